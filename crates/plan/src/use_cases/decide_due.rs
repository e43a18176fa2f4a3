//! Decide on proposed days: of tasks and of targets, as proposed or on another day.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{Command, Day, Fault};
use serde::{Deserialize, Serialize};

use super::begin_plan::{PlanFault, running};
use super::tell::{Desks, Laid, Word, close_days, lay_back};
use crate::model::check_draft::AFTER_END_DAYS_MAX;
use crate::model::draft::{PlanId, Recurrence};
use crate::model::obligation::{ActId, ActKind, Move, ObligationFault, ObligationState};
use crate::model::task::{TargetId, TaskId};
use crate::store::act::{NewAct, act_insert};
use crate::store::obligation::{ObligationRow, obligation_list_by_task, obligation_update};
use crate::store::plan::{PlanRow, plan_by_id};
use crate::store::target::{target_by_id, target_decide_due, target_list};
use crate::store::task::{TaskRow, task_by_id, task_decide_due, task_list};

/// Items decided on at once.
pub(crate) const ITEMS_MAX: usize = 2_500;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecideDue {
    /// The plan.
    pub plan: PlanId,
    /// The tasks.
    pub tasks: Vec<TaskId>,
    /// The targets.
    pub targets: Vec<TargetId>,
    /// The day; as proposed where none is given. A task that falls due again and again keeps its days.
    pub due: Option<Day>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaysDecided {
    /// How many items have a day now.
    pub decided: u32,
    /// How many days are still proposed.
    pub proposed: u32,
}

/// Why no day was decided on.
#[derive(Debug, thiserror::Error)]
pub enum DecideDueError {
    /// Nothing was chosen.
    #[error("nothing was chosen")]
    Nothing,
    /// Too much was chosen.
    #[error("{count} items, at most {most}")]
    TooMany {
        /// How many.
        count: usize,
        /// How many there may be.
        most: usize,
    },
    /// The day lies outside of the plan.
    #[error("{due} lies outside of the plan")]
    Outside {
        /// The day.
        due: Day,
    },
    /// Somebody has decided before.
    #[error(transparent)]
    Unfit(#[from] ObligationFault),
    /// The plan.
    #[error(transparent)]
    Plan(#[from] PlanFault),
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { DecideDueError from [Unfit, Plan, Denied, Begin, Fault] {
    Self::Nothing => Invalid "plan.days.nothing" at "tasks";
    Self::TooMany { count, most } => Limited "plan.days.too_many" { "count": count, "most": most };
    Self::Outside { due } => Invalid "plan.days.outside" at "due" { "due": due.to_vietnamese() };
} }

/// Decides on proposed days (chốt hạn).
///
/// # Errors
/// See [`DecideDueError`]; nothing is written then.
pub async fn decide_due(
    db: &Db,
    actor: &Actor,
    command: &Command<DecideDue>,
) -> Result<DaysDecided, DecideDueError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let plan = plan_by_id(&mut tx, wish.plan).await?;
    let plan = plan.ok_or(Denied::Hidden)?;
    let place = locate(&mut tx, Some(plan.area), Some(plan.alliance)).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::ManagePlans, &place)?;

    // Decide.
    let plan = running(Some(plan))?;
    check(wish, &plan)?;

    // Store, announce.
    let mut desks = Desks::of(plan.alliance, plan.area);
    for id in &wish.tasks {
        let task = task_by_id(&mut tx, *id).await?;
        let task = task.filter(|task| task.plan == plan.id);
        let task = task.ok_or(Denied::Hidden)?;
        decide_task(&mut tx, actor, (&task, wish.due), &mut desks).await?;
    }
    for id in &wish.targets {
        decide_target(&mut tx, (plan.id, *id), wish.due).await?;
    }
    let proposed = still_proposed(&mut tx, plan.id).await?;
    if proposed == 0 {
        close_days(&mut tx, plan.id).await?;
    }

    // Commit.
    let count = wish.tasks.len() + wish.targets.len();
    let decided = u32::try_from(count).unwrap_or(u32::MAX);
    let entry = Entry::new("plan.decide_due", "plan", plan.id)
        .set("items", &decided)
        .change("due", None, wish.due.as_ref());
    Ok(tx.commit(entry, DaysDecided { decided, proposed }).await?)
}

fn check(wish: &DecideDue, plan: &PlanRow) -> Result<(), DecideDueError> {
    let (count, most) = (wish.tasks.len() + wish.targets.len(), ITEMS_MAX);
    if count == 0 {
        return Err(DecideDueError::Nothing);
    }
    if count > most {
        return Err(DecideDueError::TooMany { count, most });
    }
    let last = plan.to_day.plus_days(AFTER_END_DAYS_MAX);
    match wish.due {
        Some(due) if due < plan.from_day || due > last => Err(DecideDueError::Outside { due }),
        Some(_) | None => Ok(()),
    }
}

async fn decide_task(
    tx: &mut Tx,
    actor: &Actor,
    (task, wanted): (&TaskRow, Option<Day>),
    desks: &mut Desks,
) -> Result<(), DecideDueError> {
    let due = match task.recurrence {
        Recurrence::Once => wanted.unwrap_or(task.due),
        Recurrence::Monthly | Recurrence::Quarterly | Recurrence::Yearly => task.due,
    };
    if !task_decide_due(tx, task.id, due).await? {
        let due = task.due;
        return Err(ObligationFault::Decided { due }.into());
    }
    for row in obligation_list_by_task(tx, task.id).await? {
        let due = match task.recurrence {
            Recurrence::Once => due,
            Recurrence::Monthly | Recurrence::Quarterly | Recurrence::Yearly => row.due,
        };
        decide_obligation(tx, actor, (&row, due), (task, desks)).await?;
    }
    Ok(())
}

/// Says the day to one body. One that is done, or that got a day of its own, keeps what it has.
async fn decide_obligation(
    tx: &mut Tx,
    actor: &Actor,
    (row, due): (&ObligationRow, Day),
    (task, desks): (&TaskRow, &mut Desks),
) -> Result<(), DecideDueError> {
    if row.state == ObligationState::Accepted || !row.due_proposed {
        return Ok(());
    }
    let (day, kind) = (tx.day(), ActKind::DecideDue);
    let due = Some(due);
    let now = row.now().after(Move { kind, day, due })?;
    if !obligation_update(tx, row, now, row.submitted_by).await? {
        return Err(Fault::new(kernel::Nature::Busy, std::io::Error::other("acted upon")).into());
    }
    let (at, chance) = tx.seed()?;
    let act = NewAct {
        id: ActId::new(at, chance),
        plan: row.plan,
        obligation: row.id,
        kind,
        by_name: actor.name.clone(),
        note: None,
        paper: None,
        due,
        evidence: Vec::new(),
    };
    act_insert(tx, &act).await?;
    let held = matches!(row.state, ObligationState::Open | ObligationState::Returned);
    if held && row.starts <= day {
        let desk = desks.of_body(tx, row.body).await?;
        let word = Word {
            id: row.id,
            task: row.task,
            due,
            title: &task.title,
            who: "",
        };
        lay_back(tx, desk, Laid::Owed, &word).await?;
    }
    Ok(())
}

async fn decide_target(
    tx: &mut Tx,
    (plan, id): (PlanId, TargetId),
    wanted: Option<Day>,
) -> Result<(), DecideDueError> {
    let target = target_by_id(tx, id).await?;
    let target = target.filter(|target| target.plan == plan);
    let target = target.ok_or(Denied::Hidden)?;
    let due = target.due;
    if !target.due_proposed {
        return Err(ObligationFault::Decided { due }.into());
    }
    let due = wanted.unwrap_or(due);
    if !target_decide_due(tx, id, due, target.version).await? {
        return Err(ObligationFault::Decided { due }.into());
    }
    Ok(())
}

async fn still_proposed(tx: &mut Tx, plan: PlanId) -> Result<u32, Fault> {
    let tasks = task_list(tx, plan).await?;
    let targets = target_list(tx, plan).await?;
    let tasks = tasks.iter().filter(|task| task.due_proposed).count();
    let targets = targets.iter().filter(|target| target.due_proposed).count();
    Ok(u32::try_from(tasks + targets).unwrap_or(u32::MAX))
}
