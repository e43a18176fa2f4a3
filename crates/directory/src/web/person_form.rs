//! The form of what is known of a person: the same to enter one and to put it right.

use ::web::components::{Button, Choice, Field, Form, FormFrame, Head, Look};
use ::web::{Page, Posted, Refused, Room, Visit, page};
use askama::Template;
use axum::response::Response;
use kernel::{AreaId, FieldError, OrganisationId, Phone};

use super::wording::titled;
use super::{PERSONS, crumbs};
use crate::model::organisation::NAME_CHARS_MAX;
use crate::model::person::{Birth, IdNumber, PERSON_NAME_CHARS_MAX};
use crate::queries::register_form::{Superior, organisation_called, person_areas};
use crate::registers::Registers;
use crate::use_cases::findable::person_link;
use crate::use_cases::register_person::PersonFacts;

/// The hidden field with the version that the form showed.
pub(super) const SEEN: &str = "seen";
/// The organisation as it is written.
const ORGANISATION: &str = "organisation";

#[derive(Template)]
#[template(path = "web/person_form.html")]
struct View {
    head: Head,
    frame: FormFrame,
    seen: String,
    fields: Vec<Field>,
    act: Button,
    leave: Button,
}

/// A person as the form meets them: none where they are new.
#[derive(Debug, Clone)]
pub(super) struct Known {
    /// The person.
    pub(super) id: kernel::PersonId,
    /// Their name.
    pub(super) name: String,
    /// The masked number that is kept.
    pub(super) id_number: Option<String>,
    /// Their area.
    pub(super) area: Option<AreaId>,
    /// Their organisation, by its name.
    pub(super) organisation: Option<(OrganisationId, String)>,
}

/// What was sent, or what is wrong with it.
pub(super) type Read = Result<PersonFacts, Vec<FieldError>>;

/// Reads the form. An organisation that was left as it was drawn stays the one it is, whatever others bear its name.
pub(super) async fn read(
    visit: &Visit,
    registers: &Registers,
    posted: &Posted,
    known: Option<&Known>,
) -> Result<Read, Refused> {
    let mut reading = posted.read();
    let name = reading.line("name", PERSON_NAME_CHARS_MAX);
    let birth = reading.with_if_any("birth", Birth::parse);
    let phone = reading.with_if_any("phone", Phone::parse);
    let id_number = reading.with_if_any("id_number", IdNumber::parse);
    let area = reading.with("area", AreaId::parse);
    let written = reading.line_if_any(ORGANISATION, NAME_CHARS_MAX);
    let mut errors = reading.errors;
    let own = known.and_then(|known| known.organisation.as_ref());
    let organisation = match written.flatten() {
        None => None,
        Some(written) => match own.filter(|(_, name)| *name == written) {
            Some((id, _)) => Some(*id),
            None => {
                let at = (visit.app().db(), registers);
                match organisation_called(at, visit.actor(), &written).await? {
                    Superior::One(id) => Some(id),
                    unsure @ (Superior::Several(_) | Superior::Nearest(_)) => {
                        errors.push(unclear(unsure));
                        None
                    }
                }
            }
        },
    };
    let fields = (name, birth, phone, id_number, area);
    let (Some(name), Some(birth), Some(phone), Some(id_number), Some(area)) = fields else {
        return Ok(Err(errors));
    };
    if !errors.is_empty() {
        return Ok(Err(errors));
    }
    Ok(Ok(PersonFacts {
        name,
        birth,
        phone,
        id_number,
        area: Some(area),
        organisation,
    }))
}

/// Which organisations the written one may be.
fn unclear(found: Superior) -> FieldError {
    let (code, names) = match found {
        Superior::Several(names) => ("directory.person.organisation_several", names),
        Superior::Nearest(names) if !names.is_empty() => {
            ("directory.person.organisation_nearest", names)
        }
        Superior::Nearest(_) | Superior::One(_) => ("directory.person.no_organisation", Vec::new()),
    };
    FieldError {
        field: ORGANISATION,
        code,
        facts: vec![("candidates", names.join("; "))],
    }
}

/// Draws the form, of a new person or of a known one.
pub(super) async fn draw(
    visit: &Visit,
    registers: &Registers,
    form: &Form,
    known: Option<&Known>,
) -> Result<Response, Refused> {
    let at = (visit.app().db(), registers);
    let also = known.and_then(|known| known.area);
    let areas = person_areas(at, visit.actor(), also).await?;
    let (title, what, act, back) = match known {
        None => (
            "directory-person-register",
            "directory-person-register-what",
            "directory-register-act",
            PERSONS.to_owned(),
        ),
        Some(known) => (
            "directory-person-change",
            "directory-person-change-what",
            "directory-save",
            person_link(known.id),
        ),
    };
    let title = visit.say(title);
    let body = View {
        head: Head::new(title.clone()).under(visit.say(what)),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        fields: fields(visit, form, &areas, known),
        act: Button::submit(visit.say(act)).primary(),
        leave: Button::link(visit.say("directory-leave"), back.as_str()).look(Look::Quiet),
    };
    let mut crumbs = crumbs(visit, ("directory-persons", PERSONS), &title);
    if let Some(known) = known {
        crumbs = crumbs.step(known.name.clone(), back);
    }
    let drawn = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    Ok(page(visit, drawn.with_form(form)))
}

fn fields(
    visit: &Visit,
    form: &Form,
    areas: &[(AreaId, String, usize)],
    known: Option<&Known>,
) -> Vec<Field> {
    let say = |key: &str| visit.say(key);
    let mut choices = vec![Choice::new("", say("directory-register-choose"))];
    choices.extend(areas.iter().map(|(id, name, depth)| {
        let label = format!("{}{}", "\u{2003}".repeat(*depth), titled(name));
        Choice::new(id.to_string(), label)
    }));
    let number_hint = match known.and_then(|known| known.id_number.as_ref()) {
        Some(kept) => {
            let facts = [("number", kept.as_str().into())];
            let key = "directory-person-id_number-kept";
            visit.words().say_with(key, &facts)
        }
        None => say("directory-person-id_number-hint"),
    };
    vec![
        Field::text(form, "name", say("directory-person-name")),
        Field::text(form, "birth", say("directory-person-birth"))
            .hint(say("directory-person-birth-hint"))
            .optional()
            .short(),
        Field::phone(form, "phone", say("directory-person-phone"))
            .fill("off")
            .optional()
            .short(),
        Field::number(form, "id_number", say("directory-person-id_number"))
            .hint(number_hint)
            .fill("off")
            .optional(),
        Field::select(form, "area", say("directory-area"), choices)
            .hint(say("directory-person-area-hint")),
        Field::text(form, ORGANISATION, say("directory-person-organisation"))
            .hint(say("directory-person-organisation-hint"))
            .optional(),
    ]
}
