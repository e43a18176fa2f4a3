//! Tables that go on over the end of a page.

use crate::model::Place;
use crate::read::{Aside, Line, RowCell, SourceBlock, SourceTable};

/// Columns whose widths differ by less are the same; in points.
const SAME_WIDTH: u16 = 3;

/// Joins tables that only the end of a page parts, with nothing but a page number between them.
pub(super) fn join(blocks: Vec<SourceBlock>) -> (Vec<SourceBlock>, Vec<Aside>) {
    let mut joined: Vec<SourceBlock> = Vec::new();
    let mut asides = Vec::new();
    for block in blocks {
        match block {
            SourceBlock::Table(table) => match above(&mut joined, &table) {
                Some(numbers) => {
                    asides.extend(numbers);
                    if let Some(SourceBlock::Table(first)) = joined.last_mut() {
                        append(first, table);
                    }
                }
                None => joined.push(SourceBlock::Table(table)),
            },
            SourceBlock::Line(_) | SourceBlock::Blank | SourceBlock::PageBreak => {
                joined.push(block)
            }
        }
    }
    (joined, asides)
}

/// Where this table goes on with the last one: takes out what stands between and gives the page numbers.
fn above(blocks: &mut Vec<SourceBlock>, table: &SourceTable) -> Option<Vec<Aside>> {
    let at = blocks
        .iter()
        .rposition(|block| matches!(block, SourceBlock::Table(_)))?;
    let between = blocks.get(at + 1..)?;
    let pages = between
        .iter()
        .filter(|block| matches!(block, SourceBlock::PageBreak));
    let only_furniture = between.iter().all(|block| match block {
        SourceBlock::Line(line) => line.text.chars().all(|c| c.is_ascii_digit()),
        SourceBlock::Blank | SourceBlock::PageBreak => true,
        SourceBlock::Table(_) => false,
    });
    let same = match blocks.get(at)? {
        SourceBlock::Table(first) => same_columns(first, table),
        SourceBlock::Line(_) | SourceBlock::Blank | SourceBlock::PageBreak => false,
    };
    if pages.count() != 1 || !only_furniture || !same {
        return None;
    }
    let taken = blocks.split_off(at + 1).into_iter();
    let numbers = taken.filter_map(|block| match block {
        SourceBlock::Line(line) => Some(Aside {
            place: Place::Header,
            text: line.text,
        }),
        SourceBlock::Table(_) | SourceBlock::Blank | SourceBlock::PageBreak => None,
    });
    Some(numbers.collect())
}

fn same_columns(first: &SourceTable, second: &SourceTable) -> bool {
    let pairs = first.widths.iter().zip(&second.widths);
    first.widths.len() == second.widths.len()
        && pairs.into_iter().all(|(a, b)| a.abs_diff(*b) <= SAME_WIDTH)
}

/// Adds the rows of the next page: heads that repeat are heads, a row cut by the page end is mended.
fn append(first: &mut SourceTable, next: SourceTable) {
    let heads = first
        .rows
        .iter()
        .zip(&next.rows)
        .take_while(|(a, b)| words(a) == words(b))
        .count();
    first.header_rows = first.header_rows.max(heads);
    let mut rows = next.rows.into_iter().skip(heads);
    if let Some(row) = rows.next() {
        match first.rows.last_mut() {
            Some(last) if goes_on(last, &row) => mend(last, row),
            _ => first.rows.push(row),
        }
    }
    first.rows.extend(rows);
}

fn words(row: &[RowCell]) -> Vec<String> {
    row.iter().map(text).collect()
}

fn text(cell: &RowCell) -> String {
    let lines: Vec<&str> = cell.lines.iter().map(|line| line.text.as_str()).collect();
    lines.join(" ")
}

/// A row without a number whose first words are in the middle of a sentence.
fn goes_on(last: &[RowCell], row: &[RowCell]) -> bool {
    let texts = words(row);
    let first_word = texts.iter().find(|text| !text.is_empty());
    last.len() == row.len()
        && texts.first().is_some_and(String::is_empty)
        && first_word.is_some_and(|text| text.starts_with(char::is_lowercase))
}

fn mend(last: &mut [RowCell], row: Vec<RowCell>) {
    for (cell, more) in last.iter_mut().zip(row) {
        let mut lines = more.lines.into_iter();
        match (cell.lines.last_mut(), lines.next()) {
            (Some(line), Some(Line { text, .. })) => {
                line.text.push(' ');
                line.text.push_str(&text);
            }
            (None, Some(line)) => cell.lines.push(line),
            (_, None) => {}
        }
        cell.lines.extend(lines);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> SourceBlock {
        let cell = |text: &&str| RowCell {
            lines: (!text.is_empty())
                .then(|| Line {
                    text: (*text).to_owned(),
                    ..Line::default()
                })
                .into_iter()
                .collect(),
            cols: 1,
            rows: 1,
            ..RowCell::default()
        };
        SourceBlock::Table(SourceTable {
            widths: vec![100, 200],
            rows: rows
                .iter()
                .map(|row| row.iter().map(cell).collect())
                .collect(),
            ..SourceTable::default()
        })
    }

    fn page_number() -> SourceBlock {
        SourceBlock::Line(Line {
            text: "2".to_owned(),
            ..Line::default()
        })
    }

    #[test]
    fn a_table_over_two_pages_is_one_with_its_head_once() {
        let (blocks, asides) = join(vec![
            table(&[&["TT", "Nhiệm vụ"], &["1", "Tập huấn"]]),
            SourceBlock::PageBreak,
            page_number(),
            table(&[
                &["TT", "Nhiệm vụ"],
                &["", "cho giám đốc"],
                &["2", "Báo cáo"],
            ]),
        ]);
        let [SourceBlock::Table(table)] = blocks.as_slice() else {
            panic!("{blocks:?}");
        };
        let rows: Vec<Vec<String>> = table.rows.iter().map(|row| words(row)).collect();
        assert_eq!(table.header_rows, 1);
        assert_eq!(
            rows,
            [
                ["TT", "Nhiệm vụ"],
                ["1", "Tập huấn cho giám đốc"],
                ["2", "Báo cáo"]
            ]
        );
        assert_eq!(asides.len(), 1);
    }

    #[test]
    fn tables_with_words_between_stay_two() {
        let line = SourceBlock::Line(Line {
            text: "Biểu 2".to_owned(),
            ..Line::default()
        });
        let (blocks, _) = join(vec![
            table(&[&["1", "a"]]),
            SourceBlock::PageBreak,
            line,
            table(&[&["2", "b"]]),
        ]);
        assert_eq!(blocks.len(), 4);
    }
}
