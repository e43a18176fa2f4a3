//! I7: a handler is reached through `web::Routes` only, which asks for the access of every route.

use super::{Finding, has_word};
use crate::tree::Tree;

/// Doors that ask for nothing.
const DOORS: [&str; 4] = [
    "Router::new(",
    ".route(",
    ".route_service(",
    ".nest_service(",
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let guests = tree
        .sources()
        .filter(|(place, _)| !matches!(place.krate, "trials" | "web" | "xtask"));
    for (_, file) in guests {
        for (number, line) in file.statements() {
            if DOORS.iter().any(|door| line.contains(door)) || has_word(line, "routing") {
                let what = "I7: register the handler through web::Routes, with its access";
                found.push(Finding::at(&file.path, number, what));
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
    fn a_route_past_the_list_of_accesses_is_found() {
        let text = "Router::new().route(\"/quy\", axum::routing::get(list))\n";
        let tree = tree_of(&[
            ("crates/fund/src/web/mod.rs", text),
            ("crates/web/src/routes.rs", text),
            ("crates/fund/tests/http.rs", text),
        ]);
        let found = check(&tree);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].path, "crates/fund/src/web/mod.rs");
    }
}
