//! Frozen lists.

use authz::Scope;
use db::{Rx, Tx};
use kernel::{AreaId, Day, Fault, Instant, OrganisationId};
use library::api::PaperId;

use crate::model::baseline::{BaselineId, NewBaseline};

/// Lists of a page.
const ROWS_MAX: i64 = 200;

db::statements! {
    /// The list with this id.
    BASELINE_BY_ID = "
        select b.id, b.title, b.day, b.area, b.source, b.paper, b.members, b.frozen_at, b.frozen_by_name
        from evidence_baseline b
        where b.id = $1";
    /// The lists of a scope, the newest first.
    BASELINE_LIST = concat!(
        "select b.id, b.title, b.day, b.area, b.source, b.paper, b.members, b.frozen_at, b.frozen_by_name
         from evidence_baseline b
         where ",
        authz::in_scope!("b.area", "''", "$1", "$2"),
        " order by b.day desc, b.id desc
          limit $3"
    );
    /// The members of a list.
    MEMBER_LIST = "
        select organisation
        from evidence_baseline_member
        where baseline = $1
        order by organisation";
    /// Whether an organisation is a member of a list.
    MEMBER_IS_THERE = "
        select count(*)
        from evidence_baseline_member
        where baseline = $1
          and organisation = $2";
    /// A new list.
    BASELINE_INSERT = "
        insert into evidence_baseline
            (id, title, day, area, source, paper, members, frozen_at, frozen_by, frozen_by_name)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// A member of a new list.
    MEMBER_INSERT = "
        insert into evidence_baseline_member (baseline, organisation)
        values ($1, $2)";
}

db::row! {
    /// A list as it is kept.
    pub(crate) struct BaselineRow {
        pub(crate) id: BaselineId,
        pub(crate) title: String,
        pub(crate) day: Day,
        pub(crate) area: AreaId,
        pub(crate) source: String,
        pub(crate) paper: Option<PaperId>,
        pub(crate) members: i64,
        pub(crate) frozen_at: Instant,
        pub(crate) frozen_by_name: String,
    }
}

pub(crate) async fn baseline_by_id(
    rx: &mut Rx,
    id: BaselineId,
) -> Result<Option<BaselineRow>, Fault> {
    rx.maybe(BASELINE_BY_ID, db::params![id]).await
}

pub(crate) async fn baseline_list(rx: &mut Rx, scope: &Scope) -> Result<Vec<BaselineRow>, Fault> {
    let values = db::params![scope.places(), scope.day(), ROWS_MAX];
    rx.all(BASELINE_LIST, values).await
}

pub(crate) async fn member_list(rx: &mut Rx, id: BaselineId) -> Result<Vec<OrganisationId>, Fault> {
    let found: Vec<(OrganisationId,)> = rx.all(MEMBER_LIST, db::params![id]).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

pub(crate) async fn member_is_there(
    rx: &mut Rx,
    list: BaselineId,
    organisation: OrganisationId,
) -> Result<bool, Fault> {
    let (count,): (i64,) = rx
        .one(MEMBER_IS_THERE, db::params![list, organisation])
        .await?;
    Ok(count > 0)
}

pub(crate) async fn baseline_insert(
    tx: &mut Tx,
    actor: &authz::Actor,
    (id, new): (BaselineId, &NewBaseline),
) -> Result<(), Fault> {
    let members = i64::try_from(new.members.len()).unwrap_or(i64::MAX);
    let values = db::params![
        id,
        new.title,
        new.day,
        new.area,
        new.source,
        new.paper,
        members,
        tx.moment(),
        actor.account,
        actor.name
    ];
    tx.run(BASELINE_INSERT, values).await?;
    for member in &new.members {
        tx.run(MEMBER_INSERT, db::params![id, *member]).await?;
    }
    Ok(())
}
