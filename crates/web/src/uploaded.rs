//! A form with files, read with limits.

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};

use crate::Visit;
use crate::origin::Origin;
use crate::posted::{CSRF, Posted, PostedError};
use crate::refused::Refused;

/// Bytes of one file.
pub const FILE_BYTES_MAX: usize = 20 * 1024 * 1024;
/// Bytes of a form with its files.
pub const UPLOAD_BYTES_MAX: usize = 60 * 1024 * 1024;
/// Files of a form.
pub const FILES_MAX: usize = 20;
/// Bytes of a field that is no file.
const FIELD_BYTES_MAX: usize = 64 * 1024;
/// Fields of a form with files.
const FIELDS_MAX: usize = 200;

/// Why a form with files was not read.
#[derive(Debug, thiserror::Error)]
pub enum UploadedError {
    /// A file is too large.
    #[error("file {name:?} larger than {FILE_BYTES_MAX} bytes")]
    FileTooLarge {
        /// Its name.
        name: String,
    },
    /// There are too many files.
    #[error("more than {FILES_MAX} files")]
    TooManyFiles,
    /// The form broke off or is no form.
    #[error("form with files cannot be read")]
    Broken(#[source] MultipartError),
    /// What any form can be refused for.
    #[error(transparent)]
    Posted(#[from] PostedError),
}

kernel::refusal! { UploadedError from [Posted] {
    Self::FileTooLarge { name } => Limited "web.uploaded.file_too_large"
        { "name": name, "megabytes": FILE_BYTES_MAX / 1024 / 1024 };
    Self::TooManyFiles => Limited "web.uploaded.too_many_files" { "most": FILES_MAX };
    Self::Broken(_) => Invalid "web.uploaded.broken";
} }

/// A file as it came; nothing about it has been believed yet.
#[derive(Clone, Debug)]
pub struct UploadedFile {
    /// Field that it was chosen in.
    pub field: String,
    /// Its name on the sender's machine, without folders.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A form with files (biểu mẫu kèm tệp). Its route is registered by [`Routes::upload`](crate::Routes::upload).
#[derive(Clone, Debug)]
pub struct Uploaded {
    /// The fields that are no files.
    pub posted: Posted,
    /// The files, without those that were left empty.
    pub files: Vec<UploadedFile>,
}

impl<S: Send + Sync> FromRequest<S> for Uploaded {
    type Rejection = Refused;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refused> {
        let visit = Visit::within(&request)?;
        if Origin::of(request.headers()) == Origin::Foreign {
            return Err(PostedError::Foreign.into());
        }
        let parts = Multipart::from_request(request, state).await;
        let parts = parts.map_err(|_| PostedError::Unreadable)?;
        Ok(read(&visit, parts).await?)
    }
}

/// The token is the first field of every form of ours, so no file is read into memory before it was checked.
async fn read(visit: &Visit, mut parts: Multipart) -> Result<Uploaded, UploadedError> {
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    let mut is_ours = false;
    while let Some(part) = parts.next_field().await.map_err(UploadedError::Broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        if let Some(file_name) = part.file_name().map(base_name) {
            if !is_ours {
                return Err(PostedError::Stale.into());
            }
            if let Some(bytes) = file(part, &file_name).await? {
                files.push(UploadedFile {
                    field: name,
                    name: file_name,
                    bytes,
                });
            }
            if files.len() > FILES_MAX {
                return Err(UploadedError::TooManyFiles);
            }
        } else {
            let value = field(part).await?;
            is_ours |= name == CSRF && visit.csrf_secret().made(&value);
            fields.push((name, value));
        }
        if fields.len() > FIELDS_MAX {
            return Err(PostedError::TooLarge.into());
        }
    }
    if is_ours {
        Ok(Uploaded {
            posted: Posted::of(fields),
            files,
        })
    } else {
        Err(PostedError::Stale.into())
    }
}

async fn field(part: Field<'_>) -> Result<String, UploadedError> {
    let bytes = part.bytes().await.map_err(UploadedError::Broken)?;
    if bytes.len() > FIELD_BYTES_MAX {
        return Err(PostedError::TooLarge.into());
    }
    String::from_utf8(bytes.to_vec()).map_err(|_| PostedError::Unreadable.into())
}

/// The content, read piece by piece so that a file that is too large is given up early; none for an empty choice.
async fn file(mut part: Field<'_>, name: &str) -> Result<Option<Vec<u8>>, UploadedError> {
    let mut bytes = Vec::new();
    while let Some(piece) = part.chunk().await.map_err(UploadedError::Broken)? {
        if bytes.len() + piece.len() > FILE_BYTES_MAX {
            return Err(UploadedError::FileTooLarge {
                name: name.to_owned(),
            });
        }
        bytes.extend_from_slice(&piece);
    }
    Ok((!name.is_empty()).then_some(bytes))
}

/// Old browsers send the whole path.
fn base_name(name: &str) -> String {
    name.rsplit(['/', '\\'])
        .next()
        .unwrap_or_default()
        .to_owned()
}
