//! No floating point where money, scores or shares are computed: in `model/` and in the crates of sums.

use super::{Finding, has_word, is_comment};
use crate::tree::{TextFile, Tree};

/// Crates that compute with money, rates and counts.
const EXACT: [&str; 4] = ["kernel", "ledger", "rules", "evidence"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree.rust().filter(|file| is_exact(file)) {
        for (number, line) in file.code().filter(|(_, line)| !is_comment(line)) {
            if has_word(line, "f32") || has_word(line, "f64") {
                found.push(Finding::at(&file.path, number, "floating point in a model"));
            }
        }
    }
    found
}

fn is_exact(file: &TextFile) -> bool {
    let parts: Vec<&str> = file.path.split('/').collect();
    let in_crate = match parts.as_slice() {
        ["crates", name, ..] => EXACT.contains(name),
        _ => false,
    };
    in_crate
        || parts
            .iter()
            .any(|part| matches!(*part, "model" | "model.rs"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn a_float_in_a_model_is_found_and_a_confidence_beside_it_is_not() {
        let tree = tree_of(&[
            ("crates/fund/src/model/loan.rs", "// f64\nrate: f64,\n"),
            ("crates/ledger/src/lib.rs", "a as f32\n"),
            ("crates/vanban/src/plan/contract.rs", "confidence: f32,\n"),
        ]);
        let found = check(&tree);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].line, 2);
    }
}
