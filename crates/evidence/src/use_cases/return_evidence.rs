//! Give an entry back to its recorder with a reason (trả lại).

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
pub struct ReturnEvidence {
    /// The entry.
    pub entry: EvidenceId,
    /// Why.
    pub reason: String,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceReturned {
    /// How the entry stands now.
    pub state: EntryState,
}

/// Returns an entry.
///
/// # Errors
/// See [`ActError`]; nothing is written then.
pub async fn return_evidence(
    db: &Db,
    actor: &Actor,
    command: &Command<ReturnEvidence>,
) -> Result<EvidenceReturned, ActError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (state, audit) = act_in(&mut tx, actor, &wish(&command.body)).await?;
    Ok(tx.commit(audit, EvidenceReturned { state }).await?)
}

fn wish(asked: &ReturnEvidence) -> Wish {
    Wish {
        reason: Some(asked.reason.clone()),
        ..Wish::of(asked.entry, ActKind::Return)
    }
}
