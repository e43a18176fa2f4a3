//! Say which body a name means.

use ::web::components::{Button, Choice, Field, Form, FormFrame, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::OrganisationId;

use super::import::{SEEN, crumbs, import_path, seen_version};
use crate::model::draft::ImportId;
use crate::model::import_body::{Meaning, NamedId};
use crate::queries::import_body_form::{ImportBodyForm, import_body_form};
use crate::use_cases::choose_import_body::{BodyChoice, ChooseBody, choose_import_body};

/// Where the form is.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/doc/{import}/co-quan/{body}";
/// Words that are looked for.
const SOUGHT: &str = "tim";
/// The field of the choice.
const WHO: &str = "who";
/// The body is told of by letter.
const BY_LETTER: &str = "cong-van";
/// The directory is asked again.
const AGAIN: &str = "tim-lai";

#[derive(Template)]
#[template(path = "web/import_body.html")]
struct View {
    head: Head,
    seek: Field,
    seek_act: Button,
    frame: FormFrame,
    seen: String,
    sought: String,
    who: Field,
    act: Button,
    back: Button,
    enter: Button,
}

/// `GET /lam-viec/ke-hoach/doc/{import}/co-quan/{body}`
pub(super) async fn show(
    visit: Visit,
    Path((import, body)): Path<(ImportId, NamedId)>,
) -> Result<Response, Refused> {
    let address = visit.address();
    let sought = address.get(SOUGHT).unwrap_or_default();
    let db = visit.app().db();
    let shown = import_body_form(db, visit.actor(), (import, body), sought).await?;
    let form = filled(visit.form(), &shown).with(SOUGHT, sought);
    Ok(draw(&visit, &shown, &form))
}

/// `POST /lam-viec/ke-hoach/doc/{import}/co-quan/{body}`
pub(super) async fn send(
    visit: Visit,
    Path((import, body)): Path<(ImportId, NamedId)>,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let sought = posted.text(SOUGHT);
    let shown = import_body_form(app.db(), visit.actor(), (import, body), sought).await?;
    let form = match read(&posted) {
        Ok(choice) => {
            let command = posted.command(ChooseBody {
                import,
                body,
                seen_version: seen_version(posted.text(SEEN)),
                choice,
            })?;
            let act = || choose_import_body(app.db(), &registers, visit.actor(), &command);
            match db::settle(act).await {
                Ok(outcome) => {
                    let facts = [("name", outcome.written.into())];
                    let said = visit.words().say_with("plan-import-body-done", &facts);
                    return Ok(done(&visit, import_path(import), &Toast::new(said)));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    Ok(draw(&visit, &shown, &form))
}

fn read(posted: &Posted) -> Result<BodyChoice, Vec<kernel::FieldError>> {
    match posted.text(WHO) {
        BY_LETTER => Ok(BodyChoice::ByLetter),
        AGAIN => Ok(BodyChoice::LookAgain),
        _ => {
            let mut reading = posted.read();
            let chosen = reading.with(WHO, OrganisationId::parse);
            chosen.map(BodyChoice::Is).ok_or(reading.errors)
        }
    }
}

fn filled(form: Form, shown: &ImportBodyForm) -> Form {
    let form = form.with(SEEN, shown.named.version.to_string());
    match &shown.named.meaning {
        Some(Meaning::Body { id }) => form.with(WHO, id.to_string()),
        Some(Meaning::ByLetter) => form.with(WHO, BY_LETTER),
        Some(Meaning::Class { .. }) | None => form,
    }
}

fn draw(visit: &Visit, shown: &ImportBodyForm, form: &Form) -> Response {
    let say = |key: &str| visit.say(key);
    let title = say("plan-import-body-title");
    let day = shown.import.head.meant_on().to_vietnamese();
    let facts = [
        ("name", shown.named.written.as_str().into()),
        ("day", day.into()),
    ];
    let bodies = shown.candidates.iter().chain(&shown.found);
    let mut choices: Vec<Choice> = Vec::new();
    let mut seen = Vec::new();
    for (id, name) in bodies {
        if !seen.contains(id) {
            seen.push(*id);
            choices.push(Choice::new(id.to_string(), name));
        }
    }
    choices.push(
        Choice::new(BY_LETTER, say("plan-import-body-letter"))
            .hint(say("plan-import-body-letter-hint")),
    );
    choices.push(
        Choice::new(AGAIN, say("plan-import-body-again")).hint(say("plan-import-body-again-hint")),
    );
    let body = View {
        head: Head::new(&title).under(visit.words().say_with("plan-import-body-what", &facts)),
        seek: Field::search(form, SOUGHT, say("plan-import-body-seek"))
            .hint(say("plan-import-body-seek-hint")),
        seek_act: Button::submit(say("plan-import-body-seek-act"))
            .look(::web::components::Look::Ordinary),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        sought: form.value(SOUGHT).to_owned(),
        who: Field::radios(form, WHO, say("plan-import-body-who"), choices),
        act: Button::submit(say("plan-import-body-choose")),
        back: Button::link(say("plan-import-back"), import_path(shown.import.id)),
        enter: Button::link(
            say("plan-import-body-enter"),
            "/lam-viec/danh-muc/co-quan/moi",
        ),
    };
    let crumbs = crumbs(visit, &title, Some(shown.import.id));
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    page(visit, drawn.with_form(form))
}
