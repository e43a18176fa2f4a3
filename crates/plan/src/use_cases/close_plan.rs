//! Close a plan: its figures are frozen as they stand.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{BadText, Command, Fault, text};
use serde::{Deserialize, Serialize};

use super::begin_plan::{PlanFault, running};
use super::tell::{close_days, close_difficulty, put_away};
use crate::model::difficulty::DifficultyState;
use crate::model::draft::PlanId;
use crate::model::obligation::ObligationState;
use crate::queries::standing::{PlanStanding, standing_of};
use crate::store::difficulty::difficulty_list;
use crate::store::frozen::{
    FrozenTargetRow, FrozenTaskRow, frozen_target_insert, frozen_task_insert,
};
use crate::store::obligation::obligation_count_open;
use crate::store::plan::{plan_by_id, plan_close};

/// The longest reason, in characters.
pub(crate) const REASON_CHARS_MAX: usize = 2_000;
/// Difficulties of one plan that are looked through.
const DIFFICULTIES_MAX: i64 = 10_000;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClosePlan {
    /// The plan.
    pub plan: PlanId,
    /// Why it is closed although something of it is not done.
    pub reason: Option<String>,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanClosed {
    /// Its title.
    pub title: String,
    /// How much of it was not done.
    pub open: u32,
}

/// Why it was not closed.
#[derive(Debug, thiserror::Error)]
pub enum ClosePlanError {
    /// Something of it is not done, and no reason is given.
    #[error("{open} obligations are open")]
    StillOpen {
        /// How much.
        open: u32,
    },
    /// The reason is too long or no text.
    #[error("reason: {0}")]
    Reason(BadText),
    /// Somebody changed it after the form was opened.
    #[error("version {seen} was seen, it is {now}")]
    Stale {
        /// What the form showed.
        seen: i64,
        /// What it is.
        now: i64,
    },
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

kernel::refusal! { ClosePlanError from [Plan, Denied, Begin, Fault] {
    Self::StillOpen { open } => Conflict "plan.close.still_open" at "reason" { "open": open };
    Self::Reason(_) => Invalid "plan.close.reason_wrong" at "reason" { "most": REASON_CHARS_MAX };
    Self::Stale { seen, now } => Conflict "plan.close.stale" { "seen": seen, "now": now };
} }

/// Closes a plan (kết thúc kế hoạch, chốt số liệu).
///
/// # Errors
/// See [`ClosePlanError`]; nothing is written then.
pub async fn close_plan(
    db: &Db,
    actor: &Actor,
    command: &Command<ClosePlan>,
) -> Result<PlanClosed, ClosePlanError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let plan = plan_by_id(&mut tx, wish.plan).await?;
    let plan = plan.ok_or(Denied::Hidden)?;
    let place = locate(&mut tx, Some(plan.area), Some(plan.alliance)).await?;
    let open = obligation_count_open(&mut tx, plan.id).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::ClosePlans, &place)?;

    // Decide.
    let plan = running(Some(plan))?;
    let (seen, now) = (wish.seen_version, plan.version);
    if seen != now {
        return Err(ClosePlanError::Stale { seen, now });
    }
    let reason = match wish.reason.as_deref().map(str::trim) {
        None | Some("") => None,
        Some(reason) => {
            Some(text::paragraph(reason, REASON_CHARS_MAX).map_err(ClosePlanError::Reason)?)
        }
    };
    if open > 0 && reason.is_none() {
        return Err(ClosePlanError::StillOpen { open });
    }

    // Store: figures first, as they stand at this moment.
    let (id, title) = (plan.id, plan.title.clone());
    let day = tx.day();
    let standing = standing_of(&mut tx, plan, day).await?;
    freeze(&mut tx, &standing).await?;
    if !plan_close(&mut tx, id, reason.as_deref(), now).await? {
        return Err(ClosePlanError::Stale { seen, now: now + 1 });
    }

    // Announce: nothing of it waits any more.
    clear(&mut tx, &standing).await?;

    // Commit.
    let entry = Entry::new("plan.close", "plan", id)
        .set("open", &open)
        .change("reason", None, reason.as_ref());
    Ok(tx.commit(entry, PlanClosed { title, open }).await?)
}

async fn freeze(tx: &mut Tx, standing: &PlanStanding) -> Result<(), Fault> {
    let (day, known_at, plan) = (tx.day(), tx.moment(), standing.plan.id);
    for target in &standing.targets {
        let row = FrozenTargetRow {
            target: target.id,
            indicator: target.binding.as_ref().map(|bound| bound.indicator),
            goal: target.goal,
            recorded: target.counted.map(|counted| counted.recorded),
            verified: target.counted.map(|counted| counted.verified),
            elapsed_ppm: target.forecast.elapsed_ppm,
            expected: target.forecast.expected,
            state: target.forecast.state,
            day,
            known_at,
        };
        frozen_target_insert(tx, plan, &row).await?;
    }
    for task in &standing.tasks {
        let row = FrozenTaskRow {
            task: task.id,
            state: task.state,
            total: task.total,
            done: task.done,
            day,
        };
        frozen_task_insert(tx, plan, &row).await?;
    }
    Ok(())
}

async fn clear(tx: &mut Tx, standing: &PlanStanding) -> Result<(), Fault> {
    let (plan, day) = (standing.plan.id, tx.day());
    close_days(tx, plan).await?;
    let owed = standing.tasks.iter().flat_map(|task| &task.owed);
    for one in owed.filter(|one| one.now.state != ObligationState::Accepted) {
        put_away(tx, one.id).await?;
    }
    for row in difficulty_list(tx, (plan, day), DIFFICULTIES_MAX).await? {
        if row.state == DifficultyState::Open {
            close_difficulty(tx, row.id).await?;
        }
    }
    Ok(())
}
