//! Plans whose progress everybody may read.

use db::{Rx, Tx};
use kernel::{Day, Fault};

use crate::model::draft::PlanId;

db::statements! {
    /// Whether a plan is open to everybody, if it ever was.
    PUBLIC_BY_PLAN = "
        select plan, slug, is_public, since, changed_by, reason, version
        from plan_public
        where plan = $1";
    /// The plan at an address, open or not.
    PUBLIC_BY_SLUG = "
        select plan, slug, is_public, since, changed_by, reason, version
        from plan_public
        where slug = $1";
    /// The plans that are open to everybody, the newest first.
    PUBLIC_LIST = "
        select o.plan, o.slug, p.title, p.from_day, p.to_day
        from plan_public o
        join plan_plan p on p.id = o.plan
        where o.is_public
        order by p.from_day desc, p.id desc
        limit $1";
    /// A plan that is opened for the first time.
    PUBLIC_INSERT = "
        insert into plan_public
            (plan, slug, is_public, since, changed_at, changed_by, reason, version)
        values ($1, $2, $3, $4, $5, $6, null, 1)";
    /// A plan that is opened again or withdrawn, where nobody changed it in between.
    PUBLIC_UPDATE = "
        update plan_public
        set is_public = $2,
            since = $3,
            changed_at = $4,
            changed_by = $5,
            reason = $6,
            version = version + 1
        where plan = $1
          and version = $7";
}

db::row! {
    /// Whether a plan is open to everybody, as it is kept.
    pub(crate) struct PublicRow {
        pub(crate) plan: PlanId,
        pub(crate) slug: String,
        pub(crate) is_public: bool,
        pub(crate) since: Day,
        pub(crate) changed_by: String,
        pub(crate) reason: Option<String>,
        pub(crate) version: i64,
    }
}

db::row! {
    /// A plan that is open to everybody, in a line.
    pub(crate) struct PublicLine {
        pub(crate) plan: PlanId,
        pub(crate) slug: String,
        pub(crate) title: String,
        pub(crate) from_day: Day,
        pub(crate) to_day: Day,
    }
}

pub(crate) async fn public_by_plan(rx: &mut Rx, plan: PlanId) -> Result<Option<PublicRow>, Fault> {
    rx.maybe(PUBLIC_BY_PLAN, db::params![plan]).await
}

pub(crate) async fn public_by_slug(rx: &mut Rx, slug: &str) -> Result<Option<PublicRow>, Fault> {
    rx.maybe(PUBLIC_BY_SLUG, db::params![slug]).await
}

pub(crate) async fn public_list(rx: &mut Rx, rows_max: i64) -> Result<Vec<PublicLine>, Fault> {
    rx.all(PUBLIC_LIST, db::params![rows_max]).await
}

pub(crate) async fn public_insert(
    tx: &mut Tx,
    (plan, slug): (PlanId, &str),
    by: &str,
) -> Result<(), Fault> {
    let (day, now) = (tx.day(), tx.now());
    let values = db::params![plan, slug, true, day, now, by];
    tx.run(PUBLIC_INSERT, values).await?;
    Ok(())
}

/// Opens a plan again or withdraws it; false where somebody changed it in between.
pub(crate) async fn public_update(
    tx: &mut Tx,
    (plan, is_public): (PlanId, bool),
    (by, reason): (&str, Option<&str>),
    version: i64,
) -> Result<bool, Fault> {
    let (day, now) = (tx.day(), tx.now());
    let values = db::params![plan, is_public, day, now, by, reason, version];
    Ok(tx.run(PUBLIC_UPDATE, values).await? == 1)
}
