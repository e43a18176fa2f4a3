//! A refusal on its way to a page: the handler says `?`, the house finds status, sentence and language.

use std::error::Error;
use std::sync::Arc;

use authz::ATTEMPTED;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::{Nature, Refusal, RefusalKind};

/// Why a request was not answered as asked. Made from any refusal by `?`.
#[derive(Clone, Debug)]
pub struct Refused(Arc<dyn Refusal + Send + Sync>);

impl<E: Refusal + Send + Sync + 'static> From<E> for Refused {
    fn from(refusal: E) -> Self {
        Self(Arc::new(refusal))
    }
}

/// What a refused request attempted (*việc bị từ chối*): the action of the policy, by its name. It goes along with the
/// answer inside the house, for whoever writes it down; nobody outside sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempted(pub String);

impl Attempted {
    /// What the policy refused, if it was the policy.
    pub(crate) fn of(refusal: &dyn Refusal) -> Option<Self> {
        let facts = refusal.facts().into_iter();
        let mut attempted = facts.filter(|(name, _)| *name == ATTEMPTED);
        attempted.next().map(|(_, action)| Self(action))
    }
}

impl Refused {
    /// The refusal.
    pub fn refusal(&self) -> &(dyn Refusal + Send + Sync) {
        self.0.as_ref()
    }

    /// The refusal as the error that it is, for whoever knows its type.
    pub(crate) fn error(&self) -> &(dyn Error + 'static) {
        self.0.as_ref()
    }

    /// Its status.
    pub fn status(&self) -> StatusCode {
        status(self.refusal())
    }
}

/// The status of a refusal.
pub(crate) fn status(refusal: &dyn Refusal) -> StatusCode {
    match refusal.kind() {
        RefusalKind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        RefusalKind::Denied => StatusCode::FORBIDDEN,
        RefusalKind::NotFound => StatusCode::NOT_FOUND,
        RefusalKind::Conflict => StatusCode::CONFLICT,
        RefusalKind::Limited => StatusCode::TOO_MANY_REQUESTS,
        RefusalKind::Fault => match refusal.fault().map(kernel::Fault::nature) {
            Some(Nature::Bug) | None => StatusCode::INTERNAL_SERVER_ERROR,
            Some(Nature::Busy | Nature::Gone | Nature::Full | Nature::TooOld) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
        },
    }
}

/// Without a page yet: the house draws it on the way out, where it knows the language.
impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
