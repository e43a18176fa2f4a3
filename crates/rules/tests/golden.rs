//! The page that a lawyer reads, compared line by line.

use rules::{Source, all, page};

/// Prints again: `cargo run -p rules --example page > crates/rules/tests/golden/rules.txt`.
const AGREED: &str = include_str!("golden/rules.txt");

#[test]
fn what_ships_is_what_was_agreed_to() {
    let page = page().unwrap();
    for (number, (now, agreed)) in (1..).zip(page.lines().zip(AGREED.lines())) {
        assert_eq!(now, agreed, "line {number} of rules.txt");
    }
    assert_eq!(page.lines().count(), AGREED.lines().count());
}

#[test]
fn every_shipped_rule_has_a_basis_and_a_title() {
    for heading in all() {
        assert!(!heading.title.trim().is_empty(), "{}", heading.key);
        for rule in heading.rules().unwrap() {
            assert!(!rule.basis.text.trim().is_empty(), "{}", rule.key);
            assert!(rule.basis.article.is_some() || !rule.note.is_empty());
            assert!(rule.period.check().is_ok(), "{}", rule.key);
        }
    }
}

#[test]
fn what_is_only_the_house_s_own_rule_is_never_said_to_be_verified() {
    let rules = all().iter().flat_map(|heading| heading.rules().unwrap());
    let own: Vec<_> = rules.filter(|rule| rule.source == Source::House).collect();
    assert!(
        own.iter()
            .any(|rule| rule.key == "question.answer.working_days")
    );
    assert!(own.iter().all(|rule| !rule.verified));
}
