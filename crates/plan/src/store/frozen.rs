//! Figures as they stood when a plan was closed.

use db::{Rx, Tx};
use kernel::{Day, Fault, Instant};

use crate::model::draft::{IndicatorId, PlanId};
use crate::model::forecast::TargetState;
use crate::model::task::{TargetId, TaskId, TaskState};

db::statements! {
    /// The figure of a target.
    FROZEN_TARGET_INSERT = "
        insert into plan_frozen_target
            (target, plan, indicator, goal, recorded, verified, elapsed_ppm, expected, state, day,
             known_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    /// The figures of the targets of a plan.
    FROZEN_TARGET_LIST = "
        select target, indicator, goal, recorded, verified, elapsed_ppm, expected, state, day,
               known_at
        from plan_frozen_target
        where plan = $1";
    /// How a task stood.
    FROZEN_TASK_INSERT = "
        insert into plan_frozen_task (task, plan, state, total, done, day)
        values ($1, $2, $3, $4, $5, $6)";
    /// How the tasks of a plan stood.
    FROZEN_TASK_LIST = "
        select task, state, total, done, day
        from plan_frozen_task
        where plan = $1";
}

db::row! {
    /// The figure of a target as it stood.
    pub(crate) struct FrozenTargetRow {
        pub(crate) target: TargetId,
        pub(crate) indicator: Option<IndicatorId>,
        pub(crate) goal: Option<i64>,
        pub(crate) recorded: Option<i64>,
        pub(crate) verified: Option<i64>,
        pub(crate) elapsed_ppm: u32,
        pub(crate) expected: Option<i64>,
        pub(crate) state: TargetState,
        pub(crate) day: Day,
        pub(crate) known_at: Instant,
    }
}

db::row! {
    /// A task as it stood.
    pub(crate) struct FrozenTaskRow {
        pub(crate) task: TaskId,
        pub(crate) state: TaskState,
        pub(crate) total: u32,
        pub(crate) done: u32,
        pub(crate) day: Day,
    }
}

pub(crate) async fn frozen_target_insert(
    tx: &mut Tx,
    plan: PlanId,
    row: &FrozenTargetRow,
) -> Result<(), Fault> {
    let values = db::params![
        row.target,
        plan,
        row.indicator,
        row.goal,
        row.recorded,
        row.verified,
        row.elapsed_ppm,
        row.expected,
        row.state,
        row.day,
        row.known_at
    ];
    tx.run(FROZEN_TARGET_INSERT, values).await.map(drop)
}

pub(crate) async fn frozen_target_list(
    rx: &mut Rx,
    plan: PlanId,
) -> Result<Vec<FrozenTargetRow>, Fault> {
    rx.all(FROZEN_TARGET_LIST, db::params![plan]).await
}

pub(crate) async fn frozen_task_insert(
    tx: &mut Tx,
    plan: PlanId,
    row: &FrozenTaskRow,
) -> Result<(), Fault> {
    let values = db::params![row.task, plan, row.state, row.total, row.done, row.day];
    tx.run(FROZEN_TASK_INSERT, values).await.map(drop)
}

pub(crate) async fn frozen_task_list(
    rx: &mut Rx,
    plan: PlanId,
) -> Result<Vec<FrozenTaskRow>, Fault> {
    rx.all(FROZEN_TASK_LIST, db::params![plan]).await
}
