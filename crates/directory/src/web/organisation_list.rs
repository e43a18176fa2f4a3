//! Organisations of every kind: a list, and the same as a spreadsheet.

use ::web::components::{
    Address, Button, Cell, Chip, Chips, Choice, Column, Empty, Field, Filters, Form, Head, Listing,
    Pager, Paging, Row, State, Table, Tabs, Value,
};
use ::web::{Page, Refused, Room, Visit, page, xlsx};
use askama::Template;
use authz::Action;
use axum::extract::Extension;
use axum::response::Response;
use kernel::{AreaId, Fault, FieldError, Nature};

use super::wording::{organisation_kind, say_day, standing, titled};
use super::{DAY, ORGANISATIONS, WORDS, catalogues, day_of, questions};
use crate::model::life::{Began, Life};
use crate::model::listing::{Asked, Order, Standing};
use crate::model::organisation::OrganisationKind;
use crate::queries::organisation_list::{
    EXPORT_ROWS_MAX, OrganisationLine, OrganisationList, organisation_list,
};
use crate::registers::Registers;
use crate::use_cases::findable::organisation_link;

/// The question that says the kind.
const KIND: &str = "loai";
/// The question that says the area.
const AREA: &str = "dia_ban";
/// The question that says the standing.
const STANDING: &str = "tinh_trang";
/// The question that says the order.
const ORDER: &str = "sap";

#[derive(Template)]
#[template(path = "web/organisation_list.html")]
struct View {
    head: Head,
    tabs: Tabs,
    listing: Listing,
}

/// `GET /lam-viec/danh-muc/co-quan`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let here = visit.address();
    let (asked, order, wrong) = asked(&visit, &here);
    let paging = Paging::of(&here);
    let part = (order, paging.limit(), paging.offset());
    let at = (visit.app().db(), &registers);
    let list = organisation_list(at, visit.actor(), &asked, part).await?;
    let form = questions(&visit, &here, asked.day, wrong);
    let title = visit.say("directory-organisations");
    let mut head = Head::new(title.clone()).under(under(&visit, &asked, &list));
    if visit.may(Action::ManageOrganisations) {
        let register = visit.say("directory-register");
        head = head.act(Button::link(register, super::REGISTER).primary());
    }
    let listing = Listing::new(visit.words(), table(&visit, &here, &asked, &list))
        .filters(filters(&visit, &here, &form, &list))
        .chips(chips(&visit, &here, &asked, &list))
        .pager(Pager::new(visit.words(), &here, paging, list.total))
        .export(visit.words(), &here, super::ORGANISATIONS_XLSX);
    let listing = match is_bare(&here) {
        true => listing.or_empty(empty(&visit)),
        false => listing,
    };
    let body = View {
        head,
        tabs: catalogues(&visit, ORGANISATIONS),
        listing,
    };
    Ok(page(
        &visit,
        Page::new(title, body)
            .room(Room::Administration)
            .with_form(&form),
    ))
}

/// `GET /lam-viec/danh-muc/co-quan.xlsx`
pub(super) async fn export(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let here = visit.address();
    let (asked, order, _) = asked(&visit, &here);
    let at = (visit.app().db(), &registers);
    let list = organisation_list(at, visit.actor(), &asked, (order, EXPORT_ROWS_MAX, 0)).await?;
    let sheet = sheet(&visit, &asked, &list);
    let bytes = xlsx::write(&sheet, visit.day()).map_err(|error| Fault::new(Nature::Bug, error))?;
    Ok(xlsx::answer(&format!("co-quan-{}", asked.day), bytes))
}

/// What the address asks for. An answer that is none counts as not given.
fn asked(visit: &Visit, here: &Address) -> (Asked, Order, Option<FieldError>) {
    let (day, wrong) = day_of(here, visit.day());
    let asked = Asked {
        kind: here.get(KIND).and_then(OrganisationKind::parse),
        area: here.get(AREA).and_then(|id| AreaId::parse(id).ok()),
        standing: here
            .get(STANDING)
            .and_then(Standing::parse)
            .unwrap_or(Standing::There),
        ..Asked::on(day).with_words(here.get(WORDS).unwrap_or_default())
    };
    let order = here
        .get(ORDER)
        .and_then(Order::parse)
        .unwrap_or(Order::Name);
    (asked, order, wrong)
}

/// Whether nothing narrows the list.
fn is_bare(here: &Address) -> bool {
    [KIND, AREA, STANDING, WORDS, DAY]
        .iter()
        .all(|name| here.get(name).is_none())
}

fn under(visit: &Visit, asked: &Asked, list: &OrganisationList) -> String {
    let facts = [
        ("n", list.counts.there.into()),
        ("day", asked.day.to_vietnamese().into()),
    ];
    visit
        .words()
        .say_with("directory-organisations-under", &facts)
}

fn filters(visit: &Visit, here: &Address, form: &Form, list: &OrganisationList) -> Filters {
    let all = || vec![Choice::new("", visit.say("directory-all"))];
    let mut kinds = all();
    kinds.extend(
        OrganisationKind::ALL
            .iter()
            .map(|kind| Choice::new(kind.as_str(), organisation_kind(visit, *kind))),
    );
    let mut areas = all();
    areas.extend(list.areas.iter().map(|(area, depth)| {
        let label = format!("{}{}", "\u{2003}".repeat(*depth), titled(&area.name));
        Choice::new(area.id.to_string(), label)
    }));
    let fields = vec![
        Field::search(form, WORDS, visit.say("directory-organisations-find")),
        Field::select(form, KIND, visit.say("directory-kind"), kinds),
        Field::select(form, AREA, visit.say("directory-area"), areas),
        Field::day(form, DAY, visit.say("directory-as-of")),
    ];
    Filters::new(visit.words(), here, fields, &[ORDER, STANDING])
}

fn chips(visit: &Visit, here: &Address, asked: &Asked, list: &OrganisationList) -> Chips {
    let here = here.without("trang");
    let chip = |standing: Standing, key: &str, count: i64| {
        Chip::new(
            visit.say(key),
            here.with(STANDING, standing.as_str()).href(),
        )
        .count(visit.words().count(count))
        .chosen_if(asked.standing == standing)
    };
    let counts = list.counts;
    Chips::new(
        visit.say("directory-by-standing"),
        vec![
            chip(Standing::There, "directory-there", counts.there).state(State::Done),
            chip(Standing::Ended, "directory-ended", counts.ended),
            chip(Standing::All, "directory-all", counts.all),
        ],
    )
}

fn table(visit: &Visit, here: &Address, asked: &Asked, list: &OrganisationList) -> Table {
    let say = |key: &str| visit.say(key);
    let mut columns = vec![
        Column::text(say("directory-name")).sorted("name", here, "name"),
        Column::text(say("directory-kind")),
        Column::text(say("directory-area")),
        Column::text(say("directory-first-day")).sorted("from", here, "name"),
    ];
    // Where all are there, a column that says so of each says nothing.
    let tells_standing = asked.standing != Standing::There;
    if tells_standing {
        columns.push(Column::text(say("directory-last-day")));
        columns.push(Column::text(say("directory-standing")));
    }
    columns.push(Column::text(say("directory-check")));
    let rows = list.lines.iter().map(|line| {
        let mut name = Cell::text(line.row.full_name.clone()).link(organisation_link(line.row.id));
        if let Some(under) = line.parent.clone().or(line.row.code.clone()) {
            name = name.under(under);
        }
        let mut cells = vec![
            name,
            Cell::text(organisation_kind(visit, line.row.kind)),
            Cell::text(titled(line.area.as_deref().unwrap_or_default())),
            Cell::new(first_day(line)),
        ];
        if tells_standing {
            cells.push(Cell::new(
                line.row.to_day.map_or(Value::Nothing, Value::Day),
            ));
            cells.push(Cell::badge(standing(visit, &life(line), asked.day)));
        }
        cells.push(Cell::text(say(check_key(line))));
        Row::new(cells)
    });
    let caption = say_day(visit, "directory-organisations-caption", asked.day);
    Table::new(visit.words(), caption, columns).rows(rows.collect())
}

fn check_key(line: &OrganisationLine) -> &'static str {
    match line.row.verified {
        true => "directory-verified",
        false => "directory-unverified",
    }
}

/// How long it was there, as the list knows it.
pub(super) fn life(line: &OrganisationLine) -> Life {
    Life {
        began: line
            .row
            .seen_on
            .map_or(Began::On(line.row.from_day), Began::SeenOn),
        ended: line.row.to_day,
    }
}

fn first_day(line: &OrganisationLine) -> Value {
    match line.row.seen_on {
        Some(_) => Value::Nothing,
        None => Value::Day(line.row.from_day),
    }
}

/// The sheet has each thing in a column of its own.
fn sheet(visit: &Visit, asked: &Asked, list: &OrganisationList) -> Table {
    let columns = [
        "directory-name",
        "directory-kind",
        "directory-code",
        "directory-area",
        "directory-parent",
        "directory-first-day",
        "directory-last-day",
        "directory-check",
    ];
    let columns = columns.map(|key| Column::text(visit.say(key))).to_vec();
    let text = |text: &Option<String>| Cell::text(text.clone().unwrap_or_default());
    let rows = list.lines.iter().map(|line| {
        Row::new(vec![
            Cell::text(line.row.full_name.clone()),
            Cell::text(organisation_kind(visit, line.row.kind)),
            text(&line.row.code),
            Cell::text(titled(line.area.as_deref().unwrap_or_default())),
            text(&line.parent),
            Cell::new(first_day(line)),
            Cell::new(line.row.to_day.map_or(Value::Nothing, Value::Day)),
            Cell::text(visit.say(check_key(line))),
        ])
    });
    let caption = say_day(visit, "directory-organisations-caption", asked.day);
    Table::new(visit.words(), caption, columns).rows(rows.collect())
}

fn empty(visit: &Visit) -> Empty {
    let empty = Empty::new(
        visit.say("directory-organisations-none"),
        visit.say("directory-organisations-none-why"),
    );
    match visit.may(Action::ManageOrganisations) {
        true => empty.act(Button::link(
            visit.say("directory-register"),
            super::REGISTER,
        )),
        false => empty,
    }
}
