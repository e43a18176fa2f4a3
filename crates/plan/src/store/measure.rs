//! Measures, and what carries them out.

use db::{Rx, Tx};
use kernel::Fault;

use crate::model::draft::{DraftMeasure, LinkStanding, PlanId};
use crate::model::task::{LinkId, MeasureId, TargetId, TaskId};

db::statements! {
    /// The measures of a plan, in reading order.
    MEASURE_LIST = "
        select id, plan, key, section, title, wording, span_from, span_to
        from plan_measure
        where plan = $1
        order by position";
    /// The measure with this id.
    MEASURE_BY_ID = "
        select id, plan, key, section, title, wording, span_from, span_to
        from plan_measure
        where id = $1";
    /// A measure.
    MEASURE_INSERT = "
        insert into plan_measure
            (id, plan, key, position, section, title, wording, span_from, span_to)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// What carries out the measures of a plan.
    LINK_LIST = "
        select l.id, l.measure, l.task, l.target, l.standing
        from plan_link l
        join plan_measure m on m.id = l.measure
        where m.plan = $1
        order by m.position, l.id";
    /// The link with this id.
    LINK_BY_ID = "
        select id, measure, task, target, standing
        from plan_link
        where id = $1";
    /// The link of a measure to a task or a target.
    LINK_FIND = "
        select id, measure, task, target, standing
        from plan_link
        where measure = $1
          and (task = $2 or target = $3)";
    /// A link.
    LINK_INSERT = "
        insert into plan_link (id, measure, task, target, standing)
        values ($1, $2, $3, $4, $5)";
    /// Says that somebody decided on a link.
    LINK_DECIDE = "
        update plan_link
        set standing = $2
        where id = $1";
    /// Takes a link away.
    LINK_DELETE = "delete from plan_link where id = $1";
}

db::row! {
    /// A measure as it is kept.
    pub(crate) struct MeasureRow {
        pub(crate) id: MeasureId,
        pub(crate) plan: PlanId,
        pub(crate) key: String,
        pub(crate) section: String,
        pub(crate) title: String,
        pub(crate) wording: String,
        pub(crate) span_from: Option<u32>,
        pub(crate) span_to: Option<u32>,
    }
}

db::row! {
    /// A link as it is kept: to a task or to a target.
    pub(crate) struct LinkRow {
        pub(crate) id: LinkId,
        pub(crate) measure: MeasureId,
        pub(crate) task: Option<TaskId>,
        pub(crate) target: Option<TargetId>,
        pub(crate) standing: LinkStanding,
    }
}

pub(crate) async fn measure_list(rx: &mut Rx, plan: PlanId) -> Result<Vec<MeasureRow>, Fault> {
    rx.all(MEASURE_LIST, db::params![plan]).await
}

pub(crate) async fn measure_by_id(rx: &mut Rx, id: MeasureId) -> Result<Option<MeasureRow>, Fault> {
    rx.maybe(MEASURE_BY_ID, db::params![id]).await
}

pub(crate) async fn measure_insert(
    tx: &mut Tx,
    id: MeasureId,
    (plan, position): (PlanId, i64),
    measure: &DraftMeasure,
) -> Result<(), Fault> {
    let (from, to) = measure.span.unzip();
    let values = db::params![
        id,
        plan,
        measure.key,
        position,
        measure.section,
        measure.title,
        measure.text,
        from,
        to
    ];
    tx.run(MEASURE_INSERT, values).await.map(drop)
}

pub(crate) async fn link_list(rx: &mut Rx, plan: PlanId) -> Result<Vec<LinkRow>, Fault> {
    rx.all(LINK_LIST, db::params![plan]).await
}

pub(crate) async fn link_by_id(rx: &mut Rx, id: LinkId) -> Result<Option<LinkRow>, Fault> {
    rx.maybe(LINK_BY_ID, db::params![id]).await
}

pub(crate) async fn link_find(
    rx: &mut Rx,
    measure: MeasureId,
    (task, target): (Option<TaskId>, Option<TargetId>),
) -> Result<Option<LinkRow>, Fault> {
    rx.maybe(LINK_FIND, db::params![measure, task, target])
        .await
}

pub(crate) async fn link_insert(tx: &mut Tx, link: &LinkRow) -> Result<(), Fault> {
    let values = db::params![link.id, link.measure, link.task, link.target, link.standing];
    tx.run(LINK_INSERT, values).await.map(drop)
}

pub(crate) async fn link_decide(tx: &mut Tx, id: LinkId) -> Result<(), Fault> {
    let values = db::params![id, LinkStanding::Decided];
    tx.run(LINK_DECIDE, values).await.map(drop)
}

pub(crate) async fn link_delete(tx: &mut Tx, id: LinkId) -> Result<(), Fault> {
    tx.run(LINK_DELETE, db::params![id]).await.map(drop)
}
