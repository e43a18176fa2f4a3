//! Which columns of a table hold the names, the units and the figures of targets.

use std::sync::LazyLock;

use regex::Regex;

use super::super::quantity;
use super::super::role::Role;
use super::super::task_table;
use super::value;
use crate::outline::{CellEntry, TableEntry};

static YEAR: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"20\d{2}").ok());

/// Heads of figures that promise nothing.
const SKIPPED: [&str; 15] = [
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
/// Heads of columns of places or bodies among which a target is shared out.
const PLACES: [&str; 8] = [
    "xã",
    "huyện",
    "địa phương",
    "đơn vị",
    "địa bàn",
    "thôn",
    "phường",
    "khu vực",
];

/// Heads of columns of classes, courses and meetings to be held.
const CLASSES: [&str; 6] = ["lớp", "khóa", "khoá", "hội nghị", "hội thảo", "chuyên đề"];

/// The columns that matter.
pub(super) struct Columns {
    pub(super) name: usize,
    pub(super) unit: Option<usize>,
    pub(super) values: Vec<ValueColumn>,
}

/// A column of figures.
pub(super) struct ValueColumn {
    pub(super) place: usize,
    /// The year in its head.
    pub(super) year: Option<i16>,
    /// The unit in its head; empty where it has none.
    pub(super) unit: String,
    /// What its head counts, where the rows are places.
    pub(super) counts: Option<String>,
}

impl Columns {
    /// Reads the heads; none if the table does not list targets.
    pub(super) fn of(table: &TableEntry, role: Role) -> Option<Self> {
        if table.heads() == 0 {
            return Self::headless(table, role);
        }
        let heads = task_table::head_texts(table);
        let money = [
            "nguồn vốn",
            "kinh phí",
            "ngân sách",
            "thành tiền",
            "đơn giá",
        ];
        if heads.iter().any(|head| contains(head, &money)) {
            return None;
        }
        Self::listed(&heads)
            .or_else(|| Self::counted(&heads, &PLACES).filter(|_| role == Role::Targets))
            .or_else(|| Self::counted(&heads, &CLASSES))
    }

    /// Chỉ tiêu | ĐVT | Năm 2026 | Năm 2027.
    fn listed(heads: &[String]) -> Option<Self> {
        let name = heads
            .iter()
            .position(|head| contains(head, &["chỉ tiêu", "mục tiêu", "nội dung", "tên"]))?;
        let unit = heads
            .iter()
            .position(|head| contains(head, &["đơn vị tính", "đvt", "đơn vị"]));
        let sure = contains(heads.get(name)?, &["chỉ tiêu", "mục tiêu"]);
        if !sure && unit.is_none() {
            return None;
        }
        let values: Vec<ValueColumn> = heads
            .iter()
            .enumerate()
            .filter(|(place, head)| *place != name && Some(*place) != unit && *head != "tt")
            .filter(|(_, head)| {
                !contains(head, &SKIPPED) || contains(head, &["kế hoạch", "mục tiêu", "phấn đấu"])
            })
            .map(|(place, head)| ValueColumn {
                place,
                year: year(head),
                unit: String::new(),
                counts: None,
            })
            .collect();
        (!values.is_empty()).then_some(Self { name, unit, values })
    }

    /// Xã, thị trấn | Số HTX thành lập mới; Lớp | Số lớp | Số học viên.
    fn counted(heads: &[String], names: &[&str]) -> Option<Self> {
        let name = heads
            .iter()
            .position(|head| contains(head, names) && !head.starts_with("số "))?;
        let values: Vec<ValueColumn> = heads
            .iter()
            .enumerate()
            .filter(|(place, head)| *place != name && head.starts_with("số ") && *head != "số tt")
            .filter_map(|(place, head)| {
                let counted = head.strip_prefix("số ")?.replace("htx", "HTX");
                let unit = quantity::unit_of(&counted)?;
                Some(ValueColumn {
                    place,
                    year: year(head),
                    unit,
                    counts: Some(counted),
                })
            })
            .collect();
        (!values.is_empty()).then_some(Self {
            name,
            unit: None,
            values,
        })
    }

    /// A table without heads under targets: a name, a figure, its unit.
    fn headless(table: &TableEntry, role: Role) -> Option<Self> {
        if role != Role::Targets {
            return None;
        }
        let grid = table.grid();
        let width = grid.first().map_or(0, Vec::len);
        let text = |row: &Vec<Option<&CellEntry>>, column: usize| {
            let cell = row.get(column).copied().flatten();
            cell.map_or_else(String::new, |cell| cell.text.trim().to_owned())
        };
        let all =
            |column: usize, test: fn(&str) -> bool| grid.iter().all(|row| test(&text(row, column)));
        let figure = (1..width).find(|column| all(*column, |cell| value(cell).is_some()))?;
        let words = |cell: &str| cell.chars().any(char::is_alphabetic);
        let name = (0..figure).find(|column| all(*column, words))?;
        let unit = (figure + 1..width).find(|column| all(*column, words))?;
        let figures = ValueColumn {
            place: figure,
            year: None,
            unit: String::new(),
            counts: None,
        };
        Some(Self {
            name,
            unit: Some(unit),
            values: vec![figures],
        })
    }

    /// Years only tell milestones where several stand side by side.
    pub(super) fn due(&self, year: Option<i16>) -> Option<i16> {
        let dated = self
            .values
            .iter()
            .filter(|column| column.year.is_some())
            .count();
        year.filter(|_| dated > 1)
    }
}

fn contains(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// The last year of a head: "Kế hoạch giai đoạn 2026-2030 Năm 2027" is about 2027.
fn year(head: &str) -> Option<i16> {
    YEAR.as_ref()?.find_iter(head).last()?.as_str().parse().ok()
}
