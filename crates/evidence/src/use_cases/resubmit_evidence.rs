//! Send an entry again that was given back, with what was missing (gửi lại).

use authz::Actor;
use db::{Begun, Db};
use kernel::Command;
use library::api::PaperId;
use serde::{Deserialize, Serialize};

use super::act_on_entry::{ActError, Wish, act_in};
use crate::model::act::ActKind;
use crate::model::entry::EvidenceId;
use crate::model::standing::EntryState;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ResubmitEvidence {
    /// The entry.
    pub entry: EvidenceId,
    /// What was done about it.
    pub reason: String,
    /// The papers that were missing.
    pub papers: Vec<PaperId>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceResubmitted {
    /// How the entry stands now.
    pub state: EntryState,
}

/// Sends an entry again.
///
/// # Errors
/// See [`ActError`]; nothing is written then.
pub async fn resubmit_evidence(
    db: &Db,
    actor: &Actor,
    command: &Command<ResubmitEvidence>,
) -> Result<EvidenceResubmitted, ActError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (state, audit) = act_in(&mut tx, actor, &wish(&command.body)).await?;
    Ok(tx.commit(audit, EvidenceResubmitted { state }).await?)
}

fn wish(asked: &ResubmitEvidence) -> Wish {
    Wish {
        reason: Some(asked.reason.clone()),
        papers: asked.papers.clone(),
        ..Wish::of(asked.entry, ActKind::Resubmit)
    }
}
