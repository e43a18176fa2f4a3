//! Every text that the program asks for stands in both languages: sentences of refusals, and words of the screens.

use std::collections::BTreeSet;

use super::Finding;
use crate::tree::{Place, TextFile, Tree};

/// The languages of the screens.
const LANGUAGES: [&str; 2] = ["vi", "en"];
/// Keeps the texts of the floors below it, which have no files of their own.
const KEEPER: &str = "web";
/// Those floors.
const KEPT: [&str; 5] = ["authz", "db", "jobs", "kernel", "rules"];
/// Crates whose codes are turned into sentences elsewhere, and this one.
const OTHERS: [&str; 3] = ["pdf", "vanban", "xtask"];
/// What stands before a code: the sorts of refusal in `refusal!`, and a field of a struct.
const BEFORE_CODE: [&str; 7] = [
    "Invalid \"",
    "Denied \"",
    "NotFound \"",
    "Conflict \"",
    "Limited \"",
    "Fault \"",
    "code: \"",
];
/// What stands before a key in handlers and templates.
const BEFORE_KEY: [&str; 2] = ["say(\"", "say_with(\""];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = uneven(tree);
    for (place, file) in tree
        .sources()
        .filter(|(place, _)| !OTHERS.contains(&place.krate))
    {
        for (number, code) in codes(file) {
            found.extend(
                code_fault(tree, &place, code).map(|what| Finding::at(&file.path, number, what)),
            );
        }
    }
    let pages = tree
        .files
        .iter()
        .filter(|file| file.path.ends_with(".html") || file.path.ends_with(".rs"))
        .filter_map(|file| Some((file.place()?, file)));
    for (place, file) in pages.filter(|(place, _)| !OTHERS.contains(&place.krate)) {
        for (number, key) in asked(file) {
            let missing = missing(tree, &place, key);
            found.extend(missing.map(|what| Finding::at(&file.path, number, what)));
        }
    }
    found
}

/// Keys that a handler or a template asks for; a long call is broken before the key.
fn asked(file: &TextFile) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut broken = false;
    for (number, line) in file.statements() {
        let start = line.trim_start().strip_prefix('"').filter(|_| broken);
        let first = start.and_then(|rest| rest.split('"').next());
        let here = BEFORE_KEY.iter().flat_map(|before| after(line, before));
        found.extend(first.into_iter().chain(here).map(|key| (number, key)));
        broken = BEFORE_KEY
            .iter()
            .any(|before| line.ends_with(before.trim_end_matches('"')));
    }
    found
}

/// Keys that one language of a crate has and the other lacks.
fn uneven(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let crates: BTreeSet<&str> = tree
        .files
        .iter()
        .filter_map(|file| locale_of(&file.path))
        .collect();
    for krate in crates {
        for (here, there) in [("vi", "en"), ("en", "vi")] {
            let (have, lack) = (keys(tree, krate, here), keys(tree, krate, there));
            let path = path(krate, there);
            found.extend(
                have.difference(&lack)
                    .map(|key| Finding::of(&path, format!("{key} is missing"))),
            );
        }
    }
    found
}

fn code_fault(tree: &Tree, place: &Place<'_>, code: &str) -> Option<String> {
    let prefix = code.split('.').next().unwrap_or_default();
    if prefix != place.krate {
        // What the binary says at the terminal has sentences of its own.
        let own = format!("{code}: a code begins with its crate, {}.", place.krate);
        return (place.krate != "hoptac").then_some(own);
    }
    missing(tree, place, &code.replace('.', "-"))
}

/// Says where a key is missing; a crate finds its texts in its own files, in those of `web`, and the binary in all.
fn missing(tree: &Tree, place: &Place<'_>, key: &str) -> Option<String> {
    let lacks = LANGUAGES.iter().find(|language| {
        let all = tree.files.iter().filter_map(|file| locale_of(&file.path));
        let own =
            all.filter(|krate| [place.krate, KEEPER].contains(krate) || place.krate == "hoptac");
        !own.collect::<BTreeSet<_>>()
            .into_iter()
            .any(|krate| keys(tree, krate, language).contains(key))
    })?;
    let home = if KEPT.contains(&place.krate) {
        KEEPER
    } else {
        place.krate
    };
    Some(format!(
        "no text: {key} is missing in {}",
        path(home, lacks)
    ))
}

/// Codes of refusals: in the body of `fn code`, in `refusal!`, and where a field is named.
fn codes(file: &TextFile) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut end: Option<String> = None;
    for (number, line) in file.statements() {
        if end.as_deref() == Some(line) {
            end = None;
        } else if end.is_some() {
            found.extend(after(line, "\"").step_by(2).map(|code| (number, code)));
        } else if line.contains("fn code(&self)") && line.ends_with('{') {
            let margin: String = line.chars().take_while(|c| c.is_whitespace()).collect();
            end = Some(format!("{margin}}}"));
        } else {
            let here = BEFORE_CODE.iter().flat_map(|before| after(line, before));
            found.extend(here.map(|code| (number, code)));
        }
    }
    found.retain(|(_, code)| is_code(code));
    found
}

/// Lower-case words with dots between.
fn is_code(text: &str) -> bool {
    let word = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    text.contains('.') && text.split('.').all(word)
}

/// What stands in quotes after each place where `before` ends.
fn after<'a>(line: &'a str, before: &str) -> impl Iterator<Item = &'a str> {
    line.split(before)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
}

fn path(krate: &str, language: &str) -> String {
    format!("crates/{krate}/locales/{language}.ftl")
}

/// The crate whose texts a file holds.
fn locale_of(path: &str) -> Option<&str> {
    let (krate, _) = path.strip_prefix("crates/")?.split_once("/locales/")?;
    Some(krate)
}

/// The keys of a crate in a language: a message begins at the margin.
fn keys<'a>(tree: &'a Tree, krate: &str, language: &str) -> BTreeSet<&'a str> {
    let file = tree.file(&path(krate, language));
    let lines = file.into_iter().flat_map(|file| file.text.lines());
    let keys = lines.filter_map(|line| Some(line.split_once('=')?.0.trim_end()));
    keys.filter(|key| key.starts_with(|c: char| c.is_ascii_alphabetic()) && !key.contains(' '))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    const VI: &str =
        "fund-lend-not_enough = Quỹ chỉ còn { $left }\nfund-title = Quỹ\n    .hint = Ghi chú\n";
    const EN: &str = "fund-lend-not_enough = The fund has { $left } left\nfund-title = Fund\n";

    fn told(source: &str, vi: &str, en: &str) -> Vec<String> {
        let tree = tree_of(&[
            ("crates/fund/src/lend.rs", source),
            ("crates/fund/locales/vi.ftl", vi),
            ("crates/fund/locales/en.ftl", en),
            (
                "crates/web/locales/vi.ftl",
                "kernel-id-malformed = Sai\nweb-save = Lưu\n",
            ),
            (
                "crates/web/locales/en.ftl",
                "kernel-id-malformed = Bad\nweb-save = Save\n",
            ),
        ]);
        check(&tree).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_code_without_a_sentence_is_found() {
        let source = "impl Refusal for A {\n    fn code(&self) -> &'static str {\n        match self {\n            \
                      Self::B => \"fund.lend.not_enough\",\n            Self::C => \"fund.lend.missing\",\n        }\n    }\n\
                      fn other() { \"fund.lend\" }\n";
        let found = told(source, VI, EN);
        assert_eq!(
            found,
            [
                "crates/fund/src/lend.rs:5: no text: fund-lend-missing is missing in crates/fund/locales/vi.ftl"
            ]
        );
        let source = "kernel::refusal! { A from [] {\n    Self::B => NotFound \"fund.gone\" at \"loan\";\n} }\n";
        assert_eq!(told(source, VI, EN).len(), 1);
    }

    #[test]
    fn a_code_under_the_name_of_another_crate_is_found() {
        let found = told(
            "FieldError { field, code: \"plan.lend.missing\", facts }\n",
            VI,
            EN,
        );
        assert_eq!(
            found,
            ["crates/fund/src/lend.rs:1: plan.lend.missing: a code begins with its crate, fund."]
        );
    }

    #[test]
    fn a_code_of_a_floor_without_texts_is_asked_of_web() {
        let tree = |code: &str| {
            let source = format!("    Self::A => Invalid \"{code}\";\n");
            check(&tree_of(&[
                ("crates/kernel/src/id.rs", &source),
                ("crates/web/locales/vi.ftl", "kernel-id-malformed = Sai\n"),
                ("crates/web/locales/en.ftl", "kernel-id-malformed = Bad\n"),
            ]))
        };
        assert_eq!(tree("kernel.id.malformed"), []);
        assert!(
            tree("kernel.id.gone")[0]
                .to_string()
                .ends_with("in crates/web/locales/vi.ftl")
        );
    }

    #[test]
    fn a_key_of_a_page_that_no_language_has_is_found() {
        let source = "words.say(\"fund-title\"); words.say_with(\"web-save\", &[]);\nwords.say_with(\n    \"fund-heading\",\n    &facts,\n);\n";
        let found = told(source, VI, EN);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("crates/fund/src/lend.rs:3: no text: fund-heading"));
    }

    #[test]
    fn a_key_of_one_language_only_is_found() {
        let found = told("", VI, "fund-title = Fund\nfund-more = More\n");
        assert_eq!(
            found,
            [
                "crates/fund/locales/en.ftl: fund-lend-not_enough is missing",
                "crates/fund/locales/vi.ftl: fund-more is missing",
            ]
        );
    }
}
