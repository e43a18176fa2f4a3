//! Ghi nhận minh chứng: the form, and the form when it is sent.

use ::web::components::{Button, Crumbs, Form, FormFrame, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::Extension;
use axum::response::Response;
use directory::api::Registers;

use super::record_fields::{RecordFields, fields, read};
use super::{entry_list, path_of};
use crate::queries::body_choices::{BodyChoice, body_choices};
use crate::use_cases::record_evidence::record_evidence;

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/minh-chung/moi";
/// What an address may fill in, for a page that leads here.
const GIVEN: [&str; 6] = ["kind", "day", "body", "subjects", "programme", "papers"];

#[derive(Template)]
#[template(path = "web/record_evidence.html")]
struct View {
    head: Head,
    path: &'static str,
    frame: FormFrame,
    fields: RecordFields,
    act: Button,
}

/// `GET /lam-viec/minh-chung/moi`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let bodies = body_choices(visit.app().db(), &registers, visit.actor()).await?;
    let here = visit.address();
    let mut form = visit.form().with("day", visit.day().to_vietnamese());
    for name in GIVEN {
        if let Some(given) = here.get(name) {
            form = form.with(name, given);
        }
    }
    Ok(draw(&visit, &form, &bodies))
}

/// `POST /lam-viec/minh-chung/moi`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let bodies = body_choices(visit.app().db(), &registers, visit.actor()).await?;
    let entry = match read(&visit, &posted).await? {
        Ok(entry) => entry,
        Err(form) => return Ok(draw(&visit, &form, &bodies)),
    };
    let command = posted.command(entry)?;
    let app = visit.app();
    match db::settle(|| record_evidence(app.db(), visit.actor(), &command)).await {
        Ok(outcome) => {
            let said = Toast::new(visit.say("evidence-recorded"));
            Ok(done(&visit, path_of(outcome.id), &said))
        }
        Err(error) => {
            let form = posted.form(visit.words()).refuse(error)?;
            Ok(draw(&visit, &form, &bodies))
        }
    }
}

fn draw(visit: &Visit, form: &Form, bodies: &[BodyChoice]) -> Response {
    let title = visit.say("evidence-record");
    let body = View {
        head: Head::new(&title).under(visit.say("evidence-record-what")),
        path: PATH,
        fields: fields(visit, form, bodies),
        frame: visit.frame(form),
        act: Button::submit(visit.say("evidence-record-act")),
    };
    let crumbs = entry_list::step(Crumbs::new(visit.words(), &title), visit);
    let page_ = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    page(visit, page_.with_form(form))
}
