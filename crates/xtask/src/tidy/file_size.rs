//! A file ends before it becomes a book: 600 lines, tests not counted.

use super::Finding;
use crate::tree::Tree;

/// Lines of a file without its tests.
const LINES_MAX: usize = 600;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let written = tree.rust().filter(|file| !says_generated(&file.text));
    let sizes = written.map(|file| (file, file.code().count()));
    sizes
        .filter(|(_, lines)| *lines > LINES_MAX)
        .map(|(file, lines)| {
            let what =
                format!("{lines} lines without tests, at most {LINES_MAX}; split by noun or verb");
            Finding::of(&file.path, what)
        })
        .collect()
}

/// Generated files say so on line one.
fn says_generated(text: &str) -> bool {
    text.lines()
        .next()
        .is_some_and(|line| line.contains("@generated"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn a_long_file_is_found_its_tests_and_generated_files_are_not() {
        let long = "fn a() {}\n".repeat(601);
        let tested = format!(
            "{}#[cfg(test)]\nmod tests {{\n{long}}}\n",
            "x\n".repeat(600)
        );
        let generated = format!("// @generated\n{long}");
        let tree = tree_of(&[
            ("a.rs", &long),
            ("b.rs", &tested),
            ("c.rs", &generated),
            ("d/tests.rs", &long),
        ]);
        let found = check(&tree);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].path, "a.rs");
    }
}
