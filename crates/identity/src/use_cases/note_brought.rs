//! Note that a link or a code has gone to its owner: the house sent it.

use authz::{Action, Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault};

use crate::model::parcel::Parcel;
use crate::store::code::code_bring;
use crate::store::link::{link_bring, link_by_id};

/// Why it was not noted.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NoteBroughtError {
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

kernel::refusal! { NoteBroughtError from [Denied, Begin, Fault] {} }

/// Notes that it was sent. As the house itself, on behalf of whoever made it: with a link one could enter the account, so
/// that it went out is an act, with its entry.
///
/// # Errors
/// See [`NoteBroughtError`]; nothing is written then.
pub(crate) async fn note_brought(
    db: &Db,
    actor: &Actor,
    command: &Command<Parcel>,
) -> Result<(), NoteBroughtError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Authorise.
    if actor.by().system.is_none() {
        return Err(Denied::NotAllowed(Action::ManageAccount).into());
    }

    // Load and store: what was taken back in between is gone, and that it was sent is still true.
    let (account, what) = match command.body {
        Parcel::Link(id) => {
            let link = link_by_id(&mut tx, id).await?;
            let link = link.ok_or_else(|| Fault::inconsistent("identity_link", "id", id))?;
            link_bring(&mut tx, id).await?;
            (link.account, link.kind.as_str())
        }
        Parcel::Code(account, id) => {
            code_bring(&mut tx, account, id).await?;
            (account, "code")
        }
    };

    // Commit.
    let entry = Entry::new("identity.bring_parcel", "account", account).set("what", &what);
    Ok(tx.commit(entry, ()).await?)
}
