//! The papers of a number among those that an actor may see: for a form in which one is named.

use authz::{Actor, Denied};
use db::Db;
use kernel::Fault;

use crate::model::number::PaperNumber;
use crate::queries::paper_summary::PaperSummary;
use crate::store::paper_list::{Sight, paper_list_by_number};

/// Papers of one number among which one chooses.
const CHOICES_MAX: i64 = 20;

/// Why they are not told.
#[derive(Debug, thiserror::Error)]
pub enum PapersByNumberError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { PapersByNumberError from [Denied, Fault] {} }

/// A paper of this number, with the version that is there now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedPaper {
    /// The paper.
    pub paper: PaperSummary,
    /// Counts its changes.
    pub version: i64,
}

/// Finds them, the newest first.
///
/// # Errors
/// See [`PapersByNumberError`].
pub async fn papers_by_number(
    db: &Db,
    actor: &Actor,
    number: &PaperNumber,
) -> Result<Vec<NumberedPaper>, PapersByNumberError> {
    let sight = Sight::of(actor)?;
    let mut rx = db.read().await?;
    let found = paper_list_by_number(&mut rx, &sight, number, CHOICES_MAX).await?;
    let numbered = found.iter().map(|paper| NumberedPaper {
        paper: paper.into(),
        version: paper.version,
    });
    Ok(numbered.collect())
}
