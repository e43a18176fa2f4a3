//! Who has an account: a list, and the same as a spreadsheet.

use ::web::components::{
    Address, Button, Cell, Chip, Chips, Choice, Column, Crumbs, Empty, Field, Filters, Form, Head,
    Listing, Pager, Paging, Row, Table, Value,
};
use ::web::{Page, Refused, Room, Visit, page, xlsx};
use askama::Template;
use authz::{Action, Role};
use axum::extract::Extension;
use axum::response::Response;
use directory::api::Registers;
use kernel::{Fault, Nature, Phone};

use super::{invite, place_of, wording};
use crate::model::account::{Account, AccountState};
use crate::queries::account_list::{AccountFilter, AccountList, EXPORT_ROWS_MAX, account_list};
use crate::queries::places::{PlaceNames, place_names};
use crate::store::grant::HeldGrant;
use crate::web::wording::role;

/// The same as a spreadsheet.
pub(super) const SHEET: &str = "/lam-viec/quan-tri/tai-khoan.xlsx";
/// The question that says the words.
const WORDS: &str = "tim";
/// The question that says the role.
const ROLE: &str = "vai_tro";
/// The question that says the state.
const STATE: &str = "tinh_trang";

#[derive(Template)]
#[template(path = "web/admin/account_list.html")]
struct View {
    head: Head,
    listing: Listing,
}

/// `GET /lam-viec/quan-tri/tai-khoan`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let here = visit.address();
    let (filter, paging) = (asked(&here), Paging::of(&here));
    let part = (paging.limit(), paging.offset());
    let list = account_list(visit.app().db(), visit.actor(), &filter, part).await?;
    let names = names(&visit, &registers, &list).await?;
    let title = visit.say("identity-accounts-title");
    let mut head = Head::new(title.clone()).under(visit.say("identity-accounts-what"));
    if visit.may(Action::InviteAccount) {
        head = head.act(invite_button(&visit).primary());
    }
    let form = here
        .pairs()
        .fold(visit.form(), |form, (name, value)| form.with(name, value));
    let mut listing = Listing::new(visit.words(), table(&visit, &list, &names))
        .filters(filters(&visit, &here, &form))
        .chips(chips(&visit, &here, &filter, &list))
        .pager(Pager::new(visit.words(), &here, paging, list.count))
        .export(visit.words(), &here, SHEET);
    if filter == AccountFilter::default() {
        listing = listing.or_empty(empty(&visit));
    }
    let crumbs = crumbs_of_list(&visit, &title);
    let shown = Page::new(title, View { head, listing }).room(Room::Administration);
    Ok(page(&visit, shown.crumbs(crumbs)))
}

/// `GET /lam-viec/quan-tri/tai-khoan.xlsx`
pub(super) async fn export(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let filter = asked(&visit.address());
    let part = (EXPORT_ROWS_MAX, 0);
    let list = account_list(visit.app().db(), visit.actor(), &filter, part).await?;
    let names = names(&visit, &registers, &list).await?;
    let sheet = sheet(&visit, &list, &names);
    let bytes = xlsx::write(&sheet, visit.day()).map_err(|error| Fault::new(Nature::Bug, error))?;
    Ok(xlsx::answer(&format!("tai-khoan-{}", visit.day()), bytes))
}

/// What the address asks for. An answer that is none counts as not given.
fn asked(here: &Address) -> AccountFilter {
    AccountFilter {
        search: here.get(WORDS).unwrap_or_default().to_owned(),
        state: here.get(STATE).and_then(AccountState::parse),
        role: here.get(ROLE).and_then(Role::parse),
    }
}

async fn names(
    visit: &Visit,
    registers: &Registers,
    list: &AccountList,
) -> Result<PlaceNames, Fault> {
    let grants = list.accounts.iter().flat_map(|(_, grants)| grants);
    let places = grants.map(|held| held.grant.place);
    place_names(visit.app().db(), registers, places).await
}

fn crumbs_of_list(visit: &Visit, title: &str) -> Crumbs {
    let room = Room::Administration;
    Crumbs::new(visit.words(), title).step(visit.say(room.key()), room.path())
}

fn invite_button(visit: &Visit) -> Button {
    Button::link(visit.say("identity-invite"), invite::PATH)
}

fn filters(visit: &Visit, here: &Address, form: &Form) -> Filters {
    let mut roles = vec![Choice::new("", visit.say("identity-all"))];
    roles.extend(
        Role::ALL
            .iter()
            .map(|one| Choice::new(one.as_str(), role(visit, *one))),
    );
    let fields = vec![
        Field::search(form, WORDS, visit.say("identity-accounts-find")),
        Field::select(form, ROLE, visit.say("identity-role"), roles),
    ];
    Filters::new(visit.words(), here, fields, &[STATE])
}

fn chips(visit: &Visit, here: &Address, filter: &AccountFilter, list: &AccountList) -> Chips {
    let here = here.without("trang").without(STATE);
    let total: i64 = list.by_state.iter().map(|(_, count)| count).sum();
    let all = Chip::new(visit.say("identity-all"), here.href())
        .count(visit.words().count(total))
        .chosen_if(filter.state.is_none());
    let each = AccountState::ALL.iter().map(|state| {
        let count = list.by_state.iter().find(|(known, _)| known == state);
        let href = here.with(STATE, state.as_str()).href();
        Chip::new(wording::state_word(visit, *state), href)
            .state(wording::shape(*state))
            .count(visit.words().count(count.map_or(0, |(_, count)| *count)))
            .chosen_if(filter.state == Some(*state))
    });
    Chips::new(
        visit.say("identity-accounts-by-state"),
        std::iter::once(all).chain(each).collect(),
    )
}

fn table(visit: &Visit, list: &AccountList, names: &PlaceNames) -> Table {
    let say = |key: &str| visit.say(key);
    let columns = vec![
        Column::text(say("identity-name")),
        Column::text(say("identity-roles")),
        Column::text(say("identity-state")),
    ];
    let rows = list.accounts.iter().map(|(account, grants)| {
        let roles: Vec<String> = grants
            .iter()
            .map(|held| wording::held(visit, names, held))
            .collect();
        let roles = match roles.is_empty() {
            true => Cell::new(Value::Nothing),
            false => Cell::text(roles.join("; ")),
        };
        Row::new(vec![
            Cell::text(account.name.clone())
                .link(place_of(account.id))
                .under(wording::logins(account)),
            roles,
            Cell::badge(wording::badge(visit, account.state)),
        ])
    });
    Table::new(visit.words(), say("identity-accounts-title"), columns)
        .rows(rows.collect())
        .caption_hidden()
}

/// The sheet has each thing in a column of its own, and a row for each role.
fn sheet(visit: &Visit, list: &AccountList, names: &PlaceNames) -> Table {
    let columns = [
        "identity-name",
        "identity-email",
        "identity-phone",
        "identity-state",
        "identity-role",
        "identity-where",
        "identity-from-day",
        "identity-to-day",
    ];
    let columns = columns.map(|key| Column::text(visit.say(key))).to_vec();
    let rows = list.accounts.iter().flat_map(|(account, grants)| {
        let roles: Vec<Option<&HeldGrant>> = match grants.is_empty() {
            true => vec![None],
            false => grants.iter().map(Some).collect(),
        };
        roles
            .into_iter()
            .map(|held| sheet_row(visit, account, held, names))
    });
    Table::new(visit.words(), visit.say("identity-accounts-title"), columns).rows(rows.collect())
}

fn sheet_row(
    visit: &Visit,
    account: &Account,
    held: Option<&HeldGrant>,
    names: &PlaceNames,
) -> Row {
    let text = |text: Option<String>| text.map_or(Cell::new(Value::Nothing), Cell::text);
    let day = |day: Option<kernel::Day>| Cell::new(day.map_or(Value::Nothing, Value::Day));
    Row::new(vec![
        Cell::text(account.name.clone()),
        text(account.email.as_ref().map(ToString::to_string)),
        text(account.phone.as_ref().map(Phone::to_vietnamese)),
        Cell::text(wording::state_word(visit, account.state)),
        text(held.map(|held| role(visit, held.grant.role))),
        text(held.map(|held| wording::place(visit, names, held.grant.place))),
        day(held.map(|held| held.grant.period.from)),
        day(held.and_then(|held| held.grant.period.to)),
    ])
}

fn empty(visit: &Visit) -> Empty {
    let empty = Empty::new(
        visit.say("identity-accounts-none"),
        visit.say("identity-accounts-none-why"),
    );
    match visit.may(Action::InviteAccount) {
        true => empty.act(invite_button(visit)),
        false => empty,
    }
}
