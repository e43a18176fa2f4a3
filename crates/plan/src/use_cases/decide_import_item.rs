//! Accept an item as it was read, drop it, or take the decision back.

use authz::Actor;
use db::{Begun, Db, Entry, Tx};
use kernel::Command;
use serde::{Deserialize, Serialize};

use super::import_review::{ReviewError, item_seen, open, overtaken, touch};
use crate::model::draft::ImportId;
use crate::model::import_item::{Decision, Item, ItemFault, ItemId};
use crate::store::import_item::{
    item_count_merged, item_delete_parts, item_list_parts, item_update,
};

kernel::text_enum! {
    /// What somebody says of an item.
    pub enum Verdict {
        /// It is right (*nhận*).
        Accept = "accept",
        /// It is none (*bỏ*).
        Drop = "drop",
        /// The last decision is taken back (*hoàn tác*).
        Undo = "undo",
    }
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DecideItem {
    /// The import.
    pub import: ImportId,
    /// The item.
    pub item: ItemId,
    /// The version that the page showed.
    pub seen_version: i64,
    /// What is said of it.
    pub verdict: Verdict,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemDecided {
    /// What is decided now.
    pub decision: Decision,
    /// A line by which people know the item.
    pub title: String,
    /// Counts the changes.
    pub version: i64,
}

/// Decides on an item.
///
/// # Errors
/// See [`ReviewError`]; nothing is written then.
pub async fn decide_import_item(
    db: &Db,
    actor: &Actor,
    command: &Command<DecideItem>,
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
    let parts = item_list_parts(&mut tx, import.id, wish.item).await?;

    // Decide.
    let after = decide(&before, wish.verdict, (merged, &parts))?;

    // Store.
    if before.decision == Decision::Split {
        take_away(&mut tx, wish, &parts).await?;
    }
    put(&mut tx, actor, (wish.import, wish.seen_version), &after).await?;
    touch(&mut tx, actor, &import).await?;

    // Announce: nobody listens. Commit.
    let entry = entry(wish.import, &before, &after);
    Ok(tx.commit(entry, decided(&after)).await?)
}

fn decide(
    before: &Item,
    verdict: Verdict,
    (merged, parts): (i64, &[Item]),
) -> Result<Item, ItemFault> {
    let item = before.clone();
    match verdict {
        Verdict::Accept => item.accept(),
        Verdict::Drop if merged > 0 => Err(ItemFault::HasMerged),
        Verdict::Drop => item.drop_it(),
        Verdict::Undo if parts.iter().any(|part| part.decision != Decision::Pending) => {
            Err(ItemFault::PartsDecided)
        }
        Verdict::Undo => item.undo(),
    }
}

/// The parts of an item that is whole again.
async fn take_away(tx: &mut Tx, wish: &DecideItem, parts: &[Item]) -> Result<(), ReviewError> {
    for part in parts {
        if item_count_merged(tx, wish.import, part.id).await? > 0 {
            return Err(ItemFault::PartsDecided.into());
        }
    }
    item_delete_parts(tx, wish.import, wish.item).await?;
    Ok(())
}

/// Puts an item in the place of the version that was seen.
pub(super) async fn put(
    tx: &mut Tx,
    actor: &Actor,
    (import, seen_version): (ImportId, i64),
    after: &Item,
) -> Result<(), ReviewError> {
    if item_update(tx, actor, import, (after, seen_version)).await? {
        Ok(())
    } else {
        Err(overtaken(after))
    }
}

/// The outcome of an act on an item.
pub(super) fn decided(after: &Item) -> ItemDecided {
    ItemDecided {
        decision: after.decision,
        title: after.made.title().to_owned(),
        version: after.version.saturating_add(1),
    }
}

/// What the audit tells of an act on an item.
pub(super) fn entry(import: ImportId, before: &Item, after: &Item) -> Entry {
    Entry::new("plan.decide_import_item", "import", import)
        .set("item", &after.key)
        .change("decision", Some(&before.decision), Some(&after.decision))
        .change(
            "text",
            Some(&before.made.text().to_owned()),
            Some(&after.made.text().to_owned()),
        )
}
