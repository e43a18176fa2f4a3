//! Checks the chain from its first link, and says how many entries wait behind its end.

use kernel::Fault;

use super::seal::link;
use super::store;
use crate::database::Db;

/// Links that are read at once.
const BATCH_MAX: i64 = 1_000;

/// What the check of the chain found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// Links that are as they should be, before the first that is not.
    pub sound: i64,
    /// The position of the first link that does not follow from the one before, or is missing.
    pub broken_at: Option<i64>,
    /// Entries that wait for their place: the unsealed tail.
    pub waiting: i64,
    /// Entries that neither have a place nor wait for one.
    pub outside: i64,
}

impl Verdict {
    /// Whether nothing is wrong. A tail that waits is no wrong.
    pub fn is_sound(&self) -> bool {
        self.broken_at.is_none() && self.outside == 0
    }
}

/// Computes every link anew.
///
/// # Errors
/// The database is away.
pub async fn verify_chain(db: &Db) -> Result<Verdict, Fault> {
    let mut rx = db.read().await?;
    let head = store::head(&mut rx).await?;
    let (mut sound, mut before) = (0, String::new());
    let mut broken_at = None;
    'chain: loop {
        let links = store::sealed_after(&mut rx, sound, BATCH_MAX).await?;
        if links.is_empty() {
            break;
        }
        for next in links {
            before = link(&before, &next.entry);
            if next.head.position != sound + 1 || next.head.hash != before {
                broken_at = Some(sound + 1);
                break 'chain;
            }
            sound += 1;
        }
    }
    // The end of the chain says how long it is: links cut off at the end are missed too.
    if broken_at.is_none() && (head.position != sound || head.hash != before) {
        broken_at = Some(sound + 1);
    }
    let waiting = store::unsealed_count(&mut rx).await?;
    let outside = store::outside_count(&mut rx).await?;
    Ok(Verdict {
        sound,
        broken_at,
        waiting,
        outside,
    })
}
