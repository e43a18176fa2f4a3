//! Give an import up: a wrong file, a document that somebody else has entered.

use authz::Actor;
use db::{Begun, Db, Entry};
use directory::api::close_item;
use kernel::Command;
use serde::{Deserialize, Serialize};

use super::import_document::item_key;
use super::import_review::{ReviewError, open};
use crate::model::draft::ImportId;
use crate::model::import::{Import, ImportState};
use crate::store::import::import_update;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DropImport {
    /// The import.
    pub import: ImportId,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportDropped {
    /// The title of the document.
    pub title: String,
}

/// Gives an import up. Its paper stays in the library, and what was decided stays on record.
///
/// # Errors
/// See [`ReviewError`]; nothing is written then.
pub async fn drop_import(
    db: &Db,
    actor: &Actor,
    command: &Command<DropImport>,
) -> Result<ImportDropped, ReviewError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load and authorise.
    let before = open(&mut tx, actor, command.body.import).await?;

    // Decide.
    let after = Import {
        state: ImportState::Dropped,
        ..before.clone()
    };

    // Store.
    let seen = before.version;
    if !import_update(&mut tx, actor, (&after, seen)).await? {
        let state = before.state;
        return Err(ReviewError::Closed { state });
    }

    // Announce: nobody has to look through it any more. Commit.
    close_item(&mut tx, &item_key(before.id)).await?;
    let entry = Entry::new("plan.drop_import", "import", before.id).change(
        "state",
        Some(&before.state),
        Some(&after.state),
    );
    let title = before.head.title;
    Ok(tx.commit(entry, ImportDropped { title }).await?)
}
