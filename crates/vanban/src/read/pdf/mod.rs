//! PDF with a text layer, line by line as it stands on the page.

mod carry;
mod forms;
mod glyphs;
mod lines;
mod rules;
mod tables;
#[cfg(test)]
mod tests;

use std::panic::{AssertUnwindSafe, catch_unwind};

use pdf_extract::{Document, ObjectId, OutputError, output_doc_page};

use super::limits::PAGES_MAX;
use super::{FILE_BYTES_MAX, Format, ReadError, Source, SourceBlock};
use glyphs::Page;

/// A page with fewer letters and a picture on it is a scanned page, perhaps with an electronic stamp.
const SCANNED_PAGE_LETTERS: usize = 60;

/// Reads a PDF.
pub(super) fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(ReadError::TooLarge {
            max_bytes: FILE_BYTES_MAX,
        });
    }
    guarded(|| read_unguarded(bytes))?
}

/// The libraries below panic on files that break the rules.
fn guarded<T>(read: impl FnOnce() -> T) -> Result<T, ReadError> {
    catch_unwind(AssertUnwindSafe(read))
        .map_err(|_| ReadError::Broken("PDF: the reader gave up".to_owned()))
}

fn read_unguarded(bytes: &[u8]) -> Result<Source, ReadError> {
    let document = load(bytes)?;
    let pages = document.get_pages();
    if pages.len() > PAGES_MAX {
        return Err(ReadError::Bomb("pages"));
    }
    forms::refuse_loops(&document)?;
    let mut blocks = Vec::new();
    let (mut letters, mut pictures) = (0, 0);
    for (number, id) in &pages {
        if *number > 1 {
            blocks.push(SourceBlock::PageBreak);
        }
        let page = page_blocks(&document, *number, *id)?;
        letters += page.iter().map(letters_in).sum::<usize>();
        pictures += usize::from(forms::has_picture(&document, *id));
        blocks.extend(page);
    }
    let scanned =
        pictures * 2 >= pages.len().max(1) && letters < pages.len() * SCANNED_PAGE_LETTERS;
    if letters == 0 || scanned {
        return Err(ReadError::ScannedPdf);
    }
    let (blocks, asides) = carry::join(blocks);
    Ok(Source {
        format: Format::Pdf,
        physical_lines: true,
        blocks,
        asides,
    })
}

fn load(bytes: &[u8]) -> Result<Document, ReadError> {
    let mut document =
        Document::load_mem(bytes).map_err(|error| failed(bytes, &error.to_string()))?;
    if document.is_encrypted() {
        document.decrypt("").map_err(|_| ReadError::Encrypted)?;
    }
    if document.get_pages().is_empty() {
        return Err(failed(bytes, "no pages"));
    }
    Ok(document)
}

/// A PDF ends with a word of its own; without it the rest of the file is missing.
fn failed(bytes: &[u8], error: &str) -> ReadError {
    let holds = |part: Option<&[u8]>, word: &[u8]| {
        part.is_some_and(|part| part.windows(word.len()).any(|window| window == word))
    };
    let tail = bytes.get(bytes.len().saturating_sub(2048)..);
    let lower = error.to_lowercase();
    if holds(tail, b"/Encrypt") || lower.contains("password") || lower.contains("decrypt") {
        ReadError::Encrypted
    } else if holds(tail, b"%%EOF") {
        ReadError::Broken(format!("PDF: {error}"))
    } else {
        ReadError::Truncated(format!("PDF: {error}"))
    }
}

/// One page by the places of its glyphs; a page that this fails on, by the order of its text alone.
fn page_blocks(
    document: &Document,
    number: u32,
    id: ObjectId,
) -> Result<Vec<SourceBlock>, ReadError> {
    let mut page = Page::default();
    let placed = guarded(|| output_doc_page(document, &mut page, number));
    if page.too_many {
        return Err(ReadError::Bomb("glyphs on a page"));
    }
    match placed {
        Ok(Ok(())) => {
            // Text that runs up the page has been turned; the rules have not.
            let rules = if page.turned {
                Vec::new()
            } else {
                rules::rules(document, id)
            };
            let tables = tables::tables(&rules, &mut page.glyphs);
            Ok(lines::blocks(page.glyphs, tables))
        }
        Ok(Err(
            OutputError::FormatError(_) | OutputError::IoError(_) | OutputError::PdfError(_),
        ))
        | Err(_) => plain_page(document, number),
    }
}

fn plain_page(document: &Document, number: u32) -> Result<Vec<SourceBlock>, ReadError> {
    let text = guarded(|| document.extract_text(&[number]))?
        .map_err(|error| ReadError::Broken(format!("PDF page {number}: {error}")))?;
    let blocks = super::text::blocks(text.trim_end());
    if blocks.iter().any(|block| letters_in(block) > 0) {
        Ok(blocks)
    } else {
        Err(ReadError::Broken(format!("PDF page {number}")))
    }
}

fn letters_in(block: &SourceBlock) -> usize {
    match block {
        SourceBlock::Line(line) => line.text.chars().filter(|c| c.is_alphanumeric()).count(),
        SourceBlock::Table(table) => {
            let cells = table.rows.iter().flatten();
            let texts = cells
                .flat_map(|cell| &cell.lines)
                .map(|line| line.text.as_str());
            texts
                .flat_map(str::chars)
                .filter(|c| c.is_alphanumeric())
                .count()
        }
        SourceBlock::Blank | SourceBlock::PageBreak => 0,
    }
}
