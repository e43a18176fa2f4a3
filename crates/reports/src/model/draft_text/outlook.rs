//! Part V and VI: what comes next, and what is asked for.

use plan::api::report::{
    DifficultyFact, DifficultyLevel, DifficultyState, ReportFacts, TaskFact, TaskState,
};

use super::assessment::matter;
use super::groups::sentence;
use crate::model::figures::overdue_since;
use crate::model::official;

/// Tasks that are told as coming next.
const NEXT_MAX: usize = 12;

/// What comes next: tasks that are not done, those that are late first, in the order of their days.
pub(super) fn directions(plan: &ReportFacts) -> Vec<String> {
    let open = |task: &&TaskFact| match task.state {
        TaskState::Accepted | TaskState::Submitted => false,
        TaskState::Proposed | TaskState::Open | TaskState::Late | TaskState::Returned => true,
    };
    let mut next: Vec<&TaskFact> = plan.tasks.iter().filter(open).collect();
    next.sort_by_key(|task| (task.state != TaskState::Late, task.due));
    let mut lines: Vec<String> = next.iter().take(NEXT_MAX).map(|task| line(task)).collect();
    if next.len() > NEXT_MAX {
        lines.push("- Các nhiệm vụ còn lại theo thời hạn nêu ở phụ lục.".to_owned());
    }
    if lines.is_empty() {
        lines.push("Các nhiệm vụ của kế hoạch đã hoàn thành hoặc chờ nghiệm thu.".to_owned());
    }
    lines.push("{? Nêu phương hướng và nhiệm vụ trọng tâm của kỳ tới.}".to_owned());
    lines
}

fn line(task: &TaskFact) -> String {
    let due = official::day(task.due);
    let when = match (task.state, task.due_proposed) {
        (TaskState::Late, _) => format!(
            "; đã quá hạn từ ngày {}, phải hoàn thành ngay",
            official::day(overdue_since(task))
        ),
        (_, true) => format!("; thời hạn đề xuất {due}, chưa chốt"),
        // The sentence of the plan says the day itself.
        (_, false) if task.title.contains(&due) => String::new(),
        (_, false) => format!("; hoàn thành trước ngày {due}"),
    };
    format!("- {}{when}.", sentence(task))
}

/// What is asked for: the difficulties that nobody has answered.
pub(super) fn proposals(plan: &ReportFacts) -> Vec<String> {
    let numbered = plan.difficulties.iter().zip(1_usize..);
    let open = numbered.filter(|(one, _)| one.state == DifficultyState::Open);
    let mut lines: Vec<String> = open.map(|(one, number)| proposal(one, number)).collect();
    lines.push("{? Nêu kiến nghị khác, hoặc xoá dòng này nếu không có.}".to_owned());
    lines
}

fn proposal(one: &DifficultyFact, number: usize) -> String {
    let asked = match one.levels.last() {
        None => "cấp có thẩm quyền".to_owned(),
        Some(last) => match last.level {
            DifficultyLevel::Province => "UBND tỉnh".to_owned(),
            DifficultyLevel::Commune | DifficultyLevel::District => format!("UBND {}", last.holder),
        },
    };
    format!(
        "- Đề nghị {asked} xem xét, giải quyết vướng mắc của {}, đã {{D{number}.days}} ngày: {}.",
        one.body,
        matter(one)
    )
}
