//! A refusal as programs read it: problem details (RFC 9457), in place of the page that people see.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::{FieldError, Refusal, RefusalKind};
use serde::Serialize;
use utoipa::ToSchema;

use super::Asked;
use super::error::{ApiError, Spot};
use crate::error_page::{headings, incident, log};
use crate::refused::{Attempted, Refused};

/// The media type of a problem.
pub const PROBLEM_JSON: &str = "application/problem+json";
/// Before the code, so that a problem's type is an absolute address as the standard advises.
const TYPE: &str = "urn:hoptac:";
/// Before the request's id, for the same reason.
const INSTANCE: &str = "urn:uuid:";
/// The code of a refusal that a token would lift.
const ANONYMOUS: &str = "authz.anonymous";
/// The fact of a limit that says when to ask again.
const SECONDS: &str = "seconds";
/// What is asked of whoever shows no token, and of whoever shows one that does not count (RFC 6750, 3).
const ASK: &str = "Bearer realm=\"hoptac\"";
const ASK_AGAIN: &str = "Bearer realm=\"hoptac\", error=\"invalid_token\"";

/// A refusal as problem details (RFC 9457).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// The refusal's code behind `urn:hoptac:`. It never changes its meaning: programs decide by it.
    #[serde(rename = "type")]
    #[schema(example = "urn:hoptac:web.api.unknown_field")]
    pub problem_type: String,
    /// What sort of refusal it is, for people, in the language asked for.
    pub title: String,
    /// The status of the answer.
    pub status: u16,
    /// What happened and what to do next, for people, in the language asked for.
    pub detail: String,
    /// The request, by the id that the header `x-request-id` and the log name, behind `urn:uuid:`.
    pub instance: String,
    /// The number to tell an administrator, where the server failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
    /// What is wrong value by value, where the refusal is about values.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemField>,
}

/// What is wrong with one value of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProblemField {
    /// Where in the body the value stands, as a JSON pointer in a fragment (RFC 6901, 6).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "#/members/0/name")]
    pub pointer: Option<String>,
    /// Which parameter of the address it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// The code of what is wrong.
    pub code: String,
    /// The same as a sentence, in the language asked for.
    pub detail: String,
}

impl Problem {
    /// Any refusal, told to whoever asked.
    pub(super) fn of(asked: &Asked, refused: &Refused) -> Self {
        let refusal = refused.refusal();
        let kind = refusal.kind();
        let words = &asked.words;
        Self {
            problem_type: format!("{TYPE}{}", refusal.code()),
            title: words.say(headings(kind).0),
            status: status(refused).as_u16(),
            detail: words.sentence(refusal.code(), &refusal.facts()),
            instance: format!("{INSTANCE}{}", asked.request),
            incident: (kind == RefusalKind::Fault).then(|| incident(asked.request)),
            errors: errors(asked, refused),
        }
    }

    fn answer(&self, asked: &Asked) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        // A struct of texts is always JSON; were it not, the status still says what matters.
        let body = serde_json::to_vec(self).unwrap_or_default();
        let language = HeaderValue::from_static(asked.words.language().code());
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON)),
            (header::CONTENT_LANGUAGE, language),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        ];
        (status, headers, body).into_response()
    }
}

impl Asked {
    /// Answers with a refusal. Logs a failure of ours, with its chain, here and nowhere else.
    pub(crate) fn refuse(&self, refused: &Refused) -> Response {
        let refusal = refused.refusal();
        if refusal.kind() == RefusalKind::Fault {
            log(self.request, self.path(), refusal);
        }
        let problem = Problem::of(self, refused);
        let mut response = problem.answer(self);
        if let Some(attempted) = Attempted::of(refusal) {
            response.extensions_mut().insert(attempted);
        }
        if response.status() == StatusCode::UNAUTHORIZED {
            ask(&mut response, ASK);
        }
        if let Some(seconds) = again_in(refusal) {
            let headers = response.headers_mut();
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }

    /// Answers whoever shows a token that does not count, whatever stands against it.
    pub(super) fn turn_away(&self, refused: &Refused) -> Response {
        let problem = Problem {
            status: StatusCode::UNAUTHORIZED.as_u16(),
            ..Problem::of(self, refused)
        };
        let mut response = problem.answer(self);
        ask(&mut response, ASK_AGAIN);
        response
    }
}

/// After how many seconds whoever asks too often may ask again, where the refusal says so.
fn again_in(refusal: &dyn Refusal) -> Option<u64> {
    let is_limit = refusal.kind() == RefusalKind::Limited;
    let facts = refusal.facts();
    let seconds = facts.iter().find(|(name, _)| *name == SECONDS)?;
    seconds.1.parse().ok().filter(|_| is_limit)
}

fn ask(response: &mut Response, how: &'static str) {
    let headers = response.headers_mut();
    headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(how));
}

fn api_error(refused: &Refused) -> Option<&ApiError> {
    refused.error().downcast_ref()
}

/// The status for a program: as for people, but that it can be asked for a token and told more of its request.
fn status(refused: &Refused) -> StatusCode {
    match api_error(refused) {
        Some(error) => error.status(),
        None if refused.refusal().code() == ANONYMOUS => StatusCode::UNAUTHORIZED,
        None => refused.status(),
    }
}

fn errors(asked: &Asked, refused: &Refused) -> Vec<ProblemField> {
    let refusal = refused.refusal();
    if let Some(spot) = api_error(refused).and_then(ApiError::spot) {
        let detail = asked.words.sentence(refusal.code(), &refusal.facts());
        let code = refusal.code().to_owned();
        return vec![field(&spot, code, detail)];
    }
    let told = |error: &FieldError| {
        let detail = asked.words.sentence(error.code, &error.facts);
        let pointer = format!("#/{}", error.field);
        let spot = if asked.is_read() {
            Spot::Parameter(error.field)
        } else {
            Spot::Pointer(&pointer)
        };
        field(&spot, error.code.to_owned(), detail)
    };
    refusal.fields().iter().map(told).collect()
}

fn field(spot: &Spot<'_>, code: String, detail: String) -> ProblemField {
    let (pointer, parameter) = match spot {
        Spot::Pointer(pointer) => (Some((*pointer).to_owned()), None),
        Spot::Parameter(name) => (None, Some((*name).to_owned())),
    };
    ProblemField {
        pointer,
        parameter,
        code,
        detail,
    }
}
