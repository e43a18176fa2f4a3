//! The claim of the first who says something: of two who say the same at one moment, the second is told of the first.

use db::Tx;
use kernel::Fault;

use crate::model::entry::EvidenceId;

db::statements! {
    /// The claim of an entry to be the first of its sort; nothing where another has it.
    SAME_CLAIM = "
        insert into evidence_same (same_key, entry)
        values ($1, $2)
        on conflict (same_key) do nothing";
    /// What is reversed claims nothing.
    SAME_RELEASE = "
        delete from evidence_same
        where entry = $1";
}

/// Claims it; false where another entry has the claim. Of two at once the second waits for the first.
pub(crate) async fn same_claim(
    tx: &mut Tx,
    same_key: &str,
    entry: EvidenceId,
) -> Result<bool, Fault> {
    Ok(tx.run(SAME_CLAIM, db::params![same_key, entry]).await? == 1)
}

pub(crate) async fn same_release(tx: &mut Tx, entry: EvidenceId) -> Result<(), Fault> {
    tx.run(SAME_RELEASE, db::params![entry]).await.map(drop)
}
