//! Why a program's request was not taken, before any use-case heard of it.

use axum::http::StatusCode;

use super::command::BODY_BYTES_MAX;
use super::paging::PAGE_ROWS_MAX;

/// Characters of what the program sent, or of what is wrong with it, that an answer repeats.
const TOLD_CHARS_MAX: usize = 200;

/// Why a request was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// It shows no token.
    #[error("no bearer token")]
    NoToken,
    /// Its token is nobody's.
    #[error("token is nobody's")]
    UnknownToken,
    /// Its address leads nowhere.
    #[error("no such path")]
    NoPath,
    /// The address is there, for another method.
    #[error("method is not of this path")]
    WrongMethod,
    /// It wants to write and has no key by which a second sending would be known.
    #[error("no idempotency key")]
    NoKey,
    /// Its key is no UUID.
    #[error("idempotency key is no UUID")]
    BadKey,
    /// Its body is not said to be JSON.
    #[error("body is not JSON")]
    NotJson,
    /// Its body is larger than bodies are, or broke off.
    #[error("body larger than {BODY_BYTES_MAX} bytes, or cut off")]
    TooLarge,
    /// Its body is said to be JSON and is not.
    #[error("body is no JSON at line {line}, column {column}")]
    Malformed {
        /// The line at fault, from 1.
        line: usize,
        /// The column at fault, from 1.
        column: usize,
    },
    /// Its body has a field that nobody reads.
    #[error("unknown field {pointer}")]
    UnknownField {
        /// Where the field stands, as a JSON pointer.
        pointer: String,
    },
    /// A field of its body is missing or has a value that it cannot have.
    #[error("field {pointer}: {told}")]
    WrongField {
        /// Where the field stands, as a JSON pointer.
        pointer: String,
        /// What is wrong with it, for programmers.
        told: String,
    },
    /// Its address asks for something that nobody answers.
    #[error("unknown parameter {name}")]
    UnknownParameter {
        /// The parameter.
        name: String,
    },
    /// A parameter has a value that it cannot have.
    #[error("parameter {name}: {told}")]
    WrongParameter {
        /// The parameter.
        name: String,
        /// What is wrong with it, for programmers.
        told: String,
    },
    /// It wants no rows, or more than a page has.
    #[error("limit is not between 1 and {PAGE_ROWS_MAX}")]
    BadLimit,
    /// Its cursor is none that this list gave.
    #[error("cursor is of no page of this list")]
    BadCursor,
}

kernel::refusal! { ApiError from [] {
    Self::NoToken => Denied "web.api.no_token";
    Self::UnknownToken => Denied "web.api.unknown_token";
    Self::NoPath => NotFound "web.api.no_path";
    Self::WrongMethod => Invalid "web.api.wrong_method";
    Self::NoKey => Invalid "web.api.no_key";
    Self::BadKey => Invalid "web.api.bad_key";
    Self::NotJson => Invalid "web.api.not_json";
    Self::TooLarge => Limited "web.api.too_large" { "kilobytes": BODY_BYTES_MAX / 1024 };
    Self::Malformed { line, column } => Invalid "web.api.malformed" { "line": line, "column": column };
    Self::UnknownField { pointer } => Invalid "web.api.unknown_field" { "pointer": pointer };
    Self::WrongField { pointer, told } => Invalid "web.api.wrong_field" { "pointer": pointer, "told": told };
    Self::UnknownParameter { name } => Invalid "web.api.unknown_parameter" { "name": name };
    Self::WrongParameter { name, told } => Invalid "web.api.wrong_parameter" { "name": name, "told": told };
    Self::BadLimit => Invalid "web.api.bad_limit" at "limit" { "most": PAGE_ROWS_MAX };
    Self::BadCursor => Invalid "web.api.bad_cursor" at "after";
} }

/// Where a value stands that was refused.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Spot<'a> {
    /// In the body, as a JSON pointer.
    Pointer(&'a str),
    /// In the address.
    Parameter(&'a str),
}

impl ApiError {
    /// The status, which says more here than the sort of refusal does.
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::NoToken | Self::UnknownToken => StatusCode::UNAUTHORIZED,
            Self::NoPath => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotJson => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnknownField { .. } | Self::WrongField { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NoKey
            | Self::BadKey
            | Self::Malformed { .. }
            | Self::UnknownParameter { .. }
            | Self::WrongParameter { .. }
            | Self::BadLimit
            | Self::BadCursor => StatusCode::BAD_REQUEST,
        }
    }

    /// The value at fault, where its name came with the request.
    pub(super) fn spot(&self) -> Option<Spot<'_>> {
        match self {
            Self::UnknownField { pointer } | Self::WrongField { pointer, .. } => {
                Some(Spot::Pointer(pointer))
            }
            Self::UnknownParameter { name } | Self::WrongParameter { name, .. } => {
                Some(Spot::Parameter(name))
            }
            Self::NoToken
            | Self::UnknownToken
            | Self::NoPath
            | Self::WrongMethod
            | Self::NoKey
            | Self::BadKey
            | Self::NotJson
            | Self::TooLarge
            | Self::Malformed { .. }
            | Self::BadLimit
            | Self::BadCursor => None,
        }
    }
}

/// The beginning of a text that came from outside.
pub(super) fn short(text: &str) -> String {
    text.chars().take(TOLD_CHARS_MAX).collect()
}
