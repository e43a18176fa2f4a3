//! Links of imports: what carries out which measure.

use db::{Rx, Tx};
use kernel::Fault;

use crate::model::draft::{ImportId, LinkEnd};
use crate::model::import_links::{LinkDecision, ProposedLink};
use crate::model::item_facts::ItemKind;

/// Links that are read of one import.
const LINKS_MAX: i64 = 10_000;

db::statements! {
    /// The links of an import, in the order of its measures.
    LINK_LIST = "
        select measure, end_kind, end_key, standing
        from plan_import_link
        where import = $1
        order by position, measure, end_kind, end_key
        limit $2";
    /// A proposal.
    LINK_INSERT = "
        insert into plan_import_link (import, position, measure, end_kind, end_key, standing)
        values ($1, $2, $3, $4, $5, 'proposed')
        on conflict (import, measure, end_kind, end_key) do nothing";
    /// What became of a proposal.
    LINK_UPDATE = "
        update plan_import_link
        set standing = $5
        where import = $1
          and measure = $2
          and end_kind = $3
          and end_key = $4";
}

db::row! {
    /// A link as it is kept.
    struct LinkRow {
        measure: String,
        end_kind: ItemKind,
        end_key: String,
        standing: LinkDecision,
    }
}

impl From<LinkRow> for (ProposedLink, LinkDecision) {
    fn from(row: LinkRow) -> Self {
        let end = match row.end_kind {
            ItemKind::Target => LinkEnd::Target(row.end_key),
            ItemKind::Task | ItemKind::Measure => LinkEnd::Task(row.end_key),
        };
        let link = ProposedLink {
            measure: row.measure,
            end,
        };
        (link, row.standing)
    }
}

pub(crate) async fn link_list(
    rx: &mut Rx,
    import: ImportId,
) -> Result<Vec<(ProposedLink, LinkDecision)>, Fault> {
    let rows: Vec<LinkRow> = rx.all(LINK_LIST, db::params![import, LINKS_MAX]).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

pub(crate) async fn link_insert(
    tx: &mut Tx,
    import: ImportId,
    (position, link): (i64, &ProposedLink),
) -> Result<(), Fault> {
    let (kind, key) = columns(&link.end);
    let values = db::params![import, position, link.measure, kind, key];
    tx.run(LINK_INSERT, values).await?;
    Ok(())
}

pub(crate) async fn link_update(
    tx: &mut Tx,
    import: ImportId,
    (link, decision): (&ProposedLink, LinkDecision),
) -> Result<(), Fault> {
    let (kind, key) = columns(&link.end);
    let values = db::params![import, link.measure, kind, key, decision];
    tx.run(LINK_UPDATE, values).await?;
    Ok(())
}

fn columns(end: &LinkEnd) -> (ItemKind, String) {
    match end {
        LinkEnd::Task(key) => (ItemKind::Task, key.clone()),
        LinkEnd::Target(key) => (ItemKind::Target, key.clone()),
    }
}
