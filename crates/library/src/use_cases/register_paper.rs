//! Enter a paper: one that came in, one that went out, or law.

use authz::{Actor, Denied, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{Command, Fault};
use serde::{Deserialize, Serialize};

use crate::access::{authorise_content, placed};
use crate::model::file::{FILES_MAX, StoredFile, each_once};
use crate::model::paper::{PaperContent, PaperFault, PaperId};
use crate::store::paper::{paper_insert, paper_same};
use crate::store::paper_file::file_insert;
use crate::trail::{attached, told};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegisterPaper {
    /// What the paper says.
    pub content: PaperContent,
    /// Its files, as the store gave them; the same content twice is one file.
    pub files: Vec<StoredFile>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperRegistered {
    /// The new paper.
    pub id: PaperId,
}

/// Why a paper was not entered.
#[derive(Debug, thiserror::Error)]
pub enum RegisterPaperError {
    /// It is here already.
    #[error("the paper is here already: {same}")]
    Here {
        /// Which it is.
        same: PaperId,
    },
    /// It has more files than one may.
    #[error("{count} files")]
    TooManyFiles {
        /// How many there are.
        count: usize,
    },
    /// It cannot say that.
    #[error(transparent)]
    Unfit(#[from] PaperFault),
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

kernel::refusal! { RegisterPaperError from [Unfit, Denied, Begin, Fault] {
    Self::Here { same } => Invalid "library.paper.here" at "number" { "same": same };
    Self::TooManyFiles { .. } => Limited "library.file.too_many" at "file" { "most": FILES_MAX };
} }

/// Enters a paper.
///
/// # Errors
/// See [`RegisterPaperError`]; nothing is written then.
pub async fn register_paper(
    db: &Db,
    actor: &Actor,
    command: &Command<RegisterPaper>,
) -> Result<PaperRegistered, RegisterPaperError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (id, entry) = enter(&mut tx, actor, &command.body).await?;
    Ok(tx.commit(entry, PaperRegistered { id }).await?)
}

/// The same in the transaction of another context, whose act brings a document along. Its audit entry stands beside that
/// of the act.
///
/// # Errors
/// See [`RegisterPaperError`].
pub async fn enter_paper(
    tx: &mut Tx,
    actor: &Actor,
    wish: &RegisterPaper,
) -> Result<PaperId, RegisterPaperError> {
    let (id, entry) = enter(tx, actor, wish).await?;
    tx.record(entry);
    Ok(id)
}

async fn enter(
    tx: &mut Tx,
    actor: &Actor,
    wish: &RegisterPaper,
) -> Result<(PaperId, Entry), RegisterPaperError> {
    // Load.
    let content = placed(tx, &wish.content).await?;
    let place = locate(tx, content.area, content.organisation).await?;
    let same = paper_same(tx, &content).await?;

    // Authorise.
    authorise_content(tx, actor, &content, &place)?;

    // Decide.
    let content = content.checked(tx.day())?;
    if let Some(same) = same {
        return Err(RegisterPaperError::Here { same });
    }
    let files = each_once(&wish.files);
    let count = files.len();
    if count > FILES_MAX {
        return Err(RegisterPaperError::TooManyFiles { count });
    }

    // Store.
    let (now, chance) = tx.seed()?;
    let id = PaperId::new(now, chance);
    paper_insert(tx, actor, id, &content).await?;
    for file in files {
        let file_id = file_insert(tx, actor, id, file).await?;
        tx.record(attached(id, &content, (file_id, file)));
    }

    // Announce: nobody listens yet.
    let entry = Entry::new("library.register_paper", "paper", id);
    Ok((id, told(entry, None, &content)))
}
