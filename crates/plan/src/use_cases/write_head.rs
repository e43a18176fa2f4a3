//! Write the head of a draft by hand: title, number, issuer, time, and the plan of several years above it.

use authz::Actor;
use db::{Begun, Db, Entry};
use directory::api::Registers;
use kernel::Command;
use serde::Serialize;

use super::under_scheme::under_scheme;
use super::write_plan::{WritePlanError, Written, after, head_found, keep, open, read, seen};
use super::written_bodies::issuer_called;
use crate::model::import::ImportHead;
use crate::model::writing::{WritingChange, WritingId};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WriteHead {
    /// The draft.
    pub writing: WritingId,
    /// The version that the form showed.
    pub seen_version: i64,
    /// What the head is to say.
    pub head: ImportHead,
}

/// Writes the head (ghi phần đầu kế hoạch).
///
/// # Errors
/// See [`WritePlanError`]; nothing is written then.
pub async fn write_head(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    command: &Command<WriteHead>,
) -> Result<Written, WritePlanError> {
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
    let head = wish.head.clone().checked(tx.day())?;
    under_scheme(&mut tx, head.scheme, (head.from, head.to)).await?;
    let issuer = issuer_called(&mut tx, registers, (actor, row.area), &head).await?;
    let change = WritingChange::Head(head_found(head, issuer));
    let next = after(&row, &draft, &change)?;

    // Store.
    keep(&mut tx, &next).await?;

    // Announce: a draft is nobody's work yet. Commit.
    let entry = Entry::new("plan.write_head", "draft", row.id).change(
        "title",
        Some(&row.title),
        Some(&next.title),
    );
    Ok(tx.commit(entry, Written { id: row.id }).await?)
}
