//! The plans, those in force first, each with how its targets and tasks stand.

use authz::{Action, Actor, Denied, Located, locate, may, require};
use db::{Db, Rx};
use kernel::{Day, Fault};

use super::standing::{standing_of, targets_in, tasks_in};
use crate::model::draft::PlanId;
use crate::model::forecast::TargetState;
use crate::model::task::TaskState;
use crate::model::writing::WritingId;
use crate::store::plan::{PlanRow, plan_list as read};
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
    /// The plan of several years above it.
    pub(crate) scheme: Option<PlanId>,
    pub(crate) targets: usize,
    pub(crate) targets_late: usize,
    pub(crate) targets_met: usize,
    pub(crate) tasks: usize,
    pub(crate) tasks_late: usize,
    pub(crate) tasks_done: usize,
    /// Whether the actor may copy it.
    pub(crate) may_copy: bool,
}

/// Which plans are asked for; whatever is not said does not narrow the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct PlansAsked {
    pub(crate) standing: Option<PlanListStanding>,
    /// A year in which the time of a plan lies, wholly or in part.
    pub(crate) year: Option<i16>,
    /// A plan of several years: itself and the plans under it.
    pub(crate) scheme: Option<PlanId>,
}

kernel::text_enum! {
    /// Whether a plan runs (*tình trạng kế hoạch*).
    pub enum PlanListStanding {
        /// In force (*đang chạy*).
        Running = "dang_chay",
        /// Closed (*đã kết thúc*).
        Closed = "da_ket_thuc",
    }
}

impl PlanLine {
    /// Whether it runs or is closed.
    pub(crate) fn standing(&self) -> PlanListStanding {
        match self.closed_on {
            Some(_) => PlanListStanding::Closed,
            None => PlanListStanding::Running,
        }
    }
}

impl PlansAsked {
    /// Whether a plan is of the year and the scheme, whatever its standing.
    pub(crate) fn has(&self, plan: &PlanLine) -> bool {
        let years = plan.from.year()..=plan.to.year();
        self.year.is_none_or(|year| years.contains(&year))
            && self
                .scheme
                .is_none_or(|scheme| plan.id == scheme || plan.scheme == Some(scheme))
    }

    /// Whether a plan is as asked for.
    pub(crate) fn wants(&self, plan: &PlanLine) -> bool {
        self.has(plan)
            && self
                .standing
                .is_none_or(|standing| standing == plan.standing())
    }
}

impl PlanList {
    /// The years in which plans lie, the latest first.
    pub(crate) fn years(&self) -> Vec<i16> {
        let years = self.plans.iter();
        let mut years: Vec<i16> = years
            .flat_map(|plan| plan.from.year()..=plan.to.year())
            .collect();
        years.sort_unstable();
        years.dedup();
        years.reverse();
        years
    }

    /// The plans that others lie under.
    pub(crate) fn schemes(&self) -> Vec<&PlanLine> {
        let is_scheme = |plan: &&PlanLine| {
            let mut plans = self.plans.iter();
            plans.any(|other| other.scheme == Some(plan.id))
        };
        self.plans.iter().filter(is_scheme).collect()
    }
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
        plans.push(plan_line(&mut rx, actor, (plan, day)).await?);
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

/// A plan in a line, as it stands on a day.
///
/// # Errors
/// The database is away.
pub(crate) async fn plan_line(
    rx: &mut Rx,
    actor: &Actor,
    (plan, day): (PlanRow, Day),
) -> Result<PlanLine, Fault> {
    let place = locate(rx, Some(plan.area), Some(plan.alliance)).await?;
    let standing = standing_of(rx, plan, day).await?;
    Ok(PlanLine {
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
        scheme: standing.plan.scheme,
        may_copy: may(actor, Action::ManagePlans, &place),
    })
}
