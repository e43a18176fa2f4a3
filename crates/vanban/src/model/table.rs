//! Tables with merged cells.

use serde::{Deserialize, Serialize};

/// A table. Rows list their cells from left to right; places covered by a cell that spans from the left or
/// from above are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// The line above it: "Bảng 1. …" or "Đơn vị tính: triệu đồng".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// One entry a column.
    pub columns: Vec<Column>,
    /// How many of the first rows are heads, repeated on every page.
    pub header_rows: usize,
    /// The rows, heads first.
    pub rows: Vec<Vec<Cell>>,
}

/// A column's share of the width and its alignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Share of the table's width relative to the other columns; 0 is taken as 1.
    pub width: u16,
    /// How the cells below the head stand.
    #[serde(default)]
    pub align: Align,
}

/// Horizontal alignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Left.
    #[default]
    Left,
    /// Centre.
    Center,
    /// Right, for figures.
    Right,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// Its text; a line feed parts paragraphs.
    #[serde(default)]
    pub text: String,
    /// How many columns it covers.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub cols: u16,
    /// How many rows it covers.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub rows: u16,
}

/// Tables of at most this many rows and characters stay on one page.
const SHORT_ROWS_MAX: usize = 8;
const SHORT_CHARS_MAX: usize = 800;

impl Table {
    /// Whether the table is so short that a page should not part it.
    pub(crate) fn is_short(&self) -> bool {
        let cells = self.rows.iter().flatten();
        let letters: usize = cells.map(|cell| cell.text.chars().count()).sum();
        self.rows.len() <= SHORT_ROWS_MAX && letters <= SHORT_CHARS_MAX
    }

    /// The columns' shares in whole parts of `total` that sum to it exactly, so that nothing runs over
    /// the edge. With a total of 100 these are the percentages that all written forms carry.
    pub fn shares(&self, total: u32) -> Vec<u32> {
        let weight = |column: &Column| u64::from(column.width.max(1));
        let sum: u64 = self.columns.iter().map(weight).sum();
        let mut passed = 0_u64;
        let mut placed = 0_u32;
        self.columns
            .iter()
            .map(|column| {
                passed = passed.saturating_add(weight(column));
                let exact = passed.saturating_mul(u64::from(total)).checked_div(sum);
                let edge = exact
                    .and_then(|edge| u32::try_from(edge).ok())
                    .unwrap_or(total);
                let share = edge.saturating_sub(placed);
                placed = edge;
                share
            })
            .collect()
    }
}

impl Cell {
    /// A cell over one column and one row.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            cols: 1,
            rows: 1,
        }
    }
}

fn one() -> u16 {
    1
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_one(n: &u16) -> bool {
    *n == 1
}
