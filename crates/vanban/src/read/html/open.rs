//! Elements that are open, and what each says of the text in it.

use super::tag::Tag;
use crate::model::{Align, Place};
use crate::read::Role;

/// An open block or inline element.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) name: String,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) align: Option<Align>,
    pub(super) heading: Option<u8>,
    pub(super) role: Option<(Role, Option<u8>)>,
    /// Word's list level.
    pub(super) level: Option<u8>,
    /// Where its text goes instead of the running text.
    pub(super) place: Option<Place>,
    /// Its text is a marker.
    pub(super) marker: bool,
}

impl Open {
    /// An element that only bounds others.
    pub(super) fn plain(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            bold: None,
            italic: None,
            align: None,
            heading: None,
            role: None,
            level: None,
            place: None,
            marker: false,
        }
    }

    /// The element that this tag opens.
    pub(super) fn new(tag: &Tag) -> Self {
        let style = tag.style();
        let level = style
            .split("level")
            .nth(1)
            .filter(|_| style.contains("mso-list:"))
            .and_then(|rest| rest.chars().next()?.to_digit(10))
            .and_then(|level| u8::try_from(level).ok());
        Self {
            bold: tag.bold(),
            italic: tag.italic(),
            align: if tag.name == "center" {
                Some(Align::Center)
            } else {
                tag.align()
            },
            heading: tag.heading(),
            role: tag.role(),
            level,
            place: place(tag),
            marker: style.contains("mso-list:ignore")
                || tag
                    .attribute("class")
                    .is_some_and(|class| class.split_whitespace().any(|one| one == "VbMark")),
            name: tag.name.clone(),
        }
    }
}

/// The place beside the running text that `LibreOffice` and Word give a division.
fn place(tag: &Tag) -> Option<Place> {
    let id = tag.attribute("id").unwrap_or_default();
    match tag.attribute("title") {
        Some("header") if tag.name == "div" => return Some(Place::Header),
        Some("footer") if tag.name == "div" => return Some(Place::Footer),
        _ => {}
    }
    let numbered = |start: &str| {
        id.strip_prefix(start)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let notes = ["sdfootnote", "sdendnote", "ftn", "edn"];
    if tag.name == "div" && notes.iter().any(|start| numbered(start)) {
        Some(Place::Footnote)
    } else if tag.style().contains("mso-element:comment") {
        Some(Place::Comment)
    } else {
        None
    }
}
