//! Flattens the source: layout tables become lines, blank lines become gaps.

use super::line::Candidate;
use super::table::{CellEntry, TableEntry};
use crate::read::{Line, Role, RowCell, Source, SourceBlock, SourceTable};

/// Word knows no wider tables; a span beyond it means "all columns".
const COLUMNS_MAX: u16 = 64;

/// Every line and table of the source in reading order.
pub(super) fn flatten(source: &Source) -> Vec<Candidate> {
    let mut lines: Vec<Candidate> = Vec::new();
    let mut gap = false;
    for (block, piece) in source.blocks.iter().enumerate() {
        let first = lines.len();
        match piece {
            SourceBlock::Blank | SourceBlock::PageBreak => {
                gap = true;
                continue;
            }
            SourceBlock::Line(line) => push_line(&mut lines, line, block, 0),
            SourceBlock::Table(table) if is_layout(table) => push_layout(&mut lines, table, block),
            SourceBlock::Table(table) => lines.push(Candidate {
                role: table.role,
                block,
                table: Some(entry(table)),
                ..Candidate::default()
            }),
        }
        if let Some(line) = lines.get_mut(first) {
            line.after_gap = gap;
            gap = false;
        }
    }
    lines
}

fn push_line(lines: &mut Vec<Candidate>, line: &Line, block: usize, column: usize) {
    if line.text.trim().is_empty() && line.mark.is_none() {
        return;
    }
    if line.role.is_none() && column > 0 || is_stacked(line) {
        for text in line.text.lines().filter(|text| !text.trim().is_empty()) {
            let one = Line {
                text: text.to_owned(),
                ..line.clone()
            };
            lines.push(Candidate {
                column,
                ..Candidate::new(&one, block)
            });
        }
    } else {
        lines.push(Candidate {
            column,
            ..Candidate::new(line, block)
        });
    }
}

/// Titles that people stack with line breaks inside one paragraph: an annex label over its title.
fn is_stacked(line: &Line) -> bool {
    let first = line.text.lines().next().unwrap_or_default().trim();
    if line.role.is_none() && line.centred && line.text.contains("\n(") {
        return true;
    }
    line.role.is_none()
        && line.text.contains('\n')
        && (super::tail::is_annex_label(first) || crate::model::Kind::from_word(first).is_some())
}

fn push_layout(lines: &mut Vec<Candidate>, table: &SourceTable, block: usize) {
    for row in &table.rows {
        for (column, cell) in row.iter().enumerate() {
            for line in &cell.lines {
                push_line(lines, line, block, column + 1);
            }
        }
    }
}

/// Whether a table only places things on the page: the head, the signature, a frame.
fn is_layout(table: &SourceTable) -> bool {
    match table.role {
        Some(Role::Head | Role::Tail) => return true,
        Some(_) => return false,
        None => {}
    }
    let columns = table
        .rows
        .iter()
        .map(|row| row.iter().map(|c| u32::from(c.cols.max(1))).sum::<u32>())
        .max();
    if columns.unwrap_or(0) <= 1 {
        return true;
    }
    let lines = || table.rows.iter().flatten().flat_map(|cell| &cell.lines);
    let signs = [
        "CỘNG HÒA XÃ HỘI",
        "CỘNG HOÀ XÃ HỘI",
        "Độc lập - Tự do",
        "Độc lập – Tự do",
        "Nơi nhận",
    ];
    let named = lines().any(|line| signs.iter().any(|sign| line.text.contains(sign)));
    let signed = table.rows.len() <= 3
        && lines().any(|line| {
            super::tail::is_authority(line.text.lines().next().unwrap_or_default().trim())
        });
    table.header_rows == 0 && (named && table.rows.len() <= 6 || signed)
}

fn entry(table: &SourceTable) -> TableEntry {
    let cell = |cell: &RowCell| CellEntry {
        text: cell_text(cell),
        cols: cell.cols.clamp(1, COLUMNS_MAX),
        rows: cell.rows.max(1),
        align: cell.align,
        span: (0, 0),
    };
    TableEntry {
        widths: table.widths.clone(),
        header_rows: table.header_rows,
        rows: table
            .rows
            .iter()
            .map(|row| row.iter().map(cell).collect())
            .collect(),
    }
}

fn cell_text(cell: &RowCell) -> String {
    let lines: Vec<String> = cell
        .lines
        .iter()
        .map(|line| match &line.mark {
            Some(mark) => format!("{} {}", mark.trim(), line.text.trim()),
            None => line.text.trim().to_owned(),
        })
        .filter(|text| !text.is_empty())
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_wider_than_any_page_are_held_to_a_table() {
        let cell = RowCell {
            cols: u16::MAX,
            rows: 1,
            ..RowCell::default()
        };
        let table = SourceTable {
            rows: vec![vec![cell.clone(), cell]],
            ..SourceTable::default()
        };
        assert!(!is_layout(&table));
        let widest = entry(&table)
            .rows
            .into_iter()
            .flatten()
            .map(|cell| cell.cols)
            .max();
        assert_eq!(widest, Some(COLUMNS_MAX));
    }
}
