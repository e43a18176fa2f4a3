//! Chains committed entries by hash, in batches, so that no act waits for the end of the chain.

use kernel::Fault;
use sha2::{Digest, Sha256};

use super::store::{self, EntryRow, Sealing};
use crate::database::Db;

/// Entries that one transaction chains.
const BATCH_MAX: i64 = 500;

/// What one round of sealing did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal {
    /// Entries that got their place.
    pub sealed: usize,
    /// Whether more may wait.
    pub more: bool,
}

/// Gives the oldest waiting entries their places. A seal is no act of anybody: it adds nothing to what the entries say,
/// hence no audit entry of its own. Who seals at the same moment waits for the end of the chain and goes on from there.
///
/// # Errors
/// The database is away.
pub async fn seal_once(db: &Db) -> Result<Seal, Fault> {
    let mut books = db.bookkeeping().await?;
    books.run(Sealing::TAKE, &[]).await?;
    let mut head = store::head(&mut books).await?;
    let waiting = store::unsealed_list(&mut books, BATCH_MAX).await?;
    for entry in &waiting {
        head.position += 1;
        head.hash = link(&head.hash, entry);
        let values = params![head.position, entry.id.clone(), head.hash.clone()];
        books.run(Sealing::ADD, values).await?;
        books.run(Sealing::DONE, params![entry.id.clone()]).await?;
    }
    let values = params![head.position, head.hash.clone()];
    books.run(Sealing::MOVE, values).await?;
    books.commit().await?;
    let sealed = waiting.len();
    Ok(Seal {
        sealed,
        more: i64::try_from(sealed).is_ok_and(|sealed| sealed == BATCH_MAX),
    })
}

/// The hash of a link: of the one before and of all that the entry says. Each part is preceded by its length, so that
/// no two entries give the same bytes.
pub(crate) fn link(before: &str, entry: &EntryRow) -> String {
    let at = entry.at.to_string();
    let parts = [
        Some(before),
        Some(&entry.id),
        Some(&at),
        Some(&entry.day),
        entry.account.as_deref(),
        entry.system.as_deref(),
        entry.on_behalf_of.as_deref(),
        Some(&entry.action),
        Some(&entry.subject_kind),
        Some(&entry.subject),
        Some(&entry.changes),
        entry.command.as_deref(),
        Some(&entry.request),
    ];
    let mut hash = Sha256::new();
    for part in parts {
        match part {
            Some(text) => {
                hash.update(text.len().to_string());
                hash.update(":");
                hash.update(text);
            }
            None => hash.update("-"),
        }
    }
    hex::encode(hash.finalize())
}
