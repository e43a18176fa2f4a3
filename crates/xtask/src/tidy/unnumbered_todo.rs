//! What is left to do stands in an issue; the mark in the source gives its number.

use super::{Finding, has_word};
use crate::tree::Tree;

/// Written in two, so that this file does not find itself.
const MARKS: [&str; 3] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
];
const SOURCES: [&str; 9] = [
    ".rs", ".toml", ".typ", ".css", ".html", ".sql", ".js", ".mjs", ".ftl",
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let is_source = |path: &str| SOURCES.iter().any(|end| path.ends_with(end));
    let mut found = Vec::new();
    for file in tree.files.iter().filter(|file| is_source(&file.path)) {
        // Invented documents say what they like.
        if file.path.contains("/tests/plans/") || file.path.starts_with("fuzz/corpus/") {
            continue;
        }
        for (number, line) in file.lines() {
            for mark in MARKS
                .iter()
                .filter(|mark| has_word(line, mark) && !is_numbered(line, mark))
            {
                found.push(Finding::at(
                    &file.path,
                    number,
                    format!("{mark} without an issue: {mark}(#12)"),
                ));
            }
        }
    }
    found
}

fn is_numbered(line: &str, mark: &str) -> bool {
    let after = line.split_once(mark).map_or("", |(_, after)| after);
    let number = after.strip_prefix("(#").unwrap_or_default();
    number.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn a_mark_without_a_number_is_found_and_one_with_a_number_is_not() {
        let [todo, ..] = MARKS;
        let text = format!("// {todo}: later\n// {todo}(#12): later\nlet method{todo} = 1;\n");
        let found = check(&tree_of(&[("a.rs", &text), ("a.md", &text)]));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 1);
    }
}
