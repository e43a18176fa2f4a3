//! Commitments in tables: Chỉ tiêu | Đơn vị tính | Kế hoạch …

use std::sync::LazyLock;

use regex::Regex;

use super::amount;
use super::contract::{Comparator, PartOfYear, Target};
use super::role::{Role, View};
use super::sameness;
use super::sentence;
use super::target::{self, Found};
use super::task_table;
use crate::outline::{CellEntry, Entry, TableEntry};

static YEAR: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(20\d{2})").ok());
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
    let Some(columns) = Columns::of(table).or_else(|| Columns::headless(table, role)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let grid = table.grid();
    for row in task_table::content_rows(table) {
        let Some(cells) = grid.get(row) else { continue };
        found.extend(in_row(cells, &columns, &section));
    }
    found
}

/// In a table of tasks the task and its product may promise figures.
fn in_task_table(table: &TableEntry, section: &str, role: Role) -> Vec<Found> {
    let Some(columns) = task_table::columns(table) else {
        return Vec::new();
    };
    let grid = table.grid();
    let mut found = Vec::new();
    for row in task_table::content_rows(table) {
        let cells = [Some(columns.task), columns.product].into_iter().flatten();
        for cell in cells.filter_map(|column| grid.get(row)?.get(column).copied().flatten()) {
            let text = cell.text.replace('\n', " ");
            let count = |end: usize| text.get(..end).map_or(0, |head| head.chars().count());
            found.extend(target::in_text(&text, section, role, |range| {
                (
                    cell.span.0 + count(range.start),
                    cell.span.0 + count(range.end),
                )
            }));
        }
    }
    found
}

struct Columns {
    name: usize,
    unit: Option<usize>,
    /// Columns of figures with the year in their head.
    values: Vec<(usize, Option<i16>)>,
}

impl Columns {
    /// Reads the heads; none if the table does not list targets.
    fn of(table: &TableEntry) -> Option<Self> {
        let heads = task_table::head_texts(table);
        let is = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
        let money = heads.iter().any(|head| {
            is(
                head,
                &[
                    "nguồn vốn",
                    "kinh phí",
                    "ngân sách",
                    "thành tiền",
                    "đơn giá",
                ],
            )
        });
        let name = heads
            .iter()
            .position(|head| is(head, &["chỉ tiêu", "mục tiêu", "nội dung", "tên"]))?;
        let lists_targets = heads
            .get(name)
            .is_some_and(|head| is(head, &["chỉ tiêu", "mục tiêu"]));
        let unit = heads
            .iter()
            .position(|head| is(head, &["đơn vị tính", "đvt", "đơn vị"]));
        if money || !lists_targets && unit.is_none() {
            return None;
        }
        let skipped = [
            "thực hiện",
            "hiện trạng",
            "ước",
            "kết quả",
            "ghi chú",
            "tổng cộng",
            "stt",
            "chủ trì",
            "phối hợp",
            "đánh giá",
            "thời gian",
            "cơ quan",
            "tăng",
            "so với",
            "phụ trách",
        ];
        let values = heads
            .iter()
            .enumerate()
            .filter(|(place, _)| {
                *place != name && Some(*place) != unit && *place > 0 || *place > name
            })
            .filter(|(place, _)| *place != name && Some(*place) != unit)
            .filter(|(_, head)| {
                !is(head, &skipped) || is(head, &["kế hoạch", "mục tiêu", "phấn đấu"])
            })
            .filter(|(_, head)| **head != "tt")
            .map(|(place, head)| (place, year(head)))
            .collect::<Vec<_>>();
        (!values.is_empty()).then_some(Self { name, unit, values })
    }

    /// A table without heads under targets: a name, a figure, its unit.
    fn headless(table: &TableEntry, role: Role) -> Option<Self> {
        if table.heads() > 0 || role != Role::Targets {
            return None;
        }
        let grid = table.grid();
        let width = grid.first().map_or(0, Vec::len);
        let text = |row: &Vec<Option<&CellEntry>>, column: usize| {
            row.get(column)
                .copied()
                .flatten()
                .map_or_else(String::new, |cell| cell.text.trim().to_owned())
        };
        let all =
            |column: usize, test: fn(&str) -> bool| grid.iter().all(|row| test(&text(row, column)));
        let figure = (1..width).find(|column| all(*column, |cell| value(cell).is_some()))?;
        let words = |cell: &str| cell.chars().any(char::is_alphabetic);
        let name = (0..figure).find(|column| all(*column, words))?;
        let unit = (figure + 1..width).find(|column| all(*column, words))?;
        Some(Self {
            name,
            unit: Some(unit),
            values: vec![(figure, None)],
        })
    }

    /// Years only tell milestones where several stand side by side, or the head says "đến năm".
    fn due(&self, year: Option<i16>) -> Option<i16> {
        let dated = self
            .values
            .iter()
            .filter(|(_, year)| year.is_some())
            .count();
        year.filter(|_| dated > 1)
    }
}

fn year(head: &str) -> Option<i16> {
    YEAR.as_ref()?.captures(head)?.get(1)?.as_str().parse().ok()
}

fn in_row(cells: &[Option<&CellEntry>], columns: &Columns, section: &str) -> Vec<Found> {
    let text = |place: usize| {
        cells
            .get(place)
            .copied()
            .flatten()
            .map(|cell| cell.text.replace('\n', " ").trim().to_owned())
    };
    let Some(name) = text(columns.name).filter(|name| !name.is_empty()) else {
        return Vec::new();
    };
    let unit = columns.unit.and_then(text).unwrap_or_default();
    let mut found = Vec::new();
    for (place, year) in &columns.values {
        let Some(cell) = cells.get(*place).copied().flatten() else {
            continue;
        };
        let Some(value) = value(&cell.text) else {
            continue;
        };
        let unit = if unit.is_empty() {
            value.unit
        } else {
            unit.clone()
        };
        if unit.is_empty() {
            continue;
        }
        let subject = sentence::lower_first(&name);
        found.push(Found {
            key: sameness::key(&subject),
            firm: true,
            target: Target {
                id: String::new(),
                text: name.clone(),
                quantity: value.quantity,
                comparator: value.comparator,
                percent_of: None,
                period: period(&unit, &name),
                due_year: columns.due(*year),
                section: section.to_owned(),
                repeated_at: Vec::new(),
                span: cell.span,
                confidence: 0.95,
                subject,
                unit,
            },
        });
    }
    found
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
