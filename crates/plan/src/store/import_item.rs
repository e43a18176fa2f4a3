//! Items of imports.

use authz::Actor;
use db::{Rx, Tx};
use kernel::{Fault, Instant};

use crate::model::draft::ImportId;
use crate::model::import::ITEMS_MAX;
use crate::model::import_item::{Decision, Doubt, Item, ItemId};
use crate::model::item_facts::{ItemFacts, ItemKind};

/// The columns of an item, as [`ItemRow`] reads them.
macro_rules! columns {
    () => {
        "id, item_key, position, section, read_facts, made_facts, decision, confidence, doubts, span_from, span_to,
         merged_into, split_from, decided_at, decided_by_name, version"
    };
}

db::statements! {
    /// Every item of an import, in the order of the document.
    ITEM_LIST = concat!(
        "select ", columns!(), " from plan_import_item where import = $1 order by position, id limit $2"
    );
    /// One item of an import.
    ITEM_BY_ID = concat!("select ", columns!(), " from plan_import_item where import = $1 and id = $2");
    /// Whether others were merged into an item.
    ITEM_COUNT_MERGED = "select count(*) from plan_import_item where import = $1 and merged_into = $2";
    /// The parts of an item.
    ITEM_LIST_PARTS = concat!(
        "select ", columns!(), " from plan_import_item where import = $1 and split_from = $2 order by position, id"
    );
    /// A new item.
    ITEM_INSERT = "
        insert into plan_import_item
            (id, import, kind, item_key, position, section, read_facts, made_facts, decision, confidence, doubts, sure,
             span_from, span_to, split_from, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)";
    /// What was made of an item, in the place of the version that was seen.
    ITEM_UPDATE = "
        update plan_import_item
        set made_facts = $3,
            decision = $4,
            merged_into = $5,
            decided_at = $6,
            decided_by_name = $7,
            version = version + 1
        where import = $1
          and id = $2
          and version = $8";
    /// Takes the parts of an item away that nobody has decided on.
    ITEM_DELETE_PARTS = "
        delete from plan_import_item
        where import = $1
          and split_from = $2
          and decision = 'pending'";
    /// Accepts all that is sure and undecided.
    ITEM_ACCEPT_SURE = "
        update plan_import_item
        set decision = 'accepted',
            decided_at = $2,
            decided_by_name = $3,
            version = version + 1
        where import = $1
          and decision = 'pending'
          and sure = $4";
}

db::row! {
    /// An item as it is kept.
    struct ItemRow {
        id: ItemId,
        item_key: String,
        position: i64,
        section: String,
        read_facts: String,
        made_facts: String,
        decision: Decision,
        confidence: u8,
        doubts: String,
        span_from: u32,
        span_to: u32,
        merged_into: Option<ItemId>,
        split_from: Option<ItemId>,
        decided_at: Option<Instant>,
        decided_by_name: Option<String>,
        version: i64,
    }
}

impl ItemRow {
    fn item(self) -> Result<Item, Fault> {
        let torn = |column| move |_| Fault::inconsistent("plan_import_item", column, self.id);
        Ok(Item {
            read: facts(&self.read_facts).map_err(torn("read_facts"))?,
            made: facts(&self.made_facts).map_err(torn("made_facts"))?,
            doubts: self
                .doubts
                .split_whitespace()
                .filter_map(Doubt::parse)
                .collect(),
            id: self.id,
            key: self.item_key,
            position: self.position,
            section: self.section,
            decision: self.decision,
            confidence: self.confidence,
            span: (self.span_from, self.span_to),
            merged_into: self.merged_into,
            split_from: self.split_from,
            version: self.version,
            decided_at: self.decided_at,
            decided_by_name: self.decided_by_name,
        })
    }
}

fn facts(json: &str) -> Result<ItemFacts, serde_json::Error> {
    serde_json::from_str(json)
}

fn json(facts: &ItemFacts) -> Result<String, Fault> {
    serde_json::to_string(facts).map_err(|error| Fault::new(kernel::Nature::Bug, error))
}

fn items(rows: Vec<ItemRow>) -> Result<Vec<Item>, Fault> {
    rows.into_iter().map(ItemRow::item).collect()
}

/// How many are read at once: all, parts included.
fn rows_max() -> i64 {
    i64::try_from(ITEMS_MAX).unwrap_or(i64::MAX)
}

pub(crate) async fn item_list(rx: &mut Rx, import: ImportId) -> Result<Vec<Item>, Fault> {
    items(rx.all(ITEM_LIST, db::params![import, rows_max()]).await?)
}

pub(crate) async fn item_by_id(
    rx: &mut Rx,
    import: ImportId,
    id: ItemId,
) -> Result<Option<Item>, Fault> {
    let row: Option<ItemRow> = rx.maybe(ITEM_BY_ID, db::params![import, id]).await?;
    row.map(ItemRow::item).transpose()
}

pub(crate) async fn item_count_merged(
    rx: &mut Rx,
    import: ImportId,
    into: ItemId,
) -> Result<i64, Fault> {
    let (count,): (i64,) = rx.one(ITEM_COUNT_MERGED, db::params![import, into]).await?;
    Ok(count)
}

pub(crate) async fn item_list_parts(
    rx: &mut Rx,
    import: ImportId,
    whole: ItemId,
) -> Result<Vec<Item>, Fault> {
    items(rx.all(ITEM_LIST_PARTS, db::params![import, whole]).await?)
}

pub(crate) async fn item_insert(tx: &mut Tx, import: ImportId, item: &Item) -> Result<(), Fault> {
    let doubts: Vec<&str> = item.doubts.iter().map(|doubt| doubt.as_str()).collect();
    let kind: ItemKind = item.read.kind();
    let values = db::params![
        item.id,
        import,
        kind,
        item.key,
        item.position,
        item.section,
        json(&item.read)?,
        json(&item.made)?,
        item.decision,
        item.confidence,
        doubts.join(" "),
        item.is_sure(),
        item.span.0,
        item.span.1,
        item.split_from
    ];
    tx.run(ITEM_INSERT, values).await?;
    Ok(())
}

/// Puts what was made of an item in the place of the version that was seen; false where somebody changed it in between.
pub(crate) async fn item_update(
    tx: &mut Tx,
    actor: &Actor,
    import: ImportId,
    (item, seen): (&Item, i64),
) -> Result<bool, Fault> {
    let now = tx.now();
    let values = db::params![
        import,
        item.id,
        json(&item.made)?,
        item.decision,
        item.merged_into,
        now,
        actor.name,
        seen
    ];
    Ok(tx.run(ITEM_UPDATE, values).await? == 1)
}

pub(crate) async fn item_delete_parts(
    tx: &mut Tx,
    import: ImportId,
    whole: ItemId,
) -> Result<u64, Fault> {
    tx.run(ITEM_DELETE_PARTS, db::params![import, whole]).await
}

pub(crate) async fn item_accept_sure(
    tx: &mut Tx,
    actor: &Actor,
    import: ImportId,
) -> Result<u64, Fault> {
    let now = tx.now();
    let values = db::params![import, now, actor.name, true];
    tx.run(ITEM_ACCEPT_SURE, values).await
}
