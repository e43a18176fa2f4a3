//! Page furniture: page numbers, running heads and feet. It drops out and is listed in full.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use regex::Regex;

use crate::read::{Source, SourceBlock};

use super::join::marker::begins;
use super::text::{drop_blocks, ends_closed, line_at, renumber, starts_small};
use super::{Repair, RepairKind};

/// A number alone: `2`, `- 3 -`, `3/15`, `Trang 4/12`. A list number has its full stop and stays.
#[expect(clippy::expect_used, reason = "the pattern is constant and tested")]
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?P<word>[Tt]rang|TRANG|[Pp]age)? ?(?P<dash>[-–—]?) ?(?P<page>[0-9]{1,3})(?: ?[/|] ?[0-9]{1,3})? ?[-–—]?$")
        .expect("a constant pattern")
});

/// A running head is seen on this many pages or more.
const RUNNING_PAGES_MIN: usize = 3;
/// Lines at each end of a page that can be furniture.
const EDGE_LINES: usize = 2;
/// A line as long as this was cut, where a number interrupts it.
const CUT_LINE_MIN: usize = 30;

/// A line that is a number alone.
#[derive(Debug, Clone, Copy)]
struct Lone {
    block: usize,
    page: u32,
    sure: bool,
}

/// Takes page furniture out of texts and PDF.
pub(crate) fn take_out_furniture(source: &mut Source, log: &mut Vec<Repair>) {
    if !source.physical_lines {
        return;
    }
    let pages = pages(&source.blocks);
    let out = if pages.len() > 1 {
        let mut out = page_numbers(&source.blocks, &pages);
        out.extend(running_heads(&source.blocks, &pages, &out));
        out
    } else {
        interrupting_numbers(&source.blocks)
    };
    if out.is_empty() {
        return;
    }
    for (block, content) in source.blocks.iter().enumerate() {
        if let (true, SourceBlock::Line(line)) = (out.contains(&block), content) {
            log.push(Repair {
                kind: RepairKind::PageFurniture,
                block,
                found: line.text.clone(),
                now: String::new(),
            });
        }
    }
    let gone: Vec<bool> = (0..source.blocks.len()).map(|b| out.contains(&b)).collect();
    drop_blocks(source, &gone);
    renumber(log, &gone);
}

/// The lines of each page that have text.
fn pages(blocks: &[SourceBlock]) -> Vec<Vec<usize>> {
    let mut pages = vec![Vec::new()];
    for (block, content) in blocks.iter().enumerate() {
        match content {
            SourceBlock::PageBreak => pages.push(Vec::new()),
            SourceBlock::Table(_) => {
                if let Some(page) = pages.last_mut() {
                    page.push(block);
                }
            }
            SourceBlock::Line(line) => {
                if let (false, Some(page)) = (line.text.trim().is_empty(), pages.last_mut()) {
                    page.push(block);
                }
            }
            SourceBlock::Blank => {}
        }
    }
    pages
}

/// The first and last lines of a page.
fn edges(page: &[usize]) -> impl Iterator<Item = usize> {
    let last = page.len().saturating_sub(EDGE_LINES).max(EDGE_LINES);
    page.iter()
        .enumerate()
        .filter(move |(place, _)| *place < EDGE_LINES || *place >= last)
        .map(|(_, block)| *block)
}

/// Reads a line that is a number alone and stands between lines that are not.
fn lone(blocks: &[SourceBlock], page: &[usize], block: usize) -> Option<Lone> {
    let number = |block: usize| {
        let line = line_at(blocks, block)?;
        NUMBER
            .captures(line.text.trim())
            .filter(|_| line.mark.is_none())
    };
    let found = number(block)?;
    let place = page.iter().position(|b| *b == block)?;
    let beside = [place.checked_sub(1), place.checked_add(1)];
    let mut beside = beside.into_iter().flatten().filter_map(|p| page.get(p));
    if beside.any(|b| number(*b).is_some()) {
        return None;
    }
    Some(Lone {
        block,
        page: found.name("page")?.as_str().parse().ok()?,
        sure: found.name("word").is_some()
            || found.name("dash").is_some_and(|d| !d.as_str().is_empty()),
    })
}

/// Page numbers at the edges of pages: those that say so, and those that count with the pages.
fn page_numbers(blocks: &[SourceBlock], pages: &[Vec<usize>]) -> HashSet<usize> {
    let mut found = Vec::new();
    for (ordinal, page) in (1_u32..).zip(pages) {
        for block in edges(page) {
            if let Some(number) = lone(blocks, page, block) {
                found.push((
                    number.page.abs_diff(ordinal),
                    number.page >= ordinal,
                    number,
                ));
            }
        }
    }
    let mut counts: HashMap<(u32, bool), usize> = HashMap::new();
    for (step, after, _) in &found {
        *counts.entry((*step, *after)).or_default() += 1;
    }
    found
        .into_iter()
        .filter(|(step, after, number)| {
            number.sure
                || *step == 0
                || counts
                    .get(&(*step, *after))
                    .is_some_and(|count| *count >= 2)
        })
        .map(|(_, _, number)| number.block)
        .collect()
}

/// A line without the page number it begins or ends with.
fn without_number(text: &str) -> String {
    let edge = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '/' | '|' | '-');
    text.trim_matches(edge).to_lowercase()
}

/// Lines that stand at the edge of three pages or more in the same words, or beside the number of two. Those with a column gap are
/// heads of tables and stay.
fn running_heads(
    blocks: &[SourceBlock],
    pages: &[Vec<usize>],
    numbers: &HashSet<usize>,
) -> HashSet<usize> {
    let mut seen: HashMap<String, Vec<usize>> = HashMap::new();
    for page in pages {
        let rest: Vec<usize> = page
            .iter()
            .copied()
            .filter(|b| !numbers.contains(b))
            .collect();
        let mut here = HashSet::new();
        for block in edges(&rest) {
            let Some(line) = line_at(blocks, block) else {
                continue;
            };
            let key = without_number(&line.text);
            let letters = key.chars().filter(|c| c.is_alphabetic()).count();
            let sentence = ends_closed(&line.text) || starts_small(&line.text);
            let kept = line.mark.is_some() || line.role.is_some() || line.text.contains('\t');
            if letters >= 4 && !kept && !sentence && !begins(&line.text) && here.insert(key.clone())
            {
                seen.entry(key).or_default().push(block);
            }
        }
    }
    let numbered = |block: &usize| {
        pages.iter().any(|page| {
            page.windows(2).any(|pair| {
                pair.contains(block) && pair.iter().any(|other| numbers.contains(other))
            })
        })
    };
    seen.into_values()
        .filter(|blocks| {
            let many = blocks.len() >= RUNNING_PAGES_MIN && blocks.len() * 2 >= pages.len();
            // Right beside the page's number two are enough.
            many || blocks.len() >= 2 && blocks.iter().all(numbered)
        })
        .flatten()
        .collect()
}

/// Without page breaks: numbers alone that rise through the text and interrupt sentences; and those that
/// stand where a sentence was cut and count to the next or from the last of these.
fn interrupting_numbers(blocks: &[SourceBlock]) -> HashSet<usize> {
    let lines: Vec<usize> = pages(blocks).concat();
    let mut last = 0;
    let mut sure = Vec::new();
    let mut likely = Vec::new();
    for (place, block) in lines.iter().enumerate() {
        let Some(number) = lone(blocks, &lines, *block) else {
            continue;
        };
        let text = |place: Option<usize>| {
            place
                .and_then(|p| lines.get(p))
                .and_then(|b| line_at(blocks, *b))
                .map_or("", |line| line.text.trim())
        };
        let before = text(place.checked_sub(1));
        let cut = before.chars().count() >= CUT_LINE_MIN && !ends_closed(before);
        if cut && number.page > last && (number.sure || starts_small(text(place.checked_add(1)))) {
            last = number.page;
            sure.push(number);
        } else if cut || number.sure {
            likely.push(number);
        }
    }
    let beside = |number: &Lone| sure.iter().any(|s| s.page.abs_diff(number.page) == 1);
    likely.retain(beside);
    sure.iter()
        .chain(&likely)
        .map(|number| number.block)
        .collect()
}

#[cfg(test)]
mod tests;
