//! Tables while their tags come in.

use super::tag::Tag;
use crate::read::limits::SPAN_MAX;
use crate::read::{Line, RowCell, SourceTable};

/// An open table.
#[derive(Debug, Default)]
pub(super) struct OpenTable {
    pub(super) table: SourceTable,
    cell: Option<RowCell>,
    in_head: bool,
    /// Whether all cells of the open row are head cells.
    row_of_heads: bool,
    row_open: bool,
    body_begun: bool,
}

impl OpenTable {
    pub(super) fn new(tag: &Tag) -> Self {
        let mut open = Self::default();
        open.table.role = tag.role().map(|(role, _)| role);
        open
    }

    /// A tag of the table.
    pub(super) fn start(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "thead" => {
                self.close_row();
                self.in_head = true;
            }
            "tbody" | "tfoot" => {
                self.close_row();
                self.in_head = false;
            }
            "tr" => {
                self.close_row();
                self.open_row();
            }
            "td" | "th" => self.open_cell(tag),
            "col" => {
                let width = tag
                    .number("width")
                    .or_else(|| style_width(&tag.style()))
                    .and_then(|width| u16::try_from(width).ok());
                let times = tag.number("span").unwrap_or(1).clamp(1, 100);
                for _ in 0..times {
                    self.table.widths.push(width.unwrap_or(0));
                }
            }
            _ => {}
        }
    }

    fn open_row(&mut self) {
        self.table.rows.push(Vec::new());
        self.row_of_heads = true;
        self.row_open = true;
    }

    fn open_cell(&mut self, tag: &Tag) {
        self.close_cell();
        if !self.row_open {
            self.open_row();
        }
        self.row_of_heads &= tag.name == "th";
        let span = |name: &str| {
            let span = tag.number(name).and_then(|span| u16::try_from(span).ok());
            span.unwrap_or(1).clamp(1, SPAN_MAX)
        };
        self.cell = Some(RowCell {
            lines: Vec::new(),
            cols: span("colspan"),
            rows: span("rowspan"),
            align: tag.align().unwrap_or_default(),
        });
    }

    /// Ends the open cell.
    pub(super) fn close_cell(&mut self) {
        if let (Some(cell), Some(row)) = (self.cell.take(), self.table.rows.last_mut()) {
            row.push(cell);
        }
    }

    /// Ends the head, the body or a row.
    pub(super) fn end(&mut self, name: &str) {
        self.close_row();
        if name == "thead" {
            self.in_head = false;
        }
    }

    /// Ends the open row.
    pub(super) fn close_row(&mut self) {
        self.close_cell();
        if !self.row_open {
            return;
        }
        self.row_open = false;
        let empty = self.table.rows.last().is_none_or(Vec::is_empty);
        if empty {
            self.table.rows.pop();
        } else if (self.in_head || self.row_of_heads) && !self.body_begun {
            self.table.header_rows += 1;
        } else {
            self.body_begun = true;
        }
    }

    /// The open cell.
    pub(super) fn cell(&mut self) -> Option<&mut RowCell> {
        self.cell.as_mut()
    }

    /// Its rows as lines with tabs, for a table in a cell.
    pub(super) fn flat(self) -> Vec<Line> {
        let rows = self.table.rows.into_iter();
        rows.map(|row| {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| {
                    let lines: Vec<String> = cell.lines.iter().map(printed).collect();
                    lines.join(" ")
                })
                .collect();
            Line {
                text: cells.join("\t"),
                ..Line::default()
            }
        })
        .filter(|line| !line.text.trim().is_empty())
        .collect()
    }
}

/// A line with its marker.
pub(super) fn printed(line: &Line) -> String {
    match &line.mark {
        Some(mark) => format!("{mark} {}", line.text),
        None => line.text.clone(),
    }
}

/// The whole number in `width:12%` of a style.
fn style_width(style: &str) -> Option<i64> {
    let (_, width) = style.split_once("width:")?;
    let digits: String = width
        .trim_start()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}
