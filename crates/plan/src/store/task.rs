//! Tasks with who has a part in them.

use db::{Rx, Tx};
use kernel::{Day, Fault, OrganisationId};

use crate::model::draft::{DraftTask, PlanId, Recurrence, Who};
use crate::model::task::{PartyId, PartyRole, TargetId, TaskId};

db::statements! {
    /// The tasks of a plan, in reading order.
    TASK_LIST = "
        select id, plan, key, section, title, wording, due, due_proposed, recurrence, target,
               span_from, span_to
        from plan_task
        where plan = $1
        order by position";
    /// The task with this id.
    TASK_BY_ID = "
        select id, plan, key, section, title, wording, due, due_proposed, recurrence, target,
               span_from, span_to
        from plan_task
        where id = $1";
    /// A task.
    TASK_INSERT = "
        insert into plan_task
            (id, plan, key, position, section, title, wording, due, due_proposed, recurrence,
             target, span_from, span_to)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    /// The day of a task that somebody decided on.
    TASK_DECIDE_DUE = "
        update plan_task
        set due = $2,
            due_proposed = $3
        where id = $1
          and due_proposed = $4";
    /// Who has a part in the tasks of a plan, in the order of the document.
    PARTY_LIST = "
        select p.id, p.task, p.role, p.body, p.class
        from plan_party p
        join plan_task t on t.id = p.task
        where t.plan = $1
        order by t.position, p.role, p.position";
    /// The members of the classes of a plan.
    MEMBER_LIST = "
        select m.party, m.body
        from plan_party_member m
        join plan_party p on p.id = m.party
        join plan_task t on t.id = p.task
        where t.plan = $1
        order by m.party, m.body";
    /// A body or class with a part in a task.
    PARTY_INSERT = "
        insert into plan_party (id, task, role, position, body, class)
        values ($1, $2, $3, $4, $5, $6)";
    /// A member of a class.
    MEMBER_INSERT = "
        insert into plan_party_member (party, body)
        values ($1, $2)
        on conflict (party, body) do nothing";
}

db::row! {
    /// A task as it is kept.
    pub(crate) struct TaskRow {
        pub(crate) id: TaskId,
        pub(crate) plan: PlanId,
        pub(crate) key: String,
        pub(crate) section: String,
        pub(crate) title: String,
        pub(crate) wording: String,
        pub(crate) due: Day,
        pub(crate) due_proposed: bool,
        pub(crate) recurrence: Recurrence,
        pub(crate) target: Option<TargetId>,
        pub(crate) span_from: Option<u32>,
        pub(crate) span_to: Option<u32>,
    }
}

db::row! {
    /// A body or class with a part in a task.
    pub(crate) struct PartyRow {
        pub(crate) id: PartyId,
        pub(crate) task: TaskId,
        pub(crate) role: PartyRole,
        pub(crate) body: Option<OrganisationId>,
        pub(crate) class: Option<String>,
    }
}

db::row! {
    /// A member of a class.
    pub(crate) struct MemberRow {
        pub(crate) party: PartyId,
        pub(crate) body: OrganisationId,
    }
}

pub(crate) async fn task_list(rx: &mut Rx, plan: PlanId) -> Result<Vec<TaskRow>, Fault> {
    rx.all(TASK_LIST, db::params![plan]).await
}

pub(crate) async fn task_by_id(rx: &mut Rx, id: TaskId) -> Result<Option<TaskRow>, Fault> {
    rx.maybe(TASK_BY_ID, db::params![id]).await
}

/// A task that begins, with its day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NewTask<'a> {
    pub(crate) id: TaskId,
    pub(crate) plan: PlanId,
    pub(crate) position: i64,
    pub(crate) due: Day,
    pub(crate) due_proposed: bool,
    pub(crate) target: Option<TargetId>,
    pub(crate) draft: &'a DraftTask,
}

pub(crate) async fn task_insert(tx: &mut Tx, new: NewTask<'_>) -> Result<(), Fault> {
    let (from, to) = new.draft.span.unzip();
    let values = db::params![
        new.id,
        new.plan,
        new.draft.key,
        new.position,
        new.draft.section,
        new.draft.title,
        new.draft.text,
        new.due,
        new.due_proposed,
        new.draft.recurrence,
        new.target,
        from,
        to
    ];
    tx.run(TASK_INSERT, values).await.map(drop)
}

pub(crate) async fn party_insert(
    tx: &mut Tx,
    task: TaskId,
    (role, position): (PartyRole, i64),
    who: &Who,
) -> Result<(), Fault> {
    let (now, chance) = tx.seed()?;
    let id = PartyId::new(now, chance);
    let (body, class) = match who {
        Who::Body(body) => (Some(*body), None),
        Who::Class { text, .. } => (None, Some(text.as_str())),
    };
    let values = db::params![id, task, role, position, body, class];
    tx.run(PARTY_INSERT, values).await?;
    let members: &[OrganisationId] = match who {
        Who::Body(_) => &[],
        Who::Class { members, .. } => members,
    };
    for member in members {
        tx.run(MEMBER_INSERT, db::params![id, *member]).await?;
    }
    Ok(())
}

pub(crate) async fn party_list(rx: &mut Rx, plan: PlanId) -> Result<Vec<PartyRow>, Fault> {
    rx.all(PARTY_LIST, db::params![plan]).await
}

pub(crate) async fn member_list(rx: &mut Rx, plan: PlanId) -> Result<Vec<MemberRow>, Fault> {
    rx.all(MEMBER_LIST, db::params![plan]).await
}

/// Says by when a task is to be done; false where somebody has decided before.
pub(crate) async fn task_decide_due(tx: &mut Tx, id: TaskId, due: Day) -> Result<bool, Fault> {
    let values = db::params![id, due, false, true];
    Ok(tx.run(TASK_DECIDE_DUE, values).await? == 1)
}
