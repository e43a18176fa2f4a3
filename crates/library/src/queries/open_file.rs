//! A file of a paper, to look at or to save. The way to it goes through the paper, never by its hash.

use authz::{Actor, Denied};
use db::Db;
use kernel::Fault;

use crate::access::{place, seen};
use crate::files::{FileBody, Files};
use crate::model::file::FileId;
use crate::model::paper::PaperId;
use crate::store::paper::paper_by_id;
use crate::store::paper_file::file_list_by_paper;

/// What a browser is answered.
#[derive(Debug)]
pub struct Download {
    /// `Content-Type`: what the file is by its content, never a page.
    pub content_type: &'static str,
    /// `Content-Disposition`, safe as it stands.
    pub content_disposition: String,
    /// `X-Content-Type-Options`: a browser makes no guesses of its own.
    pub content_type_options: &'static str,
    /// `Content-Length`.
    pub bytes: u64,
    /// The content.
    pub body: FileBody,
}

/// Why a file is not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenFileError {
    /// The paper has no such file, or no longer.
    #[error("no such file of this paper")]
    NoFile,
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database or the store.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { OpenFileError from [Denied, Fault] {
    Self::NoFile => NotFound "library.file.none";
} }

/// Opens a file of a paper that this actor may see.
///
/// # Errors
/// See [`OpenFileError`].
pub async fn open_file(
    db: &Db,
    files: &Files,
    actor: &Actor,
    (paper, file): (PaperId, FileId),
) -> Result<Download, OpenFileError> {
    let mut rx = db.read().await?;
    let found = paper_by_id(&mut rx, paper).await?;
    let place = place(&mut rx, found.as_ref().map(|paper| &paper.content)).await?;
    let paper = seen(actor, found.as_ref(), &place)?;
    let listed = file_list_by_paper(&mut rx, paper.id).await?;
    // The snapshot is given back before the store is asked, which may be slow.
    drop(rx);
    let found = listed.into_iter().find(|listed| listed.id == file);
    let file = found.ok_or(OpenFileError::NoFile)?;
    Ok(Download {
        content_type: file.media_type.header(),
        content_disposition: file.name.disposition(file.media_type),
        content_type_options: "nosniff",
        bytes: file.bytes,
        body: files.body(&file.hash, file.bytes).await?,
    })
}
