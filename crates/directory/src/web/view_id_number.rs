//! See the whole identity number of a person: why, then the number, on this page only.

use ::web::components::{Button, Field, Form, FormFrame, Head, Look, Note, Prose, State};
use ::web::{Page, Posted, Refused, Room, Visit, page};
use askama::Template;
use authz::{Action, Denied};
use axum::extract::{Extension, Path};
use axum::response::Response;
use kernel::PersonId;

use super::{PERSONS, id_of};
use crate::keys::DirectoryKeys;
use crate::model::merger::REASON_CHARS_MAX;
use crate::model::person::IdNumber;
use crate::queries::person_profile::{PersonProfile, person_profile};
use crate::registers::Registers;
use crate::use_cases::findable::person_link;
use crate::use_cases::view_id_number::{ViewIdNumber, view_id_number};

#[derive(Template)]
#[template(path = "web/view_id_number.html")]
struct View {
    head: Head,
    note: Note,
    ask: Option<Ask>,
    number: Option<String>,
    leave: Button,
}

struct Ask {
    frame: FormFrame,
    reason: Field,
    act: Button,
}

/// `GET /lam-viec/danh-muc/ca-nhan/{id}/so-can-cuoc`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let profile = profile(&visit, &registers, &id).await?;
    Ok(draw(&visit, &profile, &visit.form(), None))
}

/// `POST /lam-viec/danh-muc/ca-nhan/{id}/so-can-cuoc`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Extension(keys): Extension<DirectoryKeys>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let person = id_of(&id, PersonId::parse)?;
    let mut reading = posted.read();
    let form = match reading.line("reason", REASON_CHARS_MAX) {
        Some(reason) => {
            let wish = ViewIdNumber { person, reason };
            let act = || view_id_number(db, &keys, visit.actor(), &wish);
            match db::settle(act).await {
                Ok(number) => {
                    let profile = profile(&visit, &registers, &id).await?;
                    return Ok(draw(&visit, &profile, &visit.form(), Some(&number)));
                }
                Err(refusal) => posted.form(visit.words()).refuse(refusal)?,
            }
        }
        None => posted.form(visit.words()).wrong(&reading.errors),
    };
    let profile = profile(&visit, &registers, &id).await?;
    Ok(draw(&visit, &profile, &form, None))
}

async fn profile(visit: &Visit, registers: &Registers, id: &str) -> Result<PersonProfile, Refused> {
    let id = id_of(id, PersonId::parse)?;
    let at = (visit.app().db(), registers);
    let profile = person_profile(at, visit.actor(), id).await?;
    match profile.may_manage {
        true => Ok(profile),
        false => Err(Denied::NotAllowed(Action::ManagePersons).into()),
    }
}

fn draw(
    visit: &Visit,
    profile: &PersonProfile,
    form: &Form,
    number: Option<&IdNumber>,
) -> Response {
    let say = |key: &str| visit.say(key);
    let title = say("directory-person-see_number");
    let name = profile.line.name.clone();
    let back = person_link(profile.line.id);
    let note = match number {
        Some(_) => say("directory-person-number-seen"),
        None => say("directory-person-number-audited"),
    };
    let ask = || Ask {
        frame: visit.frame(form),
        reason: Field::text(form, "reason", say("directory-person-number-reason"))
            .hint(say("directory-person-number-reason-hint")),
        act: Button::submit(title.clone()).primary(),
    };
    let body = View {
        head: Head::new(title.clone()).under(name.clone()),
        note: Note::new(Prose::from(note)).state(State::Risk),
        ask: number.is_none().then(ask),
        number: number.map(grouped),
        leave: Button::link(say("directory-person-back"), back.as_str()).look(Look::Quiet),
    };
    let crumbs = super::crumbs(visit, ("directory-persons", PERSONS), &title).step(name, back);
    let drawn = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    page(visit, drawn.with_form(form))
}

/// Digits that are read together.
const GROUP_DIGITS: usize = 3;

/// The number as one reads it aloud: in groups of three.
fn grouped(number: &IdNumber) -> String {
    let mut text = String::new();
    for (at, digit) in number.reveal().chars().enumerate() {
        if at > 0 && at % GROUP_DIGITS == 0 {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}
