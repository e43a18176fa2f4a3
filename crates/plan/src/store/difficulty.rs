//! Difficulties with what was done with them.

use db::{Rx, Tx};
use kernel::{AreaId, Day, Fault, OrganisationId};
use library::api::PaperId;

use crate::model::difficulty::{DifficultyActKind, DifficultyId, DifficultyLevel, DifficultyState};
use crate::model::draft::PlanId;
use crate::model::obligation::ActId;
use crate::model::task::TaskId;

db::statements! {
    /// The difficulties of a plan, those that wait first.
    DIFFICULTY_LIST = "
        select d.id, d.plan, d.task, d.body, d.area, d.matter, d.state, d.level, d.level_area,
               d.held_since, d.raised_on, d.version, t.title
        from plan_difficulty d
        join plan_task t on t.id = d.task
        where d.plan = $1
          and d.raised_on <= $2
        order by d.state desc, d.raised_on, d.id
        limit $3";
    /// The difficulty with this id.
    DIFFICULTY_BY_ID = "
        select d.id, d.plan, d.task, d.body, d.area, d.matter, d.state, d.level, d.level_area,
               d.held_since, d.raised_on, d.version, t.title
        from plan_difficulty d
        join plan_task t on t.id = d.task
        where d.id = $1";
    /// A difficulty.
    DIFFICULTY_INSERT = "
        insert into plan_difficulty
            (id, plan, task, body, area, matter, state, level, level_area, held_since, raised_on,
             version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)";
    /// Where a difficulty lies now, where nobody acted in between.
    DIFFICULTY_UPDATE = "
        update plan_difficulty
        set state = $2,
            level = $3,
            level_area = $4,
            held_since = $5,
            version = version + 1
        where id = $1
          and version = $6";
    /// What was done with a difficulty, after what there is.
    DIFFICULTY_ACT_INSERT = "
        insert into plan_difficulty_act
            (id, difficulty, number, kind, level, level_area, level_name, day, at, by_account,
             by_name, note, paper)
        select $1, $2, coalesce(max(a.number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
        from plan_difficulty_act a
        where a.difficulty = $2";
    /// What was done with the difficulties of a plan, in order.
    DIFFICULTY_ACT_LIST = "
        select a.difficulty, a.kind, a.level, a.level_name, a.day, a.by_name, a.note, a.paper
        from plan_difficulty_act a
        join plan_difficulty d on d.id = a.difficulty
        where d.plan = $1
        order by a.difficulty, a.number";
}

db::row! {
    /// A difficulty as it is kept, with the title of its task.
    pub(crate) struct DifficultyRow {
        pub(crate) id: DifficultyId,
        pub(crate) plan: PlanId,
        pub(crate) task: TaskId,
        pub(crate) body: OrganisationId,
        pub(crate) area: AreaId,
        pub(crate) matter: String,
        pub(crate) state: DifficultyState,
        pub(crate) level: DifficultyLevel,
        pub(crate) level_area: AreaId,
        pub(crate) held_since: Day,
        pub(crate) raised_on: Day,
        pub(crate) version: i64,
        pub(crate) title: String,
    }
}

db::row! {
    /// What was done with a difficulty.
    pub(crate) struct DifficultyActRow {
        pub(crate) difficulty: DifficultyId,
        pub(crate) kind: DifficultyActKind,
        pub(crate) level: DifficultyLevel,
        pub(crate) level_name: String,
        pub(crate) day: Day,
        pub(crate) by_name: String,
        pub(crate) note: String,
        pub(crate) paper: Option<PaperId>,
    }
}

/// An act that is to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewDifficultyAct {
    pub(crate) id: ActId,
    pub(crate) difficulty: DifficultyId,
    pub(crate) kind: DifficultyActKind,
    pub(crate) level: DifficultyLevel,
    pub(crate) level_area: AreaId,
    pub(crate) level_name: String,
    pub(crate) by_name: String,
    pub(crate) note: String,
    pub(crate) paper: Option<PaperId>,
}

pub(crate) async fn difficulty_list(
    rx: &mut Rx,
    (plan, until): (PlanId, Day),
    rows_max: i64,
) -> Result<Vec<DifficultyRow>, Fault> {
    rx.all(DIFFICULTY_LIST, db::params![plan, until, rows_max])
        .await
}

pub(crate) async fn difficulty_by_id(
    rx: &mut Rx,
    id: DifficultyId,
) -> Result<Option<DifficultyRow>, Fault> {
    rx.maybe(DIFFICULTY_BY_ID, db::params![id]).await
}

pub(crate) async fn difficulty_insert(tx: &mut Tx, row: &DifficultyRow) -> Result<(), Fault> {
    let values = db::params![
        row.id,
        row.plan,
        row.task,
        row.body,
        row.area,
        row.matter,
        row.state,
        row.level,
        row.level_area,
        row.held_since,
        row.raised_on
    ];
    tx.run(DIFFICULTY_INSERT, values).await.map(drop)
}

/// Says where a difficulty lies now; false where somebody acted in between.
pub(crate) async fn difficulty_update(tx: &mut Tx, row: &DifficultyRow) -> Result<bool, Fault> {
    let values = db::params![
        row.id,
        row.state,
        row.level,
        row.level_area,
        row.held_since,
        row.version
    ];
    Ok(tx.run(DIFFICULTY_UPDATE, values).await? == 1)
}

pub(crate) async fn difficulty_act_insert(
    tx: &mut Tx,
    new: &NewDifficultyAct,
) -> Result<(), Fault> {
    let (day, now, by) = (tx.day(), tx.now(), tx.by().account);
    let values = db::params![
        new.id,
        new.difficulty,
        new.kind,
        new.level,
        new.level_area,
        new.level_name,
        day,
        now,
        by,
        new.by_name,
        new.note,
        new.paper
    ];
    tx.run(DIFFICULTY_ACT_INSERT, values).await.map(drop)
}

pub(crate) async fn difficulty_act_list(
    rx: &mut Rx,
    plan: PlanId,
) -> Result<Vec<DifficultyActRow>, Fault> {
    rx.all(DIFFICULTY_ACT_LIST, db::params![plan]).await
}
