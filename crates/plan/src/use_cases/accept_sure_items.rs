//! Accept at once all that was read without doubt.

use authz::Actor;
use db::{Begun, Db, Entry};
use kernel::Command;
use serde::{Deserialize, Serialize};

use super::import_review::{ReviewError, open, touch};
use crate::model::draft::ImportId;
use crate::store::import_item::item_accept_sure;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AcceptSure {
    /// The import.
    pub import: ImportId,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SureAccepted {
    /// How many.
    pub count: u64,
}

/// Accepts what is sure and undecided.
///
/// # Errors
/// See [`ReviewError`]; nothing is written then.
pub async fn accept_sure_items(
    db: &Db,
    actor: &Actor,
    command: &Command<AcceptSure>,
) -> Result<SureAccepted, ReviewError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load and authorise. There is nothing to decide.
    let import = open(&mut tx, actor, command.body.import).await?;

    // Store.
    let count = item_accept_sure(&mut tx, actor, import.id).await?;
    touch(&mut tx, actor, &import).await?;

    // Announce: nobody listens. Commit.
    let entry = Entry::new("plan.accept_sure_items", "import", import.id).set("count", &count);
    Ok(tx.commit(entry, SureAccepted { count }).await?)
}
