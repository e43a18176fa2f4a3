//! Freeze a list of members as of a day, by which a share is told (chốt danh sách gốc).

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry as Audit, Tx};
use kernel::{Command, Fault};
use library::api::{CiteError, cite};
use serde::{Deserialize, Serialize};

use crate::model::baseline::{BaselineFault, BaselineId, NewBaseline};
use crate::store::baseline::baseline_insert;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaselineFrozen {
    /// The new list.
    pub id: BaselineId,
    /// How many members it has.
    pub members: usize,
}

/// Why a list was not frozen.
#[derive(Debug, thiserror::Error)]
pub enum FreezeError {
    /// It cannot be so.
    #[error(transparent)]
    Unfit(#[from] BaselineFault),
    /// The paper is not there, or the actor may not know of it.
    #[error("paper: {0}")]
    Paper(CiteError),
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

kernel::refusal! { FreezeError from [Unfit, Denied, Begin, Fault] {
    Self::Paper(_) => Invalid "evidence.baseline.paper" at "paper";
} }

/// Freezes a list.
///
/// # Errors
/// See [`FreezeError`]; nothing is written then.
pub async fn freeze_baseline(
    db: &Db,
    actor: &Actor,
    command: &Command<NewBaseline>,
) -> Result<BaselineFrozen, FreezeError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (frozen, audit) = freeze_in(&mut tx, actor, &command.body).await?;
    Ok(tx.commit(audit, frozen).await?)
}

/// Freezes a list in an open transaction; the audit entry is for whoever commits.
pub(crate) async fn freeze_in(
    tx: &mut Tx,
    actor: &Actor,
    wish: &NewBaseline,
) -> Result<(BaselineFrozen, Audit), FreezeError> {
    // Load.
    let place = locate(tx, Some(wish.area), None).await?;

    // Authorise.
    authorise(tx, actor, Action::FreezeBaselines, &place)?;
    if let Some(paper) = wish.paper {
        cite(tx, actor, paper).await.map_err(FreezeError::Paper)?;
    }

    // Decide.
    let new = wish.clone().checked(tx.day())?;
    let named = directory::api::names(tx, &new.members, new.day).await?;
    if let Some(member) = new
        .members
        .iter()
        .find(|id| !named.iter().any(|(it, _)| it == *id))
    {
        return Err(BaselineFault::NoMember { member: *member }.into());
    }

    // Store.
    let (now, chance) = tx.seed()?;
    let id = BaselineId::new(now, chance);
    baseline_insert(tx, actor, (id, &new)).await?;

    // Announce: nobody listens yet.
    let members = new.members.len();
    let audit = Audit::new("evidence.freeze_baseline", "baseline", id)
        .set("title", &new.title)
        .set("day", &new.day)
        .set("members", &members)
        .set("source", &new.source);
    Ok((BaselineFrozen { id, members }, audit))
}
