//! What was understood of a plan, for a person's eye.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use jiff::civil::Date;
use vanban::body;
use vanban::plan::{Comparator, PartOfYear, Plan, Recurrence, Target, Task};

const HEAD: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();
const FIGURE: Style = AnsiColor::Blue.on_default().bold();
const LOOK: Style = AnsiColor::Yellow.on_default();
/// Longer words are cut here; the whole stands in `--json`.
const WORDS_MAX: usize = 110;

/// Prints the plan in sections: front, targets, tasks by body, measures, money, findings.
pub(crate) fn print(plan: &Plan) -> String {
    let mut out = String::new();
    front(&mut out, plan);
    targets(&mut out, plan);
    bodies(&mut out, plan);
    measures(&mut out, plan);
    money(&mut out, plan);
    findings(&mut out, plan);
    out
}

/// Writing to a string cannot fail.
macro_rules! line {
    ($out:expr $(, $($part:tt)*)?) => {
        if writeln!($out $(, $($part)*)?).is_err() {
            return;
        }
    };
}

fn front(out: &mut String, plan: &Plan) {
    line!(out, "{HEAD}{}{HEAD:#}", plan.title);
    if let Some(attached) = &plan.attached {
        line!(out, "Kèm theo: {}", attached.title);
    }
    let number = plan
        .number
        .clone()
        .unwrap_or_else(|| "chưa có số".to_owned());
    let date = plan.date.map_or_else(|| "chưa có ngày".to_owned(), day);
    let issuer = plan.issuer.as_deref().unwrap_or("chưa rõ cơ quan ban hành");
    line!(out, "{FAINT}{issuer} · {number} · {date}{FAINT:#}");
    if let Some(period) = plan.period {
        line!(
            out,
            "{FAINT}Thực hiện từ {} đến {}{FAINT:#}",
            day(period.from),
            day(period.to)
        );
    }
    line!(
        out,
        "{FAINT}{} căn cứ · {} mục · {} chỉ tiêu · {} nhiệm vụ của {} cơ quan · {} giải pháp{FAINT:#}",
        plan.legal_bases.len(),
        plan.sections.len(),
        plan.targets.len(),
        plan.tasks.len(),
        plan.bodies.len(),
        plan.measures.len()
    );
}

fn heading(out: &mut String, title: &str, count: usize) {
    line!(out, "\n{HEAD}{title}{HEAD:#} {FAINT}{count}{FAINT:#}");
}

fn targets(out: &mut String, plan: &Plan) {
    heading(out, "CHỈ TIÊU", plan.targets.len());
    for target in &plan.targets {
        line!(
            out,
            "  {:<4} {FIGURE}{:>16}{FIGURE:#}  {}",
            target.id,
            figure(target),
            cut(&target.subject)
        );
        let again = target.repeated_at.join(", ");
        let again = if again.is_empty() {
            again
        } else {
            format!(", nhắc lại ở {again}")
        };
        line!(
            out,
            "       {:>16}  {FAINT}mục {}{again}{FAINT:#}",
            stretch(target),
            target.section
        );
    }
}

fn figure(target: &Target) -> String {
    let sign = match target.comparator {
        Comparator::Exactly => "",
        Comparator::AtLeast => "≥ ",
        Comparator::AtMost => "≤ ",
        Comparator::About => "≈ ",
    };
    // The unit of a count stands in the subject; a share or a row of a table needs it here.
    let unit = match target.unit.as_str() {
        "%" => "%".to_owned(),
        unit if target.subject.contains(unit) => String::new(),
        unit => format!(" {unit}"),
    };
    format!("{sign}{}{unit}", target.quantity)
}

fn stretch(target: &Target) -> String {
    let each = match target.period {
        PartOfYear::Plan => "",
        PartOfYear::Year => "mỗi năm",
        PartOfYear::Quarter => "mỗi quý",
        PartOfYear::Month => "mỗi tháng",
    };
    match target.due_year {
        Some(year) => format!("{each} đến {year}").trim().to_owned(),
        None => each.to_owned(),
    }
}

fn bodies(out: &mut String, plan: &Plan) {
    heading(out, "NHIỆM VỤ", plan.tasks.len());
    for owing in &plan.bodies {
        let key = body::key(&owing.name);
        line!(
            out,
            "  {HEAD}{}{HEAD:#} {FAINT}{}{FAINT:#}",
            owing.name,
            owing.tasks
        );
        for task in plan
            .tasks
            .iter()
            .filter(|task| task.lead.iter().any(|lead| body::key(lead) == key))
        {
            line!(
                out,
                "    {:<12} {}{FAINT}{}{FAINT:#}",
                task.id,
                short(&task.title, &task.text),
                when(task)
            );
        }
    }
}

fn when(task: &Task) -> String {
    let said = match (task.due, task.recurrence) {
        (Some(due), _) => format!("hạn {}", day(due)),
        (None, Some(Recurrence::Yearly)) => "hằng năm".to_owned(),
        (None, Some(Recurrence::Quarterly)) => "hằng quý".to_owned(),
        (None, Some(Recurrence::Monthly)) => "hằng tháng".to_owned(),
        (None, Some(Recurrence::Once) | None) => return String::new(),
    };
    format!("  · {said}")
}

fn measures(out: &mut String, plan: &Plan) {
    if plan.measures.is_empty() {
        return;
    }
    heading(out, "GIẢI PHÁP", plan.measures.len());
    for measure in &plan.measures {
        line!(
            out,
            "  {:<12} {}",
            measure.id,
            short(&measure.title, &measure.text)
        );
    }
}

fn money(out: &mut String, plan: &Plan) {
    if plan.budget_sources.is_empty() {
        return;
    }
    heading(out, "NGUỒN KINH PHÍ", plan.budget_sources.len());
    for source in &plan.budget_sources {
        line!(out, "  {}", cut(&source.text));
    }
}

fn findings(out: &mut String, plan: &Plan) {
    heading(out, "CẦN XEM LẠI", plan.diagnostics.len());
    for found in &plan.diagnostics {
        line!(
            out,
            "  {LOOK}▲{LOOK:#} {} {FAINT}{}{FAINT:#}",
            found.message,
            found.code
        );
    }
}

fn day(date: Date) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}

/// A title, with dots where the text goes on.
fn short(title: &str, text: &str) -> String {
    let whole = text
        .trim()
        .trim_end_matches(['.', ';', '/'])
        .chars()
        .count()
        <= title.chars().count();
    if whole {
        title.to_owned()
    } else {
        format!("{title} …")
    }
}

fn cut(text: &str) -> String {
    if text.chars().count() <= WORDS_MAX {
        return text.to_owned();
    }
    let head: String = text.chars().take(WORDS_MAX).collect();
    let whole = head
        .rsplit_once(' ')
        .map_or(head.as_str(), |(words, _)| words);
    format!("{whole} …")
}
