//! What the data may not say.

use std::collections::BTreeSet;

use super::read::{Kind, Need, Page};

/// The catalogue, or every finding.
pub(crate) fn checked(text: &str) -> Result<Page, Vec<String>> {
    let page: Page = toml::from_str(text).map_err(|error| vec![error.to_string()])?;
    let mut findings = Vec::new();
    let units: BTreeSet<&str> = page.unit.iter().map(|unit| unit.code.as_str()).collect();
    once(
        "unit",
        page.unit.iter().map(|unit| &unit.code),
        &mut findings,
    );
    once(
        "attribute",
        page.attribute.iter().map(|it| &it.key),
        &mut findings,
    );
    once(
        "kind",
        page.kind.iter().map(|kind| &kind.code),
        &mut findings,
    );
    for attribute in &page.attribute {
        if !is_word(&attribute.key) || !attribute.values.iter().all(|value| is_word(value)) {
            findings.push(format!(
                "{} has a key or a value that is no small word",
                attribute.key
            ));
        }
        titled(
            &attribute.key,
            [&attribute.title_vi, &attribute.title_en],
            &mut findings,
        );
    }
    for unit in &page.unit {
        if !is_word(&unit.code) {
            findings.push(format!("{} is no small word", unit.code));
        }
        titled(&unit.code, [&unit.title_vi, &unit.title_en], &mut findings);
    }
    for kind in &page.kind {
        titled(&kind.code, [&kind.title_vi, &kind.title_en], &mut findings);
        findings.extend(finding(kind, &units).map(|told| format!("{} {told}", kind.code)));
    }
    if findings.is_empty() {
        Ok(page)
    } else {
        Err(findings)
    }
}

/// What cannot be so of a kind by itself.
fn finding(kind: &Kind, units: &BTreeSet<&str>) -> Option<&'static str> {
    let mut parts = kind.code.split('.');
    let named = matches!((parts.next(), parts.next(), parts.next()),
        (Some(thing), Some(act), None) if is_word(thing) && is_word(act));
    if !named {
        return Some("is not a thing and an act with a dot between");
    }
    match (&kind.unit, kind.quantity) {
        (Some(unit), _) if !units.contains(unit.as_str()) => Some("has a unit that is in no list"),
        (Some(_), Need::Never) => Some("has a unit and no quantity"),
        (None, Need::Required | Need::Optional) => Some("has a quantity and no unit"),
        (Some(_), Need::Required | Need::Optional) | (None, Need::Never) => None,
    }
}

/// Words of which each may stand once.
fn once<'a>(what: &str, codes: impl Iterator<Item = &'a String>, findings: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for code in codes {
        if !seen.insert(code) {
            findings.push(format!("{what} {code} stands twice"));
        }
    }
}

fn titled(code: &str, titles: [&String; 2], findings: &mut Vec<String>) {
    if titles.iter().any(|title| title.trim().is_empty()) {
        findings.push(format!("{code} has no title in one of the languages"));
    }
}

/// Small letters, digits and strokes below, a letter first.
fn is_word(text: &str) -> bool {
    let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(small)
}
