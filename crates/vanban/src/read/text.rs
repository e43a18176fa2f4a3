//! Plain text, line by line as it stood on the page.

use super::decode::{self, Encoding};
use super::{FILE_BYTES_MAX, Foreign, Format, Line, ReadError, Source, SourceBlock};

/// Blanks in front of a line that was set in the middle.
const CENTRED_INDENT: usize = 10;
/// So many blanks within a line part two columns.
const COLUMN_GAP: usize = 4;
/// Lines within which a pair of asterisks must close.
const EMPHASIS_LINES_MAX: usize = 6;

/// Reads plain text.
pub(super) fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(ReadError::TooLarge {
            max_bytes: FILE_BYTES_MAX,
        });
    }
    let encoding = decode::encoding_of(bytes);
    if encoding == Encoding::Binary {
        return Err(ReadError::NotADocument(Foreign::Unknown));
    }
    Ok(Source {
        format: Format::Text,
        physical_lines: true,
        blocks: blocks(&decode::decode(bytes, encoding)),
        asides: Vec::new(),
    })
}

/// Lines, blank lines and page ends of a text.
pub(super) fn blocks(text: &str) -> Vec<SourceBlock> {
    let text = text.replace("\r\n", "\n").replace('\u{1a}', "");
    let mut blocks = Vec::new();
    for (page, lines) in text.split('\u{c}').enumerate() {
        if page > 0 {
            blocks.push(SourceBlock::PageBreak);
        }
        // A page end that stands on a line of its own adds no blank line.
        let lines = if page > 0 {
            lines.strip_prefix('\n').unwrap_or(lines)
        } else {
            lines
        };
        let lines = lines.strip_suffix('\n').unwrap_or(lines);
        if lines.is_empty() {
            continue;
        }
        let ends = ['\n', '\r', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}'];
        blocks.extend(lines.split(ends).map(block));
    }
    strip_emphasis(&mut blocks);
    blocks
}

fn block(raw: &str) -> SourceBlock {
    let text = raw.trim();
    if text.is_empty() {
        return SourceBlock::Blank;
    }
    let indent = raw.chars().take_while(|c| *c == ' ').count();
    SourceBlock::Line(Line {
        text: with_columns(text),
        centred: indent >= CENTRED_INDENT,
        indent: u16::try_from(indent).unwrap_or(u16::MAX),
        ..Line::default()
    })
}

/// Columns drawn with blanks are parted by one TAB each, as in other formats.
fn with_columns(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blanks = 0;
    for letter in text.chars() {
        if letter == ' ' {
            blanks += 1;
            continue;
        }
        match blanks {
            0 => {}
            1..COLUMN_GAP => out.extend(std::iter::repeat_n(' ', blanks)),
            _ => out.push('\t'),
        }
        blanks = 0;
        out.push(letter);
    }
    out
}

/// Takes out the pairs of asterisks that tools for scanned pages leave round bold lines.
fn strip_emphasis(blocks: &mut [SourceBlock]) {
    let mut start = 0;
    while start < blocks.len() {
        let covered = blocks.get(start..).and_then(pair_length);
        let end = start + covered.unwrap_or(1);
        if covered.is_some()
            && let Some(part) = blocks.get_mut(start..end)
        {
            part.iter_mut().for_each(unmark);
        }
        start = end;
    }
}

/// How many blocks the pair covers that opens in the first one, where it closes.
fn pair_length(blocks: &[SourceBlock]) -> Option<usize> {
    let stars = |block: &SourceBlock| match block {
        SourceBlock::Line(line) => line.text.matches("**").count(),
        SourceBlock::Table(_) | SourceBlock::Blank | SourceBlock::PageBreak => 0,
    };
    let mut open = false;
    for (index, block) in blocks.iter().take(EMPHASIS_LINES_MAX).enumerate() {
        let count = stars(block);
        if index == 0 && count == 0 {
            return None;
        }
        if count % 2 == 1 {
            open = !open;
        }
        if !open {
            return Some(index + 1);
        }
    }
    None
}

/// Bold where the asterisks stood; the caller knows that they are paired.
fn unmark(block: &mut SourceBlock) {
    if let SourceBlock::Line(line) = block {
        let (opens, closes) = (line.text.starts_with("**"), line.text.ends_with("**"));
        let count = line.text.matches("**").count();
        if count == 0 {
            return;
        }
        line.bold = (count == 1 && (opens || closes)) || (count == 2 && opens && closes);
        line.text = line.text.replace("**", "").trim().to_owned();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        blocks(text)
            .iter()
            .map(|block| match block {
                SourceBlock::Line(line) if line.bold => format!("B {}", line.text),
                SourceBlock::Line(line) => line.text.clone(),
                SourceBlock::Table(_) => "TABLE".to_owned(),
                SourceBlock::Blank => "BLANK".to_owned(),
                SourceBlock::PageBreak => "PAGE".to_owned(),
            })
            .collect()
    }

    #[test]
    fn blank_lines_and_page_ends_are_kept() {
        assert_eq!(
            lines("KẾ HOẠCH\r\n\r\nI. Mục tiêu\n\u{c}\n2\n"),
            ["KẾ HOẠCH", "BLANK", "I. Mục tiêu", "PAGE", "2"]
        );
    }

    #[test]
    fn asterisk_pairs_become_bold_even_over_lines() {
        assert_eq!(
            lines("**KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**\n**Nơi nhận:**\n- Sở A"),
            ["B KT. CHỦ TỊCH", "B PHÓ CHỦ TỊCH", "B Nơi nhận:", "- Sở A"]
        );
        assert_eq!(lines("một **hai** ba"), ["một hai ba"]);
    }

    #[test]
    fn an_asterisk_pair_that_never_closes_stays() {
        assert_eq!(
            lines("** chú thích\na\nb\nc\nd\ne\nf\ng"),
            ["** chú thích", "a", "b", "c", "d", "e", "f", "g"]
        );
    }

    #[test]
    fn random_bytes_are_no_document() {
        assert_eq!(
            read(b"\x00\x01\x02\xff").map_err(|e| e.code()),
            Err("read.unknown")
        );
    }
}
