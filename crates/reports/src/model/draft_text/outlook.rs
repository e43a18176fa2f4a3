//! Part V and VI: what comes next, and what is asked for.

use plan::api::report::{DifficultyState, ReportFacts, TaskFact, TaskState};

use crate::model::official;

/// Tasks that are told as coming next.
const NEXT_MAX: usize = 10;

/// What comes next: tasks that are not done, in the order of their days.
pub(super) fn directions(plan: &ReportFacts) -> Vec<String> {
    let open = |task: &&TaskFact| match task.state {
        TaskState::Accepted | TaskState::Submitted => false,
        TaskState::Proposed | TaskState::Open | TaskState::Late | TaskState::Returned => true,
    };
    let mut next: Vec<&TaskFact> = plan.tasks.iter().filter(open).collect();
    next.sort_by_key(|task| task.due);
    let mut lines: Vec<String> = next.iter().take(NEXT_MAX).map(|task| line(task)).collect();
    if lines.is_empty() {
        lines.push("Các nhiệm vụ của kế hoạch đã được nghiệm thu hoặc chờ nghiệm thu.".to_owned());
    }
    lines.push("{? Nêu phương hướng và nhiệm vụ trọng tâm của kỳ tới.}".to_owned());
    lines
}

fn line(task: &TaskFact) -> String {
    let due = official::day(task.due);
    let when = match (task.state, task.due_proposed) {
        (TaskState::Late, _) => format!("đã quá hạn {due}, thực hiện ngay"),
        (_, true) => format!("thời hạn đề xuất {due}, chưa chốt"),
        (_, false) => format!("hoàn thành trước ngày {due}"),
    };
    match task.leads.is_empty() {
        true => format!("- {}; {when}.", task.title),
        false => format!(
            "- {}: {} chủ trì; {when}.",
            task.title,
            task.leads.join(", ")
        ),
    }
}

/// What is asked for: the difficulties that nobody has answered.
pub(super) fn proposals(plan: &ReportFacts) -> Vec<String> {
    let open = plan
        .difficulties
        .iter()
        .filter(|one| one.state == DifficultyState::Open);
    let mut lines: Vec<String> = open
        .map(|one| {
            let matter = one.matter.trim_end_matches('.');
            let holder = one
                .levels
                .last()
                .map_or("cấp có thẩm quyền", |level| &level.holder);
            format!(
                "- Đề nghị {holder} xem xét, giải quyết: {matter} ({} nêu).",
                one.body
            )
        })
        .collect();
    lines.push("{? Nêu kiến nghị khác, hoặc xoá dòng này nếu không có.}".to_owned());
    lines
}
