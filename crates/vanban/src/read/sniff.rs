//! What a file is, by its content.

use std::io::Cursor;

use zip::ZipArchive;

use super::decode::{self, Encoding};
use super::{FILE_BYTES_MAX, Foreign, Format, ReadError};

/// Bytes at the start that are looked at.
const HEAD_BYTES: usize = 64 * 1024;

/// First bytes of files that are no documents.
const SIGNATURES: [(&[u8], Foreign); 16] = [
    (b"\x89PNG", Foreign::Image),
    (b"\xFF\xD8\xFF", Foreign::Image),
    (b"GIF8", Foreign::Image),
    (b"II*\0", Foreign::Image),
    (b"MM\0*", Foreign::Image),
    (b"BM", Foreign::Image),
    (b"RIFF", Foreign::Image),
    (b"{\\rtf", Foreign::Rtf),
    (b"MZ", Foreign::Program),
    (b"\x7FELF", Foreign::Program),
    (b"\xCF\xFA\xED\xFE", Foreign::Program),
    (b"7z\xBC\xAF", Foreign::Archive),
    (b"\x1F\x8B", Foreign::Archive),
    (b"Rar!", Foreign::Archive),
    (b"PK\x05\x06", Foreign::Archive),
    (b"SQLite format 3", Foreign::Unknown),
];

/// What a file is; refuses what cannot be read.
pub fn sniff(bytes: &[u8]) -> Result<Format, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if bytes.len() > FILE_BYTES_MAX {
        return Err(ReadError::TooLarge {
            max_bytes: FILE_BYTES_MAX,
        });
    }
    let head = bytes.get(..HEAD_BYTES).unwrap_or(bytes);
    if holds(head.get(..1024).unwrap_or(head), b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return packed(bytes, head);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(compound(bytes));
    }
    if let Some(foreign) = signature(bytes) {
        return Err(ReadError::NotADocument(foreign));
    }
    marked_or_plain(head)
}

fn signature(bytes: &[u8]) -> Option<Foreign> {
    let (known, foreign) = SIGNATURES
        .iter()
        .find(|(known, _)| bytes.starts_with(known))?;
    // Two letters alone may begin a text.
    let short = known.len() == 2 && known.iter().all(u8::is_ascii_alphabetic);
    let binary = bytes.iter().take(512).any(|byte| *byte == 0);
    (!short || binary).then_some(*foreign)
}

/// What a ZIP holds.
fn packed(bytes: &[u8], head: &[u8]) -> Result<Format, ReadError> {
    let names: Vec<String> = match ZipArchive::new(Cursor::new(bytes)) {
        Ok(archive) => archive
            .file_names_raw()
            .map(|name| String::from_utf8_lossy(name).into_owned())
            .collect(),
        Err(_) => Vec::new(),
    };
    let named = |start: &str| {
        names.iter().any(|name| name.starts_with(start))
            || (names.is_empty() && holds(head, start.as_bytes()))
    };
    if named("word/") {
        return Ok(Format::Docx);
    }
    Err(if named("xl/") {
        ReadError::NotADocument(Foreign::Spreadsheet)
    } else if named("ppt/") {
        ReadError::NotADocument(Foreign::Slides)
    } else if holds(head, b"vnd.oasis.opendocument") {
        ReadError::NotADocument(Foreign::OpenDocument)
    } else if names.is_empty() {
        ReadError::Truncated("ZIP without its directory".to_owned())
    } else if named("_rels/") || named("[Content_Types].xml") {
        ReadError::Broken("no main document part".to_owned())
    } else {
        ReadError::NotADocument(Foreign::Archive)
    })
}

/// What an OLE2 file holds; old Word where nothing tells.
fn compound(bytes: &[u8]) -> ReadError {
    let named = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        holds(bytes, &wide)
    };
    if named("EncryptedPackage") {
        ReadError::Encrypted
    } else if named("WordDocument") {
        ReadError::OldDoc
    } else if named("Workbook") {
        ReadError::NotADocument(Foreign::Spreadsheet)
    } else if named("PowerPoint Document") {
        ReadError::NotADocument(Foreign::Slides)
    } else {
        ReadError::OldDoc
    }
}

/// HTML, other XML, plain text or no text at all.
fn marked_or_plain(head: &[u8]) -> Result<Format, ReadError> {
    let encoding = decode::encoding_of(head);
    if encoding == Encoding::Binary {
        return Err(ReadError::NotADocument(Foreign::Unknown));
    }
    let text = decode::decode(head, encoding).to_lowercase();
    let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    if !text.starts_with('<') {
        return Ok(Format::Text);
    }
    const TAGS: [&str; 12] = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<p>",
        "<p ",
        "<div",
        "<table",
        "<h1",
        "<h2",
        "<ul",
        "<ol",
    ];
    if text.contains("<w:worddocument") || text.contains("<office:document") {
        Err(ReadError::NotADocument(Foreign::Xml))
    } else if TAGS.iter().any(|tag| text.contains(tag)) {
        Ok(Format::Html)
    } else if text.starts_with("<?xml") || text.starts_with("<!doctype") {
        Err(ReadError::NotADocument(Foreign::Xml))
    } else {
        Ok(Format::Text)
    }
}

/// Whether a needle stands in a haystack; jumps from first byte to first byte.
fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    let Some(first) = needle.first() else {
        return true;
    };
    let mut rest = haystack;
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        rest = rest.get(at..).unwrap_or_default();
        if rest.starts_with(needle) {
            return true;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_no_documents_are_named() {
        let cases: [(&[u8], &str); 9] = [
            (b"", "read.empty"),
            (b"\x89PNG\r\n\x1a\n\0\0", "read.image"),
            (b"MZ\x90\0\x03", "read.program"),
            (b"{\\rtf1 a}", "read.rtf"),
            (b"PK\x05\x06\0\0", "read.archive"),
            (b"PK\x03\x04half", "read.truncated"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1", "read.old_doc"),
            (b"<?xml version='1.0'?><svg/>", "read.xml"),
            (b"\x01\x02\x00\x00\x05", "read.unknown"),
        ];
        for (bytes, code) in cases {
            assert_eq!(sniff(bytes).map_err(|e| e.code()), Err(code), "{bytes:?}");
        }
    }

    #[test]
    fn an_encrypted_word_file_is_told_from_an_old_one() {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(sniff(&bytes), Err(ReadError::Encrypted));
    }

    #[test]
    fn formats_are_known_by_content() {
        assert_eq!(sniff(b"%PDF-1.7\n"), Ok(Format::Pdf));
        assert_eq!(sniff(b"\n <!DOCTYPE HTML><p>a"), Ok(Format::Html));
        assert_eq!(sniff("BMột văn bản".as_bytes()), Ok(Format::Text));
        assert_eq!(sniff("<3 hợp tác xã".as_bytes()), Ok(Format::Text));
    }
}
