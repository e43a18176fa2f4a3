//! Files of papers: their name, their content's hash, what they are.

use std::fmt;
use std::str::FromStr;

use kernel::Instant;
use kernel::text::{BadText, fold, line};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use crate::model::media::MediaType;

/// Bytes of one file.
pub const FILE_BYTES_MAX: u64 = 20 * 1024 * 1024;
/// Files of one paper.
pub const FILES_MAX: usize = 50;
/// The longest name of a file, in characters.
pub const FILE_NAME_CHARS_MAX: usize = 150;

kernel::typed_id! {
    /// A file of a paper (tệp đính kèm).
    pub FileId
}

/// The SHA-256 of a file's content, in hexadecimal digits: its address, never a way to it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FileHash(String);

impl FileHash {
    pub(crate) fn of_digest(digest: impl AsRef<[u8]>) -> Self {
        Self(hex::encode(digest))
    }
}

impl fmt::Display for FileHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is no hash.
#[derive(Debug, thiserror::Error)]
#[error("not a hash of 64 digits")]
pub(crate) struct BadHash;

impl FromStr for FileHash {
    type Err = BadHash;

    fn from_str(text: &str) -> Result<Self, BadHash> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let is_hash = text.len() == 64 && text.bytes().all(is_digit);
        is_hash.then(|| Self(text.to_owned())).ok_or(BadHash)
    }
}

kernel::travels_as_text!(FileHash);

/// The name of a file (tên tệp), without folders.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileName(String);

impl FileName {
    /// Reads a name as a browser sends it; folders before it go.
    ///
    /// # Errors
    /// Nothing is left, it is too long, or it holds control characters.
    pub fn parse(text: &str) -> Result<Self, BadText> {
        let name = text.rsplit(['/', '\\']).next().unwrap_or_default();
        let name = line(name, FILE_NAME_CHARS_MAX)?;
        let name = name.trim_start_matches('.').trim_start();
        if name.is_empty() {
            return Err(BadText::Empty);
        }
        Ok(Self(name.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands behind its last dot, in small letters; empty where there is no dot.
    pub(crate) fn extension(&self) -> String {
        let parts = self.0.rsplit_once('.');
        parts.map_or_else(String::new, |(_, end)| end.to_lowercase())
    }

    /// The value of `Content-Disposition`: what browsers show well they may show, the rest is saved. The name comes twice,
    /// in bare letters for what is old, and whole (RFC 6266, RFC 8187).
    pub(crate) fn disposition(&self, media_type: MediaType) -> String {
        let how = match media_type {
            MediaType::Pdf | MediaType::Jpeg | MediaType::Png => "inline",
            MediaType::Docx | MediaType::Xlsx | MediaType::Text => "attachment",
        };
        let bare: String = fold(&self.0)
            .chars()
            .map(|c| {
                if c.is_ascii_alphanumeric() || c == '.' {
                    c
                } else {
                    '-'
                }
            })
            .collect();
        let whole = utf8_percent_encode(&self.0, NON_ALPHANUMERIC);
        format!("{how}; filename=\"{bare}\"; filename*=UTF-8''{whole}")
    }
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for FileName {
    type Err = BadText;

    fn from_str(text: &str) -> Result<Self, BadText> {
        Self::parse(text)
    }
}

kernel::travels_as_text!(FileName);

/// A file whose content lies in the store and was looked at. Only the store makes one; a paper then takes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StoredFile {
    pub(crate) hash: FileHash,
    pub(crate) name: FileName,
    pub(crate) media_type: MediaType,
    pub(crate) bytes: u64,
}

impl StoredFile {
    /// The SHA-256 of its content in hexadecimal digits: by which another context tells that it has seen the same content
    /// before, never a way to it.
    pub fn digest(&self) -> String {
        self.hash.to_string()
    }

    /// Its name.
    pub fn name(&self) -> &FileName {
        &self.name
    }

    /// What it is, by its content.
    pub fn media_type(&self) -> MediaType {
        self.media_type
    }

    /// Its size in bytes.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }
}

/// The same content once, under the first of its names.
pub(crate) fn each_once(files: &[StoredFile]) -> Vec<&StoredFile> {
    let mut once: Vec<&StoredFile> = Vec::new();
    for file in files {
        if once.iter().all(|other| other.hash != file.hash) {
            once.push(file);
        }
    }
    once
}

/// A file of a paper as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperFile {
    /// Its id.
    pub id: FileId,
    /// Its name.
    pub name: FileName,
    /// What it is.
    pub media_type: MediaType,
    /// Its size in bytes.
    pub bytes: u64,
    /// When it was attached.
    pub attached_at: Instant,
    /// Who attached it.
    pub attached_by_name: String,
    pub(crate) hash: FileHash,
}

/// Why a file is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// Its name.
    #[error("name: {0}")]
    Name(BadText),
    /// It has no content.
    #[error("empty")]
    Empty,
    /// It is too large.
    #[error("more than {FILE_BYTES_MAX} bytes")]
    TooLarge,
    /// It is of no type that this house takes.
    #[error("is {found}")]
    NotTaken {
        /// What it is, as far as can be told.
        found: String,
    },
    /// Its name says something else than its content.
    #[error("named .{named}, is {is}")]
    Lying {
        /// What stands behind the dot.
        named: String,
        /// What it is.
        is: MediaType,
    },
    /// It carries a program.
    #[error("carries macros")]
    Macros,
    /// It says that it is text, and is not in UTF-8.
    #[error("text that is not UTF-8")]
    Encoding,
}

kernel::refusal! { FileFault from [] {
    Self::Name(_) => Invalid "library.file.name" at "file" { "most": FILE_NAME_CHARS_MAX };
    Self::Empty => Invalid "library.file.empty" at "file";
    Self::TooLarge => Limited "library.file.too_large" at "file"
        { "megabytes": FILE_BYTES_MAX / 1024 / 1024 };
    Self::NotTaken { found } => Invalid "library.file.not_taken" at "file" { "found": found };
    Self::Lying { named, is } => Invalid "library.file.lying" at "file"
        { "named": named, "is": is.short(), "extension": is.extension() };
    Self::Macros => Invalid "library.file.macros" at "file";
    Self::Encoding => Invalid "library.file.encoding" at "file";
} }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_none_are_refused() {
        assert_eq!(FileName::parse(" "), Err(BadText::Empty));
        assert_eq!(FileName::parse("a/b/.."), Err(BadText::Empty));
        assert_eq!(FileName::parse("a\u{0}b.pdf"), Err(BadText::Control));
        let gnp_exe = FileName::parse("hoa-don\u{202e}fdp.exe");
        assert_eq!(gnp_exe, Err(BadText::Control), "writing that turns around");
        let long = format!("{}.pdf", "ă".repeat(FILE_NAME_CHARS_MAX));
        assert!(matches!(
            FileName::parse(&long),
            Err(BadText::TooLong { .. })
        ));
    }

    #[test]
    fn folders_go_and_the_end_is_read_in_small_letters() {
        let name = FileName::parse("C:\\Tài liệu\\Kế hoạch 47.PDF").unwrap();
        assert_eq!(name.as_str(), "Kế hoạch 47.PDF");
        assert_eq!(name.extension(), "pdf");
        assert_eq!(FileName::parse("scan").unwrap().extension(), "");
    }

    #[test]
    fn a_name_cannot_write_another_header() {
        let name = FileName::parse("Kế hoạch\"; filename=\"x.html;.pdf").unwrap();
        let said = name.disposition(MediaType::Pdf);
        let (bare, whole) = said.split_once("; filename*=").unwrap();
        assert_eq!(
            bare,
            "inline; filename=\"ke-hoach---filename--x.html-.pdf\""
        );
        assert!(whole.starts_with("UTF-8''K%E1%BA%BF%20"));
        assert!(!whole.contains('"') && !whole.contains(';'));
        let table = FileName::parse("a.xlsx").unwrap();
        assert!(
            table
                .disposition(MediaType::Xlsx)
                .starts_with("attachment; ")
        );
    }

    #[test]
    fn a_hash_is_sixty_four_digits() {
        assert!("ab".repeat(32).parse::<FileHash>().is_ok());
        for text in ["", "ab", &"AB".repeat(32), &"../".repeat(22)] {
            assert!(text.parse::<FileHash>().is_err());
        }
    }
}
