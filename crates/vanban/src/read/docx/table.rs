//! Tables: merged cells become cells that cover columns and rows.

use std::collections::BTreeMap;

use super::body::Body;
use super::styles;
use super::xml::Element;
use crate::model::Align;
use crate::read::limits::{CELLS_MAX, SPAN_MAX};
use crate::read::{ReadError, Role, RowCell, SourceTable};

/// Whether a cell may go on in the row below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Down {
    Ends,
    Merged,
}

/// A table while its rows are read.
#[derive(Debug, Default)]
struct Grid {
    table: SourceTable,
    /// Which cell began the merge that goes down each column: row and place in it.
    above: BTreeMap<u16, (usize, usize)>,
    /// Whether only head rows have come so far.
    body_begun: bool,
}

impl Body {
    /// Reads a table.
    pub(super) fn table(&mut self, element: &Element) -> Result<SourceTable, ReadError> {
        let properties = element.child("tblPr");
        let style = properties.and_then(|properties| properties.value("tblStyle"));
        let grid_columns = element.child("tblGrid");
        let mut grid = Grid::default();
        grid.table.role = style.and_then(Role::from_style).map(|(role, _)| role);
        grid.table.widths = grid_columns
            .into_iter()
            .flat_map(Element::elements)
            .filter(|column| &*column.name == "gridCol")
            .map(|column| number(column.attribute("w")).unwrap_or(0))
            .collect();
        self.rows(element, &mut grid)?;
        Ok(grid.table)
    }

    fn rows(&mut self, element: &Element, grid: &mut Grid) -> Result<(), ReadError> {
        for child in element.elements() {
            match &*child.name {
                "tr" => self.row(child, grid)?,
                "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" | "smartTag" => {
                    self.rows(child, grid)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn row(&mut self, element: &Element, grid: &mut Grid) -> Result<(), ReadError> {
        let properties = element.child("trPr");
        let says = |name: &str| properties.and_then(|properties| properties.switch(name));
        if says("del").is_some() || says("moveFrom").is_some() {
            return Ok(());
        }
        let gap = |name: &str| {
            let columns = properties.and_then(|properties| number(properties.value(name)));
            columns.unwrap_or(0).min(SPAN_MAX)
        };
        if says("tblHeader") == Some(true) && !grid.body_begun {
            grid.table.header_rows += 1;
        } else {
            grid.body_begun = true;
        }
        let mut column = 0;
        grid.table.rows.push(Vec::new());
        grid.blank(gap("gridBefore"), &mut column);
        self.cells(element, grid, &mut column)?;
        grid.blank(gap("gridAfter"), &mut column);
        Ok(())
    }

    fn cells(
        &mut self,
        element: &Element,
        grid: &mut Grid,
        column: &mut u16,
    ) -> Result<(), ReadError> {
        for child in element.elements() {
            match &*child.name {
                "tc" => self.cell(child, grid, column)?,
                "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" | "smartTag" => {
                    self.cells(child, grid, column)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn cell(
        &mut self,
        element: &Element,
        grid: &mut Grid,
        column: &mut u16,
    ) -> Result<(), ReadError> {
        self.cells += 1;
        if self.cells > CELLS_MAX {
            return Err(ReadError::Bomb("table cells"));
        }
        let properties = element.child("tcPr");
        let says = |name: &str| properties.and_then(|properties| properties.child(name));
        let goes_on =
            |name: &str| says(name).is_some_and(|merge| merge.attribute("val") != Some("restart"));
        let span = properties.and_then(|properties| number(properties.value("gridSpan")));
        let span = span.unwrap_or(1).clamp(1, SPAN_MAX);
        let cell = RowCell {
            lines: self.lines(element)?,
            cols: span,
            rows: 1,
            align: self.first_align(element),
        };
        let at = *column;
        *column = column.saturating_add(span);
        if goes_on("hMerge") {
            grid.widen(cell);
        } else if goes_on("vMerge") && grid.above.contains_key(&at) {
            grid.lengthen(at, cell);
        } else {
            let merged = says("vMerge").map_or(Down::Ends, |_| Down::Merged);
            grid.put(at, cell, merged);
        }
        Ok(())
    }

    /// How the first paragraph of a cell stands.
    fn first_align(&self, cell: &Element) -> Align {
        let Some(first) = cell.child("p") else {
            return Align::Left;
        };
        let properties = first.child("pPr");
        let style = properties.and_then(|properties| properties.value("pStyle"));
        styles::align(properties)
            .or(self.styles.paragraph(style).align)
            .unwrap_or_default()
    }
}

impl Grid {
    /// Columns that a row leaves out at its ends.
    fn blank(&mut self, columns: u16, column: &mut u16) {
        if columns > 0 {
            let cell = RowCell {
                cols: columns,
                rows: 1,
                ..RowCell::default()
            };
            self.put(*column, cell, Down::Ends);
            *column = column.saturating_add(columns);
        }
    }

    fn put(&mut self, at: u16, cell: RowCell, down: Down) {
        for covered in at..at.saturating_add(cell.cols) {
            self.above.remove(&covered);
        }
        let row = self.table.rows.len().saturating_sub(1);
        if let Some(cells) = self.table.rows.last_mut() {
            if down == Down::Merged {
                self.above.insert(at, (row, cells.len()));
            }
            cells.push(cell);
        }
    }

    /// The cell goes on from the left.
    fn widen(&mut self, cell: RowCell) {
        match self
            .table
            .rows
            .last_mut()
            .and_then(|cells| cells.last_mut())
        {
            Some(before) => {
                before.cols = before.cols.saturating_add(cell.cols);
                before.lines.extend(cell.lines);
            }
            None => self.put(0, cell, Down::Ends),
        }
    }

    /// The cell goes on from above.
    fn lengthen(&mut self, at: u16, cell: RowCell) {
        let origin = self.above.get(&at).copied();
        let found = origin.and_then(|(row, place)| self.table.rows.get_mut(row)?.get_mut(place));
        if let Some(above) = found {
            above.rows = above.rows.saturating_add(1);
            above.lines.extend(cell.lines);
        }
    }
}

fn number(text: Option<&str>) -> Option<u16> {
    let number: u32 = text?.split('.').next()?.parse().ok()?;
    Some(u16::try_from(number).unwrap_or(u16::MAX))
}
