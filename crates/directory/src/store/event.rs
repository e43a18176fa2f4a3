//! What happened to organisations.

use db::{Rx, Tx};
use kernel::{Day, Fault, OrganisationId};

use crate::model::event::{EventId, NewEvent};

db::statements! {
    /// Enters an event. What told it once tells nothing twice.
    EVENT_INSERT = "
        insert into directory_event
            (id, organisation, kind, day, text_key, facts, source_kind, source, link, has_evidence, recorded_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        on conflict (source_kind, source, kind, organisation) do nothing";
    /// The events of an organisation and of the records merged into it, the newest first.
    EVENT_LIST_OF = "
        select e.kind, e.day, e.text_key, e.facts, e.link, e.has_evidence
        from directory_event e
        join directory_organisation o on o.id = e.organisation
        where o.id = $1
           or o.merged_into = $1
        order by e.day desc, e.recorded_at desc, e.id desc
        limit $2";
    /// How many there are.
    EVENT_COUNT_OF = "
        select count(*)
        from directory_event e
        join directory_organisation o on o.id = e.organisation
        where o.id = $1
           or o.merged_into = $1";
}

db::row! {
    /// An event as it is kept.
    pub(crate) struct EventRow {
        pub(crate) kind: String,
        pub(crate) day: Day,
        pub(crate) text_key: String,
        pub(crate) facts: String,
        pub(crate) link: Option<String>,
        pub(crate) has_evidence: bool,
    }
}

/// Enters an event.
pub(crate) async fn event_insert(
    tx: &mut Tx,
    id: EventId,
    new: &NewEvent,
    facts: &str,
) -> Result<(), Fault> {
    let now = tx.now();
    let values = db::params![
        id,
        new.organisation,
        new.kind,
        new.day,
        new.text_key,
        facts,
        new.source.kind,
        new.source.id,
        new.source.link,
        new.has_evidence,
        now
    ];
    tx.run(EVENT_INSERT, values).await.map(drop)
}

/// The events of an organisation, the newest first.
pub(crate) async fn event_list_of(
    rx: &mut Rx,
    organisation: OrganisationId,
    rows_max: u32,
) -> Result<Vec<EventRow>, Fault> {
    rx.all(EVENT_LIST_OF, db::params![organisation, rows_max])
        .await
}

/// How many events an organisation has, those of the records merged into it included.
pub(crate) async fn event_count_of(
    rx: &mut Rx,
    organisation: OrganisationId,
) -> Result<i64, Fault> {
    let (count,) = rx.one(EVENT_COUNT_OF, db::params![organisation]).await?;
    Ok(count)
}
