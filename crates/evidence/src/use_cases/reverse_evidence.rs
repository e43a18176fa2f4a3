//! Reverse an entry that was a mistake, by another that says why (đảo bút toán). It stays in view and counts no more.

use authz::Actor;
use db::{Begun, Db};
use kernel::Command;
use serde::{Deserialize, Serialize};

use super::act_on_entry::{ActError, Wish, act_in};
use crate::model::act::ActKind;
use crate::model::entry::EvidenceId;
use crate::model::standing::EntryState;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReverseEvidence {
    /// The entry.
    pub entry: EvidenceId,
    /// Why.
    pub reason: String,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceReversed {
    /// How the entry stands now.
    pub state: EntryState,
}

/// Reverses an entry.
///
/// # Errors
/// See [`ActError`]; nothing is written then.
pub async fn reverse_evidence(
    db: &Db,
    actor: &Actor,
    command: &Command<ReverseEvidence>,
) -> Result<EvidenceReversed, ActError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (state, audit) = act_in(&mut tx, actor, &wish(&command.body)).await?;
    Ok(tx.commit(audit, EvidenceReversed { state }).await?)
}

fn wish(asked: &ReverseEvidence) -> Wish {
    Wish {
        reason: Some(asked.reason.clone()),
        ..Wish::of(asked.entry, ActKind::Reverse)
    }
}
