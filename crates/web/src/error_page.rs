//! The page of a refusal: what happened, what to do next, and for a failure of ours the number to tell us.

use askama::Template;
use axum::http::{Method, StatusCode};
use axum::response::Response;
use kernel::{Refusal, RefusalKind, RequestId};

use crate::components::{Button, Look};
use crate::page::{Page, page, plain_page};
use crate::refused::{Attempted, Refused, status};
use crate::sign_in;
use crate::{Fact, Visit};

/// The code of a refusal that signing in would lift.
const ANONYMOUS: &str = "authz.anonymous";

#[derive(Template)]
#[template(path = "error_page.html")]
struct ErrorPage {
    title: String,
    sentence: String,
    next: String,
    incident: Option<String>,
    back: Button,
}

/// Draws the page of a refusal. Logs a failure of ours, with its chain, here and nowhere else.
pub fn refuse(visit: &Visit, refused: &Refused) -> Response {
    let refusal = refused.refusal();
    if refusal.code() == ANONYMOUS && visit.signed_in().is_none() && visit.method() == Method::GET {
        return sign_in::ask(visit);
    }
    if refusal.kind() == RefusalKind::Fault {
        log(visit.request(), visit.address().path(), refusal);
    }
    let words = visit.words();
    let sentence = words.sentence(refusal.code(), &refusal.facts());
    let mut response = drawn(visit, refusal.kind(), sentence, status(refusal));
    if let Some(attempted) = Attempted::of(refusal) {
        response.extensions_mut().insert(attempted);
    }
    response
}

/// The page for what nobody answers: an address that leads nowhere.
pub(crate) fn not_found(visit: &Visit) -> Response {
    let sentence = visit.say("web-error-no_such_page");
    drawn(
        visit,
        RefusalKind::NotFound,
        sentence,
        StatusCode::NOT_FOUND,
    )
}

fn drawn(visit: &Visit, kind: RefusalKind, sentence: String, status: StatusCode) -> Response {
    let (title, next) = headings(kind);
    let incident = (kind == RefusalKind::Fault).then(|| {
        let number = Fact::from(incident(visit.request()));
        visit
            .words()
            .say_with("web-error-incident", &[("number", number)])
    });
    let home = if visit.signed_in().is_some() {
        "/lam-viec"
    } else {
        "/"
    };
    let body = ErrorPage {
        title: visit.say(title),
        sentence,
        next: visit.say(next),
        incident,
        back: Button::link(visit.say("web-error-home"), home).look(Look::Ordinary),
    };
    let drawn = Page::new(body.title.clone(), body).status(status);
    match visit.signed_in() {
        Some(_) => page(visit, drawn),
        None => plain_page(visit, drawn),
    }
}

pub(crate) fn headings(kind: RefusalKind) -> (&'static str, &'static str) {
    match kind {
        RefusalKind::Invalid => ("web-error-invalid", "web-error-invalid-next"),
        RefusalKind::Denied => ("web-error-denied", "web-error-denied-next"),
        RefusalKind::NotFound => ("web-error-not_found", "web-error-not_found-next"),
        RefusalKind::Conflict => ("web-error-conflict", "web-error-conflict-next"),
        RefusalKind::Limited => ("web-error-limited", "web-error-limited-next"),
        RefusalKind::Fault => ("web-error-fault", "web-error-fault-next"),
    }
}

/// The number that people tell and the log finds: the part of the request's id that chance made.
pub fn incident(request: RequestId) -> String {
    let id = request.to_string();
    let tail: String = id
        .chars()
        .skip(id.chars().count().saturating_sub(8))
        .collect();
    let tail = tail.to_uppercase();
    let (left, right) = tail.split_at_checked(4).unwrap_or((&tail, ""));
    format!("{left}-{right}")
}

/// Writes down a failure of ours with its chain.
pub(crate) fn log(request: RequestId, path: &str, refusal: &(dyn Refusal + Send + Sync)) {
    let mut chain = refusal.to_string();
    let mut cause = refusal.source();
    while let Some(error) = cause {
        chain.push_str(": ");
        chain.push_str(&error.to_string());
        cause = error.source();
    }
    tracing::error!(
        %request,
        incident = %incident(request),
        code = refusal.code(),
        path,
        "{chain}"
    );
}
