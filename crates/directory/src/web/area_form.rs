//! The form by which an area is entered, put right or closed: how it looks and what its fields are.

use ::web::components::{Button, Choice, Field, Form, FormFrame, Head, Look, Note};
use ::web::{Page, Posted, Refused, Room, Visit, page};
use askama::Template;
use authz::{Action, Denied};
use axum::response::Response;
use kernel::{AreaId, Day, FieldError};

use super::succession_form::SEEN;
use super::wording::{area_kind, titled};
use super::{AREAS, crumbs, id_of};
use crate::model::area::AreaKind;
use crate::model::area_by_hand::AREA_NAME_CHARS_MAX;
use crate::queries::area_profile::{AreaProfile, area_profile};
use crate::registers::Registers;
use crate::use_cases::findable::area_link;
use crate::use_cases::register_organisation::{BASIS_CHARS_MAX, CODE_CHARS_MAX};

#[derive(Template)]
#[template(path = "web/succession_form.html")]
struct View {
    head: Head,
    now: Note,
    frame: FormFrame,
    seen: String,
    fields: Vec<Field>,
    act: Button,
    leave: Button,
}

/// What a form is about.
pub(super) struct About {
    /// The key of its title; with `-what` of what it does, with `-act` of its button.
    pub(super) key: &'static str,
    /// What stands above the fields.
    pub(super) now: String,
    /// The area whose page one came from.
    pub(super) from: Option<(AreaId, String)>,
}

/// What was said of an area.
pub(super) struct Sent {
    pub(super) kind: AreaKind,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) from: Option<Day>,
    pub(super) basis: String,
    pub(super) is_verified: bool,
}

/// Reads what is said of an area, and what stands against it; more may be read from the same form.
pub(super) fn read(posted: &Posted) -> Result<Sent, Vec<FieldError>> {
    let mut reading = posted.read();
    let kind = reading.with("kind", str::parse::<AreaKind>);
    let code = reading.line("code", CODE_CHARS_MAX);
    let name = reading.line("name", AREA_NAME_CHARS_MAX);
    let from = reading.with_if_any("from", Day::parse_vietnamese);
    let basis = reading.line("basis", BASIS_CHARS_MAX);
    let (Some(kind), Some(code), Some(name), Some(from), Some(basis)) =
        (kind, code, name, from, basis)
    else {
        return Err(reading.errors);
    };
    Ok(Sent {
        kind,
        code,
        name,
        from,
        basis,
        is_verified: posted.is_ticked("verified"),
    })
}

/// The version that the form showed. One that is no number was seen by nobody: the use-case finds it stale.
pub(super) fn seen(posted: &Posted) -> i64 {
    posted.text(SEEN).parse().unwrap_or(0)
}

/// The area of this page, if it may be changed here.
pub(super) async fn profile(
    visit: &Visit,
    registers: &Registers,
    id: &str,
) -> Result<AreaProfile, Refused> {
    let id = id_of(id, AreaId::parse)?;
    let at = (visit.app().db(), registers);
    let profile = area_profile(at, visit.actor(), id, None).await?;
    match profile.may_follow {
        true => Ok(profile),
        false => Err(Denied::NotAllowed(Action::RecordSuccession).into()),
    }
}

/// The fields of what is said of an area, of one of these kinds.
pub(super) fn fields(visit: &Visit, form: &Form, kinds: &[AreaKind]) -> Vec<Field> {
    let say = |key: &str| visit.say(key);
    let kinds = kinds
        .iter()
        .map(|kind| Choice::new(kind.as_str(), area_kind(visit, *kind)));
    vec![
        Field::select(form, "kind", say("directory-kind"), kinds.collect()),
        Field::text(form, "name", say("directory-area-entered-name"))
            .hint(say("directory-area-entered-name-hint")),
        Field::text(form, "code", say("directory-area-code"))
            .hint(say("directory-area-code-hint"))
            .short(),
        Field::day(form, "from", say("directory-area-entered-from")),
        basis(visit, form),
        Field::tick(form, "verified", say("directory-succession-verified")),
    ]
}

/// The paper.
pub(super) fn basis(visit: &Visit, form: &Form) -> Field {
    Field::text(form, "basis", visit.say("directory-register-basis"))
        .hint(visit.say("directory-succession-basis-hint"))
}

/// Why.
pub(super) fn reason(visit: &Visit, form: &Form) -> Field {
    Field::area(form, "reason", visit.say("directory-area-reason")).rows(2)
}

/// Draws the form.
pub(super) fn draw(visit: &Visit, form: &Form, (about, fields): (About, Vec<Field>)) -> Response {
    let part = |tail: &str| visit.say(&format!("{}{tail}", about.key));
    let title = part("");
    let back = about
        .from
        .as_ref()
        .map_or_else(|| AREAS.to_owned(), |(id, _)| area_link(*id));
    let body = View {
        head: Head::new(title.clone()).under(part("-what")),
        now: Note::new(about.now.clone()),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        fields,
        act: Button::submit(part("-act")).primary(),
        leave: Button::link(visit.say("directory-leave"), back.as_str()).look(Look::Quiet),
    };
    let mut crumbs = crumbs(visit, ("directory-areas", AREAS), &title);
    if let Some((_, name)) = &about.from {
        crumbs = crumbs.step(titled(name), back.clone());
    }
    let drawn = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    page(visit, drawn.with_form(form))
}
