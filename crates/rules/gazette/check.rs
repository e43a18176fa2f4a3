//! What the data may not say, entry by entry and key by key.

use std::collections::BTreeMap;

use super::literal::{Kind, Literal, date};
use super::read::{self, Blank, Entry};
use super::{Heading, Source, Version};

/// The basis of a rule that no law has.
const HOUSE: &str = "quy tắc của phần mềm, không phải quy định pháp luật";

/// What one entry or blank says of its key, with the place where it says so.
struct Said {
    place: String,
    key: String,
    title: String,
    kind: Kind,
    unit: String,
    /// Why there is no value, or the value.
    holds: Result<Version, String>,
}

/// Every key in order, or every finding.
pub(crate) fn checked(sources: &[Source]) -> Result<Vec<Heading>, Vec<String>> {
    let mut findings = Vec::new();
    let mut by_key: BTreeMap<String, Vec<Said>> = BTreeMap::new();
    for source in sources {
        for said in said(source, &mut findings) {
            by_key.entry(said.key.clone()).or_default().push(said);
        }
    }
    let mut headings = Vec::new();
    for (_, said) in by_key {
        headings.extend(heading(said, &mut findings));
    }
    twin_names(&headings, &mut findings);
    if findings.is_empty() {
        Ok(headings)
    } else {
        Err(findings)
    }
}

/// What a file says, as far as it holds.
fn said(source: &Source, findings: &mut Vec<String>) -> Vec<Said> {
    let page = match read::page(source) {
        Ok(page) => page,
        Err(finding) => {
            findings.push(finding);
            return Vec::new();
        }
    };
    let place =
        |byte: usize, key: &str| format!("{}:{}: {key}", source.name, read::line(source, byte));
    let rules = page.rule.into_iter().map(|entry| {
        let place = place(entry.span().start, &entry.get_ref().key);
        rule(entry.into_inner(), place)
    });
    let blanks = page.blank.into_iter().map(|entry| {
        let place = place(entry.span().start, &entry.get_ref().key);
        blank(entry.into_inner(), place)
    });
    let mut all = Vec::new();
    for outcome in rules.chain(blanks) {
        match outcome {
            Ok(said) => all.push(said),
            Err(finding) => findings.push(finding),
        }
    }
    all
}

fn rule(entry: Entry, place: String) -> Result<Said, String> {
    let wrong = |what: &str| format!("{place} {what}");
    let law = basis(entry.law, entry.house).map_err(wrong)?;
    if entry.house && entry.verified {
        return Err(wrong("is the house's own rule and cannot be verified"));
    }
    if !entry.house && entry.article.is_none() && entry.note.is_empty() {
        return Err(wrong("names no article and its note does not say why"));
    }
    let value = Literal::read(entry.kind, &entry.value)
        .map_err(|wanted| wrong(&format!("has a value that is not {wanted}")))?;
    let from = date(&entry.from).ok_or_else(|| wrong("begins on a day that is none"))?;
    let to = match &entry.to {
        Some(text) => Some(date(text).ok_or_else(|| wrong("ends on a day that is none"))?),
        None => None,
    };
    if to.is_some_and(|to| to < from) {
        return Err(wrong("ends before it begins"));
    }
    let unit = unit(entry.kind, entry.unit).map_err(wrong)?;
    named(&entry.key, &entry.title).map_err(wrong)?;
    let version = Version {
        value,
        law,
        article: entry.article,
        house: entry.house,
        from,
        to,
        verified: entry.verified,
        note: entry.note,
    };
    Ok(Said {
        place,
        key: entry.key,
        title: entry.title,
        kind: entry.kind,
        unit,
        holds: Ok(version),
    })
}

fn blank(entry: Blank, place: String) -> Result<Said, String> {
    let wrong = |what: &str| format!("{place} {what}");
    let law = basis(entry.law, false).map_err(wrong)?;
    if entry.note.trim().is_empty() {
        return Err(wrong("does not say why its value is missing"));
    }
    let unit = unit(entry.kind, entry.unit).map_err(wrong)?;
    named(&entry.key, &entry.title).map_err(wrong)?;
    let article = entry
        .article
        .map_or_else(String::new, |it| format!(", {it}"));
    Ok(Said {
        place,
        key: entry.key,
        title: entry.title,
        kind: entry.kind,
        unit,
        holds: Err(format!("{law}{article}: {}", entry.note)),
    })
}

/// The number of the law, or that there is none.
fn basis(law: Option<String>, house: bool) -> Result<String, &'static str> {
    match (law.filter(|law| !law.trim().is_empty()), house) {
        (Some(law), false) => Ok(law),
        (None, true) => Ok(HOUSE.to_owned()),
        (None, false) => Err("has no basis: neither `law` nor `house = true`"),
        (Some(_), true) => Err("is either law or the house's own rule, not both"),
    }
}

/// Counts say what is counted; the other types bring their unit.
fn unit(kind: Kind, unit: Option<String>) -> Result<String, &'static str> {
    match (kind, unit.filter(|unit| !unit.trim().is_empty())) {
        (Kind::Count, Some(unit)) => Ok(unit),
        (Kind::Count, None) => Err("counts something and has no `unit`"),
        (_, Some(_)) => Err("has a unit of its own, which its type brings already"),
        (_, None) => Ok(kind.unit().to_owned()),
    }
}

/// A key is two or more small English words with dots between; a title is there to be read.
fn named(key: &str, title: &str) -> Result<(), &'static str> {
    let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let word =
        |part: &str| part.chars().all(small) && part.starts_with(|c: char| c.is_ascii_lowercase());
    if !key.contains('.') || !key.split('.').all(word) {
        return Err("is not a key of small words with dots between");
    }
    if title.trim().is_empty() {
        return Err("has no title");
    }
    Ok(())
}

/// What all entries of one key say together.
fn heading(said: Vec<Said>, findings: &mut Vec<String>) -> Option<Heading> {
    let mut all = said.into_iter();
    let first = all.next()?;
    let mut heading = Heading {
        key: first.key,
        title: first.title,
        kind: first.kind,
        unit: first.unit,
        gap: String::new(),
        versions: Vec::new(),
    };
    match first.holds {
        Ok(version) => heading.versions.push(version),
        Err(gap) => heading.gap = gap,
    }
    for next in all {
        if let Some(finding) = disagreement(&heading, &next) {
            findings.push(format!("{} {finding}", next.place));
        } else if let Ok(version) = next.holds {
            heading.versions.push(version);
        }
    }
    heading.versions.sort_by_key(|version| version.from);
    Some(heading)
}

/// Why another entry cannot stand under the same key.
fn disagreement(heading: &Heading, next: &Said) -> Option<&'static str> {
    if next.kind != heading.kind || next.unit != heading.unit {
        return Some("changes the type or unit of its key");
    }
    if next.title != heading.title {
        return Some("changes the title of its key");
    }
    let Ok(version) = next.holds.as_ref() else {
        return Some("is blank although the key has another entry");
    };
    if heading.versions.is_empty() {
        return Some("has a value although the key is blank elsewhere");
    }
    let meets = |other: &Version| {
        let before = |end: Option<jiff::civil::Date>, start| end.is_some_and(|end| end < start);
        !before(other.to, version.from) && !before(version.to, other.from)
    };
    let overlap = heading.versions.iter().any(meets);
    overlap.then_some("holds on days on which another entry of its key holds")
}

/// Two keys may not become one constant.
fn twin_names(headings: &[Heading], findings: &mut Vec<String>) {
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    for heading in headings {
        if let Some(other) = names.insert(super::write::constant(&heading.key), &heading.key) {
            findings.push(format!("{} and {other} give one constant", heading.key));
        }
    }
}
