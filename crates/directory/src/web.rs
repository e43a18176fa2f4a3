//! The pages, each handler beside its template.

use ::web::components::{Address, Badge, Crumbs, Form, State, Tab, Tabs};
use ::web::{Access, Refused, Routes, Visit};
use authz::{Action, Denied};
use kernel::{Day, FieldError};

use crate::keys::DirectoryKeys;
use crate::registers::Registers;

mod area_form;
mod area_list;
mod area_profile;
mod change_person;
mod close_area;
mod correct_area;
mod desk_panel;
mod merge_organisations;
mod merge_persons;
mod merger;
mod mine;
mod organisation_list;
mod organisation_profile;
mod other;
mod person_form;
mod person_list;
mod person_profile;
mod record_area_succession;
mod record_succession;
mod register_area;
mod register_organisation;
mod register_person;
mod rename_organisation;
mod search;
mod succession_form;
mod view_id_number;
mod wording;

pub use self::desk_panel::{DeskPanel, DeskPart, DeskPartFuture};
pub use self::organisation_profile::timeline_of;

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
/// The form by which two records become one.
const MERGE: &str = "/lam-viec/danh-muc/co-quan/{id}/gop";
/// The form by which a successor is recorded.
const FOLLOW: &str = "/lam-viec/danh-muc/co-quan/{id}/ke-tuc";
/// The same of an area.
const FOLLOW_AREA: &str = "/lam-viec/danh-muc/dia-ban/{id}/ke-tuc";
/// The form by which an area is entered; [`WITHIN`] says in which.
const REGISTER_AREA: &str = "/lam-viec/danh-muc/dia-ban/moi";
/// The form by which one is put right.
const CORRECT_AREA: &str = "/lam-viec/danh-muc/dia-ban/{id}/sua";
/// The form by which one is closed.
const CLOSE_AREA: &str = "/lam-viec/danh-muc/dia-ban/{id}/dong";
/// The question of an address that says in which area something is to lie.
const WITHIN: &str = "thuoc";
/// The list of persons.
const PERSONS: &str = "/lam-viec/danh-muc/ca-nhan";
/// The same as a spreadsheet.
const PERSONS_XLSX: &str = "/lam-viec/danh-muc/ca-nhan.xlsx";
/// The form by which a person is entered.
const REGISTER_PERSON: &str = "/lam-viec/danh-muc/ca-nhan/moi";
/// The form by which what is known of one is put right.
const CHANGE_PERSON: &str = "/lam-viec/danh-muc/ca-nhan/{id}/sua";
/// The page that shows a whole identity number.
const SEE_NUMBER: &str = "/lam-viec/danh-muc/ca-nhan/{id}/so-can-cuoc";
/// The form by which two records of a person become one.
const MERGE_PERSON: &str = "/lam-viec/danh-muc/ca-nhan/{id}/gop";
/// The question of an address that says the day of the map.
const DAY: &str = "ngay";
/// The question of an address that says the words to look for.
const WORDS: &str = "tim";

/// The routes of this crate. The keys open identity numbers for whoever may see them.
pub fn routes(keys: DirectoryKeys) -> Routes {
    let areas = Access::Needs(Action::ViewAreas);
    let follow = Access::Needs(Action::RecordSuccession);
    Routes::new()
        .get("/lam-viec", Access::Needs(Action::ViewOwnWork), mine::show)
        .get("/lam-viec/tim", Access::SignedIn, search::show)
        .get(AREAS, areas, area_list::show)
        .get("/lam-viec/danh-muc/dia-ban/{id}", areas, area_profile::show)
        .get(FOLLOW_AREA, follow, record_area_succession::show)
        .post(FOLLOW_AREA, follow, record_area_succession::send)
        .get(REGISTER_AREA, follow, register_area::show)
        .post(REGISTER_AREA, follow, register_area::send)
        .get(CORRECT_AREA, follow, correct_area::show)
        .post(CORRECT_AREA, follow, correct_area::send)
        .get(CLOSE_AREA, follow, close_area::show)
        .post(CLOSE_AREA, follow, close_area::send)
        .and(organisations())
        .and(persons())
        .share(Registers::default())
        .share(keys)
}

fn organisations() -> Routes {
    let view = Access::Needs(Action::ViewOrganisations);
    let manage = Access::Needs(Action::ManageOrganisations);
    let follow = Access::Needs(Action::RecordSuccession);
    let merge = Access::Needs(Action::MergeRecords);
    Routes::new()
        .get(ORGANISATIONS, view, organisation_list::show)
        .get(ORGANISATIONS_XLSX, view, organisation_list::export)
        .get(
            "/lam-viec/danh-muc/co-quan/{id}",
            view,
            organisation_profile::show,
        )
        .get(REGISTER, manage, register_organisation::show)
        .post(REGISTER, manage, register_organisation::send)
        .get(RENAME, manage, rename_organisation::show)
        .post(RENAME, manage, rename_organisation::send)
        .get(FOLLOW, follow, record_succession::show)
        .post(FOLLOW, follow, record_succession::send)
        .get(MERGE, merge, merge_organisations::show)
        .post(MERGE, merge, merge_organisations::send)
}

fn persons() -> Routes {
    let view = Access::Needs(Action::ViewPersons);
    let manage = Access::Needs(Action::ManagePersons);
    let merge = Access::Needs(Action::MergeRecords);
    Routes::new()
        .get(PERSONS, view, person_list::show)
        .get(PERSONS_XLSX, view, person_list::export)
        .get(REGISTER_PERSON, manage, register_person::show)
        .post(REGISTER_PERSON, manage, register_person::send)
        .get(
            "/lam-viec/danh-muc/ca-nhan/{id}",
            view,
            person_profile::show,
        )
        .get(CHANGE_PERSON, manage, change_person::show)
        .post(CHANGE_PERSON, manage, change_person::send)
        .get(SEE_NUMBER, manage, view_id_number::show)
        .post(SEE_NUMBER, manage, view_id_number::send)
        .get(MERGE_PERSON, merge, merge_persons::show)
        .post(MERGE_PERSON, merge, merge_persons::send)
}

/// An id that is none leads nowhere: an address is no form.
fn id_of<T, E>(text: &str, parse: impl FnOnce(&str) -> Result<T, E>) -> Result<T, Refused> {
    parse(text).map_err(|_| Denied::Hidden.into())
}

/// The catalogues beside each other.
fn catalogues(visit: &Visit, now: &str) -> Tabs {
    let tab = |label: String, path: &str| Tab::new(label, path).now_if(path == now);
    let mut tabs = vec![tab(visit.say("directory-areas"), AREAS)];
    if visit.may(Action::ViewOrganisations) {
        tabs.push(tab(visit.say("directory-organisations"), ORGANISATIONS));
    }
    if visit.may(Action::ViewPersons) {
        tabs.push(tab(visit.say("directory-persons"), PERSONS));
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
