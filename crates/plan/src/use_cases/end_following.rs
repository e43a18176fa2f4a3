//! End the calendar of a body: its address leads nowhere from then on.

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault};
use serde::Serialize;

use crate::model::follow::CalendarId;
use crate::store::calendar::{calendar_by_id, calendar_end};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct EndFollowing {
    /// The calendar.
    pub calendar: CalendarId,
}

/// Why it was not ended.
#[derive(Debug, thiserror::Error)]
pub enum EndFollowingError {
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

kernel::refusal! { EndFollowingError from [Denied, Begin, Fault] {} }

/// Ends a calendar of whoever acts (tắt lịch), whatever roles they have left.
///
/// # Errors
/// See [`EndFollowingError`]; nothing is written then.
pub async fn end_following(
    db: &Db,
    actor: &Actor,
    command: &Command<EndFollowing>,
) -> Result<(), EndFollowingError> {
    let id = command.body.calendar;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let row = calendar_by_id(&mut tx, id).await?.ok_or(Denied::Hidden)?;

    // Authorise. Whose it is not learns nothing of it.
    if actor.account != Some(row.account) {
        return Err(Denied::Hidden.into());
    }
    let own = Located::nowhere().of_account(row.account);
    authorise(&mut tx, actor, Action::ManageOwnAccount, &own)?;

    // Decide: one that has ended stays so. Store.
    calendar_end(&mut tx, id).await?;

    // Announce: nobody listens. Commit.
    let entry = Entry::new("plan.end_following", "organisation", row.body).set("calendar", &id);
    Ok(tx.commit(entry, ()).await?)
}
