//! Every dependency has the line above it that says why it is in the house.

use super::Finding;
use crate::tree::Tree;

const MANIFEST: &str = "Cargo.toml";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let Some(manifest) = tree.file(MANIFEST) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut above = "";
    let listed = manifest
        .lines()
        .skip_while(|(_, line)| *line != "[workspace.dependencies]");
    for (number, line) in listed
        .skip(1)
        .take_while(|(_, line)| !line.starts_with('['))
    {
        let named = line.split_once(" = ").filter(|_| !line.starts_with('#'));
        let foreign = named.filter(|(_, what)| !what.contains("path = "));
        if let Some((name, _)) = foreign.filter(|_| !above.starts_with("# ")) {
            found.push(Finding::at(
                MANIFEST,
                number,
                format!("why is {name} here?"),
            ));
        }
        above = line;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn a_dependency_without_a_reason_is_found_and_our_own_crates_are_not() {
        let manifest = "[workspace.dependencies]\n# Models as JSON.\nserde = \"1\"\nrand = \"1\"\n\n\
                        vanban = { path = \"crates/vanban\" }\n[profile.dev]\nx = 1\n";
        let found = check(&tree_of(&[(MANIFEST, manifest)]));
        assert_eq!(found, [Finding::at(MANIFEST, 4, "why is rand here?")]);
    }
}
