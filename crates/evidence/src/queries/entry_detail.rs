//! An entry with its trail, and what the reader may do to it.

use authz::{Action, Actor, Denied, locate, may};
use db::{Db, Rx};
use kernel::{AccountId, Fault, OrganisationId};

use super::entry_list::{EntryLine, EntryPaper, line, papers_seen};
use crate::access::{BodyPlace, Sight, apart_from, body_place, sight};
use crate::model::act::{Act, ActKind, Held, decide};
use crate::model::entry::{Entry, EvidenceId};
use crate::store::act::act_list;
use crate::store::entry::entry_by_id;
use crate::store::entry_list::ListedEntry;
use crate::store::state::{StateRow, state_by_entry};

/// What the page of an entry shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryDetail {
    /// The entry as it was written.
    pub entry: Entry,
    /// The same in a line, with names and papers.
    pub line: EntryLine,
    /// Those of its subjects whose own page the reader may open.
    pub open: Vec<OrganisationId>,
    /// The letter by which it was recorded, where the reader may know of it.
    pub letter: Option<EntryPaper>,
    /// What was done to it, in order.
    pub acts: Vec<Act>,
    /// What the reader may do to it now.
    pub may: Vec<ActKind>,
    /// Whether it waits for somebody of the body, and the reader is the one who recorded it.
    pub is_own: bool,
}

/// Why an entry is not shown.
#[derive(Debug, thiserror::Error)]
pub enum EntryDetailError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { EntryDetailError from [Denied, Fault] {} }

/// Reads an entry. Whoever may not see it is told that there is none.
///
/// # Errors
/// See [`EntryDetailError`].
pub async fn entry_detail(
    db: &Db,
    actor: &Actor,
    id: EvidenceId,
) -> Result<EntryDetail, EntryDetailError> {
    let mut rx = db.read().await?;
    let mut entry = entry_by_id(&mut rx, id).await?.ok_or(Denied::Hidden)?;
    let sight = sight(&mut rx, actor, &entry).await?.ok_or(Denied::Hidden)?;
    let row = state_by_entry(&mut rx, id).await?;
    let body = body_place(&mut rx, entry.body, entry.day).await?;
    let mut acts = act_list(&mut rx, id).await?;
    let letter = papers_seen(&mut rx, actor, entry.letter.as_slice()).await?;
    let may = body
        .filter(|_| sight == Sight::Whole)
        .map(|body| allowed(actor, (&entry, &row), &body))
        .unwrap_or_default();
    let listed = ListedEntry {
        entry: entry.clone(),
        state: row.state,
        since: row.since,
        last_name: row.last_name,
        sight,
    };
    let line = line(&mut rx, actor, listed).await?;
    if line.subjects_hidden > 0 {
        keep_from_others(&mut entry, &mut acts);
    }
    let own = |account: AccountId| entry.recorded_by == Some(account);
    Ok(EntryDetail {
        open: open(&mut rx, actor, &line).await?,
        is_own: actor.account.is_some_and(own),
        line,
        entry,
        letter: letter.into_iter().next(),
        acts,
        may,
    })
}

/// A name leads to its page only where that page is there for the reader.
async fn open(rx: &mut Rx, actor: &Actor, line: &EntryLine) -> Result<Vec<OrganisationId>, Fault> {
    let today = rx.day();
    let mut open = Vec::new();
    for (id, _) in &line.subjects {
        let found = directory::api::organisation(rx, *id, today).await?;
        let area = found.and_then(|found| found.area);
        let place = locate(rx, area, Some(*id)).await?;
        if may(actor, Action::ViewOrganisations, &place) {
            open.push(*id);
        }
    }
    Ok(open)
}

/// What was written freely may name others that the entry is about: whoever is told of none reads none of it.
fn keep_from_others(entry: &mut Entry, acts: &mut [Act]) {
    entry.note = None;
    entry.again = None;
    for act in acts {
        act.reason = None;
    }
}

/// What an actor may do to an entry as it stands: for buttons, which protect nothing.
fn allowed(actor: &Actor, (entry, row): (&Entry, &StateRow), body: &BodyPlace) -> Vec<ActKind> {
    let held = Held {
        state: row.state,
        recorded_by: entry.recorded_by,
        by_letter: entry.letter.is_some(),
        letter_by: row.letter_by,
        last_by: row.last_name.clone(),
        last_at: row.since,
    };
    let apart = apart_from(actor, [entry.recorded_by, row.letter_by]);
    let verifiers = body.verifiers(&apart, entry.kind.kind());
    let verifies = may(&verifiers, Action::VerifyEvidence, &body.located);
    let records = may(actor, Action::RecordEvidence, &body.located);
    let by_letter = body.may_by_letter(&apart);
    let reaches = |kind: &ActKind| match kind {
        ActKind::Verify => verifies,
        ActKind::VerifyByLetter => by_letter && !verifies,
        ActKind::Countersign => by_letter,
        ActKind::Return => verifies || by_letter,
        ActKind::Resubmit | ActKind::Reverse => records,
    };
    let can = |kind: &ActKind| decide(&held, *kind, actor.account).is_ok();
    ActKind::ALL
        .iter()
        .filter(|kind| reaches(kind) && can(kind))
        .copied()
        .collect()
}
