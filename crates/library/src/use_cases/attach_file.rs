//! Attach a file to a paper. Its content lies in the store already.

use authz::{Actor, Denied};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{Command, Fault};
use serde::{Deserialize, Serialize};

use crate::access::{changeable, place};
use crate::model::file::{FILES_MAX, FileId, FileName, PaperFile, StoredFile};
use crate::model::paper::PaperId;
use crate::store::paper::paper_by_id;
use crate::store::paper_file::{file_insert, file_list_by_paper};
use crate::trail::attached;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AttachFile {
    /// The paper.
    pub paper: PaperId,
    /// The file, as the store gave it.
    pub file: StoredFile,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileAttached {
    /// The file of the paper.
    pub id: FileId,
}

/// Why a file was not attached.
#[derive(Debug, thiserror::Error)]
pub enum AttachFileError {
    /// The paper has this content already.
    #[error("the content is attached already as {name}")]
    Attached {
        /// Under this name.
        name: FileName,
    },
    /// The paper has as many as it may.
    #[error("the paper has {FILES_MAX} files")]
    TooMany,
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

kernel::refusal! { AttachFileError from [Denied, Begin, Fault] {
    Self::Attached { name } => Invalid "library.file.attached" at "file" { "name": name };
    Self::TooMany => Limited "library.file.too_many" at "file" { "most": FILES_MAX };
} }

/// Attaches a file.
///
/// # Errors
/// See [`AttachFileError`]; nothing is written then, and the content goes away with the next sweep.
pub async fn attach_file(
    db: &Db,
    actor: &Actor,
    command: &Command<AttachFile>,
) -> Result<FileAttached, AttachFileError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (id, entry) = add(&mut tx, actor, &command.body).await?;
    Ok(tx.commit(entry, FileAttached { id }).await?)
}

/// The same in the transaction of another context. Its audit entry stands beside that of the act.
///
/// # Errors
/// See [`AttachFileError`].
pub async fn add_file(
    tx: &mut Tx,
    actor: &Actor,
    wish: &AttachFile,
) -> Result<FileId, AttachFileError> {
    let (id, entry) = add(tx, actor, wish).await?;
    tx.record(entry);
    Ok(id)
}

async fn add(
    tx: &mut Tx,
    actor: &Actor,
    wish: &AttachFile,
) -> Result<(FileId, Entry), AttachFileError> {
    // Load.
    let paper = paper_by_id(tx, wish.paper).await?;
    let place = place(tx, paper.as_ref().map(|paper| &paper.content)).await?;
    let files = file_list_by_paper(tx, wish.paper).await?;

    // Authorise.
    let paper = changeable(tx, actor, paper.as_ref(), &place)?;

    // Decide.
    decide(&files, &wish.file)?;

    // Store.
    let id = file_insert(tx, actor, paper.id, &wish.file).await?;

    // Announce: nobody listens yet.
    Ok((id, attached(paper.id, &paper.content, (id, &wish.file))))
}

fn decide(files: &[PaperFile], new: &StoredFile) -> Result<(), AttachFileError> {
    if let Some(same) = files.iter().find(|file| file.hash == new.hash) {
        let name = same.name.clone();
        return Err(AttachFileError::Attached { name });
    }
    if files.len() >= FILES_MAX {
        return Err(AttachFileError::TooMany);
    }
    Ok(())
}
