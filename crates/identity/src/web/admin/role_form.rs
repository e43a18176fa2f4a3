//! The fields by which a role is given, wherever that is done: what, where, on which days.

use ::web::components::{Choice, Field, Form};
use ::web::{Posted, Reading, Refused, Visit};
use askama::Template;
use authz::{Action, Place, Role};
use directory::api::Registers;
use kernel::{AreaId, Day, FieldError, OrganisationId, Period};

use super::wording;
use crate::queries::places::{Called, organisation_called, place_choices, place_names};
use crate::web::wording::role as role_word;

/// The longest name of an organisation, in characters.
const NAME_CHARS_MAX: usize = 200;
/// The answers to where.
const EVERYWHERE: &str = "he_thong";
const IN_AREA: &str = "dia_ban";
const AT_ORGANISATION: &str = "to_chuc";

/// Why an answer was not understood.
#[derive(Debug, thiserror::Error)]
enum RoleFormFault {
    #[error("no such role")]
    NoSuchRole,
    #[error("no such kind of place")]
    NoSuchPlace,
}

kernel::refusal! { RoleFormFault from [] {
    Self::NoSuchRole => Invalid "identity.role_form.no_such_role";
    Self::NoSuchPlace => Invalid "identity.role_form.no_such_place";
} }

/// What was answered; an organisation is not looked up yet.
#[derive(Debug)]
pub(super) struct RoleWish {
    pub(super) role: Role,
    pub(super) place: PlaceWish,
    pub(super) period: Period,
}

/// Where, as it was answered.
#[derive(Debug)]
pub(super) enum PlaceWish {
    Known(Place),
    /// An organisation by its id or name.
    Written(String),
}

/// Reads the fields; gathers what is wrong.
pub(super) fn read(reading: &mut Reading<'_>, posted: &Posted) -> Option<RoleWish> {
    let role = reading.with("role", |text| {
        Role::parse(text).ok_or(RoleFormFault::NoSuchRole)
    });
    let place = reading.with("place", |text| match text {
        EVERYWHERE | IN_AREA | AT_ORGANISATION => Ok(()),
        _ => Err(RoleFormFault::NoSuchPlace),
    });
    let place = place.and_then(|()| match posted.text("place") {
        IN_AREA => {
            let area = reading.with("area", AreaId::parse)?;
            Some(PlaceWish::Known(Place::Area(area)))
        }
        AT_ORGANISATION => {
            let written = reading.line("organisation", NAME_CHARS_MAX)?;
            Some(PlaceWish::Written(written))
        }
        _ => Some(PlaceWish::Known(Place::Installation)),
    });
    let from = reading.with("from_day", Day::parse_vietnamese);
    let to = reading.with_if_any("to_day", Day::parse_vietnamese);
    let (role, place) = (role?, place?);
    let period = Period {
        from: from?,
        to: to?,
    };
    Some(RoleWish {
        role,
        place,
        period,
    })
}

/// Finds the place that was answered; else says beside its field why it is none.
pub(super) async fn find(
    visit: &Visit,
    registers: &Registers,
    wish: &PlaceWish,
) -> Result<Result<Place, FieldError>, Refused> {
    let written = match wish {
        PlaceWish::Known(place) => return Ok(Ok(*place)),
        PlaceWish::Written(written) => written,
    };
    let db = visit.app().db();
    let wrong = |code, facts| FieldError {
        field: "organisation",
        code,
        facts,
    };
    let called = organisation_called(db, registers, visit.actor(), written).await?;
    Ok(match called {
        Called::One(id) => Ok(Place::Organisation(id)),
        Called::AnyOf(found) if found.is_empty() => {
            Err(wrong("identity.role_form.no_organisation", Vec::new()))
        }
        Called::AnyOf(found) => {
            let facts = vec![("n", found.len().to_string())];
            Err(wrong("identity.role_form.which_organisation", facts))
        }
    })
}

/// The fields, drawn under each other.
#[derive(Template)]
#[template(path = "web/admin/role_form.html")]
pub(super) struct RoleForm {
    role: Field,
    place: Field,
    area: Field,
    organisation: Field,
    from_day: Field,
    to_day: Field,
}

// It prints fields only, and they escape what was typed.
impl askama::filters::HtmlSafe for RoleForm {}

/// A form that begins today, at the organisation that the address names.
pub(super) fn begun(visit: &Visit) -> Form {
    let form = visit.form().with("from_day", visit.day().to_vietnamese());
    let here = visit.address();
    match here
        .get("to_chuc")
        .filter(|id| OrganisationId::parse(id).is_ok())
    {
        Some(id) => form.with("place", AT_ORGANISATION).with("organisation", id),
        None => form,
    }
}

/// Draws the fields for whoever may do this.
pub(super) async fn draw(
    visit: &Visit,
    registers: &Registers,
    form: &Form,
    action: Action,
) -> Result<RoleForm, Refused> {
    let say = |key: &str| visit.say(key);
    let places = place_choices(visit.app().db(), registers, visit.actor(), action).await?;
    let mut roles = vec![Choice::new("", say("identity-choose"))];
    roles.extend(
        Role::ALL
            .iter()
            .map(|role| Choice::new(role.as_str(), role_word(visit, *role))),
    );
    let mut areas = vec![Choice::new("", say("identity-choose"))];
    areas.extend(places.areas.into_iter().map(|area| {
        let indent = "\u{2003}".repeat(area.depth);
        Choice::new(
            area.id.to_string(),
            format!("{indent}{}", wording::titled(&area.name)),
        )
    }));
    Ok(RoleForm {
        role: Field::select(form, "role", say("identity-role"), roles),
        place: Field::radios(
            form,
            "place",
            say("identity-where"),
            kinds(visit, places.everywhere),
        ),
        area: Field::select(form, "area", say("identity-area"), areas)
            .hint(say("identity-area-hint")),
        organisation: organisation(visit, registers, form).await?,
        from_day: Field::day(form, "from_day", say("identity-from-day")),
        to_day: Field::day(form, "to_day", say("identity-to-day"))
            .hint(say("identity-to-day-hint"))
            .optional(),
    })
}

/// The whole installation is offered to whoever may give roles there.
fn kinds(visit: &Visit, everywhere: bool) -> Vec<Choice> {
    let kind =
        |value, key: &str, hint: &str| Choice::new(value, visit.say(key)).hint(visit.say(hint));
    let mut kinds = vec![
        kind(IN_AREA, "identity-where-area", "identity-where-area-hint"),
        kind(
            AT_ORGANISATION,
            "identity-where-organisation",
            "identity-where-organisation-hint",
        ),
    ];
    if everywhere {
        kinds.push(kind(
            EVERYWHERE,
            "identity-where-everywhere",
            "identity-where-everywhere-hint",
        ));
    }
    kinds
}

/// A name to type; once one was typed, those that are called so, of which none is chosen unawares.
async fn organisation(visit: &Visit, registers: &Registers, form: &Form) -> Result<Field, Refused> {
    let (db, label) = (visit.app().db(), visit.say("identity-organisation"));
    let again = visit.say("identity-organisation-again");
    let written = form.value("organisation");
    let choice = |(id, name): (OrganisationId, String)| Choice::new(id.to_string(), name);
    let mut choices = vec![Choice::new("", visit.say("identity-choose"))];
    if !written.is_empty() {
        match organisation_called(db, registers, visit.actor(), written).await? {
            Called::AnyOf(found) => choices.extend(found.into_iter().map(choice)),
            Called::One(id) => {
                let place = Place::Organisation(id);
                let names = place_names(db, registers, [place]).await?;
                let name = names.of(place).unwrap_or(written).to_owned();
                choices.push(choice((id, name)));
                let form = form.clone().with("organisation", id.to_string());
                return Ok(Field::select(&form, "organisation", label, choices).hint(again));
            }
        }
    }
    Ok(match choices.len() {
        1 => {
            let hint = visit.say("identity-organisation-hint");
            Field::text(form, "organisation", label).hint(hint)
        }
        _ => Field::select(form, "organisation", label, choices).hint(again),
    })
}
