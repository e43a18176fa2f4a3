//! I5: a write without actor and audit entry is the house's own bookkeeping, which only `db` and `jobs` do.

use super::Finding;
use crate::tree::Tree;

/// Crates that keep books of their own.
const KEEPERS: [&str; 2] = ["db", "jobs"];
/// And two files more: that a session is used, and how much programs ask, is written down all the time and is nobody's act.
const BOOKS: [&str; 2] = [
    "crates/identity/src/session_book.rs",
    "crates/identity/src/allowance_book.rs",
];
/// Written in two, so that this file does not find itself.
const OPENS: &str = concat!(".bookkeeping", "(");

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (place, file) in tree.sources() {
        // In a use-case somebody acts, whatever the crate.
        let keeps = KEEPERS.contains(&place.krate) && !place.is_in("use_cases");
        if keeps || BOOKS.contains(&file.path.as_str()) {
            continue;
        }
        for (number, _) in file.statements().filter(|(_, line)| line.contains(OPENS)) {
            let what = "I5: only db and jobs write without an audit entry; begin an act";
            found.push(Finding::at(&file.path, number, what));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn bookkeeping_in_a_context_or_a_use_case_is_found() {
        let opens = "// db.bookkeeping()\nlet books = db.bookkeeping().await?;\n";
        let tree = tree_of(&[
            ("crates/fund/src/jobs.rs", opens),
            ("crates/jobs/src/use_cases/retry_job.rs", opens),
            ("crates/jobs/src/worker.rs", opens),
            ("crates/db/src/audit/seal.rs", opens),
            ("crates/fund/tests/lend.rs", opens),
            (BOOKS[0], opens),
            (BOOKS[1], opens),
        ]);
        let places: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(places.len(), 2, "{places:#?}");
        assert!(places[0].starts_with("crates/fund/src/jobs.rs:2: I5"));
        assert!(places[1].starts_with("crates/jobs/src/use_cases/retry_job.rs:2: I5"));
    }
}
