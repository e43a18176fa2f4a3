use super::*;
use crate::model::Align;
use crate::read::Role;

fn cell(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p("", text))
}

fn row(cells: &str) -> String {
    format!("<w:tr>{cells}</w:tr>")
}

fn table(xml: &str) -> SourceTable {
    body(&format!("<w:tbl>{xml}</w:tbl>")).table()
}

#[test]
fn merged_cells_cover_columns_and_rows() {
    let first =
        row(&(cell("<w:vMerge w:val='restart'/>", "TT") + &cell("<w:gridSpan w:val='2'/>", "Năm")));
    let second = row(&(cell("<w:vMerge/>", "") + &cell("", "2031") + &cell("", "2032")));
    let table = table(&(first + &second));
    let spans: Vec<Vec<(u16, u16)>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| (cell.cols, cell.rows)).collect())
        .collect();
    assert_eq!(spans, [vec![(1, 2), (2, 1)], vec![(1, 1), (1, 1)]]);
}

#[test]
fn a_merge_ends_where_another_cell_begins() {
    let xml = row(&cell("<w:vMerge w:val='restart'/>", "a"))
        + &row(&cell("", "b"))
        + &row(&cell("<w:vMerge/>", "c"));
    let table = table(&xml);
    assert_eq!(table.rows[0][0].rows, 1);
    assert_eq!(table.rows[2][0].lines[0].text, "c");
}

#[test]
fn heads_widths_alignment_and_role_are_read() {
    let head = "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>STT</w:t></w:r></w:p></w:tc></w:tr>";
    let right = format!("<w:tc>{}</w:tc>", p("<w:jc w:val='right'/>", "1.500"));
    let table = table(&format!(
        "<w:tblPr><w:tblStyle w:val='VbTable'/></w:tblPr><w:tblGrid><w:gridCol w:w='700'/><w:gridCol w:w='2300.5'/></w:tblGrid>{head}{}",
        row(&right)
    ));
    assert_eq!((table.header_rows, table.role), (1, Some(Role::Table)));
    assert_eq!(table.widths, [700, 2300]);
    assert_eq!(table.rows[1][0].align, Align::Right);
}

#[test]
fn the_text_of_a_table_in_a_cell_is_kept() {
    let inner = format!("<w:tbl>{}</w:tbl>", row(&(cell("", "x") + &cell("", "y"))));
    let table = table(&row(&format!("<w:tc>{}{inner}</w:tc>", p("", "ngoài"))));
    let lines: Vec<&str> = table.rows[0][0]
        .lines
        .iter()
        .map(|line| line.text.as_str())
        .collect();
    assert_eq!(lines, ["ngoài", "x\ty"]);
}

#[test]
fn columns_left_out_before_a_row_are_an_empty_cell() {
    let late = format!(
        "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{}</w:tr>",
        cell("", "b")
    );
    let table = table(&(row(&(cell("", "a") + &cell("", "a2"))) + &late));
    assert!(table.rows[1][0].lines.is_empty());
    assert_eq!(table.rows[1][1].lines[0].text, "b");
}

#[test]
fn rows_and_cells_in_controls_are_read() {
    let xml = format!(
        "<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>",
        cell("", "ô")
    );
    assert_eq!(table(&xml).rows[0][0].lines[0].text, "ô");
}
