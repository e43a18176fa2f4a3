//! What a letter of a morning says, as the job reads it before it sends: whose it is, whether it is still wanted, and what
//! waits for them, as *Việc của tôi* shows it.

use db::{Db, Rx};
use directory::api::{ItemKind, Turn, WorkItem};
use identity::api::Account;
use kernel::{AccountId, By, Day, Fault, RequestId};

use crate::model::follow::{DigestId, DigestRhythm, is_due};
use crate::store::digest::digest_by_account;

/// Of which contexts a letter tells: what is owed, and what was recorded.
const CONTEXTS: [&str; 2] = ["plan-", "evidence-"];
/// The key of a difficulty that waits for an answer.
const DIFFICULTY: &str = "plan-item-difficulty";

/// A letter that is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DigestErrand {
    pub(crate) account: Account,
    pub(crate) digest: DigestId,
    pub(crate) rhythm: DigestRhythm,
    pub(crate) day: Day,
    pub(crate) parts: Vec<(DigestPart, Vec<WorkItem>)>,
    /// What waits besides, and is not in the letter.
    pub(crate) besides: usize,
}

/// A part of the letter, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DigestPart {
    /// Its day is past.
    Late,
    /// Its day is among the next seven, today included.
    Soon,
    /// Recorded by another, to be verified.
    ToVerify,
    /// A difficulty that waits for an answer.
    Difficulty,
    /// Something else that only they decide.
    ToDecide,
}

impl DigestPart {
    const ALL: [Self; 5] = [
        Self::Late,
        Self::Soon,
        Self::ToVerify,
        Self::Difficulty,
        Self::ToDecide,
    ];
}

/// Where a piece of work stands in the letter; none where it can wait.
fn part_of(item: &WorkItem) -> Option<DigestPart> {
    if !CONTEXTS
        .iter()
        .any(|context| item.text_key.starts_with(context))
    {
        return None;
    }
    match (item.turn, item.kind) {
        (Turn::Late, _) => Some(DigestPart::Late),
        (Turn::ThisWeek, _) => Some(DigestPart::Soon),
        (Turn::Waiting | Turn::Later, ItemKind::Confirm) => Some(DigestPart::ToVerify),
        (Turn::Waiting | Turn::Later, ItemKind::Decide) if item.text_key == DIFFICULTY => {
            Some(DigestPart::Difficulty)
        }
        (Turn::Waiting | Turn::Later, ItemKind::Decide) => Some(DigestPart::ToDecide),
        (Turn::Waiting | Turn::Later, ItemKind::Task) => None,
    }
}

/// Reads a letter of a day; none where it is not wanted any more, was looked at, or nobody could be reached. One without parts has
/// nothing to say.
///
/// # Errors
/// The database is away.
pub(crate) async fn digest_errand(
    db: &Db,
    (account, day): (AccountId, Day),
    request: RequestId,
) -> Result<Option<DigestErrand>, Fault> {
    let mut rx = db.read().await?;
    let row = digest_by_account(&mut rx, account).await?;
    let wanted = row.filter(|row| is_due(row.rhythm, row.looked_on, day) && day == rx.day());
    let Some(row) = wanted else { return Ok(None) };
    let known = identity::api::account(&mut rx, account).await?;
    let Some(known) = known.filter(|known| known.email.is_some()) else {
        return Ok(None);
    };
    let Some(items) = items(&mut rx, account, request).await? else {
        return Ok(None);
    };
    let (total, items) = items;
    let told = |part| {
        let own = items.iter().filter(|item| part_of(item) == Some(part));
        (part, own.cloned().collect::<Vec<_>>())
    };
    let parts = DigestPart::ALL.into_iter().map(told);
    let parts: Vec<_> = parts.filter(|(_, items)| !items.is_empty()).collect();
    let in_letter: usize = parts.iter().map(|(_, items)| items.len()).sum();
    Ok(Some(DigestErrand {
        account: known,
        digest: row.id,
        rhythm: row.rhythm,
        day,
        besides: total.saturating_sub(in_letter),
        parts,
    }))
}

/// What waits for an account today, and how much in all; none where it cannot be used.
async fn items(
    rx: &mut Rx,
    account: AccountId,
    request: RequestId,
) -> Result<Option<(usize, Vec<WorkItem>)>, Fault> {
    let by = By::account(account, request);
    let Some(actor) = identity::api::actor_of(rx, by).await? else {
        return Ok(None);
    };
    let work = directory::api::work(rx, &actor).await?;
    let total = usize::try_from(work.total).unwrap_or(0);
    Ok(Some((total, work.items)))
}
