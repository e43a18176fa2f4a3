//! The body of an answer.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::{Fault, Nature};
use serde::Serialize;

use crate::refused::Refused;

/// Answers with a value as JSON, which nobody on the way keeps.
///
/// # Errors
/// The value is no JSON: a mistake of ours.
pub fn json(value: &impl Serialize) -> Result<Response, Refused> {
    let body = serde_json::to_vec(value).map_err(|error| Fault::new(Nature::Bug, error))?;
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "no-store"),
    ]
    .map(|(name, value)| (name, HeaderValue::from_static(value)));
    Ok((headers, body).into_response())
}
