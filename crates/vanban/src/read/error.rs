//! Why a file could not be read.

use std::fmt;

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// No bytes, or no letters.
    #[error("the file holds no text")]
    Empty,
    /// Larger than is read.
    #[error("the file has more than {max_bytes} bytes")]
    TooLarge {
        /// The limit.
        max_bytes: usize,
    },
    /// Word 97–2003.
    #[error("old Word format (.doc)")]
    OldDoc,
    /// Needs a password.
    #[error("encrypted")]
    Encrypted,
    /// Something else.
    #[error("not a document: {0}")]
    NotADocument(Foreign),
    /// A PDF of pictures.
    #[error("scanned PDF without a text layer")]
    ScannedPdf,
    /// Ends in the middle.
    #[error("truncated: {0}")]
    Truncated(String),
    /// Breaks the rules of its format.
    #[error("broken: {0}")]
    Broken(String),
    /// Unpacks to more than is read.
    #[error("expands beyond the limit of {0}")]
    Bomb(&'static str),
    /// Nested deeper than is read.
    #[error("nested deeper than {0} levels")]
    TooDeep(usize),
}

/// What a file is that is no document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// A picture.
    Image,
    /// A workbook.
    Spreadsheet,
    /// A slide show.
    Slides,
    /// A file of `LibreOffice`.
    OpenDocument,
    /// RTF.
    Rtf,
    /// A program.
    Program,
    /// A packed archive.
    Archive,
    /// Some other XML.
    Xml,
    /// Bytes that are no text.
    Unknown,
}

impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Image => "a picture",
            Self::Spreadsheet => "a spreadsheet",
            Self::Slides => "a slide show",
            Self::OpenDocument => "an OpenDocument file",
            Self::Rtf => "an RTF file",
            Self::Program => "a program",
            Self::Archive => "an archive",
            Self::Xml => "XML of another kind",
            Self::Unknown => "unknown bytes",
        })
    }
}

impl ReadError {
    /// Every code, for those who keep a sentence for each.
    pub const CODES: [&'static str; 18] = [
        "read.empty",
        "read.too_large",
        "read.old_doc",
        "read.encrypted",
        "read.image",
        "read.spreadsheet",
        "read.slides",
        "read.open_document",
        "read.rtf",
        "read.program",
        "read.archive",
        "read.xml",
        "read.unknown",
        "read.scanned_pdf",
        "read.truncated",
        "read.broken",
        "read.bomb",
        "read.too_deep",
    ];

    /// The code by which sentences are looked up.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "read.empty",
            Self::TooLarge { .. } => "read.too_large",
            Self::OldDoc => "read.old_doc",
            Self::Encrypted => "read.encrypted",
            Self::NotADocument(foreign) => foreign.code(),
            Self::ScannedPdf => "read.scanned_pdf",
            Self::Truncated(_) => "read.truncated",
            Self::Broken(_) => "read.broken",
            Self::Bomb(_) => "read.bomb",
            Self::TooDeep(_) => "read.too_deep",
        }
    }
}

impl Foreign {
    /// The code of the refusal that names it.
    fn code(self) -> &'static str {
        match self {
            Self::Image => "read.image",
            Self::Spreadsheet => "read.spreadsheet",
            Self::Slides => "read.slides",
            Self::OpenDocument => "read.open_document",
            Self::Rtf => "read.rtf",
            Self::Program => "read.program",
            Self::Archive => "read.archive",
            Self::Xml => "read.xml",
            Self::Unknown => "read.unknown",
        }
    }
}
