//! Tables of the outline.

use super::part::Span;
use crate::model::Align;

/// A table with the place of every cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableEntry {
    /// Relative widths, where the file tells.
    pub widths: Vec<u16>,
    /// How many first rows are heads.
    pub header_rows: usize,
    /// The rows: the cells that begin in them.
    pub rows: Vec<Vec<CellEntry>>,
}

/// One cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CellEntry {
    /// Its text; a line feed parts paragraphs.
    pub text: String,
    /// Columns covered.
    pub cols: u16,
    /// Rows covered.
    pub rows: u16,
    /// Alignment.
    pub align: Align,
    /// Where it stands in the text.
    pub span: Span,
}

impl TableEntry {
    /// The table as a grid: at each place the row and index of the cell that covers it.
    pub fn grid(&self) -> Vec<Vec<Option<&CellEntry>>> {
        let mut grid: Vec<Vec<Option<&CellEntry>>> = vec![Vec::new(); self.rows.len()];
        for (row, cells) in self.rows.iter().enumerate() {
            let mut column = 0;
            for cell in cells {
                while grid
                    .get(row)
                    .and_then(|line| line.get(column))
                    .is_some_and(Option::is_some)
                {
                    column += 1;
                }
                for line in grid
                    .iter_mut()
                    .skip(row)
                    .take(usize::from(cell.rows.max(1)))
                {
                    let end = column + usize::from(cell.cols.max(1));
                    if line.len() < end {
                        line.resize(end, None);
                    }
                    line.iter_mut()
                        .skip(column)
                        .take(end - column)
                        .for_each(|p| *p = Some(cell));
                }
                column += usize::from(cell.cols.max(1));
            }
        }
        let width = grid.iter().map(Vec::len).max().unwrap_or(0);
        grid.iter_mut().for_each(|line| line.resize(width, None));
        grid
    }

    /// How many first rows are heads: as the file says, else as the words tell.
    pub fn heads(&self) -> usize {
        if self.header_rows > 0 {
            return self.header_rows;
        }
        let first = self.rows.first().map(Vec::as_slice).unwrap_or_default();
        let words = [
            "stt",
            "tt",
            "số tt",
            "nội dung",
            "chỉ tiêu",
            "nhiệm vụ",
            "tên",
        ];
        let named = first.iter().any(|cell| {
            let text = cell.text.trim().to_lowercase();
            words
                .iter()
                .any(|word| text == *word || text.starts_with(&format!("{word} ")))
        });
        let deep = first
            .iter()
            .map(|cell| usize::from(cell.rows.max(1)))
            .max()
            .unwrap_or(1);
        if named && self.rows.len() > 1 {
            deep
        } else {
            0
        }
    }
}
