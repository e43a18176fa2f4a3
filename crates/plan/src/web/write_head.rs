//! The head of a draft: title, number, issuer, time, and the plan of several years above it.

use ::web::components::{Button, Field, Form, FormFrame, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;

use super::head_fields::{filled_head, head_fields, read_head};
use super::writing::{SEEN, crumbs, seen_version, writing_path};
use crate::model::import::ImportHead;
use crate::model::writing::WritingId;
use crate::queries::writing_page::{WritingPage, writing_choices, writing_page};
use crate::use_cases::write_head::{WriteHead, write_head};

/// Where the form is.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/soan/{draft}/phan-dau";

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

/// `GET /lam-viec/ke-hoach/soan/{draft}/phan-dau`
pub(super) async fn show(
    visit: Visit,
    Path(writing): Path<WritingId>,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let shown = writing_page(visit.app().db(), visit.actor(), writing).await?;
    let form = filled_head(visit.form(), &head_of(&shown));
    let form = form.with(SEEN, shown.version.to_string());
    draw(&visit, &registers, &shown, &form).await
}

/// `POST /lam-viec/ke-hoach/soan/{draft}/phan-dau`
pub(super) async fn send(
    visit: Visit,
    Path(writing): Path<WritingId>,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let form = match read_head(&posted) {
        Ok(head) => {
            let seen_version = seen_version(posted.text(SEEN));
            let command = posted.command(WriteHead {
                writing,
                seen_version,
                head,
            })?;
            match db::settle(|| write_head(db, &registers, visit.actor(), &command)).await {
                Ok(_) => {
                    let said = Toast::new(visit.say("plan-write-head-done"));
                    return Ok(done(&visit, writing_path(writing), &said));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    let shown = writing_page(db, visit.actor(), writing).await?;
    draw(&visit, &registers, &shown, &form).await
}

fn head_of(shown: &WritingPage) -> ImportHead {
    let draft = &shown.draft;
    let issuer = draft.issuer.and_then(|issuer| shown.names.get(&issuer));
    ImportHead {
        title: draft.title.clone(),
        kind: draft.kind,
        number: draft.number.clone(),
        issuer_name: issuer.cloned().unwrap_or_default(),
        issued_on: draft.issued_on,
        from: draft.from,
        to: draft.to,
        scheme: draft.scheme,
    }
}

async fn draw(
    visit: &Visit,
    registers: &Registers,
    shown: &WritingPage,
    form: &Form,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let choices = writing_choices(db, registers, visit.actor(), &shown.draft).await?;
    let title = visit.say("plan-write-head");
    let body = View {
        head: Head::new(&title).under(visit.say("plan-write-head-what")),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        fields: head_fields(visit, form, &choices.schemes),
        act: Button::submit(visit.say("plan-import-save")),
        back: Button::link(visit.say("plan-write-back"), writing_path(shown.id)),
    };
    let crumbs = crumbs(visit, &title, Some(shown));
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    Ok(page(visit, drawn.with_form(form)))
}
