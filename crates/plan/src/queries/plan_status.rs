//! The object of `hoptac plan status --json`: every plan in force on a day.

use authz::{Action, Actor, Denied, Located, require};
use db::{Db, Rx};
use kernel::{Day, Fault};

use super::standing::{PlanStanding, standing_of};
use crate::model::draft::{Comparator, PlanId};
use crate::model::forecast::TargetState;
use crate::model::task::TaskState;
use crate::store::plan::{plan_by_id, plan_list_in_force};

/// Plans in force at once.
const PLANS_MAX: i64 = 500;

/// Every plan in force on a day, with its numbers (*tình hình kế hoạch*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The day.
    pub as_of: Day,
    /// The plans.
    pub plans: Vec<PlanStatus>,
}

/// A plan with its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanStatus {
    /// The plan.
    pub id: PlanId,
    /// Its title.
    pub title: String,
    /// The year in which its time begins.
    pub year: i16,
    /// Its targets, in reading order.
    pub targets: Vec<TargetStatus>,
    /// Its tasks, in reading order.
    pub tasks: Vec<TaskStatus>,
}

/// A target with its numbers, in thousandths of its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetStatus {
    /// Its key within the plan: `T1`.
    pub key: String,
    /// Its sentence.
    pub text: String,
    /// What is counted, in words.
    pub unit: String,
    /// What is to be reached; none where a share has no list yet.
    pub goal: Option<i64>,
    /// How the count is held against it.
    pub comparator: Comparator,
    /// Verified.
    pub verified: i64,
    /// Recorded.
    pub recorded: i64,
    /// The share of its time that has passed.
    pub elapsed_ppm: u32,
    /// What is expected at the end; none where nothing counts it.
    pub expected: Option<i64>,
    /// How it stands.
    pub state: TargetState,
}

/// A task with its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskStatus {
    /// Its key within the plan: `IV.1-3`.
    pub key: String,
    /// Who leads it, by name; classes as the document writes them.
    pub lead: Vec<String>,
    /// By when.
    pub due: Day,
    /// How it stands.
    pub state: TaskState,
    /// Where it fans out to many bodies: how many owe it, and how many have done it.
    pub obligations: Option<(u32, u32)>,
}

/// Why it is not told.
#[derive(Debug, thiserror::Error)]
pub enum StatusError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { StatusError from [Denied, Fault] {} }

/// Every plan in force on a day; on the business day where none is asked for.
///
/// # Errors
/// The database is away.
pub async fn status(rx: &mut Rx, day: Option<Day>) -> Result<Status, Fault> {
    let as_of = day.unwrap_or_else(|| rx.day());
    let mut plans = Vec::new();
    for plan in plan_list_in_force(rx, as_of, PLANS_MAX).await? {
        plans.push(told(&standing_of(rx, plan, as_of).await?));
    }
    Ok(Status { as_of, plans })
}

/// The same for whoever asks, by the interface of programs.
///
/// # Errors
/// See [`StatusError`].
pub(crate) async fn status_for(
    db: &Db,
    actor: &Actor,
    day: Option<Day>,
) -> Result<Status, StatusError> {
    require(actor, Action::ViewPlans, &Located::nowhere())?;
    let mut rx = db.read().await?;
    Ok(status(&mut rx, day).await?)
}

/// One plan, closed or not.
///
/// # Errors
/// See [`StatusError`].
pub(crate) async fn status_of(
    db: &Db,
    actor: &Actor,
    (id, day): (PlanId, Option<Day>),
) -> Result<(Day, PlanStatus), StatusError> {
    require(actor, Action::ViewPlans, &Located::nowhere())?;
    let mut rx = db.read().await?;
    let plan = plan_by_id(&mut rx, id).await?.ok_or(Denied::Hidden)?;
    let as_of = day.unwrap_or_else(|| rx.day());
    Ok((as_of, told(&standing_of(&mut rx, plan, as_of).await?)))
}

fn told(standing: &PlanStanding) -> PlanStatus {
    let targets = standing.targets.iter().map(|target| TargetStatus {
        key: target.key.clone(),
        text: target.text.clone(),
        unit: target.unit.clone(),
        goal: target.goal,
        comparator: target.comparator,
        verified: target.counted.map_or(0, |counted| counted.verified),
        recorded: target.counted.map_or(0, |counted| counted.recorded),
        elapsed_ppm: target.forecast.elapsed_ppm,
        expected: target.forecast.expected,
        state: target.forecast.state,
    });
    let tasks = standing.tasks.iter().map(|task| TaskStatus {
        key: task.key.clone(),
        lead: task.leads(&standing.names),
        due: task.due,
        state: task.state,
        obligations: task.fans_out().then_some((task.total, task.done)),
    });
    PlanStatus {
        id: standing.plan.id,
        title: standing.plan.title.clone(),
        year: standing.plan.from_day.year(),
        targets: targets.collect(),
        tasks: tasks.collect(),
    }
}
