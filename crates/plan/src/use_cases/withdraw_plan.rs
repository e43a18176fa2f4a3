//! Take the progress of a plan back from everybody.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{Begun, Db, Entry};
use kernel::{Command, text};
use serde::{Deserialize, Serialize};

use super::publish_plan::PublishPlanError;
use crate::model::draft::PlanId;
use crate::store::plan::plan_by_id;
use crate::store::public::{public_by_plan, public_update};

/// The longest reason, in characters.
pub(crate) const REASON_CHARS_MAX: usize = 500;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WithdrawPlan {
    /// The plan.
    pub plan: PlanId,
    /// Why; never left out.
    pub reason: String,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanWithdrawn {
    /// Its title.
    pub title: String,
}

/// Withdraws the progress of a plan (rút tiến độ đã công khai).
///
/// # Errors
/// See [`PublishPlanError`]; nothing is written then.
pub async fn withdraw_plan(
    db: &Db,
    actor: &Actor,
    command: &Command<WithdrawPlan>,
) -> Result<PlanWithdrawn, PublishPlanError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let plan = plan_by_id(&mut tx, wish.plan).await?;
    let plan = plan.ok_or(Denied::Hidden)?;
    let place = locate(&mut tx, Some(plan.area), Some(plan.alliance)).await?;
    let before = public_by_plan(&mut tx, plan.id).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::PublishPlans, &place)?;

    // Decide.
    let (seen, now) = (
        wish.seen_version,
        before.as_ref().map_or(0, |row| row.version),
    );
    if seen != now {
        return Err(PublishPlanError::Stale { seen, now });
    }
    if !before.is_some_and(|row| row.is_public) {
        return Err(PublishPlanError::NotPublic);
    }
    let reason = text::paragraph(&wish.reason, REASON_CHARS_MAX);
    let reason = reason.map_err(PublishPlanError::Reason)?;

    // Store.
    let told = (actor.name.as_str(), Some(reason.as_str()));
    if !public_update(&mut tx, (plan.id, false), told, now).await? {
        return Err(PublishPlanError::Stale { seen, now: now + 1 });
    }

    // Commit.
    let title = plan.title;
    let entry = Entry::new("plan.withdraw", "plan", plan.id)
        .set("title", &title)
        .change("reason", None, Some(&reason));
    Ok(tx.commit(entry, PlanWithdrawn { title }).await?)
}
