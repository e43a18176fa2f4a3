//! Every crate says what it is for on a page of its own.

use super::Finding;
use crate::tree::Tree;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let pages = tree
        .packages
        .iter()
        .map(|package| format!("{}/README.md", package.folder));
    let says_nothing = |page: &String| {
        let file = tree.file(page);
        file.is_none_or(|file| file.text.trim().is_empty())
    };
    pages
        .filter(says_nothing)
        .map(|page| Finding::of(&page, "the crate has no page of its own"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;
    use crate::workspace::package;

    #[test]
    fn a_crate_without_a_page_and_one_with_an_empty_page_are_found() {
        let mut tree = tree_of(&[
            ("crates/a/README.md", "# a\n"),
            ("crates/b/README.md", "\n"),
        ]);
        tree.packages = vec![package("a", &[]), package("b", &[]), package("c", &[])];
        assert_eq!(check(&tree).len(), 2);
    }
}
