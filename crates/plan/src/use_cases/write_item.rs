//! Write an item of a draft by hand: a target, a task or a measure, its bodies by their names.

use authz::Actor;
use db::{Begun, Db, Entry};
use directory::api::Registers;
use kernel::Command;
use serde::{Deserialize, Serialize};

use super::begin_plan::BeginPlanError;
use super::write_plan::{WritePlanError, after, keep, open, read, seen};
use super::written_bodies::{Unknown, meanings};
use crate::model::check_draft::DraftFault;
use crate::model::draft::{LinkEnd, PlanDraft};
use crate::model::item_facts::{ItemFacts, ItemKind};
use crate::model::writing::{KeyStem, WritingId, fresh_key};
use crate::model::writing_item::{put, said};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WriteItem {
    /// The draft.
    pub writing: WritingId,
    /// The version that the form showed.
    pub seen_version: i64,
    /// The item that is written anew; none is a new one.
    pub key: Option<String>,
    /// The label of its section; may be empty.
    pub section: String,
    /// What it says.
    pub facts: ItemFacts,
    /// What becomes of a name that the directory has not.
    pub unknown: Unknown,
    /// Of a measure: what carries it out.
    pub carried_by: Vec<LinkEnd>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemWritten {
    /// Its key.
    pub key: String,
    /// A line by which people know it.
    pub title: String,
}

/// Writes an item (ghi chỉ tiêu, nhiệm vụ, biện pháp vào bản nháp).
///
/// # Errors
/// See [`WritePlanError`]; nothing is written then.
pub async fn write_item(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    command: &Command<WriteItem>,
) -> Result<ItemWritten, WritePlanError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load, authorise.
    let row = open(&mut tx, actor, wish.writing).await?;

    // Decide.
    seen(&row, wish.seen_version)?;
    let draft = read(&row)?;
    let facts = wish.facts.clone().checked()?;
    let key = key_of(&draft, wish)?;
    counts_what_it_says(&key, &facts)?;
    let asked = (wish.key.as_deref(), &facts, wish.unknown);
    let meanings = meanings(&mut tx, registers, (actor, &draft), asked).await?;
    let place = (key.as_str(), wish.section.as_str());
    let change = put(&draft, place, &facts, (&meanings, &wish.carried_by));
    let next = after(&row, &draft, &change)?;

    // Store.
    keep(&mut tx, &next).await?;

    // Announce: a draft is nobody's work yet. Commit.
    let title = facts.title().to_owned();
    let entry = Entry::new("plan.write_item", "draft", row.id)
        .set("key", &key)
        .set("title", &title);
    Ok(tx.commit(entry, ItemWritten { key, title }).await?)
}

/// The key of an item that is there, or one that is free.
fn key_of(draft: &PlanDraft, wish: &WriteItem) -> Result<String, WritePlanError> {
    let Some(key) = &wish.key else {
        return Ok(fresh_key(
            draft,
            match wish.facts.kind() {
                ItemKind::Target => KeyStem::Target,
                ItemKind::Task | ItemKind::Measure => KeyStem::Within(&wish.section),
            },
        ));
    };
    let before = said(draft, key, &crate::model::writing_item::Names::new());
    match before {
        Some((_, facts)) if facts.kind() == wish.facts.kind() => Ok(key.clone()),
        Some(_) | None => Err(WritePlanError::Gone { key: key.clone() }),
    }
}

/// What counts a share is counted over a list: a kind without one would be forgotten.
fn counts_what_it_says(key: &str, facts: &ItemFacts) -> Result<(), WritePlanError> {
    match facts {
        ItemFacts::Target(target)
            if target.share_of.is_some()
                && !target.kinds.is_empty()
                && target.baseline.is_none() =>
        {
            let key = key.to_owned();
            Err(BeginPlanError::from(DraftFault::NoBaseline { key }).into())
        }
        ItemFacts::Target(_) | ItemFacts::Task(_) | ItemFacts::Measure(_) => Ok(()),
    }
}
