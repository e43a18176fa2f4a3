//! The outbox.

use db::{Bookkeeping, Tx};
use kernel::{AccountId, Fault};

use crate::event::EventId;
use crate::job::Cause;

db::statements! {
    /// What happened.
    EVENT_INSERT = "
        insert into jobs_event (id, name, payload, caused_by, on_behalf_of, created_at)
        values ($1, $2, $3, $4, $5, $6)";
    /// The event with this id.
    EVENT_BY_ID = "
        select name, payload, caused_by, on_behalf_of
        from jobs_event
        where id = $1";
    /// Every subscriber has its job.
    EVENT_SET_TOLD = "update jobs_event set told_at = $1 where id = $2";
}

db::row! {
    /// An event as it is kept.
    pub(crate) struct EventRow {
        pub(crate) name: String,
        pub(crate) payload: String,
        pub(crate) caused_by: Option<AccountId>,
        pub(crate) on_behalf_of: Option<AccountId>,
    }
}

pub(crate) async fn event_insert(
    tx: &mut Tx,
    id: EventId,
    name: &str,
    payload: &str,
) -> Result<(), Fault> {
    let cause = Cause::of(tx.by());
    let values = db::params![
        id,
        *name,
        *payload,
        cause.caused_by,
        cause.on_behalf_of,
        tx.now()
    ];
    tx.run(EVENT_INSERT, values).await.map(drop)
}

pub(crate) async fn event_by_id(
    books: &mut Bookkeeping,
    id: EventId,
) -> Result<Option<EventRow>, Fault> {
    books.maybe(EVENT_BY_ID, db::params![id]).await
}

pub(crate) async fn event_set_told(books: &mut Bookkeeping, id: EventId) -> Result<(), Fault> {
    let now = books.now();
    books
        .run(EVENT_SET_TOLD, db::params![now, id])
        .await
        .map(drop)
}
