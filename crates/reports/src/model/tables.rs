//! The tables of a report and its brief for leaders, as they stood when its figures were drawn.

use kernel::Day;
use plan::api::report::{
    DifficultyState, Holder, ObligationState, OwedFact, ReportFacts, TargetFact, TargetState,
    TaskFact, TaskState,
};
use serde::{Deserialize, Serialize};

use super::official;

/// What is drawn along with the figures (*biểu và tóm tắt*).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tables {
    /// The targets.
    pub targets: Vec<TargetLine>,
    /// The tasks.
    pub tasks: Vec<TaskLine>,
    /// The three lines for leaders.
    pub brief: Brief,
}

/// A target in a line (*dòng chỉ tiêu*). Quantities are thousandths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetLine {
    /// Its key within the plan.
    pub key: String,
    /// Its sentence.
    pub text: String,
    /// What is counted.
    pub unit: String,
    /// What is to be reached.
    pub goal: Option<i64>,
    /// Verified.
    pub verified: Option<i64>,
    /// Recorded.
    pub recorded: Option<i64>,
    /// How it stands.
    pub state: TargetState,
    /// Who answers for it.
    pub responsible: Option<String>,
}

/// A task in a line (*dòng nhiệm vụ*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskLine {
    /// Its key within the plan.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Who leads it.
    pub leads: Vec<String>,
    /// By when.
    pub due: Day,
    /// Whether nobody has decided on that day.
    pub due_proposed: bool,
    /// How it stands.
    pub state: TaskState,
    /// How many bodies owe it.
    pub bodies: u32,
    /// How many have done it.
    pub done: u32,
    /// Who holds it, for how many days.
    pub held: Vec<(String, i64)>,
}

/// One page for leaders (*tóm tắt cho lãnh đạo*): late, who holds it, what to decide.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Brief {
    /// Đang chậm.
    pub late: Vec<String>,
    /// Ai đang giữ.
    pub held: Vec<String>,
    /// Cần quyết định.
    pub decide: Vec<String>,
}

/// Tables and brief of the facts.
pub(crate) fn tables(facts: &ReportFacts) -> Tables {
    Tables {
        targets: facts.targets.iter().map(target_line).collect(),
        tasks: facts
            .tasks
            .iter()
            .map(|task| task_line(facts, task))
            .collect(),
        brief: brief(facts),
    }
}

fn target_line(target: &TargetFact) -> TargetLine {
    TargetLine {
        key: target.key.clone(),
        text: target.text.clone(),
        unit: target.unit.clone(),
        goal: target.goal,
        verified: target.verified,
        recorded: target.recorded,
        state: target.state,
        responsible: target.responsible.clone(),
    }
}

fn task_line(facts: &ReportFacts, task: &TaskFact) -> TaskLine {
    let open = task
        .owed
        .iter()
        .filter(|owed| owed.state != ObligationState::Accepted);
    TaskLine {
        key: task.key.clone(),
        title: task.title.clone(),
        leads: task.leads.clone(),
        due: task.due,
        due_proposed: task.due_proposed,
        state: task.state,
        bodies: task.bodies,
        done: task.done,
        held: open
            .map(|owed| (holder(facts, owed).to_owned(), owed.days_held))
            .collect(),
    }
}

/// Who holds an obligation, by name.
fn holder<'a>(facts: &'a ReportFacts, owed: &'a OwedFact) -> &'a str {
    match owed.holder {
        Holder::Alliance => &facts.alliance.1,
        Holder::Body | Holder::Nobody => &owed.body.1,
    }
}

fn brief(facts: &ReportFacts) -> Brief {
    let late_targets = facts
        .targets
        .iter()
        .filter(|one| one.state == TargetState::Late);
    let mut late: Vec<String> = late_targets
        .map(|one| {
            let done = official::quantity_or_unknown(one.verified);
            let goal = official::quantity_or_unknown(one.goal);
            format!("{}: {done} trên {goal} {}", one.text, one.unit)
        })
        .collect();
    let late_tasks = facts
        .tasks
        .iter()
        .filter(|one| one.state == TaskState::Late);
    late.extend(late_tasks.map(|one| format!("{}: quá hạn {}", one.title, official::day(one.due))));
    Brief {
        late,
        held: holders(facts),
        decide: decisions(facts),
    }
}

/// Who holds something that is late, and since when: the longest first.
fn holders(facts: &ReportFacts) -> Vec<String> {
    let mut found: Vec<(i64, String)> = Vec::new();
    for task in &facts.tasks {
        for owed in task.owed.iter().filter(|owed| owed.is_late) {
            let who = holder(facts, owed);
            found.push((
                owed.days_held,
                format!("{who} giữ {} ngày: {}", owed.days_held, task.title),
            ));
        }
    }
    found.sort_by(|(one, left), (other, right)| other.cmp(one).then_with(|| left.cmp(right)));
    found.into_iter().map(|(_, line)| line).collect()
}

/// What waits for a word: difficulties that nobody answered, days that nobody decided on.
fn decisions(facts: &ReportFacts) -> Vec<String> {
    let open = facts
        .difficulties
        .iter()
        .filter(|one| one.state == DifficultyState::Open);
    let mut found: Vec<String> = open
        .map(|one| {
            let at = one.levels.last();
            let (level, days) = at.map_or(("", 0), |level| (&level.holder, level.days));
            format!(
                "{level} trả lời khó khăn của {} ({days} ngày): {}",
                one.body, one.matter
            )
        })
        .collect();
    let proposed = facts.tasks.iter().filter(|one| one.due_proposed);
    let proposed = i64::try_from(proposed.count()).unwrap_or(i64::MAX);
    if proposed > 0 {
        let count = official::quantity(proposed.saturating_mul(1000));
        found.push(format!(
            "Chốt thời hạn của {count} nhiệm vụ mới có hạn đề xuất"
        ));
    }
    found
}
