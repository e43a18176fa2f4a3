//! Split an item that says several things; each part is then looked at by itself.

use authz::Actor;
use db::{Begun, Db};
use kernel::Command;
use serde::Serialize;

use super::decide_import_item::{ItemDecided, decided, entry, put};
use super::import_review::{ReviewError, item_seen, open, touch};
use crate::model::draft::ImportId;
use crate::model::import_item::{Decision, Doubt, Item, ItemFault, ItemId};
use crate::store::import_item::{item_count_merged, item_insert};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SplitItem {
    /// The import.
    pub import: ImportId,
    /// The item.
    pub item: ItemId,
    /// The version that the form showed.
    pub seen_version: i64,
    /// The text of each part.
    pub parts: Vec<String>,
}

/// Splits an item.
///
/// # Errors
/// See [`ReviewError`]; nothing is written then.
pub async fn split_import_item(
    db: &Db,
    actor: &Actor,
    command: &Command<SplitItem>,
) -> Result<ItemDecided, ReviewError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load and authorise.
    let import = open(&mut tx, actor, wish.import).await?;
    let before = item_seen(&mut tx, import.id, (wish.item, wish.seen_version)).await?;
    let merged = item_count_merged(&mut tx, import.id, wish.item).await?;

    // Decide.
    if merged > 0 {
        return Err(ItemFault::HasMerged.into());
    }
    let (after, parts) = before.clone().split(&wish.parts)?;

    // Store.
    for (number, facts) in (1_u8..).zip(parts) {
        let (now, chance) = tx.seed()?;
        let part = Item {
            id: ItemId::new(now, chance),
            key: format!("{}/{number}", before.key),
            read: facts.clone(),
            made: facts,
            decision: Decision::Pending,
            doubts: vec![Doubt::Part],
            split_from: Some(before.id),
            ..before.clone()
        };
        item_insert(&mut tx, import.id, &part).await?;
    }
    put(&mut tx, actor, (wish.import, wish.seen_version), &after).await?;
    touch(&mut tx, actor, &import).await?;

    // Announce: nobody listens. Commit.
    let entry = entry(wish.import, &before, &after).set("parts", &wish.parts.len());
    Ok(tx.commit(entry, decided(&after)).await?)
}
