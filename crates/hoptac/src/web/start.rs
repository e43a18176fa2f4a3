//! The front door until the portal stands: what this is, and where to sign in.

use askama::Template;
use axum::response::Response;
use web::components::Button;
use web::{Page, SIGN_IN_PATH, Visit, Words, portal_page};

#[derive(Template)]
#[template(path = "web/start.html")]
struct Start {
    words: Words,
    act: Button,
}

/// `GET /`
pub(super) async fn start(visit: Visit) -> Response {
    let name = visit.app().settings().house.name.clone();
    let act = if visit.signed_in().is_some() {
        Button::link(visit.say("hoptac-start-go-on"), "/lam-viec")
    } else {
        Button::link(visit.say("hoptac-start-sign-in"), SIGN_IN_PATH)
    };
    let body = Start {
        words: visit.words().clone(),
        act: act.primary(),
    };
    portal_page(&visit, Page::new(name, body))
}
