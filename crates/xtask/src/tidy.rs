//! The checks of the house. One file each; each has a test that shows how it fails.

mod bookkeeping;
mod decisions;
mod edges;
mod engines;
mod file_names;
mod file_size;
mod floats;
mod floor_zero;
mod http;
mod law_numbers;
mod links;
mod locales;
mod machine_paths;
mod migrations;
mod open_transactions;
mod readmes;
mod reasons;
mod routes;
mod skipped_tests;
mod sql;
mod tables;
mod unnumbered_todo;
mod versions;

use std::fmt;

use crate::tree::Tree;

/// One thing that is not as it should be.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    path: String,
    /// From 1; 0 speaks of the whole file.
    line: usize,
    what: String,
}

impl Finding {
    fn at(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line,
            what: what.into(),
        }
    }

    fn of(path: &str, what: impl Into<String>) -> Self {
        Self::at(path, 0, what)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.what),
            line => write!(f, "{}:{line}: {}", self.path, self.what),
        }
    }
}

/// A check looks at the tree and says what it found.
type Check = fn(&Tree) -> Vec<Finding>;

/// Every check.
pub(crate) const CHECKS: [Check; 23] = [
    bookkeeping::check,
    decisions::check,
    edges::check,
    engines::check,
    file_names::check,
    file_size::check,
    floats::check,
    floor_zero::check,
    http::check,
    law_numbers::check,
    links::check,
    locales::check,
    machine_paths::check,
    migrations::check,
    open_transactions::check,
    readmes::check,
    reasons::check,
    routes::check,
    skipped_tests::check,
    sql::check,
    tables::check,
    unnumbered_todo::check,
    versions::check,
];

/// Runs every check.
pub(crate) fn run(tree: &Tree) -> Vec<Finding> {
    CHECKS.iter().flat_map(|check| check(tree)).collect()
}

/// Whether a word stands in a line by itself, not inside a longer one.
fn has_word(line: &str, word: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let mut rest = line;
    while let Some((before, after)) = rest.split_once(word) {
        if !part(before.chars().next_back()) && !part(after.chars().next()) {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether a line is a comment and nothing else.
fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_by_itself_only() {
        assert!(has_word("x: f64,", "f64"));
        assert!(!has_word("from_f64x(buf64)", "f64"));
    }

    #[test]
    fn a_finding_can_be_clicked() {
        assert_eq!(Finding::at("a.rs", 7, "long").to_string(), "a.rs:7: long");
        assert_eq!(Finding::of("a.rs", "long").to_string(), "a.rs: long");
    }
}
