//! What a reader hands over: lines and tables in reading order, with what the file itself says of them.

use crate::model::{Align, Place};

/// The file formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Office Open XML, word processing.
    Docx,
    /// PDF with a text layer.
    Pdf,
    /// HTML.
    Html,
    /// Plain text.
    Text,
}

/// A file as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Where it came from.
    pub format: Format,
    /// Whether a line ends where the page ended (text, PDF) or where the author ended it (DOCX, HTML).
    pub physical_lines: bool,
    /// The running text in reading order.
    pub blocks: Vec<SourceBlock>,
    /// Text beside the running text.
    pub asides: Vec<Aside>,
}

/// One block of the running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceBlock {
    /// A paragraph, or a physical line where `physical_lines`.
    Line(Line),
    /// A table.
    Table(SourceTable),
    /// A blank line of a text or PDF.
    Blank,
    /// The end of a page.
    PageBreak,
}

/// A paragraph or line with the hints that the file gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// The text without an automatic marker; a forced line break is a line feed.
    pub text: String,
    /// The marker that automatic numbering prints: `1.`, `a)`, `-` for any bullet sign.
    pub mark: Option<String>,
    /// The part that our own styles name.
    pub role: Option<Role>,
    /// Depth in the tree where the file tells (our own styles, heading levels, list levels), from 1.
    pub depth: Option<u8>,
    /// A heading by style (`Heading 1`, `h2`).
    pub heading: bool,
    /// All of it bold.
    pub bold: bool,
    /// All of it italic.
    pub italic: bool,
    /// Centred.
    pub centred: bool,
    /// How far in the line begins, in characters, where the lines are physical.
    pub indent: u16,
}

/// A table as read. Rows list the cells that begin in them, left to right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceTable {
    /// The part that our own styles name: the head block and signature block are tables on paper.
    pub role: Option<Role>,
    /// Relative widths, where the file tells.
    pub widths: Vec<u16>,
    /// How many first rows repeat as heads.
    pub header_rows: usize,
    /// The rows.
    pub rows: Vec<Vec<RowCell>>,
}

/// One cell as read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowCell {
    /// Its paragraphs.
    pub lines: Vec<Line>,
    /// Columns covered, at least 1.
    pub cols: u16,
    /// Rows covered, at least 1.
    pub rows: u16,
    /// Alignment of its first paragraph.
    pub align: Align,
}

/// Text beside the running text: headers, footers, boxes, notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Where it stood.
    pub place: Place,
    /// Its text.
    pub text: String,
}

/// The parts of a document by the names of our own styles, shared by writer and reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The head table.
    Head,
    /// Superior body.
    Superior,
    /// Issuing body.
    Issuer,
    /// `Số: …/…`.
    Number,
    /// The national title.
    NationalTitle,
    /// The motto.
    Motto,
    /// Place and day.
    PlaceDate,
    /// The type.
    Type,
    /// What it is about; depth 2 in a letter, where it stands under the number after "V/v".
    Subject,
    /// Kính gửi.
    Addressee,
    /// A legal basis.
    Basis,
    /// A heading; its depth stands beside.
    Heading,
    /// A marked sentence; its depth stands beside.
    Item,
    /// A paragraph of the body; depth 0 where it closes the document and stands under no heading.
    Paragraph,
    /// A table of the body.
    Table,
    /// The line above a table; depth 2 where it tells the unit only.
    Caption,
    /// The table of recipients and signature.
    Tail,
    /// `Nơi nhận:`.
    RecipientsHead,
    /// One recipient.
    Recipient,
    /// A line of authority.
    Authority,
    /// The signer's title.
    SignerTitle,
    /// The signer's name.
    SignerName,
    /// `Phụ lục I`; depth 2 where its pages lie across.
    AnnexLabel,
    /// An annex's title.
    AnnexTitle,
    /// An annex's reference line.
    AnnexReference,
    /// The line under the subject of an attached document; it repeats the head that issues it.
    Enclosure,
    /// The issuing body above the bases of a decision; it repeats the head.
    IssuedBy,
    /// Text without a place in the model; its place stands as the depth, from 1, in the order of `Place`.
    /// Without a depth it is the line above such text.
    Unplaced,
}

/// Every role with the identifier of its style (DOCX) and class (HTML).
pub(crate) const ROLES: [(Role, &str); 28] = [
    (Role::Head, "VbHead"),
    (Role::Superior, "VbSuperior"),
    (Role::Issuer, "VbIssuer"),
    (Role::Number, "VbNumber"),
    (Role::NationalTitle, "VbNationalTitle"),
    (Role::Motto, "VbMotto"),
    (Role::PlaceDate, "VbPlaceDate"),
    (Role::Type, "VbType"),
    (Role::Subject, "VbSubject"),
    (Role::Addressee, "VbAddressee"),
    (Role::Basis, "VbBasis"),
    (Role::Heading, "VbHeading"),
    (Role::Item, "VbItem"),
    (Role::Paragraph, "VbParagraph"),
    (Role::Table, "VbTable"),
    (Role::Caption, "VbCaption"),
    (Role::Tail, "VbTail"),
    (Role::RecipientsHead, "VbRecipientsHead"),
    (Role::Recipient, "VbRecipient"),
    (Role::Authority, "VbAuthority"),
    (Role::SignerTitle, "VbSignerTitle"),
    (Role::SignerName, "VbSignerName"),
    (Role::AnnexLabel, "VbAnnexLabel"),
    (Role::AnnexTitle, "VbAnnexTitle"),
    (Role::AnnexReference, "VbAnnexReference"),
    (Role::Enclosure, "VbEnclosure"),
    (Role::IssuedBy, "VbIssuedBy"),
    (Role::Unplaced, "VbUnplaced"),
];

impl Role {
    /// The identifier of the style or class.
    pub fn style(self) -> &'static str {
        ROLES
            .iter()
            .find(|(role, _)| *role == self)
            .map_or("", |(_, style)| style)
    }

    /// The role and depth that a style names; headings and items carry their depth: `VbHeading2`.
    pub fn from_style(style: &str) -> Option<(Self, Option<u8>)> {
        let name = style.trim_end_matches(|c: char| c.is_ascii_digit());
        let depth = style
            .strip_prefix(name)
            .and_then(|digits| digits.parse().ok());
        ROLES
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(role, _)| (*role, depth))
    }
}
