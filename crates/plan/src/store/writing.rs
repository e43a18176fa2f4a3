//! Plans that are written by hand or copied, before they begin.

use authz::Scope;
use db::{Rx, Tx};
use kernel::{AreaId, Day, Fault, OrganisationId};

use crate::model::draft::PlanId;
use crate::model::writing::{WritingId, WritingState};

db::statements! {
    /// The draft with this id.
    WRITING_BY_ID = "
        select id, area, alliance, title, body, state, plan, changed_on, version
        from plan_draft
        where id = $1";
    /// The drafts of one's place that have not begun, the last touched first.
    WRITING_LIST_OPEN = concat!("
        select d.id, d.area, d.alliance, d.title, d.body, d.state, d.plan, d.changed_on, d.version
        from plan_draft d
        where d.state = 'open'
          and ", authz::in_scope!("d.area", "d.alliance", "$1", "$2"), "
        order by d.changed_at desc, d.id
        limit $3");
    /// A draft.
    WRITING_INSERT = "
        insert into plan_draft
            (id, area, alliance, title, body, state, changed_at, changed_on, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, 1)";
    /// The draft after a change, where nobody changed it in between.
    WRITING_UPDATE = "
        update plan_draft
        set title = $2,
            body = $3,
            state = $4,
            plan = $5,
            changed_at = $6,
            changed_on = $7,
            version = version + 1
        where id = $1
          and version = $8";
}

db::row! {
    /// A draft as it is kept: its body as JSON.
    pub(crate) struct WritingRow {
        pub(crate) id: WritingId,
        pub(crate) area: AreaId,
        pub(crate) alliance: OrganisationId,
        pub(crate) title: String,
        pub(crate) body: String,
        pub(crate) state: WritingState,
        pub(crate) plan: Option<PlanId>,
        pub(crate) changed_on: Day,
        pub(crate) version: i64,
    }
}

pub(crate) async fn writing_by_id(rx: &mut Rx, id: WritingId) -> Result<Option<WritingRow>, Fault> {
    rx.maybe(WRITING_BY_ID, db::params![id]).await
}

pub(crate) async fn writing_list_open(
    rx: &mut Rx,
    scope: &Scope,
    rows_max: i64,
) -> Result<Vec<WritingRow>, Fault> {
    let values = db::params![scope.places(), scope.day(), rows_max];
    rx.all(WRITING_LIST_OPEN, values).await
}

pub(crate) async fn writing_insert(tx: &mut Tx, row: &WritingRow) -> Result<(), Fault> {
    let (day, now) = (tx.day(), tx.now());
    let values = db::params![
        row.id,
        row.area,
        row.alliance,
        row.title,
        row.body,
        row.state,
        now,
        day
    ];
    tx.run(WRITING_INSERT, values).await.map(drop)
}

/// Keeps a draft after a change; false where somebody changed it in between.
pub(crate) async fn writing_update(tx: &mut Tx, row: &WritingRow) -> Result<bool, Fault> {
    let (day, now) = (tx.day(), tx.now());
    let values = db::params![
        row.id,
        row.title,
        row.body,
        row.state,
        row.plan,
        now,
        day,
        row.version
    ];
    Ok(tx.run(WRITING_UPDATE, values).await? == 1)
}
