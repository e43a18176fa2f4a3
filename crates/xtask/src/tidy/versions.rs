//! Versions stand in the workspace's manifest only.

use toml::{Table, Value};

use super::Finding;
use crate::tree::Tree;

const LISTS: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in &tree.files {
        let is_member = file.path.starts_with("crates/") && file.path.ends_with("/Cargo.toml");
        if !is_member {
            continue;
        }
        match file.text.parse::<Table>() {
            Ok(manifest) => {
                for name in foreign(&manifest) {
                    let what = format!("{name}: write `{name}.workspace = true`");
                    found.push(Finding::of(&file.path, what));
                }
            }
            Err(error) => found.push(Finding::of(&file.path, error.message())),
        }
    }
    found
}

/// Names of dependencies that do not come from the workspace's list.
fn foreign(manifest: &Table) -> Vec<&str> {
    let targets = manifest.get("target").and_then(Value::as_table);
    let places = targets
        .into_iter()
        .flat_map(Table::values)
        .filter_map(Value::as_table);
    let places = places.chain([manifest]);
    let lists =
        places.flat_map(|place| LISTS.iter().filter_map(|list| place.get(*list)?.as_table()));
    let from_workspace =
        |value: &Value| value.get("workspace").and_then(Value::as_bool) == Some(true);
    let names = lists.flatten().filter(|(_, value)| !from_workspace(value));
    names.map(|(name, _)| name.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn a_version_in_a_crate_is_found_under_every_heading() {
        let manifest = "[dependencies]\nserde = \"1\"\nregex.workspace = true\n\
                        [dev-dependencies]\nzip = { version = \"9\" }\n\
                        [target.'cfg(unix)'.dependencies]\nrlimit = { path = \"../rlimit\" }\n";
        let found = check(&tree_of(&[
            ("crates/a/Cargo.toml", manifest),
            ("fuzz/Cargo.toml", manifest),
        ]));
        assert_eq!(found.len(), 3);
    }
}
