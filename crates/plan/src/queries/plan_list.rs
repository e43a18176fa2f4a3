//! The plans, those in force first, each with how its targets and tasks stand.

use authz::{Action, Actor, Denied, Located, locate, may, require};
use db::Db;
use kernel::{Day, Fault};

use super::standing::{standing_of, targets_in, tasks_in};
use crate::model::draft::PlanId;
use crate::model::forecast::TargetState;
use crate::model::task::TaskState;
use crate::model::writing::WritingId;
use crate::store::plan::plan_list as read;
use crate::store::writing::writing_list_open;

/// Plans on the screen.
const ROWS_MAX: i64 = 100;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlanList {
    pub(crate) plans: Vec<PlanLine>,
    /// Drafts of one's place that have not begun.
    pub(crate) drafts: Vec<(WritingId, String, Day)>,
    pub(crate) may_manage: bool,
}

/// A plan in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlanLine {
    pub(crate) id: PlanId,
    pub(crate) title: String,
    pub(crate) number: Option<String>,
    pub(crate) from: Day,
    pub(crate) to: Day,
    pub(crate) closed_on: Option<Day>,
    pub(crate) targets: usize,
    pub(crate) targets_late: usize,
    pub(crate) targets_met: usize,
    pub(crate) tasks: usize,
    pub(crate) tasks_late: usize,
    pub(crate) tasks_done: usize,
    /// Whether the actor may copy it.
    pub(crate) may_copy: bool,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PlanListError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { PlanListError from [Denied, Fault] {} }

/// Reads the plans as they stand today.
///
/// # Errors
/// See [`PlanListError`].
pub(crate) async fn plan_list(db: &Db, actor: &Actor) -> Result<PlanList, PlanListError> {
    require(actor, Action::ViewPlans, &Located::nowhere())?;
    let mut rx = db.read().await?;
    let day = rx.day();
    let mut plans = Vec::new();
    for plan in read(&mut rx, ROWS_MAX).await? {
        let place = locate(&mut rx, Some(plan.area), Some(plan.alliance)).await?;
        let standing = standing_of(&mut rx, plan, day).await?;
        plans.push(PlanLine {
            targets: standing.targets.len(),
            targets_late: targets_in(&standing, TargetState::Late),
            targets_met: targets_in(&standing, TargetState::Met),
            tasks: standing.tasks.len(),
            tasks_late: tasks_in(&standing, TaskState::Late),
            tasks_done: tasks_in(&standing, TaskState::Accepted),
            id: standing.plan.id,
            title: standing.plan.title,
            number: standing.plan.number,
            from: standing.plan.from_day,
            to: standing.plan.to_day,
            closed_on: standing.plan.closed_on,
            may_copy: may(actor, Action::ManagePlans, &place),
        });
    }
    let drafts = match actor.scope(Action::ManagePlans) {
        Ok(scope) => writing_list_open(&mut rx, &scope, ROWS_MAX).await?,
        Err(_) => Vec::new(),
    };
    Ok(PlanList {
        plans,
        drafts: drafts
            .into_iter()
            .map(|row| (row.id, row.title, row.changed_on))
            .collect(),
        may_manage: actor.may_somewhere(Action::ManagePlans),
    })
}
