//! A link between our own pages leads somewhere.

use super::Finding;
use crate::tree::Tree;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for page in tree.files.iter().filter(|file| file.path.ends_with(".md")) {
        for (number, line) in page.lines() {
            for link in links(line).filter(|link| !leads(tree, &page.path, link)) {
                found.push(Finding::at(
                    &page.path,
                    number,
                    format!("{link} leads nowhere"),
                ));
            }
        }
    }
    found
}

/// Targets of links to files beside the page.
fn links(line: &str) -> impl Iterator<Item = &str> {
    let targets = line
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    let files = targets.map(|target| target.split('#').next().unwrap_or_default());
    files.filter(|file| !file.is_empty() && !file.contains(':'))
}

fn leads(tree: &Tree, page: &str, link: &str) -> bool {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.trim_end_matches('/').split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    let path = parts.join("/");
    let folder = format!("{path}/");
    let texts = tree.files.iter().map(|file| &file.path);
    let mut paths = texts.chain(&tree.others);
    paths.any(|known| *known == path || known.starts_with(&folder))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn a_link_that_leads_nowhere_is_found() {
        let page = "[a](../LICENSE) [b](c.md#part) [c](https://example.vn) ![d](pictures/) [e](#top) ![f](areas.png)";
        let mut tree = tree_of(&[
            ("docs/a.md", page),
            ("LICENSE", ""),
            ("docs/pictures/flow.svg", ""),
        ]);
        tree.others = vec!["docs/areas.png".to_owned()];
        let found = check(&tree);
        assert_eq!(found, [Finding::at("docs/a.md", 1, "c.md leads nowhere")]);
    }
}
