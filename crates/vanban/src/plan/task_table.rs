//! Tables of tasks: Nhiệm vụ | Chủ trì | Phối hợp | Thời gian | Sản phẩm.

use super::day;
use super::role::{Role, View};
use super::task::{self, Draft};
use crate::body;
use crate::outline::{CellEntry, Entry, TableEntry};

/// Which column says what.
#[derive(Debug, Clone, Copy)]
pub(super) struct TaskColumns {
    pub(super) task: usize,
    pub(super) lead: usize,
    pub(super) partners: Option<usize>,
    pub(super) due: Option<usize>,
    pub(super) product: Option<usize>,
}

/// The heads as words: lower case, stacked heads joined.
pub(super) fn head_texts(table: &TableEntry) -> Vec<String> {
    let heads = table.heads();
    let grid = table.grid();
    let width = grid.first().map_or(0, Vec::len);
    (0..width)
        .map(|column| {
            let mut words: Vec<&str> = Vec::new();
            for row in grid.iter().take(heads) {
                let text = row
                    .get(column)
                    .copied()
                    .flatten()
                    .map_or("", |cell| cell.text.as_str());
                if !words.contains(&text) {
                    words.push(text);
                }
            }
            words.join(" ").replace('\n', " ").trim().to_lowercase()
        })
        .collect()
}

/// The columns of a table of tasks; none if it is not one.
pub(super) fn columns(table: &TableEntry) -> Option<TaskColumns> {
    let heads = head_texts(table);
    let find = |words: &[&str]| {
        heads
            .iter()
            .position(|head| words.iter().any(|word| head.contains(word)))
    };
    let lead = find(&[
        "chủ trì",
        "cơ quan thực hiện",
        "đơn vị thực hiện",
        "cơ quan chịu trách nhiệm",
        "đơn vị phụ trách",
    ])?;
    let task = find(&[
        "nhiệm vụ",
        "nội dung",
        "công việc",
        "hoạt động",
        "tên đề án",
    ])?;
    (task != lead).then(|| TaskColumns {
        task,
        lead,
        partners: find(&["phối hợp"]).filter(|place| *place != lead),
        due: find(&["thời gian", "thời hạn", "tiến độ", "hoàn thành"]),
        product: find(&["sản phẩm", "kết quả"]),
    })
}

/// The rows that hold content: no heads, no group rows, no totals.
pub(super) fn content_rows(table: &TableEntry) -> Vec<usize> {
    let heads = table.heads();
    let grid = table.grid();
    let last_column = grid.first().map_or(0, Vec::len);
    grid.iter()
        .enumerate()
        .skip(heads)
        .filter(|(_, row)| {
            let cells: Vec<&CellEntry> = distinct(row);
            let filled = cells
                .iter()
                .filter(|cell| !cell.text.trim().is_empty())
                .count();
            let spans = cells
                .iter()
                .any(|cell| usize::from(cell.cols) + 1 >= last_column && last_column > 2);
            let total = is_total_row(row);
            let numbering = cells.iter().all(|cell| is_column_number(&cell.text));
            filled > if last_column > 2 { 2 } else { 0 } && !spans && !total && !numbering
                || filled == 2 && last_column <= 3 && !spans && !total
        })
        .map(|(row, _)| row)
        .collect()
}

/// Whether a row sums up.
pub(super) fn is_total_row(row: &[Option<&CellEntry>]) -> bool {
    distinct(row)
        .iter()
        .take(2)
        .any(|cell| is_total(&cell.text))
}

fn distinct<'a>(row: &[Option<&'a CellEntry>]) -> Vec<&'a CellEntry> {
    let mut cells: Vec<&CellEntry> = Vec::new();
    for cell in row.iter().copied().flatten() {
        if !cells.iter().any(|known| std::ptr::eq(*known, cell)) {
            cells.push(cell);
        }
    }
    cells
}

fn is_total(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    lower.starts_with("tổng cộng")
        || lower == "tổng"
        || lower == "cộng"
        || lower.starts_with("tổng số:")
}

/// "(1) (2) (3)" or "A B 1 2" under the heads.
fn is_column_number(text: &str) -> bool {
    let text = text.trim().trim_matches(['(', ')']);
    text.len() <= 2
        && !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
}

/// The tasks of a table.
pub(super) fn drafts(view: &View<'_>, entry: &Entry) -> Vec<Draft> {
    let Some(table) = &entry.table else {
        return Vec::new();
    };
    let Some(columns) = columns(table) else {
        return Vec::new();
    };
    if matches!(view.role(entry), Role::Past | Role::Basis) {
        return Vec::new();
    }
    let grid = table.grid();
    let section = view.label(entry);
    content_rows(table)
        .into_iter()
        .filter_map(|row| draft(view, grid.get(row)?, &columns, &section))
        .collect()
}

fn draft(
    view: &View<'_>,
    row: &[Option<&CellEntry>],
    columns: &TaskColumns,
    section: &str,
) -> Option<Draft> {
    let cell = |place: usize| row.get(place).copied().flatten();
    let text = |place: usize| cell(place).map(|cell| flat(&cell.text)).unwrap_or_default();
    let what = cell(columns.task)?;
    let words = flat(&what.text);
    let lead = body::holders(&separated(&cell(columns.lead)?.text));
    if words.is_empty() || lead.is_empty() {
        return None;
    }
    let partners = columns
        .partners
        .and_then(cell)
        .map(|cell| body::split(&separated(&cell.text)))
        .unwrap_or_default();
    let due = columns
        .due
        .map(|place| day::due_cell(&text(place), view.period))
        .unwrap_or_default();
    let partners = if columns.partners.is_some() {
        partners
    } else {
        task::partners(&words)
    };
    let end = row
        .iter()
        .copied()
        .flatten()
        .map(|cell| cell.span.1)
        .max()
        .unwrap_or(what.span.1);
    Some(Draft {
        section: section.to_owned(),
        text: words,
        lead,
        partners,
        due,
        span: (what.span.0, end),
        confidence: 0.95,
    })
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines of a cell part names unless the line before is left open.
fn separated(text: &str) -> String {
    let mut joined = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let line = line.trim_start_matches(['-', '–', '+', '•']).trim_start();
        if !joined.is_empty() {
            joined.push_str(if joined.ends_with([';', ',']) {
                " "
            } else {
                "; "
            });
        }
        joined.push_str(line);
    }
    joined
}
