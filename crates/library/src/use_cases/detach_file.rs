//! Take a file off a paper. Its content stays for a day, then a sweep takes it away unless another paper refers to it.

use authz::{Actor, Denied};
use db::{BeginError, Begun, Db};
use kernel::{Command, Fault};
use serde::Serialize;

use crate::access::{changeable, place};
use crate::model::file::FileId;
use crate::model::paper::PaperId;
use crate::store::paper::paper_by_id;
use crate::store::paper_file::{file_detach, file_list_by_paper};
use crate::trail::detached;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DetachFile {
    /// The paper.
    pub paper: PaperId,
    /// Its file.
    pub file: FileId,
}

/// Why a file was not taken off.
#[derive(Debug, thiserror::Error)]
pub enum DetachFileError {
    /// The paper has no such file, or no longer.
    #[error("no such file of this paper")]
    NoFile,
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

kernel::refusal! { DetachFileError from [Denied, Begin, Fault] {
    Self::NoFile => NotFound "library.file.none";
} }

/// Takes a file off its paper.
///
/// # Errors
/// See [`DetachFileError`]; nothing is written then.
pub async fn detach_file(
    db: &Db,
    actor: &Actor,
    command: &Command<DetachFile>,
) -> Result<(), DetachFileError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let paper = paper_by_id(&mut tx, wish.paper).await?;
    let place = place(&mut tx, paper.as_ref().map(|paper| &paper.content)).await?;
    let files = file_list_by_paper(&mut tx, wish.paper).await?;

    // Authorise.
    let paper = changeable(&mut tx, actor, paper.as_ref(), &place)?;

    // Decide.
    let file = files.iter().find(|file| file.id == wish.file);
    let file = file.ok_or(DetachFileError::NoFile)?;

    // Store.
    if !file_detach(&mut tx, paper.id, file.id).await? {
        return Err(DetachFileError::NoFile);
    }

    // Announce: nobody listens yet. Commit.
    let entry = detached(paper.id, &paper.content, file);
    Ok(tx.commit(entry, ()).await?)
}
