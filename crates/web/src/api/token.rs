//! Who holds a token: asked of the crate that keeps them.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

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

/// Says who holds a token; `identity` brings it, as it brings the page of signing in. A copy is the same.
///
/// A refusal that is a failure or a limit is answered as that, so the crate that keeps tokens may count requests of each
/// and say *too many*; any other turns the request away with 401 and the refusal's own sentence.
#[derive(Clone)]
pub struct TokenHolder(Arc<Ask>);

type Ask = dyn for<'a> Fn(&'a App, &'a str, RequestId) -> Holding<'a> + Send + Sync;

impl TokenHolder {
    /// Asks this.
    pub fn new(
        ask: impl for<'a> Fn(&'a App, &'a str, RequestId) -> Holding<'a> + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(ask))
    }

    /// A house without tokens.
    pub(crate) fn nobody() -> Self {
        Self::new(|_, _, _| Box::pin(std::future::ready(Err(ApiError::UnknownToken.into()))))
    }

    pub(super) fn find<'a>(&self, app: &'a App, token: &'a str, request: RequestId) -> Holding<'a> {
        (self.0)(app, token, request)
    }
}

impl fmt::Debug for TokenHolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenHolder")
    }
}

/// The token of a request, if it shows one. Only a header carries it: addresses end up in logs.
pub(super) fn shown(headers: &HeaderMap) -> Option<&str> {
    let line = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = line.trim().split_once(' ')?;
    let is_bearer = scheme.eq_ignore_ascii_case(SCHEME);
    is_bearer.then(|| token.trim())
}
