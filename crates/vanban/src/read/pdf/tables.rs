//! Tables by their rules: where rules cross there are cells, and the glyphs between them are their text.

use super::glyphs::Glyph;
use super::lines;
use super::rules::Rule;
use crate::read::{Line, RowCell, SourceTable};

/// Rules that come this close meet; in points.
const MEETS: f64 = 3.0;
/// A lattice with more places is a drawing.
const PLACES_MAX: usize = 20_000;

/// A table and the height of its upper edge.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) top: f64,
    pub(super) table: SourceTable,
}

/// The lattice of one table.
#[derive(Debug)]
struct Lattice {
    /// From left to right.
    xs: Vec<f64>,
    /// From the top down.
    ys: Vec<f64>,
    rules: Vec<Rule>,
}

/// The tables of a page; their glyphs are taken out.
pub(super) fn tables(rules: &[Rule], glyphs: &mut Vec<Glyph>) -> Vec<Placed> {
    let mut placed = Vec::new();
    for group in groups(rules) {
        let lattice = Lattice::new(group);
        let places = lattice.xs.len().saturating_mul(lattice.ys.len());
        if lattice.xs.len() < 3 || lattice.ys.len() < 2 || places > PLACES_MAX {
            continue;
        }
        let inside: Vec<Glyph> = glyphs
            .extract_if(.., |glyph| lattice.holds(glyph))
            .collect();
        if !inside.is_empty() {
            placed.push(Placed {
                top: lattice.ys.first().copied().unwrap_or_default(),
                table: lattice.table(inside),
            });
        }
    }
    placed
}

/// Rules that meet, directly or through others.
fn groups(rules: &[Rule]) -> Vec<Vec<Rule>> {
    let mut left: Vec<Rule> = rules.to_vec();
    let mut groups = Vec::new();
    while let Some(first) = left.pop() {
        let mut group = vec![first];
        let mut next = 0;
        while let Some(rule) = group.get(next).copied() {
            next += 1;
            group.extend(left.extract_if(.., |other| meet(&rule, other)));
        }
        groups.push(group);
    }
    groups
}

fn meet(a: &Rule, b: &Rule) -> bool {
    a.x0 - MEETS < b.x1 && b.x0 - MEETS < a.x1 && a.y0 - MEETS < b.y1 && b.y0 - MEETS < a.y1
}

/// Numbers in order, those that are nearly the same once.
fn distinct(mut numbers: Vec<f64>) -> Vec<f64> {
    numbers.sort_by(f64::total_cmp);
    numbers.dedup_by(|b, a| *b - *a < MEETS);
    numbers
}

impl Lattice {
    fn new(rules: Vec<Rule>) -> Self {
        let upright = rules
            .iter()
            .filter(|rule| !rule.is_flat() && rule.y1 - rule.y0 > MEETS);
        let flat = rules
            .iter()
            .filter(|rule| rule.is_flat() && rule.x1 - rule.x0 > MEETS);
        let xs = distinct(upright.map(|rule| rule.x0).collect());
        let mut ys = distinct(flat.map(|rule| rule.y0).collect());
        ys.reverse();
        Self { xs, ys, rules }
    }

    fn holds(&self, glyph: &Glyph) -> bool {
        self.place(glyph).is_some()
    }

    /// The row and column in whose place the middle of a glyph stands.
    fn place(&self, glyph: &Glyph) -> Option<(usize, usize)> {
        let (x, y) = (glyph.x + glyph.width / 2.0, glyph.y + glyph.size * 0.25);
        let column = self.xs.iter().take_while(|edge| **edge <= x).count();
        let row = self.ys.iter().take_while(|edge| **edge >= y).count();
        let inside = column < self.xs.len() && row < self.ys.len();
        Some((row.checked_sub(1)?, column.checked_sub(1)?)).filter(|_| inside)
    }

    fn middle(edges: &[f64], at: usize) -> Option<f64> {
        Some(f64::midpoint(*edges.get(at)?, *edges.get(at + 1)?))
    }

    /// Whether a rule stands between this place and the next one in its row.
    fn ends_right(&self, row: usize, column: usize) -> bool {
        let (Some(x), Some(y)) = (self.xs.get(column + 1), Self::middle(&self.ys, row)) else {
            return true;
        };
        column + 2 >= self.xs.len()
            || self.rules.iter().any(|rule| {
                !rule.is_flat() && (rule.x0 - x).abs() < MEETS && rule.y0 <= y && y <= rule.y1
            })
    }

    /// Whether a rule lies between this place and the next one in its column.
    fn ends_below(&self, row: usize, column: usize) -> bool {
        let (Some(y), Some(x)) = (self.ys.get(row + 1), Self::middle(&self.xs, column)) else {
            return true;
        };
        row + 2 >= self.ys.len()
            || self.rules.iter().any(|rule| {
                rule.is_flat() && (rule.y0 - y).abs() < MEETS && rule.x0 <= x && x <= rule.x1
            })
    }

    fn table(&self, glyphs: Vec<Glyph>) -> SourceTable {
        let (rows, columns) = (self.ys.len() - 1, self.xs.len() - 1);
        let mut texts: Vec<Vec<Glyph>> = vec![Vec::new(); rows * columns];
        for glyph in glyphs {
            let place = self
                .place(&glyph)
                .map(|(row, column)| row * columns + column);
            if let Some(text) = place.and_then(|place| texts.get_mut(place)) {
                text.push(glyph);
            }
        }
        let mut taken = vec![false; rows * columns];
        let mut table = SourceTable {
            widths: self.widths(),
            ..SourceTable::default()
        };
        for row in 0..rows {
            let mut cells = Vec::new();
            for column in 0..columns {
                if taken.get(row * columns + column) == Some(&false) {
                    cells.push(self.cell(row, column, &mut texts, &mut taken));
                }
            }
            table.rows.push(cells);
        }
        table
    }

    /// The cell whose upper left place this is, with the places that no rule parts from it.
    fn cell(
        &self,
        row: usize,
        column: usize,
        texts: &mut [Vec<Glyph>],
        taken: &mut [bool],
    ) -> RowCell {
        let columns = self.xs.len() - 1;
        let mut right = column;
        while !self.ends_right(row, right) && taken.get(row * columns + right + 1) == Some(&false) {
            right += 1;
        }
        let mut below = row;
        while !self.ends_below(below, column) {
            below += 1;
        }
        let mut glyphs = Vec::new();
        for place in (row..=below).flat_map(|r| (column..=right).map(move |c| r * columns + c)) {
            if let (Some(text), Some(taken)) = (texts.get_mut(place), taken.get_mut(place)) {
                glyphs.append(text);
                *taken = true;
            }
        }
        let span = |count: usize| u16::try_from(count + 1).unwrap_or(u16::MAX);
        RowCell {
            lines: paragraphs(&lines::texts(glyphs)),
            cols: span(right - column),
            rows: span(below - row),
            ..RowCell::default()
        }
    }

    fn widths(&self) -> Vec<u16> {
        let edges = self.xs.windows(2).map(|pair| match pair {
            [left, right] => (right - left).round().clamp(1.0, 60_000.0) as u16,
            _ => 1,
        });
        edges.collect()
    }
}

/// Lines cut by the width of a cell are joined; a marker begins a paragraph.
fn paragraphs(texts: &[String]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for text in texts {
        match lines.last_mut() {
            Some(line) if !begins_anew(text) => {
                line.text.push(' ');
                line.text.push_str(text);
            }
            _ => lines.push(Line {
                text: text.clone(),
                ..Line::default()
            }),
        }
    }
    lines
}

/// Whether a line starts with a marker: `- `, `+ `, `1. `, `a) `.
fn begins_anew(text: &str) -> bool {
    let Some((first, _)) = text.split_once(' ') else {
        return false;
    };
    let body = first.trim_end_matches(['.', ')']);
    matches!(first, "-" | "–" | "+" | "•" | "*")
        || (body.len() < first.len()
            && (body.chars().all(|c| c.is_ascii_digit()) || body.chars().count() == 1)
            && !body.is_empty())
}
