//! End one of one's own sessions: sign out here, or somewhere else.

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault, SessionId};

use crate::store::session::{session_by_id, session_delete};

/// Why the session was not ended.
#[derive(Debug, thiserror::Error)]
pub enum EndSessionError {
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

kernel::refusal! { EndSessionError from [Denied, Begin, Fault] {} }

/// Ends a session of the actor's own account (đăng xuất). One that is over already is no error: it is what was wanted.
///
/// # Errors
/// See [`EndSessionError`]; nothing is written then.
pub async fn end_session(
    db: &Db,
    actor: &Actor,
    command: &Command<SessionId>,
) -> Result<(), EndSessionError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let own = actor
        .account
        .ok_or(Denied::Anonymous(Action::ManageOwnAccount))?;
    let session = session_by_id(&mut tx, command.body).await?;

    // Authorise.
    let thing = Located::nowhere().of_account(own);
    authorise(&mut tx, actor, Action::ManageOwnAccount, &thing)?;

    // Decide: another's session is none.
    if session.is_some_and(|session| session.account != own) {
        return Err(Denied::Hidden.into());
    }

    // Store.
    session_delete(&mut tx, command.body).await?;

    // Commit.
    let entry = Entry::new("identity.end_session", "account", own).set("session", &command.body);
    Ok(tx.commit(entry, ()).await?)
}
