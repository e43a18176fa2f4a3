//! The places of a table's cells: what merged cells cover, and whether the rows fill the columns.

use super::{Cell, Table};

/// One place of a row, left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slot<'a> {
    /// A cell that begins here.
    Cell {
        /// The cell.
        cell: &'a Cell,
        /// Its first column.
        column: usize,
        /// The columns that it covers, cut at the table's edge.
        cols: usize,
    },
    /// A place covered by a cell that began in a row above.
    Covered {
        /// The first column covered.
        column: usize,
        /// How many columns.
        cols: usize,
    },
}

/// A row that does not fit its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Misfit {
    /// The row, from 0.
    pub(crate) row: usize,
    /// The columns that its cells and those from above cover.
    pub(crate) covered: usize,
}

/// What is still covered from above in one column: rows left, and the width of the covering cell where
/// it begins.
#[derive(Debug, Clone, Copy, Default)]
struct Above {
    rows: usize,
    cols: usize,
}

/// A table laid out.
#[derive(Debug)]
pub(crate) struct Grid<'a> {
    /// The places row by row; a row that is too short ends early.
    pub(crate) rows: Vec<Vec<Slot<'a>>>,
    /// The first row that does not fit.
    pub(crate) misfit: Option<Misfit>,
}

impl<'a> Grid<'a> {
    /// Lays the table out. Cells that lie beyond the last column are kept and reported.
    pub(crate) fn of(table: &'a Table) -> Self {
        let width = table.columns.len();
        let mut above = vec![Above::default(); width];
        let mut grid = Self {
            rows: Vec::with_capacity(table.rows.len()),
            misfit: None,
        };
        for (number, cells) in table.rows.iter().enumerate() {
            let (slots, covered) = lay_row(cells, &mut above);
            if covered != width && grid.misfit.is_none() {
                grid.misfit = Some(Misfit {
                    row: number,
                    covered,
                });
            }
            grid.rows.push(slots);
        }
        if above.iter().any(|a| a.rows > 0) && grid.misfit.is_none() {
            grid.misfit = Some(Misfit {
                row: table.rows.len(),
                covered: width,
            });
        }
        grid
    }
}

/// Lays one row and counts the columns that it covers.
fn lay_row<'a>(cells: &'a [Cell], above: &mut [Above]) -> (Vec<Slot<'a>>, usize) {
    let mut slots = Vec::with_capacity(above.len());
    let mut column = 0;
    let mut cells = cells.iter();
    loop {
        column = pass_covered(above, column, &mut slots);
        let Some(cell) = cells.next() else {
            return (slots, column);
        };
        let asked = usize::from(cell.cols.max(1));
        let free = above
            .iter()
            .skip(column)
            .take(asked)
            .take_while(|a| a.rows == 0)
            .count();
        slots.push(Slot::Cell {
            cell,
            column,
            cols: free.max(1),
        });
        for (index, place) in above.iter_mut().skip(column).take(free).enumerate() {
            place.rows = usize::from(cell.rows.max(1)).saturating_sub(1);
            place.cols = if index == 0 { free } else { 0 };
        }
        if free < asked {
            return (slots, usize::MAX);
        }
        column = column.saturating_add(asked);
    }
}

/// Passes the places covered from above, and takes one row off each.
fn pass_covered(above: &mut [Above], from: usize, slots: &mut Vec<Slot<'_>>) -> usize {
    let mut column = from;
    while let Some(place) = above.get(column).copied().filter(|a| a.rows > 0) {
        let cols = place.cols.max(1);
        slots.push(Slot::Covered { column, cols });
        for covered in above.iter_mut().skip(column).take(cols) {
            covered.rows = covered.rows.saturating_sub(1);
        }
        column = column.saturating_add(cols);
    }
    column
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Align, Column};

    fn table(columns: usize, rows: Vec<Vec<(u16, u16)>>) -> Table {
        let column = Column {
            width: 1,
            align: Align::Left,
        };
        let cell = |(cols, rows)| Cell {
            text: "x".to_owned(),
            cols,
            rows,
        };
        Table {
            caption: None,
            columns: vec![column; columns],
            header_rows: 0,
            rows: rows
                .into_iter()
                .map(|row| row.into_iter().map(cell).collect())
                .collect(),
        }
    }

    #[test]
    fn merged_cells_cover_their_places() {
        let table = table(
            3,
            vec![
                vec![(1, 2), (2, 1)],
                vec![(1, 1), (1, 1)],
                vec![(1, 1), (2, 1)],
            ],
        );
        let grid = Grid::of(&table);
        assert_eq!(grid.misfit, None);
        assert!(matches!(
            grid.rows[1][0],
            Slot::Covered { column: 0, cols: 1 }
        ));
    }

    #[test]
    fn short_long_and_overhanging_rows_are_reported() {
        for (rows, row) in [
            (vec![vec![(1, 1)]], 0),
            (vec![vec![(1, 1), (1, 1)], vec![(3, 1)]], 1),
            (vec![vec![(1, 2), (1, 1)]], 1),
        ] {
            let table = table(2, rows);
            assert_eq!(Grid::of(&table).misfit.map(|m| m.row), Some(row));
        }
    }
}
