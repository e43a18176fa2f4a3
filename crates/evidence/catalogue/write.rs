//! The checked catalogue as Rust.

use super::Page;
use super::read::{Attribute, Kind, Unit};

/// The three tables.
pub(crate) fn kinds_source(page: &Page) -> String {
    let mut units: Vec<&Unit> = page.unit.iter().collect();
    units.sort_by_key(|unit| &unit.code);
    let mut attributes: Vec<&Attribute> = page.attribute.iter().collect();
    attributes.sort_by_key(|attribute| &attribute.key);
    let mut kinds: Vec<&Kind> = page.kind.iter().collect();
    kinds.sort_by_key(|kind| &kind.code);
    format!(
        "/// Every unit, by its code.\npub(crate) static UNITS: &[Unit] = &[\n{}];\n\
         /// Every attribute, by its key.\npub(crate) static ATTRIBUTES: &[Attribute] = &[\n{}];\n\
         /// Every kind, by its code.\npub(crate) static KINDS: &[Kind] = &[\n{}];\n",
        units.into_iter().map(unit).collect::<String>(),
        attributes.into_iter().map(attribute).collect::<String>(),
        kinds.into_iter().map(kind).collect::<String>(),
    )
}

/// A constant for each kind, so that a misspelt code does not compile.
pub(crate) fn codes_source(page: &Page) -> String {
    let all = page.kind.iter().map(|kind| {
        let name = kind.code.replace('.', "_").to_uppercase();
        format!(
            "/// {}.\npub const {name}: &str = {:?};\n",
            kind.title_vi, kind.code
        )
    });
    all.collect()
}

fn unit(unit: &Unit) -> String {
    let Unit {
        code,
        title_vi,
        title_en,
        divisible,
    } = unit;
    format!(
        "    Unit {{ code: {code:?}, title_vi: {title_vi:?}, title_en: {title_en:?}, divisible: {divisible} }},\n"
    )
}

fn attribute(attribute: &Attribute) -> String {
    let Attribute {
        key,
        title_vi,
        title_en,
        values,
    } = attribute;
    format!(
        "    Attribute {{ key: {key:?}, title_vi: {title_vi:?}, title_en: {title_en:?}, values: &{values:?} }},\n"
    )
}

fn kind(kind: &Kind) -> String {
    let Kind {
        code,
        title_vi,
        title_en,
        unit,
        ..
    } = kind;
    let (subject, quantity, amount) = (kind.subject, kind.quantity, kind.amount);
    let (papers, recorder, verifier) = (kind.papers, kind.recorded_by, kind.verified_by);
    format!(
        "    Kind {{ code: {code:?}, title_vi: {title_vi:?}, title_en: {title_en:?}, unit: {unit:?}, \
         subject: Need::{subject:?}, quantity: Need::{quantity:?}, amount: Need::{amount:?}, \
         papers: Need::{papers:?}, recorded_by: Recorder::{recorder:?}, verified_by: Verifier::{verifier:?} }},\n"
    )
}
