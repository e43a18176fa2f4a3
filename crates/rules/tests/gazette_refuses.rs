//! What stops the build: each way in which a data file can be wrong.

#[path = "../gazette/mod.rs"]
mod gazette;

use gazette::Source;

const WHOLE: &str = r#"
[[rule]]
key = "cooperative.members.minimum"
title = "Số thành viên tối thiểu"
type = "count"
value = 7
unit = "thành viên"
law = "23/2012/QH13"
article = "Điều 3"
from = "2013-07-01"
to = "2024-06-30"
verified = true
"#;

/// What the build says of these entries; empty if it takes them.
fn findings(text: &str) -> String {
    findings_of(&[text])
}

/// The same of several files.
fn findings_of(texts: &[&str]) -> String {
    let sources: Vec<Source> = texts.iter().copied().map(source).collect();
    gazette::checked(&sources).map_or_else(|all| all.join("\n"), |_| String::new())
}

fn source(text: &str) -> Source {
    Source {
        name: "test.toml".to_owned(),
        text: text.to_owned(),
    }
}

/// The whole entry with one line put differently.
fn with(line: &str, instead: &str) -> String {
    assert!(WHOLE.contains(line), "{line}");
    WHOLE.replace(line, instead)
}

/// The whole entry, and the same again put differently.
fn and(changes: &[(&str, &str)]) -> String {
    let again = changes.iter().fold(WHOLE.to_owned(), |text, (line, by)| {
        assert!(text.contains(line), "{line}");
        text.replace(line, by)
    });
    format!("{WHOLE}{again}")
}

const LATER: (&str, &str) = (
    "from = \"2013-07-01\"\nto = \"2024-06-30\"",
    "from = \"2024-07-01\"",
);

#[track_caller]
fn refused(text: &str, because: &str) {
    let findings = findings(text);
    assert!(findings.contains(because), "{findings:?}");
    assert!(findings.contains("test.toml"), "{findings:?}");
}

#[test]
fn a_field_that_is_not_known_is_refused() {
    refused(
        &with("verified = true", "verified = true\nverfied = true"),
        "unknown field `verfied`",
    );
    refused(
        &format!("{WHOLE}[[rul]]\nkey = \"a.b\""),
        "unknown field `rul`",
    );
}

#[test]
fn a_missing_field_and_an_unknown_type_are_refused() {
    refused(&with("verified = true\n", ""), "missing field `verified`");
    refused(&with("\"count\"", "\"number\""), "unknown variant `number`");
}

#[test]
fn a_rule_without_basis_is_refused() {
    refused(
        &with("law = \"23/2012/QH13\"\n", ""),
        "test.toml:2: cooperative.members.minimum has no basis",
    );
    refused(&with("\"23/2012/QH13\"", "\" \""), "has no basis");
    refused(
        &with("article = \"Điều 3\"\n", ""),
        "names no article and its note does not say why",
    );
}

#[test]
fn the_house_s_own_rule_is_not_law_and_cannot_be_verified() {
    refused(
        &with("article =", "house = true\narticle ="),
        "either law or the house's own",
    );
    let own = with("law = \"23/2012/QH13\"", "house = true");
    refused(&own, "cannot be verified");
    assert_eq!(
        findings(&own.replace("verified = true", "verified = false")),
        ""
    );
}

#[test]
fn days_that_are_none_or_stand_in_the_wrong_order_are_refused() {
    refused(
        &with("2013-07-01", "2013-06-31"),
        "begins on a day that is none",
    );
    refused(
        &with("2024-06-30", "30/06/2024"),
        "ends on a day that is none",
    );
    refused(&with("2024-06-30", "2013-06-30"), "ends before it begins");
    assert_eq!(findings(&with("2024-06-30", "2013-07-01")), "");
}

#[test]
fn two_values_of_one_key_on_one_day_are_refused() {
    let overlap = "holds on days on which another entry of its key holds";
    refused(
        &and(&[
            ("from = \"2013-07-01\"", "from = \"2024-06-30\""),
            ("to = \"2024-06-30\"\n", ""),
        ]),
        overlap,
    );
    refused(&and(&[("value = 7", "value = 5")]), overlap);
    refused(
        &and(&[
            ("from = \"2013", "from = \"2001"),
            ("to = \"2024-06-30\"\n", ""),
        ]),
        overlap,
    );
}

#[test]
fn a_gap_between_two_values_is_taken() {
    assert_eq!(findings(&and(&[LATER])), "");
    assert_eq!(findings(&and(&[LATER, ("2024-07-01", "2030-01-01")])), "");
}

#[test]
fn a_key_that_changes_its_type_unit_or_title_is_refused() {
    let changed = "changes the type or unit of its key";
    refused(
        &and(&[
            LATER,
            ("\"count\"", "\"months\""),
            ("unit = \"thành viên\"\n", ""),
        ]),
        changed,
    );
    refused(&and(&[LATER, ("\"thành viên\"", "\"hộ\"")]), changed);
    refused(
        &and(&[LATER, ("Số thành viên", "Số người")]),
        "changes the title",
    );
}

#[test]
fn a_value_that_does_not_fit_its_type_is_refused() {
    for (kind, value, wanted) in [
        ("months", "-1", "a whole number"),
        ("days", "\"7\"", "a whole number"),
        ("dong", "-1", "whole đồng"),
        ("rate", "\"20%\"", "a share"),
        ("rate", "200_000", "a share"),
        ("rate", "\"100,0001 %\"", "the whole at most"),
        ("factor", "\"1,5\"", "a factor"),
        ("factor", "\"1,50000 %\"", "a factor"),
        ("day_in_year", "\"02-29\"", "a day of every year"),
        ("day", "\"2023-02-29\"", "a day like"),
        ("steps", "[1, 1]", "each above the one before"),
        ("steps", "[]", "each above the one before"),
        ("text", "\" \"", "words"),
        ("texts", "[]", "a list of words"),
        ("texts", "[\"a\", 1]", "a list of words"),
    ] {
        let text = with("type = \"count\"\nvalue = 7\nunit = \"thành viên\"", "");
        let text = text.replace(
            "law =",
            &format!("type = \"{kind}\"\nvalue = {value}\nlaw ="),
        );
        refused(&text, "has a value that is not");
        refused(&text, wanted);
    }
}

#[test]
fn a_count_of_nothing_named_and_a_unit_that_the_type_brings_are_refused() {
    refused(&with("unit = \"thành viên\"\n", ""), "has no `unit`");
    refused(&with("\"count\"", "\"months\""), "has a unit of its own");
}

#[test]
fn a_key_that_is_no_key_and_an_empty_title_are_refused() {
    for key in ["Members", "members", "a..b", "a.B", "a.1b", "a b.c"] {
        refused(&with("cooperative.members.minimum", key), "is not a key");
    }
    refused(&with("\"Số thành viên tối thiểu\"", "\"\""), "has no title");
    let twins = and(&[("cooperative.members.minimum", "cooperative.members_minimum")]);
    assert!(findings(&twins).contains("give one constant"));
}

#[test]
fn a_blank_says_why_and_stands_alone() {
    let blank = "[[blank]]\nkey = \"a.b\"\ntitle = \"A\"\ntype = \"months\"\nlaw = \"1/2\"\nnote = \"Chưa đọc.\"\n";
    assert_eq!(findings(blank), "");
    refused(&blank.replace("Chưa đọc.", " "), "does not say why");
    refused(&blank.replace("law = \"1/2\"\n", ""), "has no basis");
    refused(
        &blank.repeat(2),
        "is blank although the key has another entry",
    );
    let value = with("cooperative.members.minimum", "a.b")
        .replace("Số thành viên tối thiểu", "A")
        .replace("\"count\"", "\"months\"")
        .replace("unit = \"thành viên\"\n", "");
    refused(
        &format!("{blank}{value}"),
        "is blank although the key has another entry",
    );
    assert!(findings_of(&[blank, &value]).contains("is blank elsewhere"));
}

#[test]
fn every_finding_is_told_at_once() {
    let both = format!(
        "{}{}",
        with("2013-07-01", "2013-13-01"),
        with("\"count\"", "\"days\"")
    );
    assert_eq!(findings(&both).lines().count(), 2);
}

#[test]
fn what_is_taken_becomes_rust() {
    let headings = gazette::checked(&[source(WHOLE)]).unwrap_or_default();
    assert_eq!(
        gazette::key_source(&headings),
        "/// Số thành viên tối thiểu.\n\
         pub const COOPERATIVE_MEMBERS_MINIMUM: &str = \"cooperative.members.minimum\";\n"
    );
    let shipped = gazette::shipped_source(&headings);
    assert!(shipped.contains("value: Literal::Count(7)"), "{shipped}");
    assert!(shipped.contains("to: Some((2024, 6, 30))"), "{shipped}");
}
