//! Queue the letters of a morning: one job for each account that is due.

use authz::Actor;
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault, Instant};
use serde::{Deserialize, Serialize};

use crate::jobs::SendDigest;
use crate::model::follow::{is_due, monday_of};
use crate::store::digest::digest_list_due;

/// Letters of one morning; who is not among them is due the next.
const LETTERS_MAX: i64 = 5_000;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct QueueDigests {
    /// The slot of the clock.
    pub(crate) slot: Instant,
}

/// Why nothing was queued.
#[derive(Debug, thiserror::Error)]
pub(crate) enum QueueDigestsError {
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { QueueDigestsError from [Begin, Fault] {} }

/// Queues the letters that are due on the business day (xếp thư nhắc việc). A letter of an account and a day is queued once.
///
/// # Errors
/// See [`QueueDigestsError`]; nothing is written then.
pub(crate) async fn queue_digests(
    db: &Db,
    actor: &Actor,
    command: &Command<QueueDigests>,
) -> Result<u32, QueueDigestsError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (day, now) = (tx.day(), tx.now());
    let rows = digest_list_due(&mut tx, (day, monday_of(day)), LETTERS_MAX).await?;
    let mut queued = 0_u32;
    for row in rows {
        if is_due(row.rhythm, row.looked_on, day) {
            let letter = SendDigest {
                account: row.account,
                day,
                queued_at: now,
            };
            jobs::enqueue(&mut tx, &letter).await?;
            queued += 1;
        }
    }
    let entry = Entry::new("plan.queue_digests", "day", day).set("letters", &queued);
    Ok(tx.commit(entry, queued).await?)
}
