//! The layer that knows who comes: it looks the session up and says so to the pages.

use std::sync::Arc;

use ::web::{App, Language, Refused, Secret, SignedIn, cookie};
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use kernel::{Fault, RequestId};

use crate::api::{self, AccountLanguage, Token};
use crate::session_book::touch_session;
use crate::setup::Setup;

/// Name of the cookie with the token of a session.
pub(super) const SESSION: &str = "phien";

/// Puts around the pages what looks sessions up, and gives the pages of this crate their setup:
/// `web::house(routes, &app, |router| identity::web::sessions(&app, setup, router))`.
pub fn sessions(app: &App, setup: Setup, router: Router) -> Router {
    let state = (app.clone(), Arc::new(setup));
    router.layer(from_fn_with_state(state, know))
}

async fn know(
    State((app, setup)): State<(App, Arc<Setup>)>,
    mut request: Request,
    next: Next,
) -> Response {
    request.extensions_mut().insert(setup);
    let token = cookie::read(&app, request.headers(), SESSION);
    if let Some(token) = token.as_deref().and_then(Token::parse) {
        // Without a number the request came past the house; the guard then lets nobody in.
        let number = request.extensions().get::<RequestId>().copied();
        match number {
            Some(number) => match look_up(&app, &token, number).await {
                Ok(Some(signed_in)) => drop(request.extensions_mut().insert(signed_in)),
                Ok(None) => {}
                Err(fault) => return Refused::from(fault).into_response(),
            },
            None => tracing::error!("a request without a number"),
        }
    }
    next.run(request).await
}

/// Who has signed in with this token. That the session is used is written down at most once a minute; where that fails,
/// the page is shown all the same.
pub(super) async fn look_up(
    app: &App,
    token: &Token,
    request: RequestId,
) -> Result<Option<Arc<SignedIn>>, Fault> {
    let mut rx = app.db().read().await?;
    let found = api::session(&mut rx, token, request).await?;
    drop(rx);
    let Some(found) = found else { return Ok(None) };
    if found.wants_touch
        && let Err(fault) = touch_session(app.db(), found.session).await
    {
        tracing::warn!(error = %fault.chain(), "a session was not touched");
    }
    Ok(Some(Arc::new(SignedIn {
        actor: found.actor,
        session: found.session,
        csrf_secret: Secret::new(found.csrf_secret),
        language: language(found.language),
        waiting: 0,
    })))
}

/// The language of an account's screens and letters.
pub fn language(language: AccountLanguage) -> Language {
    match language {
        AccountLanguage::Vietnamese => Language::Vietnamese,
        AccountLanguage::English => Language::English,
    }
}
