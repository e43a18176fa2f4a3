//! A form that came without its session, or with another one: kept sealed over signing in, then shown to be sent again.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use kernel::Fault;
use serde::{Deserialize, Serialize};

use crate::components::{Button, FormFrame, Href, Look};
use crate::page::{Page, page, plain_page};
use crate::posted::{COMMAND, CSRF};
use crate::{App, Visit};

/// Seconds for which a form is kept.
const KEPT_SECONDS_MAX: i64 = 30 * 60;
/// Fields whose name begins so are secrets and are not kept.
const SECRETS: &str = "mat_khau";

/// A form on its way.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) path: String,
    pub(crate) fields: Vec<(String, String)>,
    at: i64,
}

impl Kept {
    pub(crate) fn new(visit: &Visit, fields: Vec<(String, String)>) -> Self {
        let goes = |name: &str| name != CSRF && !name.starts_with(SECRETS);
        Self {
            path: visit.here().to_owned(),
            fields: fields.into_iter().filter(|(name, _)| goes(name)).collect(),
            at: visit.app().db().now().micros(),
        }
    }

    pub(crate) fn seal(&self, app: &App) -> Result<String, Fault> {
        let text =
            serde_json::to_string(self).map_err(|error| Fault::new(kernel::Nature::Bug, error))?;
        app.keys().kept.sealed(&text, app.db().chance())
    }

    /// The form, unless it is not ours or too old.
    pub(crate) fn open(app: &App, sealed: &str) -> Option<Self> {
        let kept: Self = serde_json::from_str(&app.keys().kept.opened(sealed)?).ok()?;
        let age = app.db().now().micros().saturating_sub(kept.at);
        (age <= KEPT_SECONDS_MAX * 1_000_000).then_some(kept)
    }
}

#[derive(Template)]
#[template(path = "kept.html")]
struct Resume {
    title: String,
    text: String,
    action: Href,
    frame: Option<FormFrame>,
    csrf: String,
    fields: Vec<(String, String)>,
    act: Button,
    leave: Button,
}

/// After signing in: shows the form that was kept, to be sent by whoever has signed in now. None where the seal is not
/// ours or too old. `visit` is that of the new session: [`Visit::as_signed_in`].
pub fn resume(visit: &Visit, sealed: &str) -> Option<Response> {
    Kept::open(visit.app(), sealed).map(|kept| again(visit, kept, StatusCode::OK))
}

/// Shows a form again, to be looked at and sent once more. Its command stays, so that it is done once.
pub(crate) fn again(visit: &Visit, kept: Kept, status: StatusCode) -> Response {
    let has_command = kept.fields.iter().any(|(name, _)| name == COMMAND);
    let title = visit.say("web-again");
    let body = Resume {
        title: title.clone(),
        text: visit
            .words()
            .say_with("web-again-text", &[("name", name(visit).into())]),
        action: Href::from(kept.path),
        frame: (!has_command).then(|| visit.frame(&visit.form())),
        csrf: visit.csrf(),
        fields: kept.fields,
        act: Button::submit(visit.say("web-again-send")),
        leave: Button::link(visit.say("web-again-leave"), "/").look(Look::Quiet),
    };
    let drawn = Page::new(title, body).status(status);
    match visit.signed_in() {
        Some(_) => page(visit, drawn),
        None => plain_page(visit, drawn),
    }
}

fn name(visit: &Visit) -> String {
    match visit.signed_in() {
        Some(signed_in) => signed_in.actor.name.clone(),
        None => visit.say("web-again-nobody"),
    }
}
