//! Indicators, and how an entry finds those that it may concern.

use db::{Rx, Tx};
use kernel::{AreaId, Day, Fault, Instant, Nature};

use crate::model::indicator::{Indicator, IndicatorId};
use crate::model::kind::KindCode;

/// Indicators that are walked through at once.
const PAGE_ROWS: i64 = 500;

db::statements! {
    /// The indicator with this id.
    INDICATOR_BY_ID = "
        select id, title, question, defined_at
        from evidence_indicator
        where id = $1";
    /// The indicators that an entry may concern: by kind, day and today's map.
    INDICATOR_LIST_FOR_ENTRY = "
        select i.id, i.title, i.question, i.defined_at
        from evidence_indicator_kind k
        join evidence_indicator i on i.id = k.indicator
        where k.kind = $1
          and (k.area = '' or k.area = $2 or k.area in (
              select ancestor
              from authz_area_closure
              where descendant = $2
                and from_day <= $4
                and coalesce(to_day, '9999') >= $4))
          and k.from_day <= $3
          and k.to_day >= $3
        order by i.id";
    /// The indicators that an entry was found to concern.
    INDICATOR_LIST_BY_HIT = "
        select i.id, i.title, i.question, i.defined_at
        from evidence_hit h
        join evidence_indicator i on i.id = h.indicator
        where h.entry = $1
        order by i.id";
    /// The next indicators in the order of their ids.
    INDICATOR_LIST_AFTER = "
        select id, title, question, defined_at
        from evidence_indicator
        where id > $1
        order by id
        limit $2";
    /// A new indicator.
    INDICATOR_INSERT = "
        insert into evidence_indicator (id, title, question, defined_at)
        values ($1, $2, $3, $4)";
    /// A kind that it concerns.
    INDICATOR_KIND_INSERT = "
        insert into evidence_indicator_kind (indicator, kind, area, from_day, to_day)
        values ($1, $2, $3, $4, $5)";
}

db::row! {
    /// An indicator as it is kept.
    pub(crate) struct IndicatorRow {
        id: IndicatorId,
        title: String,
        question: String,
        defined_at: Instant,
    }
}

impl IndicatorRow {
    fn read(self) -> Result<Indicator, Fault> {
        let question =
            serde_json::from_str(&self.question).map_err(|error| Fault::new(Nature::Bug, error))?;
        Ok(Indicator {
            id: self.id,
            title: self.title,
            question,
            defined_at: self.defined_at,
        })
    }
}

fn all(rows: Vec<IndicatorRow>) -> Result<Vec<Indicator>, Fault> {
    rows.into_iter().map(IndicatorRow::read).collect()
}

pub(crate) async fn indicator_by_id(
    rx: &mut Rx,
    id: IndicatorId,
) -> Result<Option<Indicator>, Fault> {
    let row: Option<IndicatorRow> = rx.maybe(INDICATOR_BY_ID, db::params![id]).await?;
    row.map(IndicatorRow::read).transpose()
}

/// The indicators that an entry of this kind, day and area may concern.
pub(crate) async fn indicator_list_for_entry(
    rx: &mut Rx,
    (kind, day): (KindCode, Day),
    area: Option<AreaId>,
) -> Result<Vec<Indicator>, Fault> {
    let area = area.map(|area| area.to_string()).unwrap_or_default();
    let values = db::params![kind, area, day, rx.day()];
    all(rx.all(INDICATOR_LIST_FOR_ENTRY, values).await?)
}

pub(crate) async fn indicator_list_by_hit(
    rx: &mut Rx,
    entry: crate::model::entry::EvidenceId,
) -> Result<Vec<Indicator>, Fault> {
    all(rx.all(INDICATOR_LIST_BY_HIT, db::params![entry]).await?)
}

/// The next indicators after this one.
pub(crate) async fn indicator_list_after(
    rx: &mut Rx,
    after: Option<IndicatorId>,
) -> Result<Vec<Indicator>, Fault> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    all(rx
        .all(INDICATOR_LIST_AFTER, db::params![after, PAGE_ROWS])
        .await?)
}

pub(crate) async fn indicator_insert(tx: &mut Tx, indicator: &Indicator) -> Result<(), Fault> {
    let question = serde_json::to_string(&indicator.question)
        .map_err(|error| Fault::new(Nature::Bug, error))?;
    let values = db::params![
        indicator.id,
        indicator.title,
        question,
        indicator.defined_at
    ];
    tx.run(INDICATOR_INSERT, values).await?;
    let filter = &indicator.question.filter;
    let area = filter.area.map(|area| area.to_string()).unwrap_or_default();
    let (from, to) = (
        filter.from.unwrap_or(Day::MIN),
        filter.to.unwrap_or(Day::MAX),
    );
    for kind in indicator.question.all_kinds() {
        let values = db::params![indicator.id, kind, area, from, to];
        tx.run(INDICATOR_KIND_INSERT, values).await?;
    }
    Ok(())
}
