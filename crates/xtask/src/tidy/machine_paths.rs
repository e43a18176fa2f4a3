//! No file knows the machine on which it was written.

use super::Finding;
use crate::tree::Tree;

/// Folders of machines; written without their first stroke, so that this file does not find itself.
const FOLDERS: [&str; 5] = ["tmp/", "home/", "root/", "work/", "Users/"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in &tree.files {
        for (number, line) in file.lines() {
            for folder in FOLDERS.iter().filter(|folder| names(line, folder)) {
                found.push(Finding::at(
                    &file.path,
                    number,
                    format!("a path of one machine: /{folder}"),
                ));
            }
        }
    }
    found
}

/// Whether a path begins here at the root; inside an address or a longer path it does not.
fn names(line: &str, folder: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || "./_-~}>*".contains(c);
    let mut before = String::new();
    for piece in line.split_inclusive('/') {
        let at_root = before.ends_with('/') && !before.trim_end_matches('/').ends_with(inside);
        let doubled = before.ends_with("//");
        if at_root && !doubled && piece == folder {
            return true;
        }
        before.push_str(piece);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn a_path_of_a_machine_is_found_and_an_address_is_not() {
        let text = "see \"/%/a\"\nhttps://example.vn/%/a\n./%/a\ntarget/%/a\ncd /%/b\n";
        let text = text.replace('%', "home");
        let found = check(&tree_of(&[("a.md", &text)]));
        let lines: Vec<usize> = found.iter().map(|finding| finding.line).collect();
        assert_eq!(lines, [1, 5]);
    }
}
