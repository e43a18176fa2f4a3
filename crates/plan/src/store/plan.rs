//! Plans with their sections.

use db::{Rx, Tx};
use kernel::{AreaId, Day, Fault, Instant, OrganisationId};
use library::api::PaperId;

use crate::model::draft::{ImportId, PlanDraft, PlanId, PlanKind};

db::statements! {
    /// The plan with this id.
    PLAN_BY_ID = "
        select id, title, kind, number, issuer, issued_on, from_day, to_day, area, alliance, paper,
               scheme, source, begun_on, closed_on, closed_at, closed_reason, version
        from plan_plan
        where id = $1";
    /// The plans whose time had begun on a day and that were not closed by then.
    PLAN_LIST_IN_FORCE = "
        select id, title, kind, number, issuer, issued_on, from_day, to_day, area, alliance, paper,
               scheme, source, begun_on, closed_on, closed_at, closed_reason, version
        from plan_plan
        where from_day <= $1
          and coalesce(closed_on, '9999') > $1
        order by from_day, id
        limit $2";
    /// The plans, the newest first.
    PLAN_LIST = "
        select id, title, kind, number, issuer, issued_on, from_day, to_day, area, alliance, paper,
               scheme, source, begun_on, closed_on, closed_at, closed_reason, version
        from plan_plan
        order by from_day desc, id desc
        limit $1";
    /// The plans under one of several years, the oldest first.
    PLAN_LIST_BY_SCHEME = "
        select id, title, kind, number, issuer, issued_on, from_day, to_day, area, alliance, paper,
               scheme, source, begun_on, closed_on, closed_at, closed_reason, version
        from plan_plan
        where scheme = $1
        order by from_day, id
        limit $2";
    /// The plan that a document or an import became.
    PLAN_BY_PAPER = "
        select id, title
        from plan_plan
        where paper = $1 or source = $2
        order by begun_at
        limit 1";
    /// A plan that begins.
    PLAN_INSERT = "
        insert into plan_plan
            (id, title, kind, number, issuer, issued_on, from_day, to_day, area, alliance, paper,
             scheme, source, begun_on, begun_at, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)";
    /// A plan that ends, where nobody changed it in between.
    PLAN_CLOSE = "
        update plan_plan
        set closed_on = $2,
            closed_at = $3,
            closed_reason = $4,
            version = version + 1
        where id = $1
          and version = $5
          and closed_on is null";
    /// A section.
    SECTION_INSERT = "
        insert into plan_section (plan, label, title, position)
        values ($1, $2, $3, $4)
        on conflict (plan, label) do nothing";
    /// The sections of a plan, in reading order.
    SECTION_LIST = "
        select label, title
        from plan_section
        where plan = $1
        order by position";
}

db::row! {
    /// A plan as it is kept.
    pub(crate) struct PlanRow {
        pub(crate) id: PlanId,
        pub(crate) title: String,
        pub(crate) kind: PlanKind,
        pub(crate) number: Option<String>,
        pub(crate) issuer: Option<OrganisationId>,
        pub(crate) issued_on: Option<Day>,
        pub(crate) from_day: Day,
        pub(crate) to_day: Day,
        pub(crate) area: AreaId,
        pub(crate) alliance: OrganisationId,
        pub(crate) paper: Option<PaperId>,
        pub(crate) scheme: Option<PlanId>,
        pub(crate) source: Option<ImportId>,
        pub(crate) begun_on: Day,
        pub(crate) closed_on: Option<Day>,
        pub(crate) closed_at: Option<Instant>,
        pub(crate) closed_reason: Option<String>,
        pub(crate) version: i64,
    }
}

db::row! {
    /// A plan in a line.
    pub(crate) struct PlanTitle {
        pub(crate) id: PlanId,
        pub(crate) title: String,
    }
}

db::row! {
    /// A section.
    pub(crate) struct SectionRow {
        pub(crate) label: String,
        pub(crate) title: String,
    }
}

pub(crate) async fn plan_by_id(rx: &mut Rx, id: PlanId) -> Result<Option<PlanRow>, Fault> {
    rx.maybe(PLAN_BY_ID, db::params![id]).await
}

pub(crate) async fn plan_list_in_force(
    rx: &mut Rx,
    day: Day,
    rows_max: i64,
) -> Result<Vec<PlanRow>, Fault> {
    rx.all(PLAN_LIST_IN_FORCE, db::params![day, rows_max]).await
}

pub(crate) async fn plan_list(rx: &mut Rx, rows_max: i64) -> Result<Vec<PlanRow>, Fault> {
    rx.all(PLAN_LIST, db::params![rows_max]).await
}

pub(crate) async fn plan_list_by_scheme(
    rx: &mut Rx,
    scheme: PlanId,
    rows_max: i64,
) -> Result<Vec<PlanRow>, Fault> {
    rx.all(PLAN_LIST_BY_SCHEME, db::params![scheme, rows_max])
        .await
}

/// The plan that this document or this import has become, if one has.
pub(crate) async fn plan_by_paper(
    rx: &mut Rx,
    paper: Option<PaperId>,
    source: Option<ImportId>,
) -> Result<Option<PlanTitle>, Fault> {
    rx.maybe(PLAN_BY_PAPER, db::params![paper, source]).await
}

pub(crate) async fn plan_insert(tx: &mut Tx, id: PlanId, draft: &PlanDraft) -> Result<(), Fault> {
    let (day, now) = (tx.day(), tx.now());
    let values = db::params![
        id,
        draft.title,
        draft.kind,
        draft.number,
        draft.issuer,
        draft.issued_on,
        draft.from,
        draft.to,
        draft.area,
        draft.alliance,
        draft.paper,
        draft.scheme,
        draft.source,
        day,
        now
    ];
    tx.run(PLAN_INSERT, values).await?;
    for (position, section) in (0_i64..).zip(&draft.sections) {
        let values = db::params![id, section.label, section.title, position];
        tx.run(SECTION_INSERT, values).await?;
    }
    Ok(())
}

/// Ends a plan; false where somebody changed it in between.
pub(crate) async fn plan_close(
    tx: &mut Tx,
    id: PlanId,
    reason: Option<&str>,
    version: i64,
) -> Result<bool, Fault> {
    let (day, now) = (tx.day(), tx.now());
    let values = db::params![id, day, now, reason, version];
    Ok(tx.run(PLAN_CLOSE, values).await? == 1)
}

pub(crate) async fn section_list(rx: &mut Rx, plan: PlanId) -> Result<Vec<SectionRow>, Fault> {
    rx.all(SECTION_LIST, db::params![plan]).await
}
