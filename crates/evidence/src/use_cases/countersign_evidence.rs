//! Answer for what a colleague did by letter for a body that does not sign in (ký đối chiếu).

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
pub struct CountersignEvidence {
    /// The entry.
    pub entry: EvidenceId,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceCountersigned {
    /// How the entry stands now.
    pub state: EntryState,
}

/// Countersigns an entry.
///
/// # Errors
/// See [`ActError`]; nothing is written then.
pub async fn countersign_evidence(
    db: &Db,
    actor: &Actor,
    command: &Command<CountersignEvidence>,
) -> Result<EvidenceCountersigned, ActError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (state, audit) = act_in(&mut tx, actor, &wish(&command.body)).await?;
    Ok(tx.commit(audit, EvidenceCountersigned { state }).await?)
}

fn wish(asked: &CountersignEvidence) -> Wish {
    Wish::of(asked.entry, ActKind::Countersign)
}
