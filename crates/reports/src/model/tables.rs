//! The tables of a report and its brief for leaders, as they stood when its figures were drawn.

use kernel::Day;
use plan::api::report::{
    DifficultyState, Holder, ObligationState, OwedFact, ReportFacts, TargetFact, TargetState,
    TaskFact, TaskState, shortened,
};
use serde::{Deserialize, Serialize};

use super::facts::Facts;
use super::figures::{before, overdue_since};
use super::official;
use super::wording::alliance;

/// The longest sentence of the plan in a line of the brief, in characters.
const BRIEF_CHARS_MAX: usize = 72;

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
    /// What the same target reached in the year before; none where there was none.
    #[serde(default)]
    pub before: Option<i64>,
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
pub(crate) fn tables(facts: &Facts) -> Tables {
    let plan = &facts.plan;
    let targets = plan.targets.iter();
    let tasks = plan.tasks.iter();
    Tables {
        targets: targets
            .map(|target| target_line(target, facts.before.as_ref()))
            .collect(),
        tasks: tasks.map(|task| task_line(plan, task)).collect(),
        brief: brief(plan),
    }
}

fn target_line(target: &TargetFact, plan_before: Option<&ReportFacts>) -> TargetLine {
    TargetLine {
        key: target.key.clone(),
        text: target.text.clone(),
        unit: target.unit.clone(),
        goal: target.goal,
        verified: target.verified,
        recorded: target.recorded,
        state: target.state,
        responsible: target.responsible.clone(),
        before: before(target, plan_before).and_then(|old| old.verified),
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
        held: longest_held(open.map(|owed| (holder(facts, owed), owed.days_held))),
    }
}

/// Each holder once, with the longest of what it holds.
fn longest_held(held: impl Iterator<Item = (String, i64)>) -> Vec<(String, i64)> {
    let mut found: Vec<(String, i64)> = Vec::new();
    for (who, days) in held {
        match found.iter_mut().find(|(known, _)| *known == who) {
            Some((_, longest)) => *longest = days.max(*longest),
            None => found.push((who, days)),
        }
    }
    found
}

/// Who holds an obligation, by name.
fn holder(facts: &ReportFacts, owed: &OwedFact) -> String {
    match owed.holder {
        Holder::Alliance => alliance(facts),
        Holder::Body | Holder::Nobody => owed.body.1.clone(),
    }
}

/// A sentence of the plan in a line of the brief.
fn brief_words(text: &str) -> String {
    shortened(text, BRIEF_CHARS_MAX)
}

fn brief(facts: &ReportFacts) -> Brief {
    let late_targets = facts.targets.iter();
    let late_targets = late_targets.filter(|one| one.state == TargetState::Late);
    let mut late: Vec<String> = late_targets
        .map(|one| {
            let done = official::quantity_or_unknown(one.verified);
            let goal = official::quantity_or_unknown(one.goal);
            let text = brief_words(&one.text);
            format!("{text}: {done} trên {goal} {}", one.unit)
        })
        .collect();
    let late_tasks = facts.tasks.iter();
    let late_tasks = late_tasks.filter(|one| one.state == TaskState::Late);
    late.extend(late_tasks.map(|one| {
        let due = official::day(overdue_since(one));
        format!("{}: quá hạn từ {due}", brief_words(&one.title))
    }));
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
            let (who, days) = (holder(facts, owed), owed.days_held);
            let line = format!("{who} giữ {days} ngày: {}", brief_words(&task.title));
            found.push((days, line));
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
                "Ở {level}, trả lời khó khăn của {} ({days} ngày): {}",
                one.body,
                brief_words(&one.matter)
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
