//! Calendars of bodies that people switched on, and what stands in them.

use db::{Rx, Tx};
use kernel::{AccountId, Day, Fault, Instant, OrganisationId};

use crate::model::draft::PlanId;
use crate::model::follow::CalendarId;
use crate::model::obligation::{ActId, ObligationId};
use crate::model::task::TaskId;

db::statements! {
    /// The calendar whose secret has this hash.
    CALENDAR_BY_HASH = "
        select id, account, body, since, ended_at
        from plan_calendar
        where secret_hash = $1";
    /// The calendar with this id.
    CALENDAR_BY_ID = "
        select id, account, body, since, ended_at
        from plan_calendar
        where id = $1";
    /// The calendars that an account has now.
    CALENDAR_LIST = "
        select id, account, body, since, ended_at
        from plan_calendar
        where account = $1
          and ended_at is null
        order by since, id";
    /// A calendar.
    CALENDAR_INSERT = "
        insert into plan_calendar (id, account, body, secret_hash, since, made_at)
        values ($1, $2, $3, $4, $5, $6)";
    /// Ends a calendar.
    CALENDAR_END = "
        update plan_calendar
        set ended_at = $2
        where id = $1
          and ended_at is null";
    /// The bodies that owe something in plans that run.
    BODY_LIST_OWING = "
        select distinct o.body
        from plan_obligation o
        join plan_plan p on p.id = o.plan
        where p.closed_on is null
        order by o.body
        limit $1";
    /// How often, and when last, something was done with what bodies owe of a plan.
    REVISION_LIST = "
        select o.id, o.version, max(a.at) as acted_at
        from plan_obligation o
        left join plan_act a on a.obligation = o.id
        where o.plan = $1
        group by o.id, o.version
        order by o.id";
    /// The inspections of a plan, the last first.
    INSPECTION_LIST = "
        select a.id, a.day, a.at, o.task, o.body
        from plan_act a
        join plan_obligation o on o.id = a.obligation
        where a.plan = $1
          and a.kind = 'inspect'
        order by a.day desc, a.id
        limit $2";
}

db::row! {
    /// A calendar as it is kept.
    pub(crate) struct CalendarRow {
        pub(crate) id: CalendarId,
        pub(crate) account: AccountId,
        pub(crate) body: OrganisationId,
        pub(crate) since: Day,
        pub(crate) ended_at: Option<Instant>,
    }
}

db::row! {
    /// A body that owes something.
    pub(crate) struct OwingRow {
        pub(crate) body: OrganisationId,
    }
}

db::row! {
    /// How far what a body owes was changed.
    pub(crate) struct RevisionRow {
        pub(crate) id: ObligationId,
        pub(crate) version: i64,
        pub(crate) acted_at: Option<Instant>,
    }
}

db::row! {
    /// An inspection.
    pub(crate) struct InspectionRow {
        pub(crate) id: ActId,
        pub(crate) day: Day,
        pub(crate) at: Instant,
        pub(crate) task: TaskId,
        pub(crate) body: OrganisationId,
    }
}

pub(crate) async fn calendar_by_hash(
    rx: &mut Rx,
    hash: &str,
) -> Result<Option<CalendarRow>, Fault> {
    rx.maybe(CALENDAR_BY_HASH, db::params![hash]).await
}

pub(crate) async fn calendar_by_id(
    rx: &mut Rx,
    id: CalendarId,
) -> Result<Option<CalendarRow>, Fault> {
    rx.maybe(CALENDAR_BY_ID, db::params![id]).await
}

pub(crate) async fn calendar_list(
    rx: &mut Rx,
    account: AccountId,
) -> Result<Vec<CalendarRow>, Fault> {
    rx.all(CALENDAR_LIST, db::params![account]).await
}

pub(crate) async fn calendar_insert(
    tx: &mut Tx,
    id: CalendarId,
    (account, body): (AccountId, OrganisationId),
    hash: &str,
) -> Result<(), Fault> {
    let values = db::params![id, account, body, hash, tx.day(), tx.now()];
    tx.run(CALENDAR_INSERT, values).await.map(drop)
}

/// Ends a calendar; false where it was ended before.
pub(crate) async fn calendar_end(tx: &mut Tx, id: CalendarId) -> Result<bool, Fault> {
    let values = db::params![id, tx.now()];
    Ok(tx.run(CALENDAR_END, values).await? == 1)
}

pub(crate) async fn body_list_owing(
    rx: &mut Rx,
    rows_max: i64,
) -> Result<Vec<OrganisationId>, Fault> {
    let rows: Vec<OwingRow> = rx.all(BODY_LIST_OWING, db::params![rows_max]).await?;
    Ok(rows.into_iter().map(|row| row.body).collect())
}

pub(crate) async fn revision_list(rx: &mut Rx, plan: PlanId) -> Result<Vec<RevisionRow>, Fault> {
    rx.all(REVISION_LIST, db::params![plan]).await
}

pub(crate) async fn inspection_list(
    rx: &mut Rx,
    plan: PlanId,
    rows_max: i64,
) -> Result<Vec<InspectionRow>, Fault> {
    rx.all(INSPECTION_LIST, db::params![plan, rows_max]).await
}
