//! A file is named for a noun or a verb, never for a drawer.

use super::Finding;
use crate::tree::Tree;

const DRAWERS: [&str; 9] = [
    "utils", "util", "helpers", "helper", "common", "misc", "manager", "service", "part2",
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let drawers = tree.rust().filter(|file| {
        let mut parts = file.path.split('/');
        parts.any(|part| DRAWERS.contains(&part.trim_end_matches(".rs")))
    });
    drawers
        .map(|file| Finding::of(&file.path, "name the file for its noun or its verb"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn a_drawer_is_found_as_file_and_as_folder() {
        let tree = tree_of(&[
            ("src/utils.rs", ""),
            ("src/common/a.rs", ""),
            ("src/loan.rs", ""),
        ]);
        assert_eq!(check(&tree).len(), 2);
    }
}
