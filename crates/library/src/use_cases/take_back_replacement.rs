//! Take back that one paper replaces another: it was an error. When the older one ends after all is entered anew.

use authz::{Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault, Instant};
use serde::Serialize;

use crate::access::{changeable, place};
use crate::model::paper::{PaperContent, PaperId};
use crate::model::standing::InForce;
use crate::store::paper::{paper_by_id, paper_update};
use crate::store::replacement::{link_delete, link_list_around};
use crate::trail::told;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TakeBackReplacement {
    /// The paper that does not replace it.
    pub newer: PaperId,
    /// The paper that is not replaced.
    pub older: PaperId,
    /// The version of the older one that the form showed.
    pub seen_version: i64,
}

/// Why it was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum TakeBackReplacementError {
    /// It does not replace it, or no longer.
    #[error("it replaces nothing")]
    NoReplacement,
    /// Somebody changed it after the form was opened.
    #[error("changed by {by} at {at}")]
    Stale {
        /// Who changed it.
        by: String,
        /// When.
        at: Instant,
    },
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { TakeBackReplacementError from [Denied, Begin, Fault] {
    Self::NoReplacement => NotFound "library.replace.none";
    Self::Stale { by, at } => Conflict "library.paper.stale"
        { "by": by, "at": at.time_in_vietnam() };
} }

/// Takes a replacement back. Where no other replaces the older paper, it has no last day any more.
///
/// # Errors
/// See [`TakeBackReplacementError`]; nothing is written then.
pub async fn take_back_replacement(
    db: &Db,
    actor: &Actor,
    command: &Command<TakeBackReplacement>,
) -> Result<(), TakeBackReplacementError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let older = paper_by_id(&mut tx, wish.older).await?;
    let place = place(&mut tx, older.as_ref().map(|paper| &paper.content)).await?;
    let links = link_list_around(&mut tx, wish.older).await?;

    // Authorise.
    let older = changeable(&mut tx, actor, older.as_ref(), &place)?;

    // Decide.
    let mut mine = links.iter().filter(|link| link.older == older.id);
    let is_replaced_still = mine.clone().any(|link| link.newer != wish.newer);
    let link = mine.find(|link| link.newer == wish.newer);
    let link = link.ok_or(TakeBackReplacementError::NoReplacement)?;
    let days = older.content.in_force;
    let in_force = if is_replaced_still || link.from_day.is_none() {
        days
    } else {
        InForce { to: None, ..days }
    };
    let content = PaperContent {
        in_force,
        ..older.content.clone()
    };

    // Store.
    let is_gone = link_delete(&mut tx, link.newer, link.older).await?;
    let seen = (older.id, wish.seen_version);
    if !is_gone || !paper_update(&mut tx, actor, seen, &content).await? {
        return Err(TakeBackReplacementError::Stale {
            by: older.changed_by_name.clone(),
            at: older.changed_at,
        });
    }

    // Announce: nobody listens yet. Commit.
    let entry = Entry::new("library.take_back_replacement", "paper", older.id)
        .change("replaced_by", Some(&link.newer), None)
        .change("from_day", link.from_day.as_ref(), None);
    let entry = told(entry, Some(&older.content), &content);
    Ok(tx.commit(entry, ()).await?)
}
