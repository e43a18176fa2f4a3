//! A walk through the entries that a question may concern, a page at a time: of one kind in the order of days, or those that
//! an indicator is made of.

use std::collections::{BTreeMap, BTreeSet};

use db::Rx;
use kernel::{AreaId, Day, Fault, Instant, OrganisationId};

use super::hit::Place;
use crate::model::act::ActKind;
use crate::model::attribute::Attributes;
use crate::model::entry::EvidenceId;
use crate::model::indicator::IndicatorId;
use crate::model::kind::KindCode;
use crate::model::money::MoneySource;
use crate::model::standing::EntryState;

/// Entries of a page.
const PAGE_ROWS: i64 = 2000;

/// The columns of an entry `e` with its state `s`, as [`WalkRow`] reads them.
macro_rules! columns {
    () => {
        "e.id, e.kind, e.day, e.known_at, e.area, e.body, e.programme, e.quantity, e.amount, e.money,
         e.attributes, coalesce(e.letter, '') <> '' as by_letter, s.state"
    };
}

db::statements! {
    /// The next entries of a kind, in an area or below it where one is named.
    WALK_KIND = concat!(
        "select ",
        columns!(),
        " from evidence_entry e
          join evidence_state s on s.entry = e.id
          where e.kind = $1
            and (e.day, e.id) > ($2, $3)
            and e.day <= $4
            and ($5 = '' or e.area = $5 or e.area in (
                select descendant
                from authz_area_closure
                where ancestor = $5
                  and from_day <= $6
                  and coalesce(to_day, '9999') >= $6))
          order by e.day, e.id
          limit $7"
    );
    /// The subjects of the entries of a kind after one place until another, in an area or below it where one is named.
    WALK_KIND_SUBJECTS = "
        select b.entry, b.organisation
        from evidence_entry e
        join evidence_subject b on b.entry = e.id
        where e.kind = $1
          and (e.day, e.id) > ($2, $3)
          and (e.day, e.id) <= ($4, $5)
          and ($6 = '' or e.area = $6 or e.area in (
              select descendant
              from authz_area_closure
              where ancestor = $6
                and from_day <= $7
                and coalesce(to_day, '9999') >= $7))";
    /// The first day after another on which something happened.
    DAY_OF_NEXT = "select min(day) from evidence_entry where day > $1";
    /// The next entries of every kind.
    WALK_DAYS = concat!(
        "select ",
        columns!(),
        " from evidence_entry e
          join evidence_state s on s.entry = e.id
          where (e.day, e.id) > ($1, $2)
            and e.day <= $3
          order by e.day, e.id
          limit $4"
    );
    /// The subjects of the entries after one place until another.
    WALK_DAYS_SUBJECTS = "
        select b.entry, b.organisation
        from evidence_entry e
        join evidence_subject b on b.entry = e.id
        where (e.day, e.id) > ($1, $2)
          and (e.day, e.id) <= ($3, $4)";
    /// The next entries that an indicator is made of.
    WALK_HITS = concat!(
        "select ",
        columns!(),
        " from evidence_hit h
          join evidence_entry e on e.id = h.entry
          join evidence_state s on s.entry = h.entry
          where h.indicator = $1
            and (h.day, h.entry) > ($2, $3)
            and h.day <= $4
          order by h.day, h.entry
          limit $5"
    );
    /// The subjects of the entries that an indicator is made of, after one place until another.
    WALK_HITS_SUBJECTS = "
        select b.entry, b.organisation
        from evidence_hit h
        join evidence_subject b on b.entry = h.entry
        where h.indicator = $1
          and (h.day, h.entry) > ($2, $3)
          and (h.day, h.entry) <= ($4, $5)";
    /// The acts upon those entries that were known at an instant, in their order.
    WALK_HITS_ACTS = "
        select a.entry, a.kind
        from evidence_hit h
        join evidence_act a on a.entry = h.entry
        where h.indicator = $1
          and (h.day, h.entry) > ($2, $3)
          and (h.day, h.entry) <= ($4, $5)
          and a.known_at <= $6
        order by a.entry, a.number";
}

db::row! {
    /// An entry as a walk reads it.
    pub(crate) struct WalkRow {
        pub(crate) id: EvidenceId,
        pub(crate) kind: KindCode,
        pub(crate) day: Day,
        pub(crate) known_at: Instant,
        pub(crate) area: Option<AreaId>,
        pub(crate) body: OrganisationId,
        pub(crate) programme: Option<String>,
        pub(crate) quantity: Option<i64>,
        pub(crate) amount: Option<i64>,
        pub(crate) money: Option<MoneySource>,
        pub(crate) attributes: Attributes,
        pub(crate) by_letter: bool,
        pub(crate) state: EntryState,
    }
}

/// A page of entries with whom each is about, and the acts upon each where they were asked for.
#[derive(Debug)]
pub(crate) struct WalkPage {
    pub(crate) rows: Vec<WalkRow>,
    pub(crate) subjects: BTreeMap<EvidenceId, BTreeSet<OrganisationId>>,
    pub(crate) acts: BTreeMap<EvidenceId, Vec<ActKind>>,
    /// Where it begins and ends.
    pub(crate) after: Place,
    pub(crate) until: Place,
}

impl WalkPage {
    fn of(rows: Vec<WalkRow>, after: Place) -> Option<Self> {
        let last = rows.last()?;
        let until = (last.day, last.id.to_string());
        let (subjects, acts) = (BTreeMap::new(), BTreeMap::new());
        Some(Self {
            rows,
            subjects,
            acts,
            after,
            until,
        })
    }

    fn about(&mut self, subjects: Vec<(EvidenceId, OrganisationId)>) {
        for (entry, organisation) in subjects {
            self.subjects.entry(entry).or_default().insert(organisation);
        }
    }
}

/// Which entries of a kind.
#[derive(Debug, Clone)]
pub(crate) struct KindWalk {
    pub(crate) kind: KindCode,
    pub(crate) area: Option<AreaId>,
    pub(crate) to: Day,
}

/// The next entries of a kind after a place, none where there are no more.
pub(crate) async fn walk_kind(
    rx: &mut Rx,
    walk: &KindWalk,
    after: &Place,
) -> Result<Option<WalkPage>, Fault> {
    let area = walk.area.map(|area| area.to_string()).unwrap_or_default();
    let values = db::params![
        walk.kind,
        after.0,
        after.1,
        walk.to,
        area,
        rx.day(),
        PAGE_ROWS
    ];
    let rows: Vec<WalkRow> = rx.all(WALK_KIND, values).await?;
    let Some(mut page) = WalkPage::of(rows, after.clone()) else {
        return Ok(None);
    };
    let values = db::params![
        walk.kind,
        after.0,
        after.1,
        page.until.0,
        page.until.1,
        area,
        rx.day()
    ];
    page.about(rx.all(WALK_KIND_SUBJECTS, values).await?);
    Ok(Some(page))
}

/// The first day after another on which something happened; the first of all, where none is named.
pub(crate) async fn day_of_next(rx: &mut Rx, after: Option<Day>) -> Result<Option<Day>, Fault> {
    // Every day is after an empty text.
    let after = after.map(|day| day.to_string()).unwrap_or_default();
    let (day,) = rx.one(DAY_OF_NEXT, db::params![after]).await?;
    Ok(day)
}

/// The next entries of every kind after a place until a day, none where there are no more.
pub(crate) async fn walk_days(
    rx: &mut Rx,
    to: Day,
    after: &Place,
) -> Result<Option<WalkPage>, Fault> {
    let values = db::params![after.0, after.1, to, PAGE_ROWS];
    let rows: Vec<WalkRow> = rx.all(WALK_DAYS, values).await?;
    let Some(mut page) = WalkPage::of(rows, after.clone()) else {
        return Ok(None);
    };
    let values = db::params![after.0, after.1, page.until.0, page.until.1];
    page.about(rx.all(WALK_DAYS_SUBJECTS, values).await?);
    Ok(Some(page))
}

/// Which entries of an indicator, and as known at which instant.
#[derive(Debug, Clone, Copy)]
pub(crate) struct HitWalk {
    pub(crate) indicator: IndicatorId,
    pub(crate) to: Day,
    pub(crate) known: Option<Instant>,
}

/// The next entries that an indicator is made of after a place, none where there are no more.
pub(crate) async fn walk_hits(
    rx: &mut Rx,
    walk: HitWalk,
    after: &Place,
) -> Result<Option<WalkPage>, Fault> {
    let values = db::params![walk.indicator, after.0, after.1, walk.to, PAGE_ROWS];
    let rows: Vec<WalkRow> = rx.all(WALK_HITS, values).await?;
    let Some(mut page) = WalkPage::of(rows, after.clone()) else {
        return Ok(None);
    };
    let values = db::params![walk.indicator, after.0, after.1, page.until.0, page.until.1];
    page.about(rx.all(WALK_HITS_SUBJECTS, values).await?);
    if let Some(known) = walk.known {
        let values = db::params![
            walk.indicator,
            after.0,
            after.1,
            page.until.0,
            page.until.1,
            known
        ];
        let acts: Vec<(EvidenceId, ActKind)> = rx.all(WALK_HITS_ACTS, values).await?;
        for (entry, act) in acts {
            page.acts.entry(entry).or_default().push(act);
        }
    }
    Ok(Some(page))
}
