//! Where a plan begins to be written: drafts that wait, earlier plans to copy, Alliances and plans of several years to choose.

use authz::{Action, Actor, Denied, locate, may};
use db::Db;
use directory::api::Registers;
use kernel::{Day, Fault, OrganisationId};

use super::import_list::alliances;
use super::schemes::schemes;
use crate::model::draft::PlanId;
use crate::model::writing::WritingId;
use crate::store::plan::plan_list;
use crate::store::writing::writing_list_open;

/// Drafts, and plans to copy, on the screen.
const ROWS_MAX: i64 = 100;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WritingList {
    /// Drafts of one's place that have not begun, the last touched first.
    pub(crate) drafts: Vec<(WritingId, String, Day)>,
    /// Plans that may be copied, the newest first, each with its first day.
    pub(crate) plans: Vec<(PlanId, String, Day)>,
    /// Alliances for which this actor writes plans.
    pub(crate) alliances: Vec<(OrganisationId, String)>,
    /// Plans of several years.
    pub(crate) schemes: Vec<(PlanId, String)>,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WritingListError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { WritingListError from [Denied, Fault] {} }

/// Reads what the screen shows.
///
/// # Errors
/// See [`WritingListError`].
pub(crate) async fn writing_list(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
) -> Result<WritingList, WritingListError> {
    let scope = actor.scope(Action::ManagePlans)?;
    let mut rx = db.read().await?;
    let drafts = writing_list_open(&mut rx, &scope, ROWS_MAX).await?;
    let mut plans = Vec::new();
    for plan in plan_list(&mut rx, ROWS_MAX).await? {
        let place = locate(&mut rx, Some(plan.area), Some(plan.alliance)).await?;
        if may(actor, Action::ManagePlans, &place) {
            plans.push((plan.id, plan.title, plan.from_day));
        }
    }
    Ok(WritingList {
        drafts: drafts
            .into_iter()
            .map(|row| (row.id, row.title, row.changed_on))
            .collect(),
        plans,
        alliances: alliances(&mut rx, registers, actor).await?,
        schemes: schemes(&mut rx).await?,
    })
}
