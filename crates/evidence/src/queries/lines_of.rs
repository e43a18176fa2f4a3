//! Entries that a record of another context names, in a line each.

use authz::Actor;
use db::Rx;
use kernel::Fault;

use super::entry_lines::lines;
use super::entry_list::EntryLine;
use crate::access::sight;
use crate::model::entry::EvidenceId;
use crate::store::entry::entry_by_id;
use crate::store::entry_list::ListedEntry;
use crate::store::state::state_by_entry;

/// Those of these entries that the reader may see, in the order of the ids, and how many more there are outside of the
/// reader's places.
///
/// # Errors
/// The database is away.
pub async fn lines_of(
    rx: &mut Rx,
    actor: &Actor,
    ids: &[EvidenceId],
) -> Result<(Vec<EntryLine>, u64), Fault> {
    let (mut listed, mut outside) = (Vec::new(), 0);
    for id in ids {
        let Some(entry) = entry_by_id(rx, *id).await? else {
            continue;
        };
        let Some(sight) = sight(rx, actor, &entry).await? else {
            outside += 1;
            continue;
        };
        let state = state_by_entry(rx, *id).await?;
        listed.push(ListedEntry {
            entry,
            state: state.state,
            since: state.since,
            last_name: state.last_name,
            sight,
        });
    }
    Ok((lines(rx, actor, listed).await?, outside))
}

/// Whether there is such an entry; nothing is told of it.
///
/// # Errors
/// The database is away.
pub async fn is_there(rx: &mut Rx, id: EvidenceId) -> Result<bool, Fault> {
    Ok(entry_by_id(rx, id).await?.is_some())
}
