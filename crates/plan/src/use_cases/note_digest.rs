//! Write down what came of a letter: sent, nothing to say, or what stood in the way.

use authz::{Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use identity::notify::Obstacle;
use kernel::{AccountId, Command, Day, Fault};
use serde::{Deserialize, Serialize};

use crate::store::digest::{DigestRow, digest_by_account, digest_note};

/// What came of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum DigestCame {
    /// It went out.
    Sent,
    /// There was nothing to say.
    Nothing,
    /// It did not go out, and will not.
    Failed(Obstacle),
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct NoteDigest {
    /// Whose letter.
    pub(crate) account: AccountId,
    /// Of which day.
    pub(crate) day: Day,
    /// What came of it.
    pub(crate) came: DigestCame,
}

/// Why it was not written down.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NoteDigestError {
    /// There is no such choice.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { NoteDigestError from [Denied, Begin, Fault] {} }

/// Writes down what came of a letter (ghi lại việc gửi thư).
///
/// # Errors
/// See [`NoteDigestError`]; nothing is written then.
pub(crate) async fn note_digest(
    db: &Db,
    actor: &Actor,
    command: &Command<NoteDigest>,
) -> Result<(), NoteDigestError> {
    let NoteDigest { account, day, came } = command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let row = digest_by_account(&mut tx, account).await?;
    let row = row.ok_or(Denied::Hidden)?;
    let (sent_on, setback, word) = match came {
        DigestCame::Sent => (Some(day), None, "sent"),
        DigestCame::Nothing => (None, None, "nothing"),
        DigestCame::Failed(obstacle) => (None, Some(obstacle), obstacle.as_str()),
    };
    let after = DigestRow {
        looked_on: row.looked_on.max(day),
        sent_on,
        setback,
        ..row
    };
    digest_note(&mut tx, &after).await?;
    let entry = Entry::new("plan.send_digest", "account", account)
        .set("day", &day)
        .set("came", &word);
    Ok(tx.commit(entry, ()).await?)
}
