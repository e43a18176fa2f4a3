//! Say that a finding was looked at, or open it again.

use authz::Actor;
use db::{Begun, Db, Entry};
use kernel::Command;
use serde::{Deserialize, Serialize};

use super::import_review::{ReviewError, open, touch};
use crate::model::draft::ImportId;
use crate::model::import_finding::{Finding, FindingId};
use crate::store::import_finding::{finding_list, finding_update};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SettleFinding {
    /// The import.
    pub import: ImportId,
    /// The finding.
    pub finding: FindingId,
    /// The version that the page showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingSettled {
    /// Whether it is settled now.
    pub settled: bool,
}

/// Settles a finding; one that was settled is open again.
///
/// # Errors
/// See [`ReviewError`]; nothing is written then.
pub async fn settle_import_finding(
    db: &Db,
    actor: &Actor,
    command: &Command<SettleFinding>,
) -> Result<FindingSettled, ReviewError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load and authorise.
    let import = open(&mut tx, actor, wish.import).await?;
    let found = finding_list(&mut tx, import.id).await?;
    let before = found.into_iter().find(|found| found.id == wish.finding);
    let before = before.ok_or(ReviewError::Gone)?;

    // Decide.
    let settled = before.settled_at.is_none();
    let now = tx.now();
    let after = Finding {
        settled_at: settled.then_some(now),
        settled_by_name: settled.then(|| actor.name.clone()),
        ..before.clone()
    };

    // Store.
    if !finding_update(&mut tx, import.id, (&after, wish.seen_version)).await? {
        return Err(ReviewError::Stale {
            by: before.settled_by_name.unwrap_or_default(),
            at: before.settled_at.unwrap_or(now),
            now: before.message,
        });
    }
    touch(&mut tx, actor, &import).await?;

    // Announce: nobody listens. Commit.
    let entry = Entry::new("plan.settle_import_finding", "import", import.id)
        .set("finding", &before.code)
        .set("settled", &settled);
    Ok(tx.commit(entry, FindingSettled { settled }).await?)
}
