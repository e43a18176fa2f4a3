//! Part II: what the targets reached, before their table, and how that was in the year before.

use plan::api::Rounding;
use plan::api::report::{ReportFacts, TargetFact, TargetState};

use crate::model::facts::Facts;
use crate::model::figures::before;
use crate::model::official;

/// What the targets reached.
pub(super) fn targets(facts: &Facts) -> Vec<String> {
    let plan = &facts.plan;
    if plan.targets.is_empty() {
        return vec!["Kế hoạch không giao chỉ tiêu.".to_owned()];
    }
    let mut lines = vec![
        states(plan),
        "Số thực hiện trong biểu là số đã được cơ quan chịu trách nhiệm xác nhận.".to_owned(),
    ];
    let numbered = || plan.targets.iter().zip(1_usize..);
    lines.extend(numbered().filter_map(rounded));
    lines.extend(compared(facts));
    lines
}

/// How many stand how, without what there is none of.
fn states(plan: &ReportFacts) -> String {
    let is = |state: TargetState| plan.targets.iter().any(|target| target.state == state);
    let told = [
        (TargetState::Met, "đã đạt"),
        (TargetState::OnTrack, "đúng tiến độ"),
        (TargetState::AtRisk, "có nguy cơ không đạt"),
        (TargetState::Late, "chậm"),
        (TargetState::NotBegun, "chưa đến hạn hoặc chưa có số liệu"),
    ];
    let told = told.into_iter().filter(|(state, _)| is(*state));
    let told = told.map(|(state, word)| format!("{{targets.{state}}} chỉ tiêu {word}"));
    format!(
        "Đến ngày {}, trong {{targets}} chỉ tiêu của kế hoạch có {}.",
        official::day(plan.day),
        told.collect::<Vec<String>>().join(", ")
    )
}

/// How a share became a whole number: the officer chose, the report states it.
fn rounded((target, number): (&TargetFact, usize)) -> Option<String> {
    let (percent, size, rounding) = (target.percent?, target.baseline_size?, target.rounding?);
    let how = match rounding {
        Rounding::Up => "làm tròn lên",
        Rounding::Down => "làm tròn xuống",
        Rounding::Nearest => "làm tròn đến số gần nhất",
    };
    let unit = &target.unit;
    Some(format!(
        "Chỉ tiêu số {number} tính bằng {}% của {} {unit} trong danh sách đã chốt, {how} là \
         {{{}.goal}} {unit}.",
        official::quantity(percent).trim_start_matches('0'),
        official::quantity(i64::from(size) * 1000),
        target.key,
    ))
}

/// The targets that the plan of the year before had too, beside what was reached then.
fn compared(facts: &Facts) -> Vec<String> {
    let Some(old) = &facts.before else {
        return Vec::new();
    };
    let time = time_of(old);
    let line = |target: &TargetFact| {
        let then = before(target, Some(old))?;
        let (key, unit) = (&target.key, &target.unit);
        let then = match then.verified {
            None => official::UNKNOWN.to_owned(),
            Some(_) => format!("{{{key}.before}} {unit}"),
        };
        let now = match target.verified {
            None => official::UNKNOWN.to_owned(),
            Some(_) => format!("{{{key}.verified}} {unit}"),
        };
        Some(format!("- {}: {now}; cả {time}: {then}.", target.text))
    };
    let lines: Vec<String> = facts.plan.targets.iter().filter_map(line).collect();
    match lines.is_empty() {
        true => vec![format!(
            "Kế hoạch {time} không có chỉ tiêu trùng với kế hoạch này để so sánh."
        )],
        false => std::iter::once(format!("So với {time}, số đã xác nhận của cùng chỉ tiêu:"))
            .chain(lines)
            .collect(),
    }
}

/// The time of a plan: `năm 2022`.
fn time_of(plan: &ReportFacts) -> String {
    match (plan.from.year(), plan.to.year()) {
        (from, to) if from == to => format!("năm {from}"),
        (from, to) => format!("giai đoạn {from} - {to}"),
    }
}
