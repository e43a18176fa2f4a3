//! The pages, each handler beside its template.

use ::web::components::{Address, Badge, Crumbs, Form, State, Tab, Tabs};
use ::web::{Access, Refused, Routes, Visit};
use authz::{Action, Denied};
use kernel::{Day, FieldError};

use crate::registers::Registers;

mod area_list;
mod area_profile;
mod mine;
mod organisation_list;
mod organisation_profile;
mod register_organisation;
mod rename_organisation;
mod search;
mod wording;

/// The list of areas.
const AREAS: &str = "/lam-viec/danh-muc/dia-ban";
/// The list of organisations.
const ORGANISATIONS: &str = "/lam-viec/danh-muc/co-quan";
/// The same as a spreadsheet.
const ORGANISATIONS_XLSX: &str = "/lam-viec/danh-muc/co-quan.xlsx";
/// The form by which an organisation is entered.
const REGISTER: &str = "/lam-viec/danh-muc/co-quan/moi";
/// The form by which one gets another name.
const RENAME: &str = "/lam-viec/danh-muc/co-quan/{id}/doi-ten";
/// The question of an address that says the day of the map.
const DAY: &str = "ngay";
/// The question of an address that says the words to look for.
const WORDS: &str = "tim";

/// The routes of this crate.
pub fn routes() -> Routes {
    let areas = Access::Needs(Action::ViewAreas);
    let organisations = Access::Needs(Action::ViewOrganisations);
    let manage = Access::Needs(Action::ManageOrganisations);
    Routes::new()
        .get("/lam-viec", Access::Needs(Action::ViewOwnWork), mine::show)
        .get("/lam-viec/tim", Access::SignedIn, search::show)
        .get(AREAS, areas, area_list::show)
        .get("/lam-viec/danh-muc/dia-ban/{id}", areas, area_profile::show)
        .get(ORGANISATIONS, organisations, organisation_list::show)
        .get(ORGANISATIONS_XLSX, organisations, organisation_list::export)
        .get(
            "/lam-viec/danh-muc/co-quan/{id}",
            organisations,
            organisation_profile::show,
        )
        .get(REGISTER, manage, register_organisation::show)
        .post(REGISTER, manage, register_organisation::send)
        .get(RENAME, manage, rename_organisation::show)
        .post(RENAME, manage, rename_organisation::send)
        .share(Registers::default())
}

/// An id that is none leads nowhere: an address is no form.
fn id_of<T, E>(text: &str, parse: impl FnOnce(&str) -> Result<T, E>) -> Result<T, Refused> {
    parse(text).map_err(|_| Denied::Hidden.into())
}

/// The two catalogues beside each other.
fn catalogues(visit: &Visit, now: &str) -> Tabs {
    let tab = |label: String, path: &str| Tab::new(label, path).now_if(path == now);
    let mut tabs = vec![tab(visit.say("directory-areas"), AREAS)];
    if visit.may(Action::ViewOrganisations) {
        tabs.push(tab(visit.say("directory-organisations"), ORGANISATIONS));
    }
    Tabs::new(visit.say("directory-catalogues"), tabs)
}

/// The way to a page below a catalogue.
fn crumbs(visit: &Visit, (label, path): (&str, &str), here: &str) -> Crumbs {
    Crumbs::new(visit.words(), here).step(visit.say(label), path)
}

/// The day that an address asks for, as people write it or as links do; today where none is asked. A day that is none is
/// told beside its field.
fn day_of(here: &Address, today: Day) -> (Day, Option<FieldError>) {
    let Some(asked) = here.get(DAY) else {
        return (today, None);
    };
    match Day::parse(asked).or_else(|_| Day::parse_vietnamese(asked)) {
        Ok(day) => (day, None),
        Err(error) => (today, Some(FieldError::of(DAY, &error))),
    }
}

/// The form of a list's questions, as it was filled in. The day stands there only where one was asked for: the heading says
/// which it is.
fn questions(visit: &Visit, here: &Address, day: Day, wrong: Option<FieldError>) -> Form {
    let form = here
        .pairs()
        .fold(visit.form(), |form, (name, value)| form.with(name, value));
    match wrong {
        Some(error) => form.wrong(&[error]),
        None if here.get(DAY).is_some() => form.with(DAY, day.to_vietnamese()),
        None => form,
    }
}

/// Says that nobody has compared this with a public text.
fn unverified(visit: &Visit) -> Badge {
    Badge::new(State::Risk, visit.say("directory-unverified"))
}
