//! A write by a program: a body in JSON under a key by which a second sending is known.

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use kernel::{Command, CommandId};
use serde::de::DeserializeOwned;
use serde_ignored::Path as IgnoredPath;
use serde_path_to_error::{Path as WrongPath, Segment};

use super::error::{ApiError, short};
use crate::refused::Refused;

/// Bytes of a body.
pub const BODY_BYTES_MAX: usize = 1024 * 1024;
/// The header that carries the id of a command: a UUID that the program made when it first meant to write.
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// What a program asks for (lệnh của chương trình): its body, read whole and without a field that nobody reads, and the id
/// that its key gives the command. Sent again under the same key it has the same result, as a form sent twice.
#[derive(Clone, Debug)]
pub struct ApiCommand<T> {
    id: CommandId,
    /// The body.
    pub body: T,
}

impl<T> ApiCommand<T> {
    /// What is asked for, under the id that the key gave.
    pub fn command<U>(&self, body: U) -> Command<U> {
        Command::new(self.id, body)
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for ApiCommand<T> {
    type Rejection = Refused;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refused> {
        let id = key(request.headers())?;
        if !is_json(request.headers()) {
            return Err(ApiError::NotJson.into());
        }
        let bytes = to_bytes(request.into_body(), BODY_BYTES_MAX).await;
        let bytes = bytes.map_err(|_| ApiError::TooLarge)?;
        let body = read(&bytes)?;
        Ok(Self { id, body })
    }
}

/// The key; also between quotation marks, as a structured header would have it.
fn key(headers: &HeaderMap) -> Result<CommandId, ApiError> {
    let value = headers.get(IDEMPOTENCY_KEY).ok_or(ApiError::NoKey)?;
    let text = value.to_str().map_err(|_| ApiError::BadKey)?.trim();
    let bare = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'));
    CommandId::parse(bare.unwrap_or(text)).map_err(|_| ApiError::BadKey)
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE);
    let media_type = value.and_then(|value| value.to_str().ok());
    let essence = media_type.and_then(|media_type| media_type.split(';').next());
    essence.is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let mut unread = None;
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let mut note = |path: IgnoredPath<'_>| {
        unread.get_or_insert_with(|| ignored(&path));
    };
    let watched = serde_ignored::Deserializer::new(&mut json, &mut note);
    let body = serde_path_to_error::deserialize(watched);
    let body = body.map_err(|error| wrong(&pointer(error.path()), error.inner()))?;
    json.end().map_err(|error| wrong("#", &error))?;
    match unread {
        None => Ok(body),
        Some(pointer) => Err(ApiError::UnknownField { pointer }),
    }
}

fn wrong(pointer: &str, error: &serde_json::Error) -> ApiError {
    let (line, column) = (error.line(), error.column());
    if !error.is_data() {
        return ApiError::Malformed { line, column };
    }
    // The place is told by the pointer.
    let told = error.to_string();
    let told = told.trim_end_matches(&format!(" at line {line} column {column}"));
    ApiError::WrongField {
        pointer: short(pointer),
        told: short(told),
    }
}

/// Where a wrong field stands.
fn pointer(path: &WrongPath) -> String {
    let mut pointer = "#".to_owned();
    for segment in path {
        match segment {
            Segment::Seq { index } => step(&mut pointer, &index.to_string()),
            Segment::Map { key } => step(&mut pointer, key),
            Segment::Enum { variant } => step(&mut pointer, variant),
            Segment::Unknown => {}
        }
    }
    pointer
}

/// Where a field stands that nobody read.
fn ignored(path: &IgnoredPath<'_>) -> String {
    match path {
        IgnoredPath::Root => "#".to_owned(),
        IgnoredPath::Seq { parent, index } => {
            let mut pointer = ignored(parent);
            step(&mut pointer, &index.to_string());
            pointer
        }
        IgnoredPath::Map { parent, key } => {
            let mut pointer = ignored(parent);
            step(&mut pointer, &short(key));
            pointer
        }
        IgnoredPath::Some { parent }
        | IgnoredPath::NewtypeStruct { parent }
        | IgnoredPath::NewtypeVariant { parent } => ignored(parent),
    }
}

/// One step down, spelled as a pointer wants it (RFC 6901, 3).
fn step(pointer: &mut String, name: &str) {
    pointer.push('/');
    pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Wish {
        name: String,
        days: Vec<Days>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Days {
        count: u8,
        reason: Option<Box<Wish>>,
    }

    fn refused(body: &str) -> ApiError {
        read::<Wish>(body.as_bytes()).unwrap_err()
    }

    #[test]
    fn a_field_that_nobody_reads_is_named_by_its_path() {
        let unknown = |pointer: &str| ApiError::UnknownField {
            pointer: pointer.to_owned(),
        };
        let flat = r#"{"name": "a", "days": [], "colour": 1}"#;
        assert_eq!(refused(flat), unknown("#/colour"));
        let deep = r#"{"name": "a", "days": [{"count": 1, "reason": {"name": "b", "days": [], "a/b~": 0}}]}"#;
        assert_eq!(refused(deep), unknown("#/days/0/reason/a~1b~0"));
    }

    #[test]
    fn a_wrong_and_a_missing_field_are_named_by_their_path() {
        let wrong = |pointer: &str, told: &str| ApiError::WrongField {
            pointer: pointer.to_owned(),
            told: told.to_owned(),
        };
        assert_eq!(
            refused(r#"{"name": "a", "days": [{"count": -1}]}"#),
            wrong("#/days/0/count", "invalid value: integer `-1`, expected u8")
        );
        assert_eq!(refused("{}"), wrong("#", "missing field `name`"));
        assert_eq!(
            refused(r#"{"name": "a", "name": "b", "days": []}"#),
            wrong("#", "duplicate field `name`")
        );
    }

    #[test]
    fn what_is_no_json_or_goes_on_after_it_is_malformed() {
        for bad in [
            "",
            "{",
            "name=a",
            r#"{"name": "a", "days": []} x"#,
            "\u{feff}{}",
        ] {
            assert!(matches!(refused(bad), ApiError::Malformed { .. }), "{bad}");
        }
        let deep = "[".repeat(100_000);
        assert!(matches!(refused(&deep), ApiError::WrongField { .. }));
        let invalid = read::<Wish>(b"{\"name\": \"\xff\", \"days\": []}").unwrap_err();
        assert!(matches!(invalid, ApiError::Malformed { .. }));
    }
}
