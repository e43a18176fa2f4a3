//! I2: only `web/`, `rest.rs`, `web` and `hoptac` name the HTTP framework.

use super::{Finding, has_word};
use crate::tree::{Place, Tree};

/// Among them `trials` and `testkit`, which come to the house from outside.
const HOMES: [&str; 5] = ["hoptac", "testkit", "trials", "web", "xtask"];
const WORDS: [&str; 5] = ["axum", "hyper", "tower_http", "StatusCode", "IntoResponse"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (_, file) in tree.sources().filter(|(place, _)| !is_home(place)) {
        for (number, line) in file.statements() {
            if let Some(word) = WORDS.iter().find(|word| has_word(line, word)) {
                let what = format!("I2: names {word}; HTTP is known in web/ and rest.rs only");
                found.push(Finding::at(&file.path, number, what));
            }
        }
    }
    found
}

fn is_home(place: &Place<'_>) -> bool {
    HOMES.contains(&place.krate) || place.is_in("web") || place.is_in("rest")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn a_use_case_that_answers_in_http_is_found_and_a_page_is_not() {
        let text = "// axum\nuse axum::http::StatusCode;\n";
        let tree = tree_of(&[
            ("crates/fund/src/use_cases/disburse_loan.rs", text),
            ("crates/fund/src/web/loan_list.rs", text),
            ("crates/fund/src/rest.rs", text),
            ("crates/web/src/page.rs", text),
            ("crates/fund/tests/http.rs", text),
        ]);
        let found = check(&tree);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 2);
    }
}
