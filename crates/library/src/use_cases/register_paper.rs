//! Enter a paper: one that came in, one that went out, or law.

use authz::{Actor, Denied, locate};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault};
use serde::{Deserialize, Serialize};

use crate::access::authorise_content;
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
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let place = locate(&mut tx, wish.content.area, wish.content.organisation).await?;
    let same = paper_same(&mut tx, &wish.content).await?;

    // Authorise.
    authorise_content(&mut tx, actor, &wish.content, &place)?;

    // Decide.
    let content = wish.content.clone().checked(tx.day())?;
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
    paper_insert(&mut tx, actor, id, &content).await?;
    for file in files {
        let file_id = file_insert(&mut tx, actor, id, file).await?;
        tx.record(attached(id, &content, (file_id, file)));
    }

    // Announce: nobody listens yet. Commit.
    let entry = told(
        Entry::new("library.register_paper", "paper", id),
        None,
        &content,
    );
    Ok(tx.commit(entry, PaperRegistered { id }).await?)
}
