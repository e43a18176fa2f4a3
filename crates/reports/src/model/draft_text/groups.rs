//! Part II: what was done of each group of the content, measure by measure.

use plan::api::report::{GroupFact, MeasureFact, ReportFacts, TargetFact, TaskFact, TaskState};

use crate::model::official;
use crate::model::wording::{listed, lower, sentence_case};

/// What was done of each group of the content: its measures with what carries them out, then targets that none carries. A group
/// without measures is none of the content: the purpose of a plan, and who does what.
pub(super) fn groups(plan: &ReportFacts) -> Vec<(String, Vec<String>)> {
    let has_measures = |group: &&GroupFact| {
        let mut measures = plan.measures.iter();
        measures.any(|one| one.section == group.label)
    };
    let groups = plan.groups.iter().filter(has_measures);
    groups
        .map(|group| (sentence_case(&group.title), group_lines(plan, &group.label)))
        .collect()
}

fn group_lines(plan: &ReportFacts, label: &str) -> Vec<String> {
    let measures = plan.measures.iter().filter(|one| one.section == label);
    let carried = |target: &TargetFact| {
        let mut own = measures.clone();
        own.any(|measure| measure.targets.contains(&target.id))
    };
    let mut lines: Vec<String> = measures.clone().map(|one| measure(plan, one)).collect();
    let alone = plan.targets.iter().filter(|one| one.section == label);
    let alone = alone.filter(|one| !carried(one));
    lines.extend(alone.map(|one| format!("- {}: {}.", one.text, reached(one))));
    lines
}

fn measure(plan: &ReportFacts, measure: &MeasureFact) -> String {
    let tasks = plan.tasks.iter();
    let tasks = tasks.filter(|one| measure.tasks.contains(&one.id));
    let targets = plan.targets.iter().zip(1_usize..);
    let targets = targets.filter(|(one, _)| measure.targets.contains(&one.id));
    let mut carried: Vec<String> = tasks.map(task).collect();
    carried.extend(targets.map(|(one, number)| format!("{} (chỉ tiêu số {number})", reached(one))));
    let title = &measure.title;
    match carried.is_empty() {
        true => format!(
            "- {title}: chưa có nhiệm vụ, chỉ tiêu nào thực hiện; {}.",
            official::UNKNOWN
        ),
        false => format!("- {title}: {}.", carried.join("; ")),
    }
}

/// What a target reached, in running text; recorded only where it is another number than verified.
pub(super) fn reached(target: &TargetFact) -> String {
    let (key, unit) = (&target.key, &target.unit);
    let recorded = match target.recorded == target.verified {
        true => String::new(),
        false => format!(", đã ghi nhận {{{key}.recorded}} {unit}"),
    };
    match (target.indicator, target.goal) {
        (None, _) => official::UNKNOWN.to_owned(),
        (Some(_), Some(_)) => {
            format!("đã xác nhận {{{key}.verified}} trên {{{key}.goal}} {unit}{recorded}")
        }
        (Some(_), None) => format!(
            "đã xác nhận {{{key}.verified}} {unit}{recorded}; chưa chốt danh sách để tính mức \
             phải đạt"
        ),
    }
}

/// Who does what, and how far it is.
fn task(task: &TaskFact) -> String {
    format!("{}, {}", sentence(task), progress(task))
}

/// Who does what: `Sở Tài chính thẩm định dự toán`.
pub(super) fn sentence(task: &TaskFact) -> String {
    match task.leads.is_empty() {
        true => task.title.clone(),
        false => format!("{} {}", listed(&task.leads), lower(&task.title)),
    }
}

/// How far a task is, in running text: of one that many bodies owe, how many of them have done it.
pub(super) fn progress(task: &TaskFact) -> String {
    let key = &task.key;
    match (task.bodies, task.done) {
        (0 | 1, _) => state(task.state).to_owned(),
        (_, 0) => format!("chưa có đơn vị nào trong {{{key}.bodies}} đơn vị hoàn thành"),
        _ => format!("{{{key}.done}} trên {{{key}.bodies}} đơn vị đã hoàn thành"),
    }
}

fn state(state: TaskState) -> &'static str {
    match state {
        TaskState::Proposed => "chưa chốt thời hạn",
        TaskState::Open => "đang thực hiện",
        TaskState::Late => "quá hạn",
        TaskState::Submitted => "đã nộp kết quả, chờ nghiệm thu",
        TaskState::Returned => "bị trả lại để hoàn thiện",
        TaskState::Accepted => "đã hoàn thành",
    }
}
