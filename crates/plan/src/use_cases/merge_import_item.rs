//! Merge an item into another that says the same.

use authz::Actor;
use db::{Begun, Db};
use kernel::Command;
use serde::Serialize;

use super::decide_import_item::{ItemDecided, decided, entry, put};
use super::import_review::{ReviewError, item_seen, open, touch};
use crate::model::draft::ImportId;
use crate::model::import_item::{ItemFault, ItemId};
use crate::store::import_item::item_by_id;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MergeItem {
    /// The import.
    pub import: ImportId,
    /// The item.
    pub item: ItemId,
    /// The version that the form showed.
    pub seen_version: i64,
    /// The item that stays.
    pub into: ItemId,
}

/// Merges an item into another.
///
/// # Errors
/// See [`ReviewError`]; nothing is written then.
pub async fn merge_import_item(
    db: &Db,
    actor: &Actor,
    command: &Command<MergeItem>,
) -> Result<ItemDecided, ReviewError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load and authorise.
    let import = open(&mut tx, actor, wish.import).await?;
    let before = item_seen(&mut tx, import.id, (wish.item, wish.seen_version)).await?;
    let other = item_by_id(&mut tx, import.id, wish.into).await?;

    // Decide.
    let other = other.ok_or(ItemFault::NotMergeable)?;
    let after = before.clone().merge_into(&other)?;

    // Store.
    put(&mut tx, actor, (wish.import, wish.seen_version), &after).await?;
    touch(&mut tx, actor, &import).await?;

    // Announce: nobody listens. Commit.
    let entry = entry(wish.import, &before, &after).set("into", &other.key);
    Ok(tx.commit(entry, decided(&after)).await?)
}
