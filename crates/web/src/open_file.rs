//! Open data as a file: the same for everybody, kept for a short while, fetched again only when it is another.

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::{Fault, Nature};

use crate::page::tag;
use crate::{Refused, Visit};

/// For how long others may keep a copy: what is withdrawn is to be gone soon.
const KEEP: &str = "public, max-age=300";

/// A file of open data (*dữ liệu mở*).
#[derive(Debug, Clone)]
pub struct OpenFile {
    /// Its media type.
    pub media: &'static str,
    /// Under which name it is saved; none where a browser may show it.
    pub name: Option<String>,
    /// The address of the terms under which it may be used.
    pub licence: &'static str,
    /// What is in it.
    pub text: String,
}

/// The answer that carries it; only its tag where whoever asks has it already.
///
/// # Errors
/// Its name is none for a header: a mistake of ours.
pub fn open_file(visit: &Visit, file: OpenFile) -> Result<Response, Refused> {
    let (tag, is_known) = tag(visit, file.text.as_bytes());
    let mut headers = HeaderMap::new();
    let mut add = |name: HeaderName, value: &str| {
        let value = HeaderValue::from_str(value);
        value.map(|value| headers.insert(name, value)).map(drop)
    };
    let added = [
        add(header::ETAG, &tag),
        add(header::CACHE_CONTROL, KEEP),
        add(
            header::LINK,
            &format!("<{}>; rel=\"license\"", file.licence),
        ),
        add(header::CONTENT_TYPE, file.media),
        file.name.map_or(Ok(()), |name| {
            let saved = format!("attachment; filename=\"{name}\"");
            add(header::CONTENT_DISPOSITION, &saved)
        }),
    ];
    for one in added {
        one.map_err(|error| Fault::new(Nature::Bug, error))?;
    }
    if is_known {
        headers.remove(header::CONTENT_TYPE);
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    Ok((headers, file.text).into_response())
}
