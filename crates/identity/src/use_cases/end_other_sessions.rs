//! End all of one's sessions but the one at hand.

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault, SessionId};

use crate::store::session::{device_delete_all, session_delete_others};

/// Why the sessions were not ended.
#[derive(Debug, thiserror::Error)]
pub enum EndOtherSessionsError {
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

kernel::refusal! { EndOtherSessionsError from [Denied, Begin, Fault] {} }

/// Ends every session of the actor's own account but this one; how many. Browsers are forgotten with them: one of them
/// may have been lost.
///
/// # Errors
/// See [`EndOtherSessionsError`]; nothing is written then.
pub async fn end_other_sessions(
    db: &Db,
    actor: &Actor,
    command: &Command<SessionId>,
) -> Result<u64, EndOtherSessionsError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let own = actor
        .account
        .ok_or(Denied::Anonymous(Action::ManageOwnAccount))?;

    // Authorise.
    let thing = Located::nowhere().of_account(own);
    authorise(&mut tx, actor, Action::ManageOwnAccount, &thing)?;

    // Store.
    let ended = session_delete_others(&mut tx, own, Some(command.body)).await?;
    device_delete_all(&mut tx, own).await?;

    // Commit.
    let entry = Entry::new("identity.end_other_sessions", "account", own).set("ended", &ended);
    Ok(tx.commit(entry, ended).await?)
}
