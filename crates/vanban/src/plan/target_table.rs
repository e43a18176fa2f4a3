//! Commitments in tables: Chỉ tiêu | Đơn vị tính | Kế hoạch …

mod columns;

use std::sync::LazyLock;

use regex::Regex;

use self::columns::{Columns, ValueColumn};
use super::amount;
use super::contract::{Comparator, PartOfYear, Target};
use super::role::{Role, View};
use super::sameness;
use super::sentence;
use super::target::{self, Found};
use super::task_table;
use crate::outline::{CellEntry, Entry, Span, TableEntry};

static VALUE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?i:(từ|trên|dưới|≥|≤|>|<|tối thiểu|ít nhất|không quá|tối đa|khoảng|đạt))?\s*(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s*(%?)\s*([\p{L}/][\p{L}\s/]*)?$").ok()
});

/// The commitments of a table.
pub(super) fn in_table(view: &View<'_>, entry: &Entry, role: Role) -> Vec<Found> {
    let Some(table) = &entry.table else {
        return Vec::new();
    };
    let section = view.label(entry);
    if task_table::columns(table).is_some() {
        return in_task_table(table, &section, role);
    }
    let Some(columns) = Columns::of(table, role) else {
        return Vec::new();
    };
    let content = task_table::content_rows(table);
    let grid = table.grid();
    let rows = grid.iter().enumerate().skip(table.heads());
    rows.filter(|(row, cells)| content.contains(row) || task_table::is_total_row(cells))
        .flat_map(|(row, cells)| in_row(cells, &columns, &section, content.contains(&row)))
        .collect()
}

/// In a table of tasks the task and its product may promise figures.
fn in_task_table(table: &TableEntry, section: &str, role: Role) -> Vec<Found> {
    let Some(columns) = task_table::columns(table) else {
        return Vec::new();
    };
    let grid = table.grid();
    let mut found = Vec::new();
    for row in task_table::content_rows(table) {
        let cell = |column: usize| grid.get(row)?.get(column).copied().flatten();
        let Some(task) = cell(columns.task) else {
            continue;
        };
        let promised = in_cell(task, section, role);
        let named = promised.iter().any(|one| one.firm);
        found.extend(promised);
        let Some(product) = columns.product.and_then(cell) else {
            continue;
        };
        if starts_with_figure(&product.text) {
            // Where the task names its figure, those of its product are only its papers.
            found.extend(
                product_of(task, product, section)
                    .into_iter()
                    .filter(|_| !named),
            );
        } else {
            found.extend(in_cell(product, section, role));
        }
    }
    found
}

fn flat(cell: &CellEntry) -> String {
    cell.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn in_cell(cell: &CellEntry, section: &str, role: Role) -> Vec<Found> {
    let text = cell.text.replace('\n', " ");
    target::in_text(&text, section, role, |range| cell_span(cell, &text, range))
}

fn cell_span(cell: &CellEntry, text: &str, range: std::ops::Range<usize>) -> Span {
    let count = |end: usize| text.get(..end).map_or(0, |head| head.chars().count());
    (
        cell.span.0 + count(range.start),
        cell.span.0 + count(range.end),
    )
}

fn starts_with_figure(text: &str) -> bool {
    text.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

/// "02 lớp/năm" as the product of a task: the task is what is promised.
fn product_of(task: &CellEntry, product: &CellEntry, section: &str) -> Vec<Found> {
    let mut found = target::in_text(&flat(product), section, Role::Targets, |_| product.span);
    let name = flat(task);
    for one in &mut found {
        one.target.subject = sentence::lower_first(&name);
        one.key = sameness::key(&one.target.subject);
        one.target.text.clone_from(&name);
    }
    found
}

fn in_row(
    cells: &[Option<&CellEntry>],
    columns: &Columns,
    section: &str,
    firm: bool,
) -> Vec<Found> {
    let text = |place: usize| cells.get(place).copied().flatten().map(flat);
    let name = text(columns.name).unwrap_or_default();
    let unit = columns.unit.and_then(text).unwrap_or_default();
    if name.is_empty() && firm {
        return Vec::new();
    }
    let row = Row {
        name,
        unit,
        section,
        firm,
    };
    let values = columns.values.iter();
    values
        .filter_map(|column| {
            row.found(column, cells.get(column.place).copied().flatten()?, columns)
        })
        .collect()
}

/// A row while its figures are read.
struct Row<'a> {
    name: String,
    unit: String,
    section: &'a str,
    firm: bool,
}

impl Row<'_> {
    fn found(&self, column: &ValueColumn, cell: &CellEntry, columns: &Columns) -> Option<Found> {
        let value = value(&cell.text)?;
        let unit = [
            self.unit.as_str(),
            value.unit.as_str(),
            bracketed(&self.name).unwrap_or_default(),
            column.unit.as_str(),
        ]
        .into_iter()
        .find(|unit| !unit.is_empty())?
        .to_owned();
        let subject = match &column.counts {
            Some(counts) if self.firm => format!("{counts} {}", self.name),
            Some(counts) => counts.clone(),
            None => sentence::lower_first(&self.name),
        };
        Some(Found {
            key: sameness::key(&subject),
            firm: self.firm,
            target: Target {
                id: String::new(),
                text: self.name.clone(),
                quantity: value.quantity,
                comparator: value.comparator,
                percent_of: None,
                period: period(&unit, &self.name),
                due_year: columns.due(column.year),
                section: self.section.to_owned(),
                repeated_at: Vec::new(),
                span: cell.span,
                confidence: 0.95,
                subject,
                unit,
            },
        })
    }
}

/// The unit in brackets behind a name: "Diện tích giảm phát thải (ha)".
fn bracketed(name: &str) -> Option<&str> {
    let (_, unit) = name.strip_suffix(')')?.rsplit_once('(')?;
    (unit.split_whitespace().count() <= 4 && !unit.is_empty()).then_some(unit)
}

fn period(unit: &str, name: &str) -> PartOfYear {
    let lower = name.to_lowercase();
    if unit.ends_with("/năm") || lower.contains("hằng năm") || lower.contains("mỗi năm") {
        PartOfYear::Year
    } else if unit.ends_with("/tháng") || lower.contains("mỗi tháng") {
        PartOfYear::Month
    } else if unit.ends_with("/quý") || lower.contains("mỗi quý") {
        PartOfYear::Quarter
    } else {
        PartOfYear::Plan
    }
}

struct Value {
    quantity: super::contract::Quantity,
    comparator: Comparator,
    unit: String,
}

fn value(cell: &str) -> Option<Value> {
    let text = cell.trim();
    let above = text.contains("trở lên");
    let below = text.contains("trở xuống");
    let text = text.replace("trở lên", "").replace("trở xuống", "");
    let caps = VALUE.as_ref()?.captures(text.trim())?;
    let word = caps
        .get(1)
        .map(|m| m.as_str().to_lowercase())
        .unwrap_or_default();
    let comparator = match word.as_str() {
        _ if above => Comparator::AtLeast,
        _ if below => Comparator::AtMost,
        "trên" | "≥" | ">" | "tối thiểu" | "ít nhất" | "từ" => Comparator::AtLeast,
        "dưới" | "≤" | "<" | "không quá" | "tối đa" => Comparator::AtMost,
        "khoảng" => Comparator::About,
        _ => Comparator::Exactly,
    };
    let percent = caps.get(3).is_some_and(|m| !m.as_str().is_empty());
    let unit = if percent {
        "%".to_owned()
    } else {
        caps.get(4)
            .map(|m| m.as_str().trim().to_owned())
            .unwrap_or_default()
    };
    Some(Value {
        quantity: amount::quantity(caps.get(2)?.as_str())?,
        comparator,
        unit,
    })
}
