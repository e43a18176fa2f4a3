//! Decisions are numbered without a gap and listed on their page.

use super::Finding;
use crate::tree::Tree;

const FOLDER: &str = "docs/decisions/";
const LIST: &str = "docs/decisions/README.md";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let list = tree.file(LIST).map_or("", |file| file.text.as_str());
    let all = tree
        .files
        .iter()
        .filter_map(|file| file.path.strip_prefix(FOLDER));
    let mut names: Vec<&str> = all.filter(|name| *name != "README.md").collect();
    names.sort_unstable();
    let mut found = Vec::new();
    for (expected, name) in (1..).zip(names) {
        let path = format!("{FOLDER}{name}");
        if !name.starts_with(&format!("{expected:04}-")) || !name.ends_with(".md") {
            found.push(Finding::of(
                &path,
                format!("the next decision is {expected:04}-title.md"),
            ));
        }
        if !list.contains(&format!("({name})")) {
            found.push(Finding::of(&path, format!("not listed in {LIST}")));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn a_gap_and_a_decision_that_is_not_listed_are_found() {
        let tree = tree_of(&[
            (LIST, "[one](0001-one.md) [three](0003-three.md)"),
            ("docs/decisions/0001-one.md", ""),
            ("docs/decisions/0003-three.md", ""),
            ("docs/decisions/0003-twin.md", ""),
        ]);
        let what: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(
            what,
            [
                "docs/decisions/0003-three.md: the next decision is 0002-title.md",
                "docs/decisions/0003-twin.md: not listed in docs/decisions/README.md",
            ]
        );
    }
}
