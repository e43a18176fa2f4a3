//! All that a report says of a plan on a day.

use kernel::{AreaId, Day, Instant, OrganisationId};

use super::difficulty::{DaysAtLevel, DifficultyId, DifficultyState};
use super::draft::{Comparator, IndicatorId, PlanId, PlanKind, Rounding};
use super::forecast::TargetState;
use super::obligation::{Holder, ObligationId, ObligationState};
use super::task::{TargetId, TaskId, TaskState};

/// A plan as a report tells it (*số liệu của kế hoạch đến một ngày*). Quantities are thousandths of their unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFacts {
    /// The plan.
    pub plan: PlanId,
    /// Its title.
    pub title: String,
    /// What sort of document sets it out.
    pub kind: PlanKind,
    /// Its number, where it has one.
    pub number: Option<String>,
    /// Who issued it, by name.
    pub issuer: Option<String>,
    /// When it was issued.
    pub issued_on: Option<Day>,
    /// The first day of its time.
    pub from: Day,
    /// The last day of its time.
    pub to: Day,
    /// Where it holds.
    pub area: AreaId,
    /// The Alliance that leads it, with its name on the day.
    pub alliance: (OrganisationId, String),
    /// The day for which it is told (*số liệu đến ngày*).
    pub day: Day,
    /// As known at this instant (*biết đến lúc*); of a plan that is closed, when it was.
    pub known: Instant,
    /// The groups of its content (*nhóm nội dung*), in reading order.
    pub groups: Vec<GroupFact>,
    /// Its targets.
    pub targets: Vec<TargetFact>,
    /// Its tasks.
    pub tasks: Vec<TaskFact>,
    /// Items of its content that name no body.
    pub measures: Vec<MeasureFact>,
    /// What stands in the way.
    pub difficulties: Vec<DifficultyFact>,
}

/// A section of the plan (*mục*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupFact {
    /// Its label, levels joined by dots: `II.4`.
    pub label: String,
    /// Its title.
    pub title: String,
}

/// A target (*chỉ tiêu*) with its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetFact {
    /// The target.
    pub id: TargetId,
    /// Its key within the plan: `T1`.
    pub key: String,
    /// Its sentence.
    pub text: String,
    /// What is counted, in words.
    pub unit: String,
    /// The label of its section.
    pub section: String,
    /// How the count is held against the number.
    pub comparator: Comparator,
    /// Of a share: the percentage as the plan says it, in thousandths.
    pub percent: Option<i64>,
    /// What is to be reached; none while a share has no list.
    pub goal: Option<i64>,
    /// How many the list has that a share is of.
    pub baseline_size: Option<u32>,
    /// How the share became a whole number.
    pub rounding: Option<Rounding>,
    /// The responsible body, by name.
    pub responsible: Option<String>,
    /// By when.
    pub due: Day,
    /// What counts it; none until somebody has chosen.
    pub indicator: Option<IndicatorId>,
    /// Recorded, not reversed; none where nothing counts it.
    pub recorded: Option<i64>,
    /// Of that, verified.
    pub verified: Option<i64>,
    /// The share of its time that has passed.
    pub elapsed_ppm: u32,
    /// What is expected at the end.
    pub expected: Option<i64>,
    /// How it stands.
    pub state: TargetState,
}

/// A task (*nhiệm vụ*) with what its bodies owe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskFact {
    /// The task.
    pub id: TaskId,
    /// Its key within the plan.
    pub key: String,
    /// The label of its section.
    pub section: String,
    /// Its title.
    pub title: String,
    /// Its sentence, as the plan has it.
    pub text: String,
    /// The target that it serves.
    pub target: Option<TargetId>,
    /// Who leads it, bodies by name and classes as the plan names them.
    pub leads: Vec<String>,
    /// By when.
    pub due: Day,
    /// Whether nobody has decided on that day.
    pub due_proposed: bool,
    /// How it stands.
    pub state: TaskState,
    /// How many bodies owe it.
    pub bodies: u32,
    /// How many of them have done all of it.
    pub done: u32,
    /// What each of them owes, of what has begun.
    pub owed: Vec<OwedFact>,
}

/// What a body owes of a task (*việc phải làm*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedFact {
    /// The obligation.
    pub id: ObligationId,
    /// The body, with its name.
    pub body: (OrganisationId, String),
    /// The class through which the body owes it, as the plan names it; none where the plan names the body itself.
    pub class: Option<String>,
    /// How it stands.
    pub state: ObligationState,
    /// Who holds it.
    pub holder: Holder,
    /// For how many days already (*số ngày giữ*).
    pub days_held: i64,
    /// By when it is to be done.
    pub due: Day,
    /// Whether that day is past and it is not handed in.
    pub is_late: bool,
}

/// An item of the content part (*biện pháp*), and what carries it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureFact {
    /// Its key within the plan.
    pub key: String,
    /// The label of its section.
    pub section: String,
    /// Its title.
    pub title: String,
    /// Its sentence, as the plan has it.
    pub text: String,
    /// The tasks that carry it out.
    pub tasks: Vec<TaskId>,
    /// The targets that carry it out.
    pub targets: Vec<TargetId>,
}

/// A difficulty (*khó khăn, vướng mắc*) and its way upwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifficultyFact {
    /// The difficulty.
    pub id: DifficultyId,
    /// Its task.
    pub task_id: TaskId,
    /// The title of its task.
    pub task: String,
    /// Who raised it, by name.
    pub body: String,
    /// What it is.
    pub matter: String,
    /// How it stands.
    pub state: DifficultyState,
    /// When it was raised.
    pub raised_on: Day,
    /// Days held at each level, in order.
    pub levels: Vec<DaysAtLevel>,
    /// The answer, where there is one.
    pub answer: Option<String>,
}
