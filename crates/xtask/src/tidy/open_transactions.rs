//! I6: no network, mail, file or document while a transaction is open. Transactions are open in `use_cases/` only.

use super::{Finding, has_word};
use crate::tree::{Place, Tree};

/// What is slow, or seen from outside before the commit.
const WORDS: [&str; 16] = [
    "calamine",
    "fs",
    "lettre",
    "net",
    "object_store",
    "process",
    "qrcode",
    "reqwest",
    "rust_xlsxwriter",
    "sleep",
    "thread",
    "typst",
    "ureq",
    "vanban",
    "vanban_pdf",
    "zip",
];
/// Where a transaction may begin besides, or where the word means something else: the floors below the contexts.
const GROUND: [&str; 10] = [
    "authz", "db", "jobs", "kernel", "pdf", "rules", "testkit", "trials", "vanban", "xtask",
];
const BEGINS: &str = ".begin(";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (place, file) in tree.sources() {
        for (number, line) in file.statements() {
            if let Some(what) = fault(&place, line) {
                found.push(Finding::at(&file.path, number, what));
            }
        }
    }
    found
}

fn fault(place: &Place<'_>, line: &str) -> Option<String> {
    if place.is_in("use_cases") {
        // A module is named before `::`; a function of the same name, as in `waiting.process()`, is none.
        let module = |word: &&&str| line.contains("::") && has_word(line, word);
        let word = WORDS.iter().find(module)?;
        return Some(format!(
            "I6: {word} beside an open transaction; enqueue a job, or do it before"
        ));
    }
    let elsewhere = line.contains(BEGINS) && !GROUND.contains(&place.krate);
    elsewhere.then(|| "I6: a transaction begins in use_cases/ only".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn a_file_written_in_a_use_case_and_a_transaction_elsewhere_are_found() {
        let tree = tree_of(&[
            (
                "crates/fund/src/use_cases/disburse_loan.rs",
                "// std::fs\nlet tx = db.begin(actor, command).await?;\nstd::fs::write(a, b)?;\nlet net = a;\n",
            ),
            (
                "crates/fund/src/web/disburse_loan.rs",
                "db.begin(actor, command).await?;\n",
            ),
            (
                "crates/jobs/src/worker.rs",
                "db.begin(actor, command).await?;\n",
            ),
            ("crates/fund/src/jobs.rs", "lettre::send()\n"),
        ]);
        let places: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(places.len(), 2);
        assert!(places[0].starts_with("crates/fund/src/use_cases/disburse_loan.rs:3: I6: fs"));
        assert!(places[1].starts_with("crates/fund/src/web/disburse_loan.rs:1: I6: a transaction"));
    }
}
