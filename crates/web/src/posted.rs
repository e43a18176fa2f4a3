//! The body of a form that was sent, read once and checked: whose page drew it, and which command it is.

use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::{Command, CommandId};

use crate::components::Form;
use crate::kept::{Kept, again};
use crate::origin::Origin;
use crate::reading::Reading;
use crate::refused::Refused;
use crate::{Visit, Words};

/// Bytes of a form without files.
pub const POSTED_BYTES_MAX: usize = 1024 * 1024;
/// Fields of a form.
const FIELDS_MAX: usize = 2_000;
/// Hidden field of the token.
pub(crate) const CSRF: &str = "_csrf";
/// Hidden field of the command.
pub(crate) const COMMAND: &str = "_lenh";

/// Why a form was not read.
#[derive(Debug, thiserror::Error)]
pub enum PostedError {
    /// It is larger than forms are.
    #[error("form larger than {POSTED_BYTES_MAX} bytes or {FIELDS_MAX} fields, or cut off")]
    TooLarge,
    /// It is not a form.
    #[error("body is not a form")]
    Unreadable,
    /// Another site drew it.
    #[error("form was drawn by another site")]
    Foreign,
    /// Its token is of no page of this visit.
    #[error("token is of no page of this visit")]
    Stale,
    /// It carries no command.
    #[error("form carries no command")]
    NoCommand,
}

kernel::refusal! { PostedError from [] {
    Self::TooLarge => Limited "web.posted.too_large";
    Self::Unreadable => Invalid "web.posted.unreadable";
    Self::Foreign => Denied "web.posted.foreign";
    Self::Stale => Denied "web.posted.stale";
    Self::NoCommand => Invalid "web.posted.no_command";
} }

/// A form that was sent (biểu mẫu đã gửi): checked, its fields as text.
#[derive(Clone, Debug)]
pub struct Posted {
    fields: Vec<(String, String)>,
    command: Option<CommandId>,
}

impl Posted {
    pub(crate) fn of(fields: Vec<(String, String)>) -> Self {
        let value = fields.iter().find(|(name, _)| name == COMMAND);
        let command = value.and_then(|(_, value)| CommandId::parse(value).ok());
        Self { fields, command }
    }

    /// What is asked for, under the id that the form was drawn with.
    pub fn command<T>(&self, body: T) -> Result<Command<T>, PostedError> {
        let id = self.command.ok_or(PostedError::NoCommand)?;
        Ok(Command::new(id, body))
    }

    /// The first value of a field, without the blanks around it; empty where there is none.
    pub fn text(&self, name: &str) -> &str {
        self.secret(name).trim()
    }

    /// Every value of a field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let own = self.fields.iter().filter(move |(field, _)| field == name);
        own.map(|(_, value)| value.trim())
    }

    /// A secret as it was typed, blanks and all.
    pub fn secret(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// Whether a field was ticked.
    pub fn is_ticked(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }

    /// Every field, as it came.
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    /// Begins to read values with rules; gathers what is wrong.
    pub fn read(&self) -> Reading<'_> {
        Reading::of(self)
    }

    /// The form as it was filled in, to be drawn again.
    pub fn form(&self, words: &Words) -> Form {
        let typed = self
            .fields
            .iter()
            .filter(|(name, _)| !name.starts_with('_'));
        typed.fold(Form::empty(words), |form, (name, value)| {
            form.with_also(name, value)
        })
    }
}

/// What is answered in place of the handler.
#[derive(Debug)]
pub enum NotTaken {
    /// The form was refused.
    Refused(Refused),
    /// The form is shown again, to be sent once more.
    Again(Box<Response>),
}

impl<E: Into<Refused>> From<E> for NotTaken {
    fn from(refusal: E) -> Self {
        Self::Refused(refusal.into())
    }
}

impl IntoResponse for NotTaken {
    fn into_response(self) -> Response {
        match self {
            Self::Refused(refused) => refused.into_response(),
            Self::Again(page) => *page,
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = NotTaken;

    async fn from_request(request: Request, _: &S) -> Result<Self, NotTaken> {
        let visit = Visit::within(&request)?;
        let origin = Origin::of(request.headers());
        let fields = fields(request).await?;
        check(&visit, origin, fields)
    }
}

/// A form of another site is refused. One of ours whose session has changed since is shown again, not lost.
fn check(visit: &Visit, origin: Origin, fields: Vec<(String, String)>) -> Result<Posted, NotTaken> {
    if origin == Origin::Foreign {
        return Err(PostedError::Foreign.into());
    }
    let token = fields.iter().find(|(name, _)| name == CSRF);
    if token.is_some_and(|(_, token)| visit.csrf_secret().made(token)) {
        return Ok(Posted::of(fields));
    }
    match origin {
        Origin::Ours => {
            let page = again(visit, Kept::new(visit, fields), StatusCode::FORBIDDEN);
            Err(NotTaken::Again(Box::new(page)))
        }
        Origin::Foreign | Origin::Unknown => Err(PostedError::Stale.into()),
    }
}

/// The pairs of a body.
pub(crate) async fn fields(request: Request) -> Result<Vec<(String, String)>, PostedError> {
    let media_type = request.headers().get(header::CONTENT_TYPE);
    let media_type = media_type
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    if !media_type.starts_with("application/x-www-form-urlencoded") {
        return Err(PostedError::Unreadable);
    }
    let body: Body = request.into_body();
    let bytes = to_bytes(body, POSTED_BYTES_MAX)
        .await
        .map_err(|_| PostedError::TooLarge)?;
    let fields: Vec<(String, String)> =
        serde_urlencoded::from_bytes(&bytes).map_err(|_| PostedError::Unreadable)?;
    if fields.len() > FIELDS_MAX {
        return Err(PostedError::TooLarge);
    }
    Ok(fields)
}
