//! The progress of a plan as open data (*dữ liệu mở*): rows with the same figures as the public page, and what each field means.

use plan::api::public::PublicProgress;
use serde_json::{Map, Value, json};

/// Under which terms it may be used.
pub(crate) const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// A field of the table: its name, and what it means in both languages.
pub(crate) struct OpenField {
    pub(crate) name: &'static str,
    pub(crate) vi: &'static str,
    pub(crate) en: &'static str,
}

const fn field(name: &'static str, vi: &'static str, en: &'static str) -> OpenField {
    OpenField { name, vi, en }
}

/// The fields of a row, in the order of the columns.
pub(crate) const FIELDS: [OpenField; 11] = [
    field(
        "loai",
        "chi_tieu hoặc viec",
        "chi_tieu: a target; viec: a task",
    ),
    field("ma", "Mã trong kế hoạch", "Key within the plan"),
    field("noi_dung", "Nội dung như văn bản giao", "What it says"),
    field(
        "co_quan",
        "Cơ quan chịu trách nhiệm hoặc chủ trì",
        "Who is responsible or leads",
    ),
    field(
        "don_vi",
        "Đơn vị tính; của việc là cơ quan",
        "Unit; of a task, bodies",
    ),
    field(
        "can_dat",
        "Mức giao; của việc là số cơ quan phải làm. Trống khi chưa xác định",
        "What is to be reached; of a task, how many bodies owe it. Empty where it is not known",
    ),
    field(
        "da_xac_nhan",
        "Đã được cơ quan chịu trách nhiệm xác nhận; của việc là số cơ quan đã xong",
        "Verified by the responsible body; of a task, how many bodies have done it",
    ),
    field(
        "da_ghi_nhan",
        "Đã ghi nhận, gồm cả số đã xác nhận; của việc để trống",
        "Recorded, what is verified included; empty for a task",
    ),
    field(
        "han",
        "Hạn, năm-tháng-ngày; trống khi chưa chốt",
        "Due day; empty where nobody has decided",
    ),
    field(
        "thoi_gian_da_qua_ppm",
        "Phần thời gian đã qua, phần triệu; của việc để trống",
        "Share of its time that has passed, in parts per million; empty for a task",
    ),
    field("so_lieu_den", "Ngày của số liệu", "Day of the figures"),
];

/// A row: a value for each of [`FIELDS`].
pub(crate) type OpenRow = [Value; 11];

/// A number in thousandths as a number: whole where it is whole.
fn number(thousandths: Option<i64>) -> Value {
    match thousandths {
        None => Value::Null,
        Some(value) if value % 1000 == 0 => json!(value / 1000),
        Some(value) => decimal(value).parse().map_or(Value::Null, Value::Number),
    }
}

/// `6.5`, without a detour over binary fractions.
fn decimal(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (
        thousandths.unsigned_abs() / 1000,
        thousandths.unsigned_abs() % 1000,
    );
    let rest = format!("{rest:03}");
    format!("{sign}{whole}.{}", rest.trim_end_matches('0'))
}

/// The rows: targets, then tasks by whoever leads them.
pub(crate) fn rows(progress: &PublicProgress) -> Vec<OpenRow> {
    let day = progress.day.to_string();
    let targets = progress.targets.iter().map(|one| -> OpenRow {
        [
            json!("chi_tieu"),
            json!(one.key),
            json!(one.text),
            json!(one.responsible),
            json!(one.unit),
            number(one.goal),
            number(one.verified),
            number(one.recorded),
            json!(one.due.to_string()),
            json!(one.elapsed_ppm),
            json!(day),
        ]
    });
    let bodies = progress.bodies.iter();
    let tasks = bodies.flat_map(|body| body.tasks.iter().map(move |task| (body, task)));
    let tasks = tasks.map(|(body, task)| -> OpenRow {
        [
            json!("viec"),
            json!(task.key),
            json!(task.title),
            json!(body.name),
            json!("cơ quan"),
            json!(task.bodies),
            json!(task.done),
            Value::Null,
            json!(task.due.map(|due| due.to_string())),
            Value::Null,
            json!(day),
        ]
    });
    targets.chain(tasks).collect()
}

/// The rows as CSV (RFC 4180) with their names in the first, in UTF-8 with its mark, as spreadsheets want it.
pub(crate) fn csv(progress: &PublicProgress) -> String {
    let mut text = String::from('\u{feff}');
    let names = FIELDS.iter().map(|field| field.name.to_owned());
    push_line(&mut text, names);
    for row in rows(progress) {
        push_line(&mut text, row.iter().map(cell));
    }
    text
}

fn push_line(text: &mut String, cells: impl Iterator<Item = String>) {
    text.push_str(&cells.collect::<Vec<_>>().join(","));
    text.push_str("\r\n");
}

/// A value as CSV has it. A text that a spreadsheet would take for a formula begins with an apostrophe.
fn cell(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) if text.starts_with(['=', '+', '-', '@', '\t']) => format!("'{text}"),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    };
    if text.contains([',', '"', '\n', '\r']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text
}

/// The same as JSON, with the plan, the terms, and what each field means.
pub(crate) fn json(progress: &PublicProgress) -> Value {
    let fields = FIELDS.iter();
    let described: Vec<Value> = fields
        .map(|field| json!({"name": field.name, "vi": field.vi, "en": field.en}))
        .collect();
    let named = |row: OpenRow| {
        let names = FIELDS.iter().map(|field| field.name.to_owned());
        Value::Object(names.zip(row).collect::<Map<String, Value>>())
    };
    json!({
        "plan": {
            "id": progress.plan.to_string(),
            "title": progress.title,
            "number": progress.number,
            "issuer": progress.issuer,
            "issued_on": progress.issued_on.map(|day| day.to_string()),
            "from": progress.from.to_string(),
            "to": progress.to.to_string(),
            "closed": progress.is_closed,
        },
        "as_of": progress.day.to_string(),
        "publisher": progress.alliance,
        "licence": LICENCE,
        "fields": described,
        "rows": rows(progress).into_iter().map(named).collect::<Vec<Value>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_without_binary_fractions() {
        assert_eq!(number(Some(6_500)).to_string(), "6.5");
        assert_eq!(number(Some(-1_250)).to_string(), "-1.25");
        assert_eq!(number(Some(13_000)).to_string(), "13");
        assert_eq!(number(None), Value::Null);
    }

    #[test]
    fn a_cell_is_quoted_where_it_must_be_and_never_becomes_a_formula() {
        assert_eq!(
            cell(&json!("Giải thể, \"hình thức\"")),
            "\"Giải thể, \"\"hình thức\"\"\""
        );
        assert_eq!(cell(&json!("=1+1")), "'=1+1");
        assert_eq!(cell(&json!(7)), "7");
        assert_eq!(cell(&Value::Null), "");
    }
}
