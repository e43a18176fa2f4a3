//! From glyphs to lines: by height on the page, then from left to right.

use super::glyphs::Glyph;
use super::tables::Placed;
use crate::read::{Line, SourceBlock};

/// Glyphs whose heights differ by less than this share of their size stand on one line.
const SAME_LINE: f64 = 0.45;
/// A gap of this share of the size is a space.
const SPACE: f64 = 0.15;
/// A gap of this share parts columns.
const COLUMN: f64 = 3.0;
/// A gap of this share parts columns where the text was also drawn in another turn.
const COLUMN_IN_ANOTHER_TURN: f64 = 0.6;
/// An average letter's width as a share of the size.
const LETTER: f64 = 0.5;
/// Lines this much further apart than usual have a blank line between them.
const BLANK: f64 = 1.7;

/// A line while its glyphs are gathered.
#[derive(Debug)]
struct Row {
    glyphs: Vec<Glyph>,
    y: f64,
    size: f64,
}

/// The lines of some glyphs as text.
pub(super) fn texts(glyphs: Vec<Glyph>) -> Vec<String> {
    rows(glyphs).iter().map(Row::text).collect()
}

/// The blocks of a page: its lines, and its tables between them.
pub(super) fn blocks(glyphs: Vec<Glyph>, tables: Vec<Placed>) -> Vec<SourceBlock> {
    let rows = rows(glyphs);
    let mut tables = tables;
    tables.sort_by(|a, b| a.top.total_cmp(&b.top));
    let pitch = usual_pitch(&rows);
    let left = rows.iter().map(Row::left).fold(f64::MAX, f64::min);
    let right = rows.iter().map(Row::right).fold(f64::MIN, f64::max);
    let mut blocks = Vec::new();
    let mut above: Option<f64> = None;
    for row in &rows {
        while let Some(placed) = tables.pop_if(|placed| placed.top > row.y) {
            above = None;
            blocks.push(SourceBlock::Table(placed.table));
        }
        if above.is_some_and(|above| above - row.y > BLANK * pitch) {
            blocks.push(SourceBlock::Blank);
        }
        above = Some(row.y);
        let text = row.text();
        let centred = !text.contains('\t') && row.is_centred(left, right);
        blocks.push(SourceBlock::Line(Line {
            text,
            centred,
            indent: row.indent(left),
            ..Line::default()
        }));
    }
    let rest = tables.into_iter().rev();
    blocks.extend(rest.map(|placed| SourceBlock::Table(placed.table)));
    blocks
}

/// Lines from the top down, those of blanks alone left out.
fn rows(mut glyphs: Vec<Glyph>) -> Vec<Row> {
    glyphs.retain(|glyph| !glyph.text.trim().is_empty());
    glyphs.sort_by(|a, b| b.y.total_cmp(&a.y).then(a.order.cmp(&b.order)));
    let mut rows: Vec<Row> = Vec::new();
    for glyph in glyphs {
        match rows.last_mut() {
            Some(row) if row.y - glyph.y < SAME_LINE * row.size.max(glyph.size) => row.take(glyph),
            _ => rows.push(Row {
                y: glyph.y,
                size: glyph.size,
                glyphs: vec![glyph],
            }),
        }
    }
    for row in &mut rows {
        row.glyphs
            .sort_by(|a, b| a.x.total_cmp(&b.x).then(a.order.cmp(&b.order)));
    }
    rows
}

/// The distance of lines that is usual on the page.
fn usual_pitch(rows: &[Row]) -> f64 {
    let mut gaps: Vec<f64> = rows
        .windows(2)
        .filter_map(|pair| match pair {
            [above, below] => Some(above.y - below.y),
            _ => None,
        })
        .collect();
    gaps.sort_by(f64::total_cmp);
    gaps.get(gaps.len() / 2).copied().unwrap_or(f64::MAX)
}

impl Row {
    fn take(&mut self, glyph: Glyph) {
        if glyph.size > self.size {
            // A raised figure came first; the line is where the larger letters stand.
            self.y = glyph.y;
            self.size = glyph.size;
        }
        self.glyphs.push(glyph);
    }

    fn left(&self) -> f64 {
        self.glyphs.first().map_or(f64::MAX, |glyph| glyph.x)
    }

    fn right(&self) -> f64 {
        self.glyphs
            .last()
            .map_or(f64::MIN, |glyph| glyph.x + glyph.width)
    }

    /// How many letters fit between the margin and the line.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to the range of u16"
    )]
    fn indent(&self, left: f64) -> u16 {
        let letters = (self.left() - left) / (self.size.max(1.0) * LETTER);
        letters.round().clamp(0.0, f64::from(u16::MAX)) as u16
    }

    /// Far from both margins and equally far.
    fn is_centred(&self, left: f64, right: f64) -> bool {
        let (before, after) = (self.left() - left, right - self.right());
        let width = right - left;
        before > width * 0.08 && (before - after).abs() < width * 0.04
    }

    fn text(&self) -> String {
        let mut text = String::new();
        let mut before: Option<&Glyph> = None;
        for glyph in &self.glyphs {
            if let Some(before) = before {
                if doubled(before, glyph) {
                    continue;
                }
                text.push_str(gap(before, glyph));
            }
            text.push_str(&plain(&glyph.text));
            before = Some(glyph);
        }
        with_plain_bullet(text.trim())
    }
}

/// A bullet of any sign at the start of a line is `-`, as the DOCX reader has it.
fn with_plain_bullet(text: &str) -> String {
    let mut letters = text.chars();
    let sign = letters.next().is_some_and(|first| {
        ('\u{f000}'..='\u{f0ff}').contains(&first) || "•●○◦▪■□➢❖".contains(first)
    });
    let rest = letters.as_str();
    if sign && rest.starts_with(char::is_whitespace) {
        format!("- {}", rest.trim_start())
    } else {
        text.to_owned()
    }
}

/// What stands between two glyphs of a line.
fn gap(before: &Glyph, glyph: &Glyph) -> &'static str {
    let size = before.size.max(glyph.size);
    let gap = glyph.x - (before.x + before.width);
    // Blanks are glyphs too: a few of them between neighbours in the stream belong to one turn.
    let another_turn = glyph.order.abs_diff(before.order) > 8 || glyph.order < before.order;
    if gap > COLUMN * size || (another_turn && gap > COLUMN_IN_ANOTHER_TURN * size) {
        "\t"
    } else if gap > SPACE * size {
        " "
    } else {
        ""
    }
}

/// Some producers draw a letter twice to make it bold.
fn doubled(before: &Glyph, glyph: &Glyph) -> bool {
    before.text == glyph.text && (glyph.x - before.x).abs() < 0.1 * glyph.size
}

/// Ligatures as their letters; blanks in a glyph as plain blanks.
fn plain(text: &str) -> String {
    text.replace('\u{fb01}', "fi")
        .replace('\u{fb02}', "fl")
        .replace('\u{fb00}', "ff")
        .replace(['\u{a0}', '\t', '\n', '\r'], " ")
        .replace(['\u{ad}', '\0'], "")
}
