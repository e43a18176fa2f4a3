//! The router with all that stands around it, from the outside in: id and headers, time limit and panics, compression,
//! then for pages session, visit, guard, and for programs what `api` has in their place.

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::task::Poll;
use std::time::{Duration, Instant};

use axum::extract::{Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Router};
use kernel::{Fault, Nature};
use tower::ServiceExt;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tracing::Instrument;

use crate::access::Access;
use crate::api::{self, Asked, DOCUMENT_PATH, Document, Operation};
use crate::cookie::{self, Keep};
use crate::error_page::{not_found, refuse};
use crate::flash::go;
use crate::local_path::LocalPath;
use crate::refused::Refused;
use crate::sign_in::NEXT;
use crate::visit::{LANGUAGE, new_request};
use crate::{App, Language, Routes, Visit, assets, headers};

/// Seconds for which a chosen language is remembered: a year.
const LANGUAGE_SECONDS: u32 = 365 * 24 * 60 * 60;
/// Seconds after which a form with files is given up.
const UPLOAD_SECONDS_MAX: u64 = 15 * 60;

/// The routes of this crate itself: assets, the switch of languages, the description of the interface for programs.
pub fn routes() -> Routes {
    let describe = Operation::new("getDocument", "about", "This description.");
    Routes::new()
        .api_get(DOCUMENT_PATH, Access::Public, api::serve, describe)
        .get(assets::ASSETS_PATH, Access::Public, assets::serve)
        .get("/ngon-ngu/{code}", Access::Public, choose_language)
}

/// Builds the router. `sessions` adds the layer that looks up the session and puts an `Arc<SignedIn>` into the request:
/// `|router| router.layer(from_fn_with_state(app.clone(), identity::web::session))`.
pub fn house(routes: Routes, app: &App, sessions: impl FnOnce(Router) -> Router) -> Router {
    let document = Document::of(&routes);
    let (pages, programs) = routes.into_routers();
    let programs = api::router(programs.layer(Extension(document)), app);
    let pages = pages.fallback(nobody).with_state(app.clone());
    let pages = pages.layer(from_fn_with_state(app.clone(), visit));
    let small = DefaultPredicate::new().and(NotForContentType::const_new("font/"));
    sessions(pages)
        .layer(from_fn_with_state(programs, part))
        .layer(CompressionLayer::new().compress_when(small))
        .layer(from_fn_with_state(app.clone(), withstand))
        .layer(from_fn_with_state(app.clone(), headers::add))
        .layer(from_fn_with_state(app.clone(), number))
}

/// Sends programs another way than people: past cookies and sessions, to where nothing is answered in HTML.
async fn part(State(programs): State<Router>, request: Request, next: Next) -> Response {
    if !api::is_api(request.uri().path()) {
        return next.run(request).await;
    }
    match programs.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

async fn nobody(visit: Visit) -> Response {
    not_found(&visit)
}

/// Gives every request its id, for log, audit and whoever calls us.
async fn number(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let Ok(id) = new_request(&app) else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    request.extensions_mut().insert(id);
    let span = tracing::info_span!("request", %id, method = %request.method(), path = told_path(request.uri().path()));
    let begun = Instant::now();
    let response = next.run(request).instrument(span.clone()).await;
    let (status, took) = (response.status().as_u16(), begun.elapsed());
    span.in_scope(|| tracing::info!(status, milliseconds = took.as_millis(), "answered"));
    metrics::counter!("web_requests_total", "status" => status.to_string()).increment(1);
    metrics::histogram!("web_request_seconds").record(took.as_secs_f64());
    response
}

/// The path for the log: what is longer than an id is a secret, such as the last part of an invitation.
fn told_path(path: &str) -> String {
    const ID_CHARS: usize = 36;
    let part = |part| {
        if kernel::text::length(part) > ID_CHARS {
            "…"
        } else {
            part
        }
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Knows who comes, and on the way out turns a refusal into a page in their language.
async fn visit(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let visit = match Visit::of(&app, &parts) {
        Ok(visit) => visit,
        Err(fault) => return Refused::from(fault).into_response(),
    };
    parts.extensions.insert(visit.clone());
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if let Some(refused) = response.extensions_mut().remove::<Refused>() {
        response = refuse(&visit, &refused);
    } else if is_bare(&response) {
        response = not_found(&visit);
    }
    visit.leave(response.headers_mut());
    response
}

/// The framework's own words for an address that leads nowhere: a wrong id, a wrong method. They are English and bare.
fn is_bare(response: &Response) -> bool {
    let strays = [
        StatusCode::BAD_REQUEST,
        StatusCode::NOT_FOUND,
        StatusCode::METHOD_NOT_ALLOWED,
    ];
    let media_type = response.headers().get(header::CONTENT_TYPE);
    let is_plain = media_type.is_none_or(|value| value.as_bytes().starts_with(b"text/plain"));
    strays.contains(&response.status()) && is_plain
}

/// One broken request does not take the others along, and none goes on for ever. What failed out here, before anybody
/// knew who comes, is told to nobody in particular.
async fn withstand(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let comes = Comes::of(&app, &parts);
    let time = time_max(&app, &parts.headers);
    let work = calm(next.run(Request::from_parts(parts, body)));
    let refused = match tokio::time::timeout(time, work).await {
        Ok(Some(mut response)) => match response.extensions_mut().remove::<Refused>() {
            Some(refused) => refused,
            None => return response,
        },
        Ok(None) => Fault::new(Nature::Bug, "a handler panicked").into(),
        Err(_) => Fault::new(Nature::Gone, format!("no answer within {time:?}")).into(),
    };
    match comes {
        Ok(Comes::Person(visit)) => refuse(&visit, &refused),
        Ok(Comes::Program(asked)) => asked.refuse(&refused),
        Err(_) => refused.status().into_response(),
    }
}

/// To whom a failure out here is told.
enum Comes {
    Person(Visit),
    Program(Asked),
}

impl Comes {
    fn of(app: &App, parts: &Parts) -> Result<Self, Fault> {
        if api::is_api(parts.uri.path()) {
            Asked::of(app, parts).map(Self::Program)
        } else {
            Visit::of(app, parts).map(Self::Person)
        }
    }
}

/// Files take their time over a weak line.
fn time_max(app: &App, headers: &HeaderMap) -> Duration {
    let media_type = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let has_files = media_type.is_some_and(|media_type| media_type.starts_with("multipart/"));
    let ordinary = app.settings().request_time_max;
    if has_files {
        ordinary.max(Duration::from_secs(UPLOAD_SECONDS_MAX))
    } else {
        ordinary
    }
}

/// The answer, or none where the handler panicked. The half-done work is dropped with its transaction.
async fn calm(work: impl Future<Output = Response>) -> Option<Response> {
    let mut work = Box::pin(work);
    poll_fn(move |context| {
        let polled = catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context)));
        polled.map_or(Poll::Ready(None), |polled| polled.map(Some))
    })
    .await
}

/// Remembers a language on this device and goes back.
async fn choose_language(visit: Visit, Path(code): Path<String>) -> Response {
    let back = visit.address().get(NEXT).and_then(LocalPath::parse);
    let mut response = go(back.as_ref().map_or("/", LocalPath::as_str));
    if let Some(language) = Language::parse(&code) {
        let keep = Keep::Seconds(LANGUAGE_SECONDS);
        cookie::set(
            visit.app(),
            response.headers_mut(),
            (LANGUAGE, language.code()),
            keep,
        );
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_of_a_link_is_not_in_the_log_and_an_id_is() {
        let secret = "s1KyiLgD880mAd4VGqEKwjXeCjvXVSHg-Bv0vDt_RHs";
        assert_eq!(told_path(&format!("/kich-hoat/{secret}")), "/kich-hoat/…");
        let id = "/lam-viec/van-ban/01a20dec-f161-782b-bc23-7bad908e3a21/sua";
        assert_eq!(told_path(id), id);
    }
}
