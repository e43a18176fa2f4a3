//! A test runs, and runs at once: none is switched off, none waits for a clock.

use super::Finding;
use crate::tree::Tree;

/// Written in two, so that this file does not find itself.
const SWITCHED_OFF: &str = concat!("#[", "ignore");
const WAITS: &str = concat!("sleep", "(");
/// The same of journeys in the browser.
const JOURNEY_SKIPPED: [&str; 4] = [".skip(", ".only(", ".todo(", "skip: true"];
const JOURNEY_WAITS: &str = "waitForTimeout(";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree.rust() {
        for (number, line) in file.tests() {
            if line.contains(SWITCHED_OFF) {
                found.push(Finding::at(
                    &file.path,
                    number,
                    "a test that is switched off",
                ));
            }
            if line.contains(WAITS) {
                found.push(Finding::at(
                    &file.path,
                    number,
                    "a test that waits for a clock",
                ));
            }
        }
    }
    for file in tree
        .files
        .iter()
        .filter(|file| file.path.ends_with(".test.mjs"))
    {
        for (number, line) in file.lines() {
            if JOURNEY_SKIPPED.iter().any(|mark| line.contains(mark)) {
                found.push(Finding::at(
                    &file.path,
                    number,
                    "a journey that is switched off, or switches others off",
                ));
            }
            if line.contains(JOURNEY_WAITS) {
                found.push(Finding::at(
                    &file.path,
                    number,
                    "a journey that waits for a clock",
                ));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn a_test_that_is_off_and_one_that_waits_are_found() {
        let off = format!("#[cfg(test)]\nmod tests {{\n    {SWITCHED_OFF}]\n}}\n");
        let waits = format!("    thread::{WAITS}second);\n");
        let tree = tree_of(&[("a.rs", &off), ("tests/b.rs", &waits), ("src/c.rs", &waits)]);
        let found = check(&tree);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].line, 3);
        let journey = "test('a', a);\ntest.only('b', b);\nawait page.waitForTimeout(500);\n";
        assert_eq!(
            check(&tree_of(&[("e2e/journeys/a.test.mjs", journey)])).len(),
            2
        );
    }
}
