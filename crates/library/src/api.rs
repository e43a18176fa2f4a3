//! The only door for other crates.

use authz::{Actor, Denied};
use db::Rx;
use kernel::Fault;

pub use crate::files::{FileBody, Files, FilesPlace, ReceiveError, Receiving, Swept};
pub use crate::jobs::{ORPHAN_SECONDS_MAX, sweep_files};
pub use crate::model::file::{
    FILE_BYTES_MAX, FILE_NAME_CHARS_MAX, FILES_MAX, FileFault, FileId, FileName, PaperFile,
    StoredFile,
};
pub use crate::model::law::LawText;
pub use crate::model::media::MediaType;
pub use crate::model::number::{BadNumber, NUMBER_CHARS_MAX, PaperNumber};
pub use crate::model::paper::{
    ALIAS_CHARS_MAX, ALIASES_MAX, Confidentiality, Direction, ISSUER_CHARS_MAX, Issuer,
    NOTE_CHARS_MAX, Paper, PaperContent, PaperFault, PaperId, PaperKind, SUMMARY_CHARS_MAX,
};
pub use crate::model::replacement::ReplaceFault;
pub use crate::model::ruling::{REASON_CHARS_MAX, Ruling, RulingEnd, RulingFault, RulingId};
pub use crate::model::standing::{InForce, Standing};
pub use crate::model::wanted::{PaperFilter, PaperOrder, SOUGHT_CHARS_MAX};
pub use crate::queries::law_in_force::{LawOnDay, in_force};
pub use crate::queries::paper_summary::PaperSummary;
pub use crate::queries::ruling_list::rulebook;
pub use crate::queries::{
    law_in_force, open_file, paper_detail, paper_list, papers_by_number, ruling_list,
};
pub use crate::use_cases::{
    attach_file, change_paper, confirm_rule, detach_file, end_ruling, load_laws, override_rule,
    register_paper, replace_paper, take_back_replacement,
};

/// Why a paper is not cited.
#[derive(Debug, thiserror::Error)]
pub enum CiteError {
    /// There is no such paper, or this actor may not know of it.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { CiteError from [Denied, Fault] {} }

/// A paper in a line, for a record of another context that refers to it, and for the check that it may. Whoever may not
/// see the paper is refused as if there were none.
///
/// # Errors
/// See [`CiteError`].
pub async fn cite(rx: &mut Rx, actor: &Actor, paper: PaperId) -> Result<PaperSummary, CiteError> {
    let found = crate::store::paper::paper_by_id(rx, paper).await?;
    let place = crate::access::place(rx, found.as_ref().map(|paper| &paper.content)).await?;
    let paper = crate::access::seen(actor, found.as_ref(), &place)?;
    Ok(PaperSummary::from(paper))
}
