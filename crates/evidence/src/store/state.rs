//! Where entries stand.

use db::{Rx, Tx};
use kernel::{AccountId, Fault, Instant, OrganisationId};

use crate::model::entry::EvidenceId;
use crate::model::standing::EntryState;

db::statements! {
    /// Where an entry stands.
    STATE_BY_ENTRY = "
        select state, version, since, last_by, last_name, letter_by
        from evidence_state
        where entry = $1";
    /// Where a new entry stands.
    STATE_INSERT = "
        insert into evidence_state (entry, body, state, version, since, last_by, last_name, letter_by)
        values ($1, $2, $3, 1, $4, $5, $6, $7)";
    /// Where an entry stands now, unless somebody acted in between.
    STATE_UPDATE = "
        update evidence_state
        set state = $2,
            since = $3,
            last_by = $4,
            last_name = $5,
            letter_by = $6,
            version = version + 1
        where entry = $1
          and version = $7";
    /// How many entries of a body wait in each state, and since when the first does.
    STATE_WAITING = "
        select state, count(*) as entries, min(since) as since
        from evidence_state
        where body = $1
          and state in ('recorded', 'awaiting_countersign', 'returned')
        group by state";
}

db::row! {
    /// Where an entry stands.
    pub(crate) struct StateRow {
        pub(crate) state: EntryState,
        pub(crate) version: i64,
        pub(crate) since: Instant,
        pub(crate) last_by: Option<AccountId>,
        pub(crate) last_name: String,
        pub(crate) letter_by: Option<AccountId>,
    }
}

db::row! {
    /// What waits.
    pub(crate) struct WaitingRow {
        pub(crate) state: EntryState,
        pub(crate) entries: i64,
        pub(crate) since: Instant,
    }
}

pub(crate) async fn state_by_entry(rx: &mut Rx, entry: EvidenceId) -> Result<StateRow, Fault> {
    let row: Option<StateRow> = rx.maybe(STATE_BY_ENTRY, db::params![entry]).await?;
    row.ok_or_else(|| Fault::inconsistent("evidence_state", "entry", entry))
}

pub(crate) async fn state_insert(
    tx: &mut Tx,
    (entry, body): (EvidenceId, OrganisationId),
    row: &StateRow,
) -> Result<(), Fault> {
    let values = db::params![
        entry,
        body,
        row.state,
        row.since,
        row.last_by,
        row.last_name,
        row.letter_by
    ];
    tx.run(STATE_INSERT, values).await.map(drop)
}

/// Puts it there; false where somebody acted in between.
pub(crate) async fn state_update(
    tx: &mut Tx,
    entry: EvidenceId,
    row: &StateRow,
) -> Result<bool, Fault> {
    let values = db::params![
        entry,
        row.state,
        row.since,
        row.last_by,
        row.last_name,
        row.letter_by,
        row.version
    ];
    Ok(tx.run(STATE_UPDATE, values).await? == 1)
}

pub(crate) async fn state_waiting(
    rx: &mut Rx,
    body: OrganisationId,
) -> Result<Vec<WaitingRow>, Fault> {
    rx.all(STATE_WAITING, db::params![body]).await
}
