//! The door of a route: lets in, asks to sign in, or refuses.

use authz::Denied;
use axum::extract::Request;
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::Visit;
use crate::access::Access;
use crate::kept::Kept;
use crate::origin::Origin;
use crate::posted::{PostedError, fields};
use crate::refused::Refused;
use crate::sign_in::{SignInAsk, ask};

/// Lets a request pass or answers in its place.
pub(crate) async fn pass(access: Access, request: Request, next: Next) -> Response {
    let visit = match Visit::within(&request) {
        Ok(visit) => visit,
        Err(refused) => return refused.into_response(),
    };
    if visit.passes(access) {
        return next.run(request).await;
    }
    match (visit.signed_in(), access) {
        (Some(_), Access::Needs(action)) => {
            Refused::from(Denied::NotAllowed(action)).into_response()
        }
        (Some(_) | None, _) => ask_to_sign_in(&visit, request).await,
    }
}

/// A reader is sent to sign in and back. A form is kept, so that nobody types it twice because a session ran out.
async fn ask_to_sign_in(visit: &Visit, request: Request) -> Response {
    if *visit.method() != Method::POST {
        return ask(visit);
    }
    if Origin::of(request.headers()) != Origin::Ours {
        return Refused::from(PostedError::Stale).into_response();
    }
    match kept(visit, request).await {
        Ok(ask) => (visit.app().settings().sign_in_page)(visit, &ask),
        Err(refused) => refused.into_response(),
    }
}

/// Files cannot be kept: after signing in they must be chosen again, on the page they came from.
async fn kept(visit: &Visit, request: Request) -> Result<SignInAsk, Refused> {
    let kept = match fields(request).await {
        Ok(fields) => Some(Kept::new(visit, fields).seal(visit.app())?),
        Err(PostedError::Unreadable) => None,
        Err(error) => return Err(error.into()),
    };
    Ok(SignInAsk {
        kept,
        ..SignInAsk::of(&visit.address())
    })
}
