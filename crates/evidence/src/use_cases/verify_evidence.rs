//! Verify what another recorded (xác nhận minh chứng); for a body that does not sign in, by its letter.

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
pub struct VerifyEvidence {
    /// The entry.
    pub entry: EvidenceId,
    /// The letter of the body, where an officer of the Alliance verifies for it (theo công văn).
    pub letter: Option<PaperId>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceVerified {
    /// How the entry stands now.
    pub state: EntryState,
}

/// Verifies an entry.
///
/// # Errors
/// See [`ActError`]; nothing is written then.
pub async fn verify_evidence(
    db: &Db,
    actor: &Actor,
    command: &Command<VerifyEvidence>,
) -> Result<EvidenceVerified, ActError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (state, audit) = act_in(&mut tx, actor, &wish(&command.body)).await?;
    Ok(tx.commit(audit, EvidenceVerified { state }).await?)
}

fn wish(asked: &VerifyEvidence) -> Wish {
    let kind = match asked.letter {
        Some(_) => ActKind::VerifyByLetter,
        None => ActKind::Verify,
    };
    Wish {
        letter: asked.letter,
        ..Wish::of(asked.entry, kind)
    }
}
