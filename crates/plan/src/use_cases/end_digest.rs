//! End one's letters by the link that stands in each of them, without signing in: whoever has the letter may end it.

use authz::{Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault};
use serde::Serialize;

use crate::store::digest::{digest_by_end_hash, digest_end};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EndDigest {
    /// The hash of the secret of the link.
    pub end_hash: String,
}

/// Why they were not ended.
#[derive(Debug, thiserror::Error)]
pub enum EndDigestError {
    /// There is no such secret.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { EndDigestError from [Denied, Begin, Fault] {} }

/// Ends somebody's letters (tắt thư nhắc việc bằng liên kết).
///
/// # Errors
/// See [`EndDigestError`]; nothing is written then.
pub async fn end_digest(
    db: &Db,
    actor: &Actor,
    command: &Command<EndDigest>,
) -> Result<(), EndDigestError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let row = digest_by_end_hash(&mut tx, &command.body.end_hash).await?;

    // Authorise: the secret is the right. Decide: letters that have ended stay so.
    let row = row.ok_or(Denied::Hidden)?;

    // Store.
    digest_end(&mut tx, row.account).await?;

    // Announce: nobody listens. Commit.
    let entry = Entry::new("plan.end_digest", "account", row.account);
    let ended = crate::model::follow::DigestRhythm::None;
    let entry = entry.change("rhythm", Some(&row.rhythm), Some(&ended));
    Ok(tx.commit(entry, ()).await?)
}
