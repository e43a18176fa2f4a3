//! I4: the edges between crates are those drawn in `ARCHITECTURE.md`, no more and no fewer.

use std::collections::BTreeSet;

use super::Finding;
use crate::tree::Tree;

const PAGE: &str = "ARCHITECTURE.md";
/// The fence that opens the list.
const FENCE: &str = "```edges";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let drawn = tree
        .file(PAGE)
        .map_or_else(BTreeSet::new, |page| drawn(&page.text));
    let built = built(tree);
    let undrawn = built
        .difference(&drawn)
        .map(|edge| format!("{edge} is built, not drawn"));
    let unbuilt = drawn
        .difference(&built)
        .map(|edge| format!("{edge} is drawn, not built"));
    undrawn
        .chain(unbuilt)
        .map(|what| Finding::of(PAGE, what))
        .collect()
}

fn drawn(page: &str) -> BTreeSet<String> {
    let inside = page.lines().skip_while(|line| *line != FENCE).skip(1);
    let lines = inside.take_while(|line| *line != "```");
    lines
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

fn built(tree: &Tree) -> BTreeSet<String> {
    let ours: BTreeSet<&str> = tree
        .packages
        .iter()
        .map(|package| package.name.as_str())
        .collect();
    let edges = tree.packages.iter().flat_map(|package| {
        let below = package
            .direct
            .iter()
            .filter(|name| ours.contains(name.as_str()));
        below.map(|name| format!("{} -> {name}", package.name))
    });
    edges.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;
    use crate::workspace::package;

    #[test]
    fn an_edge_that_is_not_drawn_and_one_that_is_not_built_are_found() {
        let page = "# Edges\n```edges\nhoptac -> vanban\nvanban -> kernel\n```\nweb -> db\n";
        let mut tree = tree_of(&[(PAGE, page)]);
        tree.packages = vec![
            package("hoptac", &["vanban", "web", "serde"]),
            package("vanban", &[]),
            package("web", &[]),
        ];
        let what: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(
            what,
            [
                "ARCHITECTURE.md: hoptac -> web is built, not drawn",
                "ARCHITECTURE.md: vanban -> kernel is drawn, not built",
            ]
        );
    }
}
