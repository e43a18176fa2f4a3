//! The checked data as Rust.

use super::{Heading, Version};

/// The table of every key with its values.
pub(crate) fn shipped_source(headings: &[Heading]) -> String {
    let all: Vec<String> = headings.iter().map(heading).collect();
    format!("&[\n{}\n]\n", all.join("\n"))
}

/// A constant for each key, so that a misspelt key does not compile.
pub(crate) fn key_source(headings: &[Heading]) -> String {
    let all = headings.iter().map(|heading| {
        let name = constant(&heading.key);
        let (key, title) = (&heading.key, &heading.title);
        format!("/// {title}.\npub const {name}: &str = {key:?};\n")
    });
    all.collect()
}

/// `cooperative.members.minimum` as `COOPERATIVE_MEMBERS_MINIMUM`.
pub(super) fn constant(key: &str) -> String {
    key.replace('.', "_").to_uppercase()
}

fn heading(heading: &Heading) -> String {
    let versions = heading.versions.iter();
    let versions: Vec<String> = versions.map(|it| version(heading, it)).collect();
    let Heading {
        key,
        title,
        kind,
        unit,
        gap,
        ..
    } = heading;
    let gap = if gap.is_empty() { None } else { Some(gap) };
    format!(
        "Heading {{ key: {key:?}, title: {title:?}, kind: ValueKind::{kind:?}, unit: {unit:?}, \
         gap: {gap:?}, versions: &[{}] }},",
        versions.join(", ")
    )
}

fn version(heading: &Heading, version: &Version) -> String {
    let Version {
        law,
        article,
        verified,
        note,
        from,
        ..
    } = version;
    let value = version.value.source(heading.kind);
    let source = if version.house { "House" } else { "Law" };
    let day = |day: jiff::civil::Date| format!("({}, {}, {})", day.year(), day.month(), day.day());
    let from = day(*from);
    let to = version
        .to
        .map_or_else(|| "None".to_owned(), |to| format!("Some({})", day(to)));
    format!(
        "Version {{ value: {value}, source: Source::{source}, text: {law:?}, article: {article:?}, \
         from: {from}, to: {to}, verified: {verified}, note: {note:?} }}"
    )
}
