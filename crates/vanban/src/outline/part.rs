//! What an outline is made of.

use std::collections::BTreeMap;

use super::table::TableEntry;
use crate::model::{Mark, Place};
use crate::repair::Repair;

/// A half-open range of characters in the outline's text.
pub type Span = (usize, usize);

/// The repaired text and the part that each line of it plays.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    /// The repaired text, one line a paragraph or table row. Spans point into it.
    pub text: String,
    /// Every line and table in reading order.
    pub entries: Vec<Entry>,
    /// The sections in reading order.
    pub sections: Vec<SectionNode>,
    /// What was mended, with the place where it now stands.
    pub repairs: Vec<(Repair, Span)>,
    /// Where each block of the source stands, until the repairs are placed.
    pub(super) block_spans: BTreeMap<usize, Span>,
}

/// One line, or one table.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The part it plays.
    pub part: Part,
    /// 0 for the first document of the file, 1 for the one attached to it, and so on.
    pub document: usize,
    /// Its marker.
    pub mark: Option<Mark>,
    /// Its text without the marker. A line feed is a forced line break.
    pub text: String,
    /// All of it, marker included.
    pub span: Span,
    /// Where `text` begins.
    pub text_start: usize,
    /// The depth that the file itself names, from 1.
    pub depth: Option<u8>,
    /// List or heading level in a file of other people's making; 0 where it has none.
    pub inset: u8,
    /// Our own styles name its part.
    pub own: bool,
    /// The marker's label where words print it: "Phần thứ nhất".
    pub label: Option<String>,
    /// The table, where it is one.
    pub table: Option<TableEntry>,
    /// The section it stands in; for a heading the section it opens.
    pub section: Option<usize>,
    /// How far in an item stands below its section, from 0.
    pub level: usize,
}

/// The parts a line can play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Superior body.
    Superior,
    /// Issuing body.
    Issuer,
    /// The national title.
    NationalTitle,
    /// The motto.
    Motto,
    /// Number and symbol.
    Number,
    /// Place and day.
    PlaceDate,
    /// A ruled line typed as characters, or an empty frame.
    Rule,
    /// The type.
    Type,
    /// What it is about.
    Subject,
    /// To whom it is addressed.
    Addressee,
    /// A legal basis.
    Basis,
    /// A heading.
    Heading,
    /// A marked sentence.
    Item,
    /// A paragraph.
    Paragraph,
    /// The last words of the body, after the last section: "Trên đây là Kế hoạch …".
    Closing,
    /// The line above a table.
    Caption,
    /// A table.
    Table,
    /// `Nơi nhận:`.
    RecipientsHead,
    /// One recipient.
    Recipient,
    /// A line of authority: `TM. ỦY BAN NHÂN DÂN`.
    Authority,
    /// The signer's title.
    SignerTitle,
    /// The signer's name.
    SignerName,
    /// `PHỤ LỤC I`.
    AnnexLabel,
    /// An annex's title.
    AnnexTitle,
    /// The line that ties an annex or attached document to its document.
    AnnexReference,
    /// Text that stood beside the running text, or that has no place.
    Aside(Place),
}

/// One section of the tree.
#[derive(Debug, Clone)]
pub struct SectionNode {
    /// The printed markers joined by dots: `B.II.2.c`.
    pub label: String,
    /// How deep it stands, from 1.
    pub level: usize,
    /// Its marker.
    pub mark: Option<Mark>,
    /// It is an annex.
    pub annex: bool,
    /// Its heading without marker.
    pub title: String,
    /// The section around it.
    pub parent: Option<usize>,
    /// Its heading in `entries`.
    pub entry: usize,
    /// The document it stands in.
    pub document: usize,
    /// Heading and everything under it.
    pub span: Span,
    /// Heading level in a file of other people's making.
    pub(super) inset: u8,
}

impl Outline {
    /// The section of this index.
    pub fn section(&self, index: Option<usize>) -> Option<&SectionNode> {
        self.sections.get(index?)
    }

    /// The section and those around it, from the inside out.
    pub fn sections_around(&self, index: Option<usize>) -> impl Iterator<Item = &SectionNode> {
        std::iter::successors(self.section(index), |node| self.section(node.parent))
    }
}

impl Entry {
    /// The span of a byte range of `text`.
    pub fn span_of(&self, bytes: std::ops::Range<usize>) -> Span {
        let count = |end| self.text.get(..end).map_or(0, |head| head.chars().count());
        (
            self.text_start + count(bytes.start),
            self.text_start + count(bytes.end),
        )
    }
}
