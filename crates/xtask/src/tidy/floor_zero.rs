//! I1: floor 0 has no `async`, no SQL, no HTTP, no clock; and no network and no files either.

use super::{Finding, is_comment};
use crate::tree::{TextFile, Tree};
use crate::workspace::Package;

const FLOOR_ZERO: [&str; 4] = ["kernel", "vanban", "ledger", "rules"];

/// What the sources may not say.
const WORDS: [&str; 18] = [
    "async fn",
    "async move",
    ".await",
    "::now(",
    "SystemTime",
    "std::time::Instant",
    "std::fs",
    "std::net",
    "std::env::",
    "std::process",
    "std::thread",
    "io::stdin",
    "File::open",
    "tokio",
    "sqlx",
    "reqwest",
    "axum",
    "hyper",
];

/// What may not be among the dependencies, however far down.
const CRATES: [&str; 15] = [
    "actix-web",
    "async-std",
    "axum",
    "hyper",
    "libsqlite3-sys",
    "mio",
    "reqwest",
    "rusqlite",
    "rustls",
    "smol",
    "socket2",
    "sqlx",
    "sqlx-core",
    "tokio",
    "ureq",
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree.rust().filter(|file| is_source(file)) {
        for (number, line) in file.code().filter(|(_, line)| !is_comment(line)) {
            for word in WORDS.iter().filter(|word| line.contains(**word)) {
                found.push(Finding::at(
                    &file.path,
                    number,
                    format!("floor 0 names {word}"),
                ));
            }
        }
    }
    let ground = |package: &&Package| FLOOR_ZERO.contains(&package.name.as_str());
    for package in tree.packages.iter().filter(ground) {
        for name in CRATES
            .iter()
            .filter(|name| package.reached.contains(**name))
        {
            let manifest = format!("{}/Cargo.toml", package.folder);
            found.push(Finding::of(
                &manifest,
                format!("floor 0 is built from {name}"),
            ));
        }
    }
    found
}

fn is_source(file: &TextFile) -> bool {
    let mut parts = file.path.split('/');
    parts.next() == Some("crates")
        && parts.next().is_some_and(|name| FLOOR_ZERO.contains(&name))
        && parts.next() == Some("src")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;
    use crate::workspace::package;

    #[test]
    fn a_clock_in_the_source_of_floor_0_is_found() {
        let tree = tree_of(&[
            (
                "crates/vanban/src/a.rs",
                "// tokio\nlet t = Timestamp::now();\n",
            ),
            ("crates/vanban/src/a/tests.rs", "std::fs::read(p)\n"),
            ("crates/vanban/examples/a.rs", "std::fs::read(p)\n"),
            ("crates/hoptac/src/a.rs", "std::fs::read(p)\n"),
        ]);
        let found = check(&tree);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].path.as_str(), found[0].line),
            ("crates/vanban/src/a.rs", 2)
        );
    }

    #[test]
    fn a_dependency_that_speaks_to_the_network_is_found() {
        let mut tree = tree_of(&[]);
        tree.packages = vec![
            package("ledger", &["serde", "tokio"]),
            package("web", &["tokio"]),
        ];
        assert_eq!(check(&tree).len(), 1);
    }
}
