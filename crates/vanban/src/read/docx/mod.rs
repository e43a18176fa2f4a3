//! DOCX: Office Open XML word processing, with tracked changes accepted.

mod body;
mod notes;
mod numbering;
mod package;
mod paragraph;
mod run;
mod styles;
mod symbol;
mod table;
#[cfg(test)]
mod tests;
mod xml;

use body::Body;
use numbering::Numbering;
use package::Package;
use styles::Styles;

use super::{FILE_BYTES_MAX, Format, ReadError, Source};
use crate::model::Place;

/// Parts beside the text, in the order in which they are listed.
const BESIDE: [(&str, Place); 5] = [
    ("header", Place::Header),
    ("footer", Place::Footer),
    ("footnotes", Place::Footnote),
    ("endnotes", Place::Footnote),
    ("comments", Place::Comment),
];

/// Reads a DOCX.
pub(super) fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(ReadError::TooLarge {
            max_bytes: FILE_BYTES_MAX,
        });
    }
    let mut package = Package::open(bytes)?;
    let main = package.main_part()?;
    let relations = package.relations(&main)?;
    let target = |kind: &str| {
        let found = relations.values().find(|relation| relation.kind == kind);
        found.map(|relation| relation.target.as_str())
    };
    let mut body = Body::default();
    if let Some(part) = target("styles") {
        body.styles = package
            .part(part)?
            .as_ref()
            .map_or_else(Styles::default, Styles::read);
    }
    if let Some(part) = target("numbering") {
        let root = package.part(part)?;
        body.numbering = root
            .as_ref()
            .map_or_else(Numbering::default, Numbering::read);
    }
    let root = package
        .part(&main)?
        .ok_or_else(|| ReadError::Broken("no main document part".to_owned()))?;
    let blocks = match root.child("body") {
        Some(element) => body.blocks(element)?,
        None => return Err(ReadError::Broken("main part without a body".to_owned())),
    };
    drop(root);
    for (kind, place) in BESIDE {
        for relation in relations.values().filter(|relation| relation.kind == kind) {
            if let Some(root) = package.part(&relation.target)? {
                body.beside(&root, place)?;
            }
        }
    }
    Ok(Source {
        format: Format::Docx,
        physical_lines: false,
        blocks,
        asides: body.asides,
    })
}
