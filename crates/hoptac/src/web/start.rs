//! The front door until the portal stands: what this is, and where to sign in.

use askama::Template;
use axum::response::Response;
use plan::api::public::public_plans;
use web::components::Button;
use web::{Page, Refused, SIGN_IN_PATH, Visit, Words, portal_page};

/// Plans that the front page names; the others are a page further.
const PLANS_MAX: usize = 3;

#[derive(Template)]
#[template(path = "web/start.html")]
struct Start {
    words: Words,
    act: Button,
    /// Plans whose progress everybody may read: where, and their titles.
    plans: Vec<(String, String)>,
}

/// `GET /`
pub(super) async fn start(visit: Visit) -> Result<Response, Refused> {
    let mut rx = visit.app().db().read().await?;
    let plans = public_plans(&mut rx).await?;
    drop(rx);
    let plans = plans.into_iter().take(PLANS_MAX);
    let name = visit.app().settings().house.name.clone();
    let act = if visit.signed_in().is_some() {
        Button::link(visit.say("hoptac-start-go-on"), "/lam-viec")
    } else {
        Button::link(visit.say("hoptac-start-sign-in"), SIGN_IN_PATH)
    };
    let body = Start {
        words: visit.words().clone(),
        act: act.primary(),
        plans: plans
            .map(|(slug, title, ..)| (format!("/ke-hoach/{slug}"), title))
            .collect(),
    };
    Ok(portal_page(&visit, Page::new(name, body)))
}
