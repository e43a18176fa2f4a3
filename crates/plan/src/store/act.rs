//! What was done with obligations: rows are added, never changed.

use db::{Rx, Tx};
use kernel::{Day, Fault};
use library::api::PaperId;

use crate::model::draft::{EvidenceId, PlanId};
use crate::model::obligation::{ActId, ActKind, Move, ObligationId};
use crate::model::task::TaskId;

db::statements! {
    /// An act, after those there are.
    ACT_INSERT = "
        insert into plan_act
            (id, plan, obligation, number, kind, day, at, by_account, by_name, note, paper, due)
        select $1, $2, $3, coalesce(max(a.number), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11
        from plan_act a
        where a.obligation = $3";
    /// The evidence that an act tells of.
    ACT_EVIDENCE_INSERT = "
        insert into plan_act_evidence (act, evidence)
        values ($1, $2)
        on conflict (act, evidence) do nothing";
    /// What was done with the obligations of a plan, in order.
    ACT_MOVES = "
        select obligation, kind, day, due
        from plan_act
        where plan = $1
        order by obligation, number";
    /// What was done with the obligations of a task, the last first.
    ACT_LIST_BY_TASK = "
        select a.id, a.obligation, a.number, a.kind, a.day, a.by_name, a.note, a.paper, a.due
        from plan_act a
        join plan_obligation o on o.id = a.obligation
        where o.task = $1
        order by a.day desc, a.at desc, a.number desc
        limit $2";
    /// The evidence told of for a task.
    ACT_EVIDENCE_BY_TASK = "
        select distinct e.act, e.evidence
        from plan_act_evidence e
        join plan_act a on a.id = e.act
        join plan_obligation o on o.id = a.obligation
        where o.task = $1
        order by e.act, e.evidence";
    /// The evidence told of for the tasks of a plan.
    ACT_EVIDENCE_BY_PLAN = "
        select distinct o.task, e.evidence
        from plan_act_evidence e
        join plan_act a on a.id = e.act
        join plan_obligation o on o.id = a.obligation
        where a.plan = $1
        order by o.task, e.evidence";
    /// What was done in a plan, the last first.
    ACT_TIMELINE = "
        select a.id, a.obligation, a.number, a.kind, a.day, a.by_name, a.note, a.paper, a.due,
               o.task, o.body, t.title
        from plan_act a
        join plan_obligation o on o.id = a.obligation
        join plan_task t on t.id = o.task
        where a.plan = $1
          and a.day <= $2
        order by a.day desc, a.at desc, a.id desc
        limit $3 offset $4";
    /// How much was done in a plan.
    ACT_COUNT = "
        select count(*)
        from plan_act
        where plan = $1
          and day <= $2";
}

db::row! {
    /// An act as far as it moves an obligation.
    pub(crate) struct MoveRow {
        pub(crate) obligation: ObligationId,
        pub(crate) kind: ActKind,
        pub(crate) day: Day,
        pub(crate) due: Option<Day>,
    }
}

impl MoveRow {
    pub(crate) fn as_move(&self) -> Move {
        Move {
            kind: self.kind,
            day: self.day,
            due: self.due,
        }
    }
}

db::row! {
    /// An act as it is kept.
    pub(crate) struct ActRow {
        pub(crate) id: ActId,
        pub(crate) obligation: ObligationId,
        pub(crate) number: u32,
        pub(crate) kind: ActKind,
        pub(crate) day: Day,
        pub(crate) by_name: String,
        pub(crate) note: Option<String>,
        pub(crate) paper: Option<PaperId>,
        pub(crate) due: Option<Day>,
    }
}

db::row! {
    /// An act with where it was done.
    pub(crate) struct TimelineRow {
        pub(crate) id: ActId,
        pub(crate) kind: ActKind,
        pub(crate) day: Day,
        pub(crate) by_name: String,
        pub(crate) note: Option<String>,
        pub(crate) paper: Option<PaperId>,
        pub(crate) due: Option<Day>,
        pub(crate) task: TaskId,
        pub(crate) body: kernel::OrganisationId,
        pub(crate) title: String,
    }
}

db::row! {
    /// Evidence that an act tells of.
    pub(crate) struct ActEvidenceRow {
        pub(crate) act: ActId,
        pub(crate) evidence: EvidenceId,
    }
}

db::row! {
    /// Evidence told of for a task.
    pub(crate) struct TaskEvidenceRow {
        pub(crate) task: TaskId,
        pub(crate) evidence: EvidenceId,
    }
}

/// An act that is to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewAct {
    pub(crate) id: ActId,
    pub(crate) plan: PlanId,
    pub(crate) obligation: ObligationId,
    pub(crate) kind: ActKind,
    pub(crate) by_name: String,
    pub(crate) note: Option<String>,
    pub(crate) paper: Option<PaperId>,
    pub(crate) due: Option<Day>,
    pub(crate) evidence: Vec<EvidenceId>,
}

pub(crate) async fn act_insert(tx: &mut Tx, new: &NewAct) -> Result<(), Fault> {
    let (day, now, by) = (tx.day(), tx.now(), tx.by().account);
    let values = db::params![
        new.id,
        new.plan,
        new.obligation,
        new.kind,
        day,
        now,
        by,
        new.by_name,
        new.note,
        new.paper,
        new.due
    ];
    tx.run(ACT_INSERT, values).await?;
    for evidence in &new.evidence {
        tx.run(ACT_EVIDENCE_INSERT, db::params![new.id, *evidence])
            .await?;
    }
    Ok(())
}

pub(crate) async fn act_moves(rx: &mut Rx, plan: PlanId) -> Result<Vec<MoveRow>, Fault> {
    rx.all(ACT_MOVES, db::params![plan]).await
}

pub(crate) async fn act_list_by_task(
    rx: &mut Rx,
    task: TaskId,
    rows_max: i64,
) -> Result<Vec<ActRow>, Fault> {
    rx.all(ACT_LIST_BY_TASK, db::params![task, rows_max]).await
}

pub(crate) async fn act_evidence_by_task(
    rx: &mut Rx,
    task: TaskId,
) -> Result<Vec<ActEvidenceRow>, Fault> {
    rx.all(ACT_EVIDENCE_BY_TASK, db::params![task]).await
}

pub(crate) async fn act_evidence_by_plan(
    rx: &mut Rx,
    plan: PlanId,
) -> Result<Vec<TaskEvidenceRow>, Fault> {
    rx.all(ACT_EVIDENCE_BY_PLAN, db::params![plan]).await
}

/// What was done in a plan until a day: the rows of one page, the last first.
pub(crate) async fn act_timeline(
    rx: &mut Rx,
    (plan, until): (PlanId, Day),
    (rows_max, skipped): (i64, i64),
) -> Result<Vec<TimelineRow>, Fault> {
    let values = db::params![plan, until, rows_max, skipped];
    rx.all(ACT_TIMELINE, values).await
}

pub(crate) async fn act_count(rx: &mut Rx, plan: PlanId, until: Day) -> Result<i64, Fault> {
    let (count,): (i64,) = rx.one(ACT_COUNT, db::params![plan, until]).await?;
    Ok(count)
}
