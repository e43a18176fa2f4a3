//! Lines that the page's width or end cut are joined again.

use crate::read::{Line, RowCell, Source, SourceBlock};

use super::text::{drop_blocks, ends_closed, line_at, renumber, starts_small};
use super::{Repair, RepairKind};

mod layout;
pub(crate) mod marker;
mod zone;

use layout::Layout;
use zone::{Zone, Zones};

/// A paragraph shorter than this was not cut by a page's end.
const CUT_PARAGRAPH_MIN: usize = 40;

/// A first line stands in by at least so many characters.
const INDENT_MIN: u16 = 2;

/// What stands between two lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Between {
    /// Nothing: the next line.
    Nothing,
    /// A blank line or a page's end, or several.
    Gap,
}

/// A paragraph that grows as lines are joined to it.
#[derive(Debug)]
struct Open {
    /// Its block.
    block: usize,
    /// How long its last physical line is, in characters.
    last_line: usize,
    /// Where it stands.
    zone: Zone,
}

/// Joins the lines of a source that belong together.
pub(crate) fn join_lines(source: &mut Source, log: &mut Vec<Repair>) {
    let layout = Layout::of(source);
    let mut zones = Zones::of(&source.blocks);
    let mut gone = vec![false; source.blocks.len()];
    let mut open: Option<Open> = None;
    let mut between = Between::Nothing;
    let mut gaps: Vec<usize> = Vec::new();
    for block in 0..source.blocks.len() {
        let text = match source.blocks.get(block) {
            Some(SourceBlock::Line(line)) if !line.text.trim().is_empty() => line.text.clone(),
            Some(SourceBlock::Table(_)) | None => {
                open = None;
                continue;
            }
            Some(SourceBlock::Line(_) | SourceBlock::Blank | SourceBlock::PageBreak) => {
                between = Between::Gap;
                gaps.push(block);
                continue;
            }
        };
        let zone = zones.next(&text, between);
        let joins = open.as_ref().is_some_and(|open| {
            let lines = line_at(&source.blocks, open.block).zip(line_at(&source.blocks, block));
            lines.is_some_and(|(before, next)| {
                continues(
                    &layout,
                    Pair {
                        before,
                        next,
                        open,
                        zone,
                        between,
                    },
                )
            })
        });
        match open.as_mut() {
            Some(open) if joins => {
                append(&mut source.blocks, open.block, &text, log);
                open.last_line = text.chars().count();
                for out in gaps.iter().chain([&block]) {
                    if let Some(flag) = gone.get_mut(*out) {
                        *flag = true;
                    }
                }
            }
            _ => {
                let last_line = text.chars().count();
                open = Some(Open {
                    block,
                    last_line,
                    zone,
                });
            }
        }
        gaps.clear();
        between = Between::Nothing;
    }
    drop_blocks(source, &gone);
    renumber(log, &gone);
    if source.physical_lines {
        join_cells(source, log);
    }
}

/// Two lines and what is known of them.
#[derive(Debug, Clone, Copy)]
struct Pair<'a> {
    before: &'a Line,
    next: &'a Line,
    open: &'a Open,
    zone: Zone,
    between: Between,
}

/// Whether the next line goes on where the one before was cut.
fn continues(layout: &Layout, pair: Pair<'_>) -> bool {
    let (before, next) = (pair.before.text.trim(), pair.next.text.trim());
    let file_tells = pair.next.mark.is_some() || pair.next.role.is_some() || pair.next.heading;
    let columns = before.contains('\t') || next.contains('\t');
    if file_tells || columns {
        return false;
    }
    if opens_bracket(before) && pair.between == Between::Nothing {
        return true;
    }
    // The first line of a title may fill the page, the last seldom does.
    let titles = pair.open.zone == Zone::Title && pair.zone == Zone::Title;
    if pair.before.centred != pair.next.centred && !titles {
        return false;
    }
    match *layout {
        Layout::Authored => {
            let plain = pair.before.role.is_none() && !pair.before.heading && !pair.before.centred;
            plain && pair.before.bold == pair.next.bold && cut_by_page(before, next)
        }
        Layout::Long => pair.zone == Zone::Body && cut_by_page(before, next),
        Layout::Wrapped(width) => {
            wrapped(width, pair, before, next) || goes_on_by_indent(&pair, before, next)
        }
    }
}

/// "(Kèm theo Kế hoạch số … ngày": a line in brackets that are still open.
fn opens_bracket(text: &str) -> bool {
    text.starts_with('(') && !text.contains(')') && text.chars().count() >= CUT_PARAGRAPH_MIN
}

/// Where the first lines of paragraphs stand in, a line at the margin goes on, sentence ended or not.
fn goes_on_by_indent(pair: &Pair<'_>, before: &str, next: &str) -> bool {
    pair.between == Between::Nothing
        && pair.open.zone == Zone::Body
        && pair.zone == Zone::Body
        && pair.before.indent >= INDENT_MIN
        && pair.next.indent == 0
        && !marker::begins(next)
        && !zone::is_capitals(next)
        && !zone::is_capitals(before)
}

/// A paragraph that was not ended and one that goes on in small letters.
fn cut_by_page(before: &str, next: &str) -> bool {
    let cut = before.chars().count() >= CUT_PARAGRAPH_MIN;
    let marked = marker::begins(before);
    // An item of a list that ends in a semicolon goes on only in a line without the list's marker.
    let open = !ends_closed(before) || (marked && before.ends_with(';'));
    cut && open && starts_small(next) && !marker::begins(next)
}

/// The same for lines cut by the width of the page.
fn wrapped(width: usize, pair: Pair<'_>, before: &str, next: &str) -> bool {
    let first_word = next
        .split_whitespace()
        .next()
        .map_or(0, |w| w.chars().count());
    let full = layout::is_full(pair.open.last_line, first_word, width);
    let closed = ends_closed(before);
    match (pair.open.zone, pair.zone) {
        (Zone::Head, _) | (_, Zone::Head) => return false,
        (Zone::Title, Zone::Title) => {
            return pair.between == Between::Nothing && zone::same_title(before, next);
        }
        (Zone::Title, Zone::Body | Zone::Tail) => return false,
        (Zone::Tail, _) | (_, Zone::Tail) => {
            let item = marker::begins(before) && !closed;
            return item && !marker::begins(next) && starts_small(next);
        }
        (Zone::Body, Zone::Body | Zone::Title) => {}
    }
    if marker::begins(next) {
        let dash = next.starts_with("- ") || next.starts_with("– ");
        let small = next.chars().nth(2).is_some_and(char::is_lowercase);
        return dash && small && full && !closed && pair.between == Between::Nothing;
    }
    if pair.between == Between::Gap {
        return cut_by_page(before, next) && pair.open.last_line * 2 >= width;
    }
    if starts_small(next) {
        return (!closed || full) && pair.open.last_line * 2 >= width;
    }
    if marker::opens_paragraph(next) || closed {
        return false;
    }
    if zone::is_capitals(next) {
        return zone::is_capitals(before) && marker::begins(before) && !zone::signs(next);
    }
    full && !zone::is_capitals(before)
}

/// Puts a line at the end of a paragraph and notes it.
fn append(blocks: &mut [SourceBlock], block: usize, next: &str, log: &mut Vec<Repair>) {
    let Some(SourceBlock::Line(line)) = blocks.get_mut(block) else {
        return;
    };
    let (found, now) = joined(&mut line.text, next.trim());
    log.push(Repair {
        kind: RepairKind::LinesJoined,
        block,
        found,
        now,
    });
}

/// Joins two texts; gives the words around the seam as they stood and as they stand.
fn joined(text: &mut String, next: &str) -> (String, String) {
    text.truncate(text.trim_end().len());
    let mut last: Vec<&str> = text.split_whitespace().rev().take(3).collect();
    last.reverse();
    let (before, after) = (last.join(" "), words(next, 3));
    let seam = if tied(text, next) { "" } else { " " };
    let now = format!("{before}{seam}{after}");
    let found = format!("{before}\n{after}");
    text.push_str(seam);
    text.push_str(next);
    (found, now)
}

/// The first words of a text.
fn words(text: &str, count: usize) -> String {
    text.split_whitespace()
        .take(count)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether a number or sign was cut in itself, so that no space belongs there: `2022-⏎2025`.
fn tied(text: &str, next: &str) -> bool {
    let mut ends = text.chars().rev();
    let sign = ends.next().is_some_and(|c| matches!(c, '-' | '–' | '/'));
    let attached = ends.next().is_some_and(char::is_alphanumeric);
    sign && attached && next.chars().next().is_some_and(char::is_alphanumeric)
}

/// Joins the lines within cells of tables.
fn join_cells(source: &mut Source, log: &mut Vec<Repair>) {
    for (block, content) in source.blocks.iter_mut().enumerate() {
        if let SourceBlock::Table(table) = content {
            for cell in table.rows.iter_mut().flatten() {
                join_cell(cell, block, log);
            }
        }
    }
}

/// Joins the lines of one cell that go on in small letters.
fn join_cell(cell: &mut RowCell, block: usize, log: &mut Vec<Repair>) {
    let mut kept: Vec<Line> = Vec::with_capacity(cell.lines.len());
    for line in std::mem::take(&mut cell.lines) {
        let goes_on = starts_small(line.text.trim()) && !marker::begins(&line.text);
        match kept.last_mut() {
            Some(last) if goes_on && line.mark.is_none() && !ends_closed(&last.text) => {
                let (found, now) = joined(&mut last.text, line.text.trim());
                log.push(Repair {
                    kind: RepairKind::LinesJoined,
                    block,
                    found,
                    now,
                });
            }
            _ => kept.push(line),
        }
    }
    cell.lines = kept;
}

#[cfg(test)]
mod tests;
