//! Who holds a token: asked of the crate that keeps them.

use std::pin::Pin;

use authz::Actor;
use axum::http::{HeaderMap, header};
use kernel::RequestId;

use super::error::ApiError;
use crate::App;
use crate::refused::Refused;

/// The word before a token (RFC 6750, 2.1); any spelling of it.
const SCHEME: &str = "bearer";

/// Who holds a token (chủ mã truy cập).
#[derive(Clone, Debug)]
pub struct Holder {
    /// Who acts: the account of the token, with its roles of today.
    pub actor: Actor,
    /// The id of the token, for the log. Never the token.
    pub token: String,
}

/// The answer to who holds a token, on its way.
pub type Holding<'a> = Pin<Box<dyn Future<Output = Result<Holder, Refused>> + Send + 'a>>;

/// Says who holds a token; `identity` brings it, as it brings the page of signing in.
///
/// A refusal that is a failure or a limit is answered as that, so the crate that keeps tokens may count requests of each
/// and say *too many*; any other turns the request away with 401 and the refusal's own sentence.
pub type TokenHolder = for<'a> fn(&'a App, &'a str, RequestId) -> Holding<'a>;

/// A house without tokens.
pub(crate) fn nobody_holds<'a>(_: &'a App, _: &'a str, _: RequestId) -> Holding<'a> {
    Box::pin(std::future::ready(Err(ApiError::UnknownToken.into())))
}

/// The token of a request, if it shows one. Only a header carries it: addresses end up in logs.
pub(super) fn shown(headers: &HeaderMap) -> Option<&str> {
    let line = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = line.trim().split_once(' ')?;
    let is_bearer = scheme.eq_ignore_ascii_case(SCHEME);
    is_bearer.then(|| token.trim())
}
