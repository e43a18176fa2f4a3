//! Which entries an indicator is made of.

use db::{Rx, Tx};
use kernel::{Day, Fault, Instant};

use crate::model::entry::EvidenceId;
use crate::model::indicator::IndicatorId;
use crate::model::question::tally::Last;

db::statements! {
    /// What an entry is to each indicator.
    HIT_LIST_BY_ENTRY = "
        select indicator, value
        from evidence_hit
        where entry = $1
        order by indicator";
    /// The last entry that counts among what is recorded.
    HIT_LAST_RECORDED = "
        select h.day, h.known_at, h.entry, h.value
        from evidence_hit h
        join evidence_state s on s.entry = h.entry
        where h.indicator = $1
          and s.state in ('recorded', 'awaiting_countersign', 'verified')
        order by h.day desc, h.known_at desc, h.entry desc
        limit 1";
    /// The last entry that counts among what is verified.
    HIT_LAST_VERIFIED = "
        select h.day, h.known_at, h.entry, h.value
        from evidence_hit h
        join evidence_state s on s.entry = h.entry
        where h.indicator = $1
          and s.state = 'verified'
        order by h.day desc, h.known_at desc, h.entry desc
        limit 1";
    /// What the entries after one place until another are to indicators.
    HIT_LIST_OF_DAYS = "
        select h.entry, h.indicator, h.value
        from evidence_entry e
        join evidence_hit h on h.entry = e.id
        where (e.day, e.id) > ($1, $2)
          and (e.day, e.id) <= ($3, $4)";
    /// The same of the entries of a kind.
    HIT_LIST_OF_KIND = "
        select h.entry, h.indicator, h.value
        from evidence_entry e
        join evidence_hit h on h.entry = e.id
        where e.kind = $1
          and (e.day, e.id) > ($2, $3)
          and (e.day, e.id) <= ($4, $5)";
    /// How many entries an indicator is made of.
    HIT_COUNT = "select count(*) from evidence_hit where indicator = $1";
    /// An entry of an indicator.
    HIT_INSERT = "
        insert into evidence_hit (indicator, entry, day, known_at, value)
        values ($1, $2, $3, $4, $5)";
    /// Forgets what an indicator was made of, to write it anew.
    HIT_CLEAR = "delete from evidence_hit where indicator = $1";
}

/// An entry of an indicator.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NewHit {
    pub(crate) indicator: IndicatorId,
    pub(crate) entry: EvidenceId,
    pub(crate) day: Day,
    pub(crate) known_at: Instant,
    pub(crate) value: i64,
}

pub(crate) async fn hit_insert(tx: &mut Tx, hit: &NewHit) -> Result<(), Fault> {
    let values = db::params![hit.indicator, hit.entry, hit.day, hit.known_at, hit.value];
    tx.run(HIT_INSERT, values).await.map(drop)
}

pub(crate) async fn hit_list_by_entry(
    rx: &mut Rx,
    entry: EvidenceId,
) -> Result<Vec<(IndicatorId, i64)>, Fault> {
    rx.all(HIT_LIST_BY_ENTRY, db::params![entry]).await
}

/// The last entries of an indicator that count.
pub(crate) async fn hit_last(rx: &mut Rx, indicator: IndicatorId) -> Result<Last, Fault> {
    type Row = (Day, Instant, EvidenceId, i64);
    let at = |(day, known_at, entry, value): Row| ((day, known_at, entry), value);
    let recorded: Option<Row> = rx.maybe(HIT_LAST_RECORDED, db::params![indicator]).await?;
    let verified: Option<Row> = rx.maybe(HIT_LAST_VERIFIED, db::params![indicator]).await?;
    Ok(Last {
        recorded: recorded.map(at),
        verified: verified.map(at),
    })
}

/// Where entries stand in the order of their days.
pub(crate) type Place = (Day, String);

/// What the entries after one place until another are to indicators.
pub(crate) async fn hit_list_of_days(
    rx: &mut Rx,
    (after, until): (&Place, &Place),
) -> Result<Vec<(EvidenceId, IndicatorId, i64)>, Fault> {
    let values = db::params![after.0, after.1, until.0, until.1];
    rx.all(HIT_LIST_OF_DAYS, values).await
}

/// The same of the entries of a kind.
pub(crate) async fn hit_list_of_kind(
    rx: &mut Rx,
    kind: crate::model::kind::KindCode,
    (after, until): (&Place, &Place),
) -> Result<Vec<(EvidenceId, IndicatorId, i64)>, Fault> {
    let values = db::params![kind, after.0, after.1, until.0, until.1];
    rx.all(HIT_LIST_OF_KIND, values).await
}

pub(crate) async fn hit_count(rx: &mut Rx, indicator: IndicatorId) -> Result<i64, Fault> {
    let (count,) = rx.one(HIT_COUNT, db::params![indicator]).await?;
    Ok(count)
}

pub(crate) async fn hit_clear(tx: &mut Tx, indicator: IndicatorId) -> Result<(), Fault> {
    tx.run(HIT_CLEAR, db::params![indicator]).await.map(drop)
}
