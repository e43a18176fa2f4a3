//! What a file is by its content. What its name says is believed only where both agree.

use std::str::from_utf8;

use crate::model::file::{FileFault, FileName};

/// Bytes at the beginning of a file that tell what it is.
pub(crate) const HEAD_BYTES: usize = 4 * 1024;
/// Entries that a document of ours has at most; a real one has a few hundred.
pub(crate) const ENTRIES_MAX: usize = 10_000;

kernel::text_enum! {
    /// The types of file that this house takes (loại tệp).
    pub enum MediaType {
        /// PDF.
        Pdf = "application/pdf",
        /// Word.
        Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        /// Excel.
        Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        /// Ảnh JPEG.
        Jpeg = "image/jpeg",
        /// Ảnh PNG.
        Png = "image/png",
        /// Văn bản thuần, UTF-8.
        Text = "text/plain",
    }
}

impl MediaType {
    /// As people call it.
    pub fn short(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Docx => "Word (DOCX)",
            Self::Xlsx => "Excel (XLSX)",
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Text => "TXT",
        }
    }

    /// What stands behind the dot of its name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Text => "txt",
        }
    }

    /// The value of `Content-Type`.
    pub fn header(self) -> &'static str {
        match self {
            Self::Text => "text/plain; charset=utf-8",
            Self::Pdf | Self::Docx | Self::Xlsx | Self::Jpeg | Self::Png => self.as_str(),
        }
    }

    /// For the choice of files in a form: `.pdf,.docx,…`.
    pub fn accepted() -> String {
        let own = Self::ALL.iter().map(|media| media.extension());
        let extensions: Vec<String> = own.chain(["jpeg"]).map(|end| format!(".{end}")).collect();
        extensions.join(",")
    }

    fn has_extension(self, extension: &str) -> bool {
        extension == self.extension() || (self == Self::Jpeg && extension == "jpeg")
    }
}

/// What the beginning of a file tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Looks {
    /// It is this.
    Like(MediaType),
    /// A ZIP: what is inside tells whether it is a document.
    Zip,
    /// Nothing that has a mark of its own: text, if every byte is.
    Plain,
}

/// Looks at the beginning of a file.
///
/// # Errors
/// It is of a type that is not taken.
pub(crate) fn looks(head: &[u8]) -> Result<Looks, FileFault> {
    let not_taken = |found: &str| FileFault::NotTaken {
        found: found.to_owned(),
    };
    if head.is_empty() {
        return Err(FileFault::Empty);
    }
    if head.starts_with(b"PK\x03\x04") {
        return Ok(Looks::Zip);
    }
    // Word and Excel before 2007, and documents with a password.
    if head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        return Err(not_taken("DOC, XLS"));
    }
    let Some(kind) = infer::get(head) else {
        return if is_markup(head) {
            Err(not_taken("HTML, XML, SVG"))
        } else {
            Ok(Looks::Plain)
        };
    };
    match kind.mime_type() {
        "application/pdf" => Ok(Looks::Like(MediaType::Pdf)),
        "image/jpeg" => Ok(Looks::Like(MediaType::Jpeg)),
        "image/png" => Ok(Looks::Like(MediaType::Png)),
        _ => Err(not_taken(&kind.extension().to_uppercase())),
    }
}

/// Pages and drawings carry programs; text that begins with an angle bracket may be one.
fn is_markup(head: &[u8]) -> bool {
    let without_mark = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let first = without_mark.iter().find(|byte| !byte.is_ascii_whitespace());
    first == Some(&b'<')
}

/// Tells by the names of a ZIP's entries which document it is.
///
/// # Errors
/// It is none of ours, or carries a program.
pub(crate) fn of_entries(names: &[impl AsRef<str>]) -> Result<MediaType, FileFault> {
    let names: Vec<String> = names
        .iter()
        .map(|name| name.as_ref().to_ascii_lowercase())
        .collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    if names.iter().any(|name| name.ends_with("vbaproject.bin")) {
        return Err(FileFault::Macros);
    }
    match (
        has("[content_types].xml"),
        has("word/document.xml"),
        has("xl/workbook.xml"),
    ) {
        (true, true, false) => Ok(MediaType::Docx),
        (true, false, true) => Ok(MediaType::Xlsx),
        _ => Err(FileFault::NotTaken {
            found: "ZIP".to_owned(),
        }),
    }
}

/// Believes the name where it agrees with the content.
///
/// # Errors
/// It does not.
pub(crate) fn agreed(name: &FileName, is: MediaType) -> Result<MediaType, FileFault> {
    let named = name.extension();
    if is.has_extension(&named) {
        Ok(is)
    } else {
        Err(FileFault::Lying { named, is })
    }
}

/// Whether bytes that come piece by piece are text in UTF-8 without control characters that no text has.
#[derive(Debug, Default)]
pub(crate) struct TextCheck {
    /// The beginning of a letter whose other bytes come with the next piece.
    rest: Vec<u8>,
    broken: bool,
}

impl TextCheck {
    pub(crate) fn push(&mut self, piece: &[u8]) {
        if self.broken {
            return;
        }
        let mut bytes = std::mem::take(&mut self.rest);
        bytes.extend_from_slice(piece);
        let (whole, rest) = match from_utf8(&bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let (whole, rest) = bytes.split_at(error.valid_up_to());
                self.broken = error.error_len().is_some();
                (from_utf8(whole).unwrap_or_default(), Some(rest.to_vec()))
            }
        };
        let is_odd = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}');
        self.broken |= whole.contains(is_odd);
        self.rest = rest.unwrap_or_default();
    }

    pub(crate) fn is_text(&self) -> bool {
        !self.broken && self.rest.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(head: &[u8]) -> String {
        match looks(head) {
            Err(FileFault::NotTaken { found }) => found,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn programs_pages_and_drawings_are_not_taken() {
        assert_eq!(found(b"MZ\x90\x00"), "EXE");
        assert_eq!(found(b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"), "ELF");
        assert_eq!(found(b"#!/bin/sh\n"), "SH");
        assert_eq!(found(b"<!DOCTYPE html><html>"), "HTML");
        assert_eq!(found(b"<?xml version=\"1.0\"?><svg/>"), "XML");
        assert_eq!(found(b"\n <svg onload=\"a()\"/>"), "HTML, XML, SVG");
        assert_eq!(found(b"\xef\xbb\xbf<custom>"), "HTML, XML, SVG");
        assert_eq!(found(b"GIF89a\x01\x00"), "GIF");
        assert_eq!(
            found(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
            "DOC, XLS"
        );
        assert_eq!(looks(b""), Err(FileFault::Empty));
    }

    #[test]
    fn what_is_taken_is_told_by_its_beginning() {
        assert_eq!(looks(b"%PDF-1.7\n"), Ok(Looks::Like(MediaType::Pdf)));
        assert_eq!(
            looks(b"\xff\xd8\xff\xe0\x00\x10JFIF"),
            Ok(Looks::Like(MediaType::Jpeg))
        );
        assert_eq!(
            looks(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"),
            Ok(Looks::Like(MediaType::Png))
        );
        assert_eq!(looks(b"PK\x03\x04\x14\x00"), Ok(Looks::Zip));
        assert_eq!(looks("Kính gửi".as_bytes()), Ok(Looks::Plain));
    }

    #[test]
    fn a_zip_is_a_document_by_what_is_inside_and_carries_no_program() {
        let check = |names: &[&str]| of_entries(names);
        let types = "[Content_Types].xml";
        assert_eq!(check(&[types, "word/document.xml"]), Ok(MediaType::Docx));
        assert_eq!(check(&["xl/workbook.xml", types]), Ok(MediaType::Xlsx));
        let zip = || {
            Err(FileFault::NotTaken {
                found: "ZIP".to_owned(),
            })
        };
        assert_eq!(check(&["word/document.xml"]), zip());
        assert_eq!(check(&[types, "ppt/presentation.xml"]), zip());
        assert_eq!(
            check(&[types, "word/document.xml", "xl/workbook.xml"]),
            zip()
        );
        assert_eq!(
            check(&[types, "word/document.xml", "word/vbaProject.bin"]),
            Err(FileFault::Macros)
        );
    }

    #[test]
    fn a_name_that_lies_is_not_believed() {
        let name = |text: &str| FileName::parse(text).unwrap();
        let lie = agreed(&name("bao-cao.docx"), MediaType::Pdf);
        assert_eq!(
            lie,
            Err(FileFault::Lying {
                named: "docx".to_owned(),
                is: MediaType::Pdf
            })
        );
        assert!(agreed(&name("khong-duoi"), MediaType::Pdf).is_err());
        assert_eq!(
            agreed(&name("ANH.JPEG"), MediaType::Jpeg),
            Ok(MediaType::Jpeg)
        );
    }

    #[test]
    fn text_may_be_cut_between_the_bytes_of_a_letter_and_is_utf8() {
        let check = |pieces: &[&[u8]]| {
            let mut text = TextCheck::default();
            pieces.iter().for_each(|piece| text.push(piece));
            text.is_text()
        };
        assert!(check(&[b"K\xe1", b"\xba", b"\xbf ho\xe1\xba\xa1ch\n"]));
        assert!(!check(&[b"K\xe1\xba"]), "it ends within a letter");
        assert!(!check(&[b"ho\xb9ch"]), "an old Vietnamese encoding");
        assert!(!check(&[b"a\x00b"]));
    }
}
