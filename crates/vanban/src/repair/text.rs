//! What the repairs share: going over the texts of a source, and looking at a line.

use crate::read::{Line, Source, SourceBlock};

use super::{Repair, RepairKind};

/// Goes over every text of the running text with the number of its block: lines and cells of tables.
pub(crate) fn each_text(source: &mut Source, mut act: impl FnMut(usize, &mut String)) {
    for (block, content) in source.blocks.iter_mut().enumerate() {
        match content {
            SourceBlock::Line(line) => act(block, &mut line.text),
            SourceBlock::Table(table) => {
                let cells = table.rows.iter_mut().flatten();
                for line in cells.flat_map(|cell| cell.lines.iter_mut()) {
                    act(block, &mut line.text);
                }
            }
            SourceBlock::Blank | SourceBlock::PageBreak => {}
        }
    }
}

/// Puts a new text in place of an old one and notes it; nothing happens where they are the same.
pub(crate) fn replace(
    text: &mut String,
    now: String,
    kind: RepairKind,
    block: usize,
    log: &mut Vec<Repair>,
) {
    if *text != now {
        let found = std::mem::replace(text, now.clone());
        log.push(Repair {
            kind,
            block,
            found,
            now,
        });
    }
}

/// Where each old block stands after blocks were taken out: `gone` says which were. A block that is
/// gone stands where the one before it stands.
pub(crate) fn renumber(log: &mut [Repair], gone: &[bool]) {
    let mut places = Vec::with_capacity(gone.len());
    let mut kept = 0_usize;
    for out in gone {
        if !*out {
            kept += 1;
        }
        places.push(kept.saturating_sub(1));
    }
    for repair in log {
        repair.block = places.get(repair.block).copied().unwrap_or(0);
    }
}

/// Keeps the blocks that are not gone.
pub(crate) fn drop_blocks(source: &mut Source, gone: &[bool]) {
    let mut flags = gone.iter();
    source
        .blocks
        .retain(|_| !flags.next().copied().unwrap_or(false));
}

/// The line at a block, if it is a line.
pub(crate) fn line_at(blocks: &[SourceBlock], block: usize) -> Option<&Line> {
    match blocks.get(block) {
        Some(SourceBlock::Line(line)) => Some(line),
        Some(SourceBlock::Table(_) | SourceBlock::Blank | SourceBlock::PageBreak) | None => None,
    }
}

/// Whether the first letter or sign of a text is a small letter.
pub(crate) fn starts_small(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

/// Whether a text ends as a sentence, an item or an introduction ends.
pub(crate) fn ends_closed(text: &str) -> bool {
    let text = text
        .trim_end()
        .trim_end_matches(['"', '”', '’', ')', '*', '_']);
    text.ends_with(['.', ';', ':', '!', '?', '…'])
}

/// Whether a text of two words or more is in capitals throughout.
pub(crate) fn all_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 4 && !text.chars().any(char::is_lowercase)
}
