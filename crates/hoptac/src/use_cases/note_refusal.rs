//! Write down that somebody attempted what the policy does not let them do.

use authz::{Action, Actor};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, CommandId};
use serde::Serialize;

/// What was attempted, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Refusal {
    /// The action that the policy refused.
    pub(crate) action: Action,
    /// The address that was asked, without its questions: it names the thing.
    pub(crate) address: String,
}

/// Writes it down in a small transaction of its own, once an hour for each actor, action and address, in whichever process:
/// the command is named for them.
///
/// # Errors
/// The database is away.
pub(crate) async fn note_refusal(
    db: &Db,
    actor: &Actor,
    refusal: &Refusal,
) -> Result<(), BeginError> {
    const HOUR_SECONDS: i64 = 60 * 60;
    let hour = db.now().micros() / (HOUR_SECONDS * 1_000_000);
    let Refusal { action, address } = refusal;
    let name = format!(
        "authz.refuse {} {action} {address} {hour}",
        actor.by().key()
    );
    let command = Command::new(CommandId::named(&name), refusal);
    let tx = match db.begin(actor, &command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Nothing to load, and nobody to ask: the policy has spoken. Nothing to decide, to store, to announce. Commit.
    let entry = Entry::new("authz.refuse", "address", address).set("action", action);
    Ok(tx.commit(entry, ()).await?)
}
