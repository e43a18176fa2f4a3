//! What bodies owe.

use db::{Rx, Tx};
use kernel::{AccountId, Day, Fault, OrganisationId};

use crate::model::draft::PlanId;
use crate::model::obligation::{Holder, Obligation, ObligationId, ObligationState};
use crate::model::task::TaskId;

db::statements! {
    /// What bodies owe of a plan.
    OBLIGATION_LIST = "
        select id, plan, task, body, round, starts, begun_due, begun_proposed, state, holder,
               held_since, due, due_proposed, asked_due, submitted_by, version
        from plan_obligation
        where plan = $1
        order by task, body, round";
    /// What bodies owe of a task.
    OBLIGATION_LIST_BY_TASK = "
        select id, plan, task, body, round, starts, begun_due, begun_proposed, state, holder,
               held_since, due, due_proposed, asked_due, submitted_by, version
        from plan_obligation
        where task = $1
        order by body, round";
    /// What this body owes of this task this time.
    OBLIGATION_BY_ID = "
        select id, plan, task, body, round, starts, begun_due, begun_proposed, state, holder,
               held_since, due, due_proposed, asked_due, submitted_by, version
        from plan_obligation
        where id = $1";
    /// What a body owes.
    OBLIGATION_INSERT = "
        insert into plan_obligation
            (id, plan, task, body, round, starts, begun_due, begun_proposed, state, holder,
             held_since, due, due_proposed, told, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)";
    /// How it stands after an act, where nobody acted in between.
    OBLIGATION_UPDATE = "
        update plan_obligation
        set state = $2,
            holder = $3,
            held_since = $4,
            due = $5,
            due_proposed = $6,
            asked_due = $7,
            submitted_by = $8,
            version = version + 1
        where id = $1
          and version = $9";
    /// What falls due in a time that has begun and of which its body was not told.
    OBLIGATION_LIST_UNTOLD = "
        select o.id, o.plan, o.task, o.body, o.round, o.starts, o.begun_due, o.begun_proposed, o.state,
               o.holder, o.held_since, o.due, o.due_proposed, o.asked_due, o.submitted_by, o.version
        from plan_obligation o
        join plan_plan p on p.id = o.plan
        where o.told = $1
          and o.starts <= $2
          and p.closed_on is null
        order by o.starts, o.id
        limit $3";
    /// Says that the body was told.
    OBLIGATION_TOLD = "
        update plan_obligation
        set told = $2
        where id = $1";
    /// How many are not done.
    OBLIGATION_COUNT_OPEN = "
        select count(*)
        from plan_obligation
        where plan = $1
          and state <> 'accepted'";
}

db::row! {
    /// What a body owes, as it is kept.
    pub(crate) struct ObligationRow {
        pub(crate) id: ObligationId,
        pub(crate) plan: PlanId,
        pub(crate) task: TaskId,
        pub(crate) body: OrganisationId,
        pub(crate) round: u32,
        pub(crate) starts: Day,
        pub(crate) begun_due: Day,
        pub(crate) begun_proposed: bool,
        pub(crate) state: ObligationState,
        pub(crate) holder: Holder,
        pub(crate) held_since: Day,
        pub(crate) due: Day,
        pub(crate) due_proposed: bool,
        pub(crate) asked_due: Option<Day>,
        pub(crate) submitted_by: Option<AccountId>,
        pub(crate) version: i64,
    }
}

impl ObligationRow {
    /// How it stands now.
    pub(crate) fn now(&self) -> Obligation {
        Obligation {
            state: self.state,
            holder: self.holder,
            held_since: self.held_since,
            due: self.due,
            due_proposed: self.due_proposed,
            asked_due: self.asked_due,
        }
    }

    /// How it began.
    pub(crate) fn begun(&self) -> Obligation {
        Obligation::begin(self.starts, self.begun_due, self.begun_proposed)
    }
}

/// What a body is to owe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NewObligation {
    pub(crate) id: ObligationId,
    pub(crate) plan: PlanId,
    pub(crate) task: TaskId,
    pub(crate) body: OrganisationId,
    pub(crate) round: u32,
    pub(crate) begun: Obligation,
    /// Whether its body is told at once.
    pub(crate) told: bool,
}

pub(crate) async fn obligation_list(
    rx: &mut Rx,
    plan: PlanId,
) -> Result<Vec<ObligationRow>, Fault> {
    rx.all(OBLIGATION_LIST, db::params![plan]).await
}

pub(crate) async fn obligation_list_by_task(
    rx: &mut Rx,
    task: TaskId,
) -> Result<Vec<ObligationRow>, Fault> {
    rx.all(OBLIGATION_LIST_BY_TASK, db::params![task]).await
}

pub(crate) async fn obligation_by_id(
    rx: &mut Rx,
    id: ObligationId,
) -> Result<Option<ObligationRow>, Fault> {
    rx.maybe(OBLIGATION_BY_ID, db::params![id]).await
}

pub(crate) async fn obligation_insert(tx: &mut Tx, new: &NewObligation) -> Result<(), Fault> {
    let begun = new.begun;
    let values = db::params![
        new.id,
        new.plan,
        new.task,
        new.body,
        new.round,
        begun.held_since,
        begun.due,
        begun.due_proposed,
        begun.state,
        begun.holder,
        begun.held_since,
        begun.due,
        begun.due_proposed,
        new.told
    ];
    tx.run(OBLIGATION_INSERT, values).await.map(drop)
}

/// Says how an obligation stands after an act; false where somebody acted in between.
pub(crate) async fn obligation_update(
    tx: &mut Tx,
    row: &ObligationRow,
    now: Obligation,
    submitted_by: Option<AccountId>,
) -> Result<bool, Fault> {
    let values = db::params![
        row.id,
        now.state,
        now.holder,
        now.held_since,
        now.due,
        now.due_proposed,
        now.asked_due,
        submitted_by,
        row.version
    ];
    Ok(tx.run(OBLIGATION_UPDATE, values).await? == 1)
}

pub(crate) async fn obligation_list_untold(
    rx: &mut Rx,
    day: Day,
    rows_max: i64,
) -> Result<Vec<ObligationRow>, Fault> {
    let values = db::params![false, day, rows_max];
    rx.all(OBLIGATION_LIST_UNTOLD, values).await
}

pub(crate) async fn obligation_told(tx: &mut Tx, id: ObligationId) -> Result<(), Fault> {
    tx.run(OBLIGATION_TOLD, db::params![id, true])
        .await
        .map(drop)
}

pub(crate) async fn obligation_count_open(rx: &mut Rx, plan: PlanId) -> Result<u32, Fault> {
    let (count,): (i64,) = rx.one(OBLIGATION_COUNT_OPEN, db::params![plan]).await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}
