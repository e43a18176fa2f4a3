//! I10: law is data. A number of a law or decree in the program means that a rule of it was written there.

use super::Finding;
use crate::tree::{TextFile, Tree};

/// What a program is made of; pages of documentation may cite as they like.
const SOURCES: [&str; 6] = [".rs", ".html", ".ftl", ".js", ".css", ".sql"];
/// Crates that read and write legal documents, and this one.
const READERS: [&str; 3] = ["crates/vanban/", "crates/pdf/", "crates/xtask/"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree.files.iter().filter(|file| is_program(file)) {
        for (number, line) in file.statements() {
            if let Some(law) = law_number(without_comment(line)) {
                let what =
                    format!("I10: {law} in the program; put the rule into data/ with its days");
                found.push(Finding::at(&file.path, number, what));
            }
        }
    }
    found
}

fn is_program(file: &TextFile) -> bool {
    SOURCES.iter().any(|end| file.path.ends_with(end))
        && !file.path.split('/').any(|part| part == "data")
        && !READERS.iter().any(|reader| file.path.starts_with(reader))
}

/// The line up to its comment, in any of the program's languages.
fn without_comment(line: &str) -> &str {
    let begins = line.trim_start();
    if ["# ", "## ", "-- ", "{#"]
        .iter()
        .any(|mark| begins.starts_with(mark))
    {
        return "";
    }
    line.split_once("// ").map_or(line, |(before, _)| before)
}

/// The first number such as 113/2024/NĐ-CP or 17/2023/QH15.
fn law_number(line: &str) -> Option<&str> {
    let words = line.split(|c: char| c.is_whitespace() || "\"'(),;:<>[]".contains(c));
    words.map(|word| word.trim_matches('.')).find(|word| {
        let mut parts = word.split('/');
        let digits = |part: Option<&str>, most: usize| {
            part.is_some_and(|part| {
                (1..=most).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit())
            })
        };
        digits(parts.next(), 5)
            && digits(parts.next(), 4)
            && parts
                .next()
                .is_some_and(|kind| kind.starts_with(char::is_uppercase))
            && parts.next().is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn a_law_number_in_the_program_is_found_and_a_day_is_not() {
        let line = "let basis = \"113/2024/NĐ-CP\";\n";
        let tree = tree_of(&[
            ("crates/fund/src/model/loan.rs", line),
            (
                "crates/fund/src/web/loan.html",
                "<p>Luật 17/2023/QH15.</p>\n",
            ),
            ("crates/fund/src/web/day.html", "15/09/2023 12/2024/nd\n"),
            (
                "crates/fund/src/model/cited.rs",
                "// Article 3 of 113/2024/NĐ-CP.\n",
            ),
            ("crates/fund/locales/vi.ftl", "# 17/2023/QH15\n"),
            ("crates/rules/data/fund.toml", line),
            ("crates/fund/tests/loan.rs", line),
            ("crates/vanban/src/plan/law.rs", line),
        ]);
        let places: Vec<&str> = Vec::from_iter(tree.files.iter().take(2).map(|f| f.path.as_str()));
        let found = check(&tree);
        assert_eq!(
            found.iter().map(|f| f.path.as_str()).collect::<Vec<_>>(),
            places
        );
    }
}
