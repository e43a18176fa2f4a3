//! HTML, as a browser would show it, and as Word and `LibreOffice` save it.

mod letters;
mod lists;
mod open;
mod page;
mod tables;
mod tag;
#[cfg(test)]
mod tests;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use super::decode::{self, Encoding};
use super::{FILE_BYTES_MAX, Foreign, Format, ReadError, Source};
use page::Page;
use tag::Tag;

/// Bytes at the start in which a page may name its encoding.
const CHARSET_BYTES: usize = 4096;

/// Reads an HTML page.
pub(super) fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(ReadError::TooLarge {
            max_bytes: FILE_BYTES_MAX,
        });
    }
    let text = letters_of(bytes)?;
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut page = Page::default();
    for token in Tokenizer::new_with_emitter(&text, emitter).flatten() {
        match token {
            Token::StartTag(tag) => page.start(&Tag::new(&tag))?,
            Token::EndTag(tag) => page.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => page.text(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    let (blocks, asides) = page.finish();
    Ok(Source {
        format: Format::Html,
        physical_lines: false,
        blocks,
        asides,
    })
}

/// The letters of a page: by its byte order mark, as UTF-8, as it says itself, or as best guessed.
fn letters_of(bytes: &[u8]) -> Result<String, ReadError> {
    let guessed = decode::encoding_of(bytes);
    match guessed {
        Encoding::Binary => Err(ReadError::NotADocument(Foreign::Unknown)),
        Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => {
            Ok(decode::decode(bytes, guessed))
        }
        Encoding::Windows1258 | Encoding::Windows1252 => Ok(declared(bytes).map_or_else(
            || decode::decode(bytes, guessed),
            |encoding| encoding.decode(bytes).0.into_owned(),
        )),
    }
}

/// The encoding that a page names. UTF-8 is no help here: the bytes are none.
fn declared(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = bytes.get(..CHARSET_BYTES).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head).to_lowercase();
    let (_, after) = head.split_once("charset=")?;
    let label: String = after
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    encoding_rs::Encoding::for_label(label.as_bytes())
        .filter(|encoding| *encoding != encoding_rs::UTF_8 && encoding.is_ascii_compatible())
}
