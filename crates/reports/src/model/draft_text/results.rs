//! Part II and III: what was reached, what was done, and with which money.

use plan::api::Rounding;
use plan::api::report::{MeasureFact, ReportFacts, TargetFact, TaskFact, TaskState};

use crate::model::facts::{Facts, MoneyLine};
use crate::model::figures::{Bearer, bearers, before, body_key};
use crate::model::official;

/// What the targets reached, before their table.
pub(super) fn targets(facts: &Facts) -> Vec<String> {
    let plan = &facts.plan;
    if plan.targets.is_empty() {
        return vec!["Kế hoạch không giao chỉ tiêu.".to_owned()];
    }
    let mut lines = vec![
        format!(
            "Đến ngày {}, trong {{targets}} chỉ tiêu của kế hoạch có {{targets.met}} chỉ tiêu đã \
             đạt, {{targets.on_track}} chỉ tiêu đúng tiến độ, {{targets.at_risk}} chỉ tiêu có \
             nguy cơ không đạt, {{targets.late}} chỉ tiêu chậm, {{targets.not_begun}} chỉ tiêu \
             chưa đến hạn hoặc chưa có số liệu.",
            official::day(plan.day)
        ),
        "Số thực hiện là số đã được cơ quan chịu trách nhiệm xác nhận.".to_owned(),
    ];
    lines.extend(plan.targets.iter().filter_map(rounded));
    lines.extend(plan.targets.iter().filter_map(|target| {
        before(target, facts.before.as_ref())?;
        Some(format!(
            "- So với năm trước, {}: {{{key}.verified}} {unit} so với {{{key}.before}} {unit}.",
            lower(&target.text),
            key = target.key,
            unit = target.unit,
        ))
    }));
    lines
}

/// How a share became a whole number: the officer chose, the report states it.
fn rounded(target: &TargetFact) -> Option<String> {
    let (percent, size, rounding) = (target.percent?, target.baseline_size?, target.rounding?);
    let how = match rounding {
        Rounding::Up => "làm tròn lên",
        Rounding::Down => "làm tròn xuống",
        Rounding::Nearest => "làm tròn đến số gần nhất",
    };
    let unit = &target.unit;
    Some(format!(
        "- Chỉ tiêu {}: {}% của {} {unit} trong danh sách chốt là {{{}.goal}} {unit} ({how}).",
        target.key,
        official::quantity(percent).trim_start_matches('0'),
        official::quantity(i64::from(size) * 1000),
        target.key,
    ))
}

/// What was done of each group of the content: its targets, then its measures with what carries them out.
pub(super) fn groups(plan: &ReportFacts) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for group in &plan.groups {
        let targets = plan.targets.iter().filter(|one| one.section == group.label);
        let mut lines: Vec<String> = targets.map(target).collect();
        let measures = plan
            .measures
            .iter()
            .filter(|one| one.section == group.label);
        lines.extend(measures.map(|one| measure(plan, one)));
        if !lines.is_empty() {
            found.push((sentence_case(&group.title), lines));
        }
    }
    found
}

fn target(target: &TargetFact) -> String {
    let (key, unit) = (&target.key, &target.unit);
    if target.indicator.is_none() {
        return format!("- {}: {}.", target.text, official::UNKNOWN);
    }
    format!(
        "- {}: đã xác nhận {{{key}.verified}} trên {{{key}.goal}} {unit}, đã ghi nhận \
         {{{key}.recorded}} {unit}; dự kiến cuối kỳ {{{key}.expected}} {unit}.",
        target.text
    )
}

fn measure(plan: &ReportFacts, measure: &MeasureFact) -> String {
    let tasks = plan
        .tasks
        .iter()
        .filter(|one| measure.tasks.contains(&one.id));
    let targets = plan
        .targets
        .iter()
        .filter(|one| measure.targets.contains(&one.id));
    let mut carried: Vec<String> = tasks.map(task).collect();
    carried.extend(targets.map(|one| {
        let key = &one.key;
        format!(
            "chỉ tiêu {key} đạt {{{key}.verified}} trên {{{key}.goal}} {}",
            one.unit
        )
    }));
    if carried.is_empty() {
        return format!("- {}: {}.", measure.title, official::UNKNOWN);
    }
    format!("- {}: {}.", measure.title, carried.join("; "))
}

fn task(task: &TaskFact) -> String {
    let who = match task.leads.is_empty() {
        true => String::new(),
        false => format!(" do {} chủ trì,", task.leads.join(", ")),
    };
    let done = match task.bodies {
        0 | 1 => state(task.state).to_owned(),
        _ => format!(
            "{{{key}.done}} trên {{{key}.bodies}} đơn vị đã làm xong",
            key = task.key
        ),
    };
    format!("nhiệm vụ “{}”{who} {done}", task.title)
}

/// How a task stands, in running text.
pub(super) fn state(state: TaskState) -> &'static str {
    match state {
        TaskState::Proposed => "chưa chốt thời hạn",
        TaskState::Open => "đang thực hiện",
        TaskState::Late => "quá hạn",
        TaskState::Submitted => "đã nộp kết quả, chờ nghiệm thu",
        TaskState::Returned => "bị trả lại để làm tiếp",
        TaskState::Accepted => "đã nghiệm thu",
    }
}

/// What each body did, in the order of the alphabet.
pub(super) fn bodies(plan: &ReportFacts) -> Vec<String> {
    let bearers = bearers(plan);
    if bearers.is_empty() {
        return vec!["Kế hoạch chưa giao việc cho cơ quan, đơn vị nào.".to_owned()];
    }
    let line = |bearer: &Bearer<'_>| {
        let (name, key) = (bearer.name, body_key(bearer.id));
        format!(
            "- {name}: được giao {{{key}.tasks}} nhiệm vụ, đã nghiệm thu {{{key}.done}}, quá hạn \
             {{{key}.late}}."
        )
    };
    bearers.iter().map(line).collect()
}

/// Which money there was.
pub(super) fn money(facts: &Facts) -> Vec<String> {
    let known = |line: &&MoneyLine| {
        let mut money = facts.money.iter();
        money.any(|fact| fact.line == **line && fact.recorded.is_some_and(|sum| sum > 0))
    };
    let lines = MoneyLine::ALL.iter().filter(known);
    let mut lines: Vec<String> = lines
        .map(|line| {
            format!(
                "- {}: {{money.{line}.verified}} triệu đồng đã xác nhận, {{money.{line}.recorded}} \
                 triệu đồng đã ghi nhận.",
                line.title()
            )
        })
        .collect();
    if lines.is_empty() {
        lines.push(format!(
            "Kinh phí thực hiện kế hoạch: {}.",
            official::UNKNOWN
        ));
    }
    lines.push("{? Nêu dự toán, nguồn vốn và đánh giá việc giao, giải ngân.}".to_owned());
    lines
}

/// The same with a small first letter, unless its word is in capitals: `HTX`.
pub(super) fn lower(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            let first: String = first.to_lowercase().collect();
            format!("{first}{second}{}", letters.as_str())
        }
        _ => text.to_owned(),
    }
}

/// A heading in capitals as a sentence; another as it is.
fn sentence_case(title: &str) -> String {
    if title.chars().any(char::is_lowercase) {
        return title.to_owned();
    }
    let small = title.to_lowercase();
    let mut letters = small.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    format!("{first}{}", letters.as_str())
}
