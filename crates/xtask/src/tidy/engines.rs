//! I2: only `db` names a database engine, and where it lies is configuration. The test kit makes databases.

use super::Finding;
use crate::tree::{Place, Tree};

/// Among them `vanban`, which tells files of many programs by their first bytes, and `trials`, which measures against the
/// bare engine.
const HOMES: [&str; 5] = ["db", "testkit", "trials", "vanban", "xtask"];
/// Names of engines and of the crates that speak to them, in lower case.
const WORDS: [&str; 5] = ["sqlx", "sqlite", "postgres", "pgpool", "pgconnection"];
/// What of these may stand among the dependencies of a home only.
const CRATES: [&str; 6] = [
    "diesel",
    "libsqlite3-sys",
    "postgres",
    "rusqlite",
    "sqlx",
    "tokio-postgres",
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (_, file) in tree.sources().filter(|(place, _)| !is_home(place)) {
        for (number, line) in file.statements() {
            let line = line.to_lowercase();
            if let Some(word) = WORDS.iter().find(|word| line.contains(**word)) {
                let what =
                    format!("I2: names the engine ({word}); only db does, and hoptac's config");
                found.push(Finding::at(&file.path, number, what));
            }
        }
    }
    let guests = tree
        .packages
        .iter()
        .filter(|package| !HOMES.contains(&package.name.as_str()));
    for package in guests {
        for name in CRATES.iter().filter(|name| package.direct.contains(**name)) {
            let manifest = format!("{}/Cargo.toml", package.folder);
            found.push(Finding::of(
                &manifest,
                format!("I2: only db is built from {name}"),
            ));
        }
    }
    found
}

fn is_home(place: &Place<'_>) -> bool {
    HOMES.contains(&place.krate) || (place.krate == "hoptac" && place.is_in("config"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;
    use crate::workspace::package;

    #[test]
    fn an_engine_in_a_context_is_found_and_in_its_homes_is_not() {
        let names = "// PostgreSQL\nif db.engine() == Engine::Postgres {}\n";
        let mut tree = tree_of(&[
            ("crates/fund/src/store/loan.rs", names),
            ("crates/fund/tests/loan.rs", names),
            ("crates/db/src/engine.rs", names),
            ("crates/hoptac/src/config.rs", names),
            ("crates/hoptac/src/serve.rs", names),
        ]);
        tree.packages = vec![package("db", &["sqlx"]), package("fund", &["sqlx"])];
        let places: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(places.len(), 3);
        assert!(places[0].starts_with("crates/fund/src/store/loan.rs:2: I2"));
        assert!(places[1].starts_with("crates/hoptac/src/serve.rs:2: I2"));
        assert!(places[2].starts_with("crates/fund/Cargo.toml: I2"));
    }
}
