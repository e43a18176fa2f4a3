//! What a drafter should look at. Every finding is one sentence with its place.

use jiff::civil::Date;

use super::baseline;
use super::contract::{Citation, Diagnostic, Plan};
use super::law::{self, LegalText};
use super::role::{Role, View};
use super::target;
use super::task;
use crate::outline::{Part, Span};
use crate::repair::{RepairKind, Suspect};

/// Everything that is wrong or missing.
pub(super) fn diagnose(
    view: &View<'_>,
    plan: &Plan,
    suspects: &[Suspect],
    as_of: Option<Date>,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    head(view, plan, &mut found);
    conflicts(plan, &mut found);
    baselines(plan, &mut found);
    deadlines(plan, &mut found);
    amounts(view, plan, &mut found);
    laws(view, plan, as_of, &mut found);
    repairs(view, &mut found);
    misreadings(suspects, &mut found);
    structure(view, &mut found);
    found
}

fn say(code: &'static str, message: impl Into<String>, spans: Vec<Span>) -> Diagnostic {
    Diagnostic {
        code: code.into(),
        message: message.into(),
        spans,
    }
}

fn spans_of(view: &View<'_>, part: Part) -> Vec<Span> {
    view.outline
        .entries
        .iter()
        .filter(|entry| entry.part == part)
        .map(|entry| entry.span)
        .take(1)
        .collect()
}

fn head(view: &View<'_>, plan: &Plan, found: &mut Vec<Diagnostic>) {
    if plan.number.is_none() {
        found.push(say(
            "number.missing",
            "Văn bản chưa có số. Ghi số khi văn thư cấp.",
            spans_of(view, Part::Number),
        ));
    }
    if plan.date.is_none() {
        found.push(say(
            "date.missing",
            "Văn bản chưa ghi đủ ngày, tháng, năm ban hành.",
            spans_of(view, Part::PlaceDate),
        ));
    }
    if plan.recipients.is_empty() && plan.kind != "other" {
        found.push(say(
            "recipients.missing",
            "Văn bản chưa có nơi nhận.",
            Vec::new(),
        ));
    }
}

fn conflicts(plan: &Plan, found: &mut Vec<Diagnostic>) {
    for (first, second) in target::conflicts(&plan.targets) {
        let (Some(a), Some(b)) = (plan.targets.get(first), plan.targets.get(second)) else {
            continue;
        };
        found.push(say(
            "target.conflict",
            format!(
                "Hai con số cho cùng một chỉ tiêu: {} {} (mục {}) và {} {} (mục {}). Chọn một, hoặc nói rõ hai chỉ tiêu khác nhau ở đâu.",
                a.quantity, a.unit, a.section, b.quantity, b.unit, b.section
            ),
            vec![a.span, b.span],
        ));
    }
}

fn baselines(plan: &Plan, found: &mut Vec<Diagnostic>) {
    for target in plan
        .targets
        .iter()
        .filter(|target| baseline::is_missing(target))
    {
        let of = target.percent_of.as_deref().unwrap_or_default();
        found.push(say(
            "baseline.missing",
            format!(
                "Tỷ lệ {}% tính trên «{of}» nhưng chưa nói lấy danh sách nào, chốt ngày nào.",
                target.quantity
            ),
            vec![target.span],
        ));
    }
}

fn deadlines(plan: &Plan, found: &mut Vec<Diagnostic>) {
    let open: Vec<Span> = plan
        .tasks
        .iter()
        .filter(|t| !task::is_dated(t))
        .map(|t| t.span)
        .collect();
    let all = plan.tasks.len();
    let none_dated = plan.tasks.iter().all(|task| task.due.is_none());
    if all > 0 && none_dated && open.len() * 2 > all {
        found.push(say(
            "due.missing",
            format!("{} trên {all} nhiệm vụ chưa có thời hạn. Ghi ngày, quý hoặc chu kỳ cho từng nhiệm vụ.", open.len()),
            open,
        ));
    }
}

fn amounts(view: &View<'_>, plan: &Plan, found: &mut Vec<Diagnostic>) {
    if matches!(plan.kind.as_ref(), "report" | "other" | "directive") {
        return;
    }
    let of_money: Vec<&crate::outline::Entry> = view
        .outline
        .entries
        .iter()
        .filter(|entry| view.role(entry) == Role::Budget && entry.part != Part::Heading)
        .collect();
    let blanks: Vec<Span> = of_money
        .iter()
        .filter(|entry| has_blank_amount(&entry.text))
        .map(|entry| entry.span)
        .collect();
    if !blanks.is_empty() {
        found.push(say("amount.missing", "Số tiền còn để trống.", blanks));
        return;
    }
    let names_money = of_money.iter().any(|entry| {
        let cells = entry
            .table
            .iter()
            .flat_map(|table| table.rows.iter().flatten());
        has_amount(&entry.text) || cells.into_iter().any(|cell| is_figure(&cell.text))
    });
    if !of_money.is_empty() && !names_money {
        let spans = of_money.iter().map(|entry| entry.span).collect();
        found.push(say(
            "amount.missing",
            "Phần kinh phí không nêu số tiền nào.",
            spans,
        ));
    }
}

fn has_amount(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.match_indices("đồng").any(|(at, _)| {
        let before: String = lower
            .get(..at)
            .unwrap_or_default()
            .chars()
            .rev()
            .take(16)
            .collect();
        before.chars().any(|c| c.is_ascii_digit())
    })
}

fn has_blank_amount(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.match_indices("đồng").any(|(at, _)| {
        let before: String = lower
            .get(..at)
            .unwrap_or_default()
            .chars()
            .rev()
            .take(24)
            .collect();
        let blank = before.contains("……") || before.contains("....") || before.contains("____");
        blank && !before.chars().any(|c| c.is_ascii_digit())
    })
}

fn is_figure(text: &str) -> bool {
    let text = text.trim();
    text.contains(|c: char| c.is_ascii_digit())
        && text.chars().filter(char::is_ascii_digit).count() > 2
}

fn laws(view: &View<'_>, plan: &Plan, as_of: Option<Date>, found: &mut Vec<Diagnostic>) {
    // A plan without a day is judged by the first day of its year: whatever had lapsed by then is surely stale.
    let Some(day) = as_of
        .or(plan.date)
        .or_else(|| Date::new(plan.year?, 1, 1).ok())
    else {
        return;
    };
    let mut told: Vec<&str> = Vec::new();
    for cited in plan.legal_bases.iter().chain(&plan.citations) {
        let Some(text) = law::find(cited.number.as_deref(), &words(view, cited)) else {
            continue;
        };
        let Some(last) = text.in_force_to else {
            continue;
        };
        if last >= day || told.contains(&text.number.as_str()) {
            continue;
        }
        told.push(&text.number);
        found.push(say(
            "law.superseded",
            superseded(text, last, day),
            vec![cited.span],
        ));
    }
}

fn words(view: &View<'_>, cited: &Citation) -> String {
    let (from, to) = cited.span;
    view.outline
        .text
        .chars()
        .skip(from)
        .take(to.saturating_sub(from))
        .collect()
}

fn superseded(text: &LegalText, last: Date, day: Date) -> String {
    let day_words = |d: Date| format!("{:02}/{:02}/{}", d.day(), d.month(), d.year());
    let next = match text.replaced_by.as_slice() {
        [] => String::new(),
        numbers => format!("; văn bản thay thế: {}", numbers.join(", ")),
    };
    let doubt = if text.verified {
        ""
    } else {
        " (ngày này chưa được kiểm chứng)"
    };
    format!(
        "{} «{}» chỉ có hiệu lực đến {}{doubt}, không còn hiệu lực vào ngày {}{next}.",
        text.number,
        text.title,
        day_words(last),
        day_words(day)
    )
}

fn repairs(view: &View<'_>, found: &mut Vec<Diagnostic>) {
    let kinds = [
        (
            RepairKind::Tcvn3,
            "text.encoding",
            "chuyển từ bảng mã TCVN3 (ABC) sang Unicode",
        ),
        (
            RepairKind::Vni,
            "text.encoding",
            "chuyển từ bảng mã VNI sang Unicode",
        ),
        (
            RepairKind::Composed,
            "text.encoding",
            "đưa dấu tổ hợp về chữ dựng sẵn (NFC)",
        ),
        (
            RepairKind::LinesJoined,
            "text.repaired",
            "nối các dòng bị ngắt theo trang",
        ),
        (
            RepairKind::PageFurniture,
            "text.repaired",
            "bỏ số trang, tiêu đề đầu trang",
        ),
        (
            RepairKind::Unglued,
            "text.repaired",
            "tách các tiếng bị dính liền",
        ),
    ];
    for (kind, code, what) in kinds {
        let places: Vec<&(crate::repair::Repair, Span)> = view
            .outline
            .repairs
            .iter()
            .filter(|(repair, _)| repair.kind == kind)
            .collect();
        if places.is_empty() {
            continue;
        }
        let examples: Vec<String> = places
            .iter()
            .filter(|_| kind == RepairKind::Unglued)
            .take(5)
            .map(|(repair, _)| format!("«{}» → «{}»", repair.found, repair.now))
            .collect();
        let tail = if examples.is_empty() {
            String::new()
        } else {
            format!(": {}", examples.join("; "))
        };
        found.push(say(
            code,
            format!("Đã {what}, {} chỗ{tail}.", places.len()),
            places
                .iter()
                .map(|(_, span)| *span)
                .filter(|(from, to)| from < to)
                .collect(),
        ));
    }
}

fn misreadings(suspects: &[Suspect], found: &mut Vec<Diagnostic>) {
    for suspect in suspects {
        found.push(say(
            "text.ocr",
            format!(
                "Có thể đọc nhầm: «{}», đúng ra là «{}»? Văn bản giữ nguyên, chưa sửa.",
                suspect.found, suspect.suggestion
            ),
            vec![suspect.span],
        ));
    }
}

fn structure(view: &View<'_>, found: &mut Vec<Diagnostic>) {
    let stray: Vec<Span> = view
        .outline
        .entries
        .iter()
        .filter(|entry| entry.part == Part::Aside(crate::model::Place::Body))
        .map(|entry| entry.span)
        .collect();
    if !stray.is_empty() {
        found.push(say(
            "structure.unplaced",
            format!(
                "{} dòng chưa biết thuộc phần nào của văn bản; vẫn giữ nguyên.",
                stray.len()
            ),
            stray,
        ));
    }
    let marked = || {
        view.outline
            .sections
            .iter()
            .filter(|section| section.mark.is_some())
    };
    let mut twice: Vec<&str> = Vec::new();
    for section in marked() {
        let same = |other: &&crate::outline::SectionNode| {
            other.label == section.label && other.document == section.document
        };
        if twice.contains(&section.label.as_str()) || marked().filter(same).count() < 2 {
            continue;
        }
        twice.push(&section.label);
        let spans = marked()
            .filter(same)
            .map(|other| {
                view.outline
                    .entries
                    .get(other.entry)
                    .map_or(other.span, |e| e.span)
            })
            .collect();
        found.push(say(
            "structure.numbering",
            format!("Số mục {} được dùng nhiều lần.", section.label),
            spans,
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_amounts_are_seen() {
        assert!(has_blank_amount("cơ sở dữ liệu: ……… triệu đồng"));
        assert!(!has_blank_amount("ngân sách tỉnh: 3.150 triệu đồng"));
        assert!(has_amount("ngân sách tỉnh: 3.150 triệu đồng"));
    }
}
