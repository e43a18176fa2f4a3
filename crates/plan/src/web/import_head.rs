//! Put the head of a document right: number, day, issuer, time.

use ::web::components::{Button, Field, Form, FormFrame, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;

use super::head_fields::{filled_head, head_fields, read_head};
use super::import::{SEEN, crumbs, import_path, seen_version};
use crate::model::draft::ImportId;
use crate::queries::import_review::{ImportReview, import_review};
use crate::use_cases::change_import_head::{ChangeHead, change_import_head};

/// Where the form is.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/doc/{import}/phan-dau";

#[derive(Template)]
#[template(path = "web/import_head.html")]
struct View {
    head: Head,
    frame: FormFrame,
    seen: String,
    fields: Vec<Field>,
    act: Button,
    back: Button,
}

/// `GET /lam-viec/ke-hoach/doc/{import}/phan-dau`
pub(super) async fn show(visit: Visit, Path(import): Path<ImportId>) -> Result<Response, Refused> {
    let review = import_review(visit.app().db(), visit.actor(), import).await?;
    let form = filled_head(visit.form(), &review.import.head);
    let form = form.with(SEEN, review.import.version.to_string());
    Ok(draw(&visit, &review, &form))
}

/// `POST /lam-viec/ke-hoach/doc/{import}/phan-dau`
pub(super) async fn send(
    visit: Visit,
    Path(import): Path<ImportId>,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let form = match read_head(&posted) {
        Ok(head) => {
            let seen_version = seen_version(posted.text(SEEN));
            let command = posted.command(ChangeHead {
                import,
                seen_version,
                head,
            })?;
            let act = || change_import_head(app.db(), &registers, visit.actor(), &command);
            match db::settle(act).await {
                Ok(_) => {
                    let said = Toast::new(visit.say("plan-import-head-done"));
                    return Ok(done(&visit, import_path(import), &said));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    let review = import_review(app.db(), visit.actor(), import).await?;
    Ok(draw(&visit, &review, &form))
}

fn draw(visit: &Visit, review: &ImportReview, form: &Form) -> Response {
    let say = |key: &str| visit.say(key);
    let title = say("plan-import-head-title");
    let import = review.import.id;
    let body = View {
        head: Head::new(&title).under(say("plan-import-head-what")),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        fields: head_fields(visit, form, &review.schemes),
        act: Button::submit(say("plan-import-save")),
        back: Button::link(say("plan-import-back"), import_path(import)),
    };
    let crumbs = crumbs(visit, &title, Some(import));
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    page(visit, drawn.with_form(form))
}
