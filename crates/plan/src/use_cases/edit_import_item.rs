//! Put an item right: what was read stays beside what it says now.

use authz::Actor;
use db::{Begun, Db};
use directory::api::{Asked, Registers};
use kernel::Command;
use serde::Serialize;

use super::decide_import_item::{ItemDecided, decided, entry, put};
use super::import_review::{ReviewError, item_seen, open, touch};
use super::understand_bodies::understand;
use crate::model::draft::ImportId;
use crate::model::import_item::ItemId;
use crate::model::item_facts::ItemFacts;
use crate::store::import_body::{body_insert, body_list};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditItem {
    /// The import.
    pub import: ImportId,
    /// The item.
    pub item: ItemId,
    /// The version that the form showed.
    pub seen_version: i64,
    /// What it is to say.
    pub facts: ItemFacts,
}

/// Puts an item right. Bodies that it names anew are looked up in the directory.
///
/// # Errors
/// See [`ReviewError`]; nothing is written then.
pub async fn edit_import_item(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    command: &Command<EditItem>,
) -> Result<ItemDecided, ReviewError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load and authorise.
    let import = open(&mut tx, actor, wish.import).await?;
    let before = item_seen(&mut tx, import.id, (wish.item, wish.seen_version)).await?;
    let known = body_list(&mut tx, import.id).await?;

    // Decide.
    let after = before.clone().edit(wish.facts.clone())?;
    let is_known = |name: &&str| known.iter().any(|body| body.written == *name);
    let named = after.made.bodies().into_iter();
    let fresh: Vec<String> = named
        .filter(|name| !is_known(name))
        .map(str::to_owned)
        .collect();

    // Store.
    let asked = Asked {
        day: import.head.meant_on(),
        province: import.province,
    };
    for body in understand(&mut tx, registers, (actor, &asked), &fresh).await? {
        body_insert(&mut tx, import.id, &body).await?;
    }
    put(&mut tx, actor, (wish.import, wish.seen_version), &after).await?;
    touch(&mut tx, actor, &import).await?;

    // Announce: nobody listens. Commit.
    let entry = entry(wish.import, &before, &after);
    Ok(tx.commit(entry, decided(&after)).await?)
}
