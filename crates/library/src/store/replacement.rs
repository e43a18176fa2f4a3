//! Which paper replaces which.

use db::{FromRow, Row, Rx, Tx};
use kernel::{AccountId, Fault};

use crate::model::law::RecordedLink;
use crate::model::paper::PaperId;
use crate::model::replacement::Link;

/// Links that are read at once: far more than any chain has.
const LINKS_MAX: i64 = 10_000;

db::statements! {
    /// Every link of the papers that a paper replaces and of those that replace it, at once or over others.
    LINK_LIST_AROUND = "
        with recursive earlier (paper) as (
            select id from library_paper where id = $1
            union
            select l.older from earlier e join library_replacement l on l.newer = e.paper
        ), later (paper) as (
            select id from library_paper where id = $1
            union
            select l.newer from later e join library_replacement l on l.older = e.paper
        )
        select l.newer, l.older, l.from_day
        from library_replacement l
        where l.newer in (select paper from earlier)
           or l.older in (select paper from later)
        order by l.older, l.newer
        limit $2";
    /// Every link between laws, and who recorded it.
    LINK_LIST_LAW = "
        select l.newer, l.older, l.from_day, l.recorded_by
        from library_replacement l
        join library_paper p on p.id = l.older
        where p.direction = 'law'
        order by l.older, l.newer
        limit $1";
    /// A new link.
    LINK_INSERT = "
        insert into library_replacement (newer, older, from_day, recorded_at, recorded_by)
        values ($1, $2, $3, $4, $5)";
    /// A link that was an error.
    LINK_DELETE = "delete from library_replacement where newer = $1 and older = $2";
}

impl FromRow for RecordedLink {
    fn from_row(row: &Row) -> Result<Self, Fault> {
        Ok(Self {
            link: Link::from_row(row)?,
            by: row.get("recorded_by")?,
        })
    }
}

/// Every link of the papers before and after this one.
pub(crate) async fn link_list_around(rx: &mut Rx, paper: PaperId) -> Result<Vec<Link>, Fault> {
    rx.all(LINK_LIST_AROUND, db::params![paper, LINKS_MAX])
        .await
}

/// Every link between laws.
pub(crate) async fn link_list_law(rx: &mut Rx) -> Result<Vec<RecordedLink>, Fault> {
    rx.all(LINK_LIST_LAW, db::params![LINKS_MAX]).await
}

pub(crate) async fn link_insert(
    tx: &mut Tx,
    link: &Link,
    by: Option<AccountId>,
) -> Result<(), Fault> {
    let values = db::params![link.newer, link.older, link.from_day, tx.now(), by];
    tx.run(LINK_INSERT, values).await.map(drop)
}

/// Takes a link back; false where there is none.
pub(crate) async fn link_delete(
    tx: &mut Tx,
    newer: PaperId,
    older: PaperId,
) -> Result<bool, Fault> {
    let values = db::params![newer, older];
    Ok(tx.run(LINK_DELETE, values).await? == 1)
}
