//! Persons: a list, and the same as a spreadsheet.

use ::web::components::{
    Address, Button, Cell, Choice, Column, Empty, Field, Filters, Form, Head, Listing, Pager,
    Paging, Row, Table, Tabs,
};
use ::web::{Page, Refused, Room, Visit, page, xlsx};
use askama::Template;
use authz::Action;
use axum::extract::Extension;
use axum::response::Response;
use kernel::{AreaId, Fault, Nature, Phone};

use super::wording::titled;
use super::{PERSONS, PERSONS_XLSX, REGISTER_PERSON, WORDS, catalogues, questions};
use crate::model::listing::{PersonOrder, PersonsAsked};
use crate::queries::organisation_list::EXPORT_ROWS_MAX;
use crate::queries::person_list::{PersonList, Placed, person_list};
use crate::registers::Registers;
use crate::use_cases::findable::person_link;

/// The question that says the area.
const AREA: &str = "dia_ban";
/// The question that says the order.
const ORDER: &str = "sap";

#[derive(Template)]
#[template(path = "web/person_list.html")]
struct View {
    head: Head,
    tabs: Tabs,
    listing: Listing,
}

/// `GET /lam-viec/danh-muc/ca-nhan`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let here = visit.address();
    let (asked, order) = asked(&here);
    let paging = Paging::of(&here);
    let part = (order, paging.limit(), paging.offset());
    let at = (visit.app().db(), &registers);
    let list = person_list(at, visit.actor(), &asked, part).await?;
    let form = questions(&visit, &here, visit.day(), None);
    let title = visit.say("directory-persons");
    let facts = [("n", list.total.into())];
    let under = visit.words().say_with("directory-persons-under", &facts);
    let mut head = Head::new(title.clone()).under(under);
    if visit.may(Action::ManagePersons) {
        let register = visit.say("directory-person-register");
        head = head.act(Button::link(register, REGISTER_PERSON).primary());
    }
    let listing = Listing::new(visit.words(), table(&visit, &here, &list))
        .filters(filters(&visit, &here, &form, &list))
        .pager(Pager::new(visit.words(), &here, paging, list.total))
        .export(visit.words(), &here, PERSONS_XLSX);
    let is_bare = here.get(WORDS).or(here.get(AREA)).is_none();
    let listing = match is_bare {
        true => listing.or_empty(empty(&visit)),
        false => listing,
    };
    let tabs = catalogues(&visit, PERSONS);
    let body = View {
        head,
        tabs,
        listing,
    };
    Ok(page(
        &visit,
        Page::new(title, body).room(Room::Administration),
    ))
}

/// `GET /lam-viec/danh-muc/ca-nhan.xlsx`
pub(super) async fn export(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let (asked, order) = asked(&visit.address());
    let at = (visit.app().db(), &registers);
    let list = person_list(at, visit.actor(), &asked, (order, EXPORT_ROWS_MAX, 0)).await?;
    let day = visit.day();
    let bytes =
        xlsx::write(&sheet(&visit, &list), day).map_err(|error| Fault::new(Nature::Bug, error))?;
    Ok(xlsx::answer(&format!("ca-nhan-{day}"), bytes))
}

/// What the address asks for. An answer that is none counts as not given.
fn asked(here: &Address) -> (PersonsAsked, PersonOrder) {
    let asked = PersonsAsked {
        area: here.get(AREA).and_then(|id| AreaId::parse(id).ok()),
        ..PersonsAsked::of(here.get(WORDS).unwrap_or_default())
    };
    let order = here.get(ORDER).and_then(PersonOrder::parse);
    (asked, order.unwrap_or(PersonOrder::Name))
}

fn filters(visit: &Visit, here: &Address, form: &Form, list: &PersonList) -> Filters {
    let mut areas = vec![Choice::new("", visit.say("directory-all"))];
    areas.extend(list.areas.iter().map(|(area, depth)| {
        let label = format!("{}{}", "\u{2003}".repeat(*depth), titled(&area.name));
        Choice::new(area.id.to_string(), label)
    }));
    let fields = vec![
        Field::search(form, WORDS, visit.say("directory-persons-find")),
        Field::select(form, AREA, visit.say("directory-area"), areas),
    ];
    Filters::new(visit.words(), here, fields, &[ORDER]).apply(visit.say("web-search-go"))
}

fn table(visit: &Visit, here: &Address, list: &PersonList) -> Table {
    let say = |key: &str| visit.say(key);
    let columns = vec![
        Column::text(say("directory-person-name")).sorted("name", here, "name"),
        Column::text(say("directory-person-birth")).sorted("birth", here, "name"),
        Column::text(say("directory-person-phone")),
        Column::text(say("directory-person-id_number")),
        Column::text(say("directory-person-place")),
    ];
    let rows = list.lines.iter().map(|line| {
        let place = Cell::text(titled(line.area.as_deref().unwrap_or_default()));
        let place = match &line.organisation {
            Some(organisation) => place.under(organisation.clone()),
            None => place,
        };
        let mut cells = facts(line);
        cells.push(place);
        Row::new(cells)
    });
    Table::new(visit.words(), say("directory-persons"), columns)
        .rows(rows.collect())
        .caption_hidden()
}

/// Name, birth, phone and masked number, as every table of persons has them.
fn facts(line: &Placed) -> Vec<Cell> {
    let person = &line.person;
    let birth = person.birth.map(|birth| birth.to_string());
    let phone = person.phone.as_ref().map(Phone::to_vietnamese);
    let number = person.id_number.clone();
    let mut cells = vec![Cell::text(person.name.clone()).link(person_link(person.id))];
    cells.extend([birth, phone, number].map(|text| Cell::text(text.unwrap_or_default())));
    cells
}

/// The sheet has each thing in a column of its own.
fn sheet(visit: &Visit, list: &PersonList) -> Table {
    let columns = [
        "directory-person-name",
        "directory-person-birth",
        "directory-person-phone",
        "directory-person-id_number",
        "directory-area",
        "directory-person-organisation",
    ];
    let columns = columns.map(|key| Column::text(visit.say(key))).to_vec();
    let rows = list.lines.iter().map(|line| {
        let mut cells = facts(line);
        cells.push(Cell::text(titled(line.area.as_deref().unwrap_or_default())));
        cells.push(Cell::text(line.organisation.clone().unwrap_or_default()));
        Row::new(cells)
    });
    Table::new(visit.words(), visit.say("directory-persons"), columns).rows(rows.collect())
}

fn empty(visit: &Visit) -> Empty {
    let empty = Empty::new(
        visit.say("directory-persons-none"),
        visit.say("directory-persons-none-why"),
    );
    match visit.may(Action::ManagePersons) {
        true => empty.act(Button::link(
            visit.say("directory-person-register"),
            REGISTER_PERSON,
        )),
        false => empty,
    }
}
