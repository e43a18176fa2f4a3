//! The tables of a report: its targets, in the text and in the annex, and its tasks.

use plan::api::report::{TargetState, TaskState};
use vanban::model::{Align, Cell, Column, Table};

use crate::model::official;
use crate::model::tables::{TargetLine, TaskLine};

/// Holders of a task that are named.
const HOLDERS_MAX: usize = 2;

/// Where a table stands: among the text it is narrow, in the annex it is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Upright, among the text.
    Text,
    /// Lying, in the annex.
    Annex,
}

/// A column of the targets: its head, its width where it stands, how its cells lie and what is in them.
struct TargetColumn {
    head: &'static str,
    /// In the text and in the annex; none where the column is left out.
    widths: (Option<u16>, Option<u16>),
    align: Align,
    cell: fn(usize, &TargetLine) -> String,
}

impl TargetColumn {
    fn width(&self, place: Place) -> Option<u16> {
        match place {
            Place::Text => self.widths.0,
            Place::Annex => self.widths.1,
        }
    }
}

/// The targets, one definition for every place. The year before has a column where any target has it.
pub(crate) fn targets(lines: &[TargetLine], place: Place) -> Table {
    let has_before = lines.iter().any(|line| line.before.is_some());
    let all = target_columns(has_before);
    let columns: Vec<(&TargetColumn, u16)> = all
        .iter()
        .filter_map(|column| Some((column, column.width(place)?)))
        .collect();
    let heads: Vec<(&str, u16, Align)> = columns
        .iter()
        .map(|(column, width)| (column.head, *width, column.align))
        .collect();
    let row = |(line, number): (&TargetLine, usize)| {
        let cells = columns
            .iter()
            .map(|(column, _)| (column.cell)(number, line));
        cells.collect()
    };
    table(&heads, lines.iter().zip(1..).map(row).collect())
}

fn target_columns(has_before: bool) -> Vec<TargetColumn> {
    let column = |head, widths: (u16, u16), align, cell| TargetColumn {
        head,
        widths: (
            Some(widths.0).filter(|width| *width > 0),
            Some(widths.1).filter(|width| *width > 0),
        ),
        align,
        cell,
    };
    let (center, left, right) = (Align::Center, Align::Left, Align::Right);
    let before = if has_before { (12, 8) } else { (0, 0) };
    vec![
        column("STT", (7, 5), center, |number, _| number.to_string()),
        column("Chỉ tiêu", (45, 31), left, |_, line| line.text.clone()),
        column("ĐVT", (13, 9), center, |_, line| line.unit.clone()),
        column("Năm trước", before, right, |_, line| shown(line.before)),
        column("KH", (11, 7), right, |_, line| shown(line.goal)),
        column("Đã ghi nhận", (0, 8), right, |_, line| {
            shown(line.recorded)
        }),
        column("Đã xác nhận", (13, 8), right, |_, line| {
            shown(line.verified)
        }),
        column("% KH", (11, 7), right, |_, line| {
            official::percent(line.verified, line.goal)
        }),
        column("Tình trạng", (0, 10), center, |_, line| {
            target_state(line.state).to_owned()
        }),
        column(
            "Cơ quan chịu trách nhiệm",
            (0, 15),
            left,
            |_, line| line.responsible.clone().unwrap_or_default(),
        ),
    ]
}

/// The tasks.
pub(crate) fn tasks(lines: &[TaskLine]) -> Table {
    let row = |(line, number): (&TaskLine, usize)| {
        let proposed = if line.due_proposed {
            ", đề xuất"
        } else {
            ""
        };
        vec![
            number.to_string(),
            line.title.clone(),
            line.leads.join("; "),
            format!("{}{proposed}", official::day(line.due)),
            format!("{}/{}", line.done, line.bodies),
            task_state(line.state).to_owned(),
            holders(&line.held),
        ]
    };
    let heads = [
        ("STT", 5, Align::Center),
        ("Nhiệm vụ", 34, Align::Left),
        ("Chủ trì", 18, Align::Left),
        ("Thời hạn", 10, Align::Center),
        ("Đã xong", 6, Align::Center),
        ("Tình trạng", 9, Align::Center),
        ("Đang giữ", 18, Align::Left),
    ];
    table(&heads, lines.iter().zip(1..).map(row).collect())
}

/// Who holds a task: of many, those who have it longest, and how many more.
fn holders(held: &[(String, i64)]) -> String {
    let mut held: Vec<&(String, i64)> = held.iter().collect();
    held.sort_by_key(|(_, days)| std::cmp::Reverse(*days));
    let more = held.len().saturating_sub(HOLDERS_MAX);
    let named = held.iter().take(HOLDERS_MAX);
    let mut lines: Vec<String> = named
        .map(|(who, days)| format!("{who}: {days} ngày"))
        .collect();
    if more > 0 {
        lines.push(format!("và {more} đơn vị khác"));
    }
    lines.join("\n")
}

/// A table whose heads are given with width and alignment.
fn table(heads: &[(&str, u16, Align)], rows: Vec<Vec<String>>) -> Table {
    let head = heads.iter().map(|(head, _, _)| Cell::new(*head)).collect();
    let cells = |row: Vec<String>| row.into_iter().map(Cell::new).collect();
    Table {
        caption: None,
        columns: heads
            .iter()
            .map(|(_, width, align)| Column {
                width: *width,
                align: *align,
            })
            .collect(),
        header_rows: 1,
        rows: std::iter::once(head)
            .chain(rows.into_iter().map(cells))
            .collect(),
    }
}

fn shown(thousandths: Option<i64>) -> String {
    thousandths.map_or_else(|| "–".to_owned(), official::quantity)
}

/// How a target stands, as an annex says it.
pub(crate) fn target_state(state: TargetState) -> &'static str {
    match state {
        TargetState::NotBegun => "Chưa đến hạn",
        TargetState::OnTrack => "Đúng tiến độ",
        TargetState::AtRisk => "Có nguy cơ",
        TargetState::Late => "Chậm",
        TargetState::Met => "Đạt",
    }
}

/// How a task stands, as an annex says it.
pub(crate) fn task_state(state: TaskState) -> &'static str {
    match state {
        TaskState::Proposed => "Chưa chốt hạn",
        TaskState::Open => "Đang làm",
        TaskState::Late => "Quá hạn",
        TaskState::Submitted => "Chờ nghiệm thu",
        TaskState::Returned => "Bị trả lại",
        TaskState::Accepted => "Đã nghiệm thu",
    }
}
