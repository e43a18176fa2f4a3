//! A file of a paper, to look at or to save.

use ::web::{Refused, Visit};
use axum::body::Body;
use axum::extract::{Extension, Path};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::{Fault, Nature};

use crate::files::Files;
use crate::model::file::FileId;
use crate::model::paper::PaperId;
use crate::queries::open_file::open_file;

/// `GET /lam-viec/van-ban/{paper}/tep/{file}`
pub(super) async fn open(
    visit: Visit,
    Path(asked): Path<(PaperId, FileId)>,
    Extension(files): Extension<Files>,
) -> Result<Response, Refused> {
    let download = open_file(visit.app().db(), &files, visit.actor(), asked).await?;
    let disposition = HeaderValue::from_str(&download.content_disposition);
    let disposition = disposition.map_err(|error| Fault::new(Nature::Bug, error))?;
    let headers: [(HeaderName, HeaderValue); 5] = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static(download.content_type),
        ),
        (header::CONTENT_DISPOSITION, disposition),
        (
            header::X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static(download.content_type_options),
        ),
        (header::CONTENT_LENGTH, HeaderValue::from(download.bytes)),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, no-store"),
        ),
    ];
    let body = Body::from(download.body.whole().await?);
    Ok((headers, body).into_response())
}
