//! The letters that people chose.

use db::{Rx, Tx};
use identity::notify::Obstacle;
use kernel::{AccountId, Day, Fault};

use crate::model::follow::{DigestId, DigestRhythm};

db::statements! {
    /// What an account chose.
    DIGEST_BY_ACCOUNT = "
        select account, id, rhythm, looked_on, sent_on, setback
        from plan_digest
        where account = $1";
    /// The choice that ends with the secret of this hash.
    DIGEST_BY_END_HASH = "
        select account, id, rhythm, looked_on, sent_on, setback
        from plan_digest
        where end_hash = $1";
    /// Whose letters are due: daily, where it was not looked today; weekly, where it was not looked this week.
    DIGEST_LIST_DUE = "
        select account, id, rhythm, looked_on, sent_on, setback
        from plan_digest
        where (rhythm = 'daily' and looked_on < $1)
           or (rhythm = 'weekly' and looked_on < $2)
        order by account
        limit $3";
    /// A first choice, or another.
    DIGEST_PUT = "
        insert into plan_digest (account, id, end_hash, rhythm, looked_on)
        values ($1, $2, $3, $4, $5)
        on conflict (account) do update
        set rhythm = excluded.rhythm,
            looked_on = excluded.looked_on,
            setback = null";
    /// Nobody is written to any more.
    DIGEST_END = "
        update plan_digest
        set rhythm = 'none'
        where account = $1";
    /// What came of looking.
    DIGEST_NOTE = "
        update plan_digest
        set looked_on = $2,
            sent_on = coalesce($3, sent_on),
            setback = $4
        where account = $1";
}

db::row! {
    /// What somebody chose.
    pub(crate) struct DigestRow {
        pub(crate) account: AccountId,
        pub(crate) id: DigestId,
        pub(crate) rhythm: DigestRhythm,
        pub(crate) looked_on: Day,
        pub(crate) sent_on: Option<Day>,
        pub(crate) setback: Option<Obstacle>,
    }
}

pub(crate) async fn digest_by_account(
    rx: &mut Rx,
    account: AccountId,
) -> Result<Option<DigestRow>, Fault> {
    rx.maybe(DIGEST_BY_ACCOUNT, db::params![account]).await
}

pub(crate) async fn digest_by_end_hash(
    rx: &mut Rx,
    hash: &str,
) -> Result<Option<DigestRow>, Fault> {
    rx.maybe(DIGEST_BY_END_HASH, db::params![hash]).await
}

/// Whose letters are due on a day of a week that began on another.
pub(crate) async fn digest_list_due(
    rx: &mut Rx,
    (today, monday): (Day, Day),
    rows_max: i64,
) -> Result<Vec<DigestRow>, Fault> {
    rx.all(DIGEST_LIST_DUE, db::params![today, monday, rows_max])
        .await
}

/// Keeps a choice; of one that there was, the id and the secret stay.
pub(crate) async fn digest_put(tx: &mut Tx, row: &DigestRow, hash: &str) -> Result<(), Fault> {
    let values = db::params![row.account, row.id, hash, row.rhythm, row.looked_on];
    tx.run(DIGEST_PUT, values).await.map(drop)
}

pub(crate) async fn digest_end(tx: &mut Tx, account: AccountId) -> Result<(), Fault> {
    tx.run(DIGEST_END, db::params![account]).await.map(drop)
}

pub(crate) async fn digest_note(tx: &mut Tx, row: &DigestRow) -> Result<(), Fault> {
    let values = db::params![row.account, row.looked_on, row.sent_on, row.setback];
    tx.run(DIGEST_NOTE, values).await.map(drop)
}
