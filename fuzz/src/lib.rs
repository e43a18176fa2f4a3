//! What is fuzzed, as plain functions: `cargo fuzz` calls them, and so does the replay among vanban's tests.

use std::io::{Cursor, Write};

use vanban::read::{self, ReadError, Source};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Any bytes.
pub fn read_any(bytes: &[u8]) {
    judge(read::read(bytes));
}

/// Any bytes as a DOCX, and as the main part and the lists of one.
pub fn read_docx(bytes: &[u8]) {
    judge(read::read_docx(bytes));
    if let Some(wrapped) = wrapped(bytes) {
        judge(read::read_docx(&wrapped));
    }
}

/// Any bytes as HTML.
pub fn read_html(bytes: &[u8]) {
    judge(read::read_html(bytes));
}

/// Any bytes as plain text.
pub fn read_text(bytes: &[u8]) {
    judge(read::read_text(bytes));
}

/// Any bytes as a PDF.
pub fn read_pdf(bytes: &[u8]) {
    judge(read::read_pdf(bytes));
}

/// A refusal has a known code; a table's cells cover something.
fn judge(result: Result<Source, ReadError>) {
    match result {
        Ok(source) => {
            for block in &source.blocks {
                if let read::SourceBlock::Table(table) = block {
                    let cells = table.rows.iter().flatten();
                    assert!(cells.into_iter().all(|cell| cell.cols > 0 && cell.rows > 0));
                }
            }
        }
        Err(error) => assert!(ReadError::CODES.contains(&error.code()), "{error}"),
    }
}

/// The bytes as parts of a ZIP, so that the reader of XML is reached without a matching checksum.
fn wrapped(bytes: &[u8]) -> Option<Vec<u8>> {
    const RELATIONS: &[u8] =
        b"<Relationships><Relationship Id='a' Type='x/numbering' Target='document.xml'/>\
        <Relationship Id='b' Type='x/styles' Target='document.xml'/></Relationships>";
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("word/document.xml", bytes),
        ("word/_rels/document.xml.rels", RELATIONS),
    ];
    for (name, part) in parts {
        zip.start_file(name, options).ok()?;
        zip.write_all(part).ok()?;
    }
    zip.finish().ok().map(Cursor::into_inner)
}
