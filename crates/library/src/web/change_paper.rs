//! Correct what was entered of a paper: the form, and the form when it is sent.

use ::web::components::{Button, Choice, Crumbs, Form, FormFrame, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::Fault;

use super::paper_form::{PaperFields, fields, filled, read};
use super::{PAPERS, changeable, labels, path_of, place_field};
use crate::model::paper::{Issuer, PaperContent, PaperId};
use crate::queries::paper_detail::PaperDetail;
use crate::queries::paper_summary::PaperSummary;
use crate::use_cases::change_paper::{ChangePaper, change_paper};

/// The hidden field with the version that the form showed.
const SEEN: &str = "ban";

#[derive(Template)]
#[template(path = "web/change_paper.html")]
struct View {
    head: Head,
    frame: FormFrame,
    seen: String,
    fields: PaperFields,
    act: Button,
    leave: Button,
}

/// `GET /lam-viec/van-ban/{paper}/sua`
pub(super) async fn show(
    visit: Visit,
    Path(paper): Path<PaperId>,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let shown = changeable(&visit, paper).await?;
    let form = filled(visit.form(), &shown.paper.content);
    let form = form.with(SEEN, shown.paper.version.to_string());
    let places = places(&visit, &registers, &shown).await?;
    Ok(draw(&visit, &shown, (&form, places)))
}

/// `POST /lam-viec/van-ban/{paper}/sua`
pub(super) async fn send(
    visit: Visit,
    Path(paper): Path<PaperId>,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let shown = changeable(&visit, paper).await?;
    let form = posted.form(visit.words());
    let form = match read(&posted) {
        Ok(content) => {
            let command = posted.command(ChangePaper {
                paper,
                content: keeping(&shown, content),
                // A version that is no number was seen by nobody: the use-case finds it stale.
                seen_version: posted.text(SEEN).parse().unwrap_or(0),
            })?;
            match db::settle(|| change_paper(app.db(), visit.actor(), &command)).await {
                Ok(_) => {
                    let said = Toast::new(visit.say("library-changed"));
                    return Ok(done(&visit, path_of(paper), &said));
                }
                Err(error) => form.refuse(error)?,
            }
        }
        Err(errors) => form.wrong(&errors),
    };
    let places = places(&visit, &registers, &shown).await?;
    Ok(draw(&visit, &shown, (&form, places)))
}

/// What the form does not ask stays: the organisation that the issuer is, while its name is the same.
fn keeping(shown: &PaperDetail, content: PaperContent) -> PaperContent {
    let before = &shown.paper.content.issuer;
    let organisation = before
        .organisation
        .filter(|_| before.name == content.issuer.name);
    PaperContent {
        issuer: Issuer {
            organisation,
            name: content.issuer.name,
        },
        ..content
    }
}

async fn places(
    visit: &Visit,
    registers: &Registers,
    shown: &PaperDetail,
) -> Result<Vec<Choice>, Fault> {
    let content = &shown.paper.content;
    let now = place_field::place(content.area, content.organisation);
    place_field::choices(visit, registers, Some(now)).await
}

fn draw(visit: &Visit, shown: &PaperDetail, (form, places): (&Form, Vec<Choice>)) -> Response {
    let paper = PaperSummary::from(&shown.paper);
    let name = labels::title(visit.words(), &paper);
    let facts = [("paper", name.clone().into())];
    let title = visit.words().say_with("library-change-title", &facts);
    let body = View {
        head: Head::new(&title),
        fields: fields(visit.words(), form, places),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        act: Button::submit(visit.say("library-change-act")),
        leave: Button::link(visit.say("library-leave"), path_of(paper.id)),
    };
    let crumbs = Crumbs::new(visit.words(), visit.say("library-change"))
        .step(visit.say("library-papers"), PAPERS)
        .step(name, path_of(paper.id));
    let page_ = Page::new(title, body).room(Room::Documents).crumbs(crumbs);
    page(visit, page_.with_form(form))
}
