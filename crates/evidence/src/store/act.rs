//! Acts upon entries.

use db::{Rx, Tx};
use kernel::{AccountId, Fault, Instant};
use library::api::PaperId;

use crate::model::act::{Act, ActId, ActKind};
use crate::model::entry::EvidenceId;

db::statements! {
    /// The acts upon an entry.
    ACT_LIST = "
        select id, kind, known_at, acted_by, by_name, reason, letter
        from evidence_act
        where entry = $1
        order by number";
    /// One more act. Two at once find the same number, and the second is run again.
    ACT_INSERT = "
        insert into evidence_act (id, entry, number, kind, known_at, acted_by, by_name, reason, letter)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
}

db::row! {
    /// An act as it is kept.
    pub(crate) struct ActRow {
        id: ActId,
        kind: ActKind,
        known_at: Instant,
        acted_by: Option<AccountId>,
        by_name: String,
        reason: Option<String>,
        letter: Option<PaperId>,
    }
}

impl From<ActRow> for Act {
    fn from(row: ActRow) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            known_at: row.known_at,
            by: row.acted_by,
            by_name: row.by_name,
            reason: row.reason,
            letter: row.letter,
        }
    }
}

pub(crate) async fn act_list(rx: &mut Rx, entry: EvidenceId) -> Result<Vec<Act>, Fault> {
    let rows: Vec<ActRow> = rx.all(ACT_LIST, db::params![entry]).await?;
    Ok(rows.into_iter().map(Act::from).collect())
}

pub(crate) async fn act_insert(
    tx: &mut Tx,
    (entry, number): (EvidenceId, i64),
    act: &Act,
) -> Result<(), Fault> {
    let values = db::params![
        act.id,
        entry,
        number,
        act.kind,
        act.known_at,
        act.by,
        act.by_name,
        act.reason,
        act.letter
    ];
    tx.run(ACT_INSERT, values).await.map(drop)
}
