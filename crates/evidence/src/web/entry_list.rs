//! The list of entries, what waits for verification first among its states, and the same as a spreadsheet.

use ::web::components::{
    Address, Button, Cell, Chip, Chips, Choice, Column, Empty, Field, Filters, Form, Head, Href,
    Listing, Pager, Paging, Row, Table, Value,
};
use ::web::{Page, Refused, Room, Visit, page, xlsx};
use askama::Template;
use authz::Action;
use axum::response::Response;
use kernel::{Day, Fault, Nature, OrganisationId};

use super::{BASELINES, ENTRIES, kind_list, labels, path_of, record_evidence};
use crate::model::kind::KindCode;
use crate::model::standing::EntryState;
use crate::model::wanted::EntryFilter;
use crate::queries::entry_list::{EntryLine, EntryList, entry_list, entry_sheet};

/// Where the spreadsheet is.
pub(super) const SHEET: &str = "/lam-viec/minh-chung.xlsx";

#[derive(Template)]
#[template(path = "web/entry_list.html")]
struct View {
    head: Head,
    listing: Listing,
}

/// `GET /lam-viec/minh-chung`
pub(super) async fn show(visit: Visit) -> Result<Response, Refused> {
    let here = visit.address();
    let asked = Asked::of(&here, &visit);
    let paging = Paging::of(&here);
    let number = u32::try_from(paging.page).unwrap_or(1);
    let list = entry_list(visit.app().db(), visit.actor(), &asked.filter, number).await?;
    let words = visit.words();
    let total = i64::try_from(list.total).unwrap_or(i64::MAX);
    let mut listing = Listing::new(words, table(&visit, &list))
        .chips(chips(&visit, &here, asked.filter.state))
        .filters(filters(&visit, &here, &asked.form))
        .pager(Pager::new(words, &here, paging, total))
        .export(words, &here, SHEET);
    if asked.filter == EntryFilter::default() {
        listing = listing.or_empty(empty(&visit));
    }
    let title = visit.say("evidence-entries");
    let counted = if list.is_more {
        "evidence-entries-more"
    } else {
        "evidence-entries-count"
    };
    let count = words.say_with(counted, &[("n", total.into())]);
    let mut head = Head::new(&title).under(count);
    if visit.may(Action::RecordEvidence) {
        head =
            head.act(Button::link(visit.say("evidence-record"), record_evidence::PATH).primary());
    }
    head = head
        .act(Button::link(visit.say("evidence-baselines"), BASELINES))
        .act(Button::link(visit.say("evidence-kinds"), kind_list::PATH));
    let body = View { head, listing };
    Ok(page(&visit, Page::new(title, body).room(Room::Plans)))
}

/// `GET /lam-viec/minh-chung.xlsx`
pub(super) async fn sheet(visit: Visit) -> Result<Response, Refused> {
    let asked = Asked::of(&visit.address(), &visit);
    let list = entry_sheet(visit.app().db(), visit.actor(), &asked.filter).await?;
    let bytes = xlsx::write(&sheet_table(&visit, &list), visit.day());
    let bytes = bytes.map_err(|error| Fault::new(Nature::Bug, error))?;
    Ok(xlsx::answer(&visit.say("evidence-sheet-name"), bytes))
}

/// What the address asks for. What is no answer to a question is left out, and said beside the field.
struct Asked {
    filter: EntryFilter,
    form: Form,
}

impl Asked {
    fn of(here: &Address, visit: &Visit) -> Self {
        let asked = |name: &str| here.get(name).unwrap_or_default().to_owned();
        let mut form = visit.form();
        for name in ["tim", "loai", "tu", "den"] {
            form = form.with(name, asked(name));
        }
        let mut days = [None, None];
        for (name, kept) in ["tu", "den"].into_iter().zip(&mut days) {
            match here.get(name).map(Day::parse_vietnamese).transpose() {
                Ok(day) => *kept = day,
                Err(wrong) => form = form.wrong(&[kernel::FieldError::of(name, &wrong)]),
            }
        }
        let [from, to] = days;
        let organisation = |name| here.get(name).and_then(|id| OrganisationId::parse(id).ok());
        let filter = EntryFilter {
            kind: here.get("loai").and_then(KindCode::parse),
            state: here.get("tinh_trang").and_then(EntryState::parse),
            body: organisation("co_quan"),
            area: here
                .get("dia_ban")
                .and_then(|id| kernel::AreaId::parse(id).ok()),
            subject: organisation("doi_tuong"),
            from,
            to,
            words: asked("tim"),
        };
        Self { filter, form }
    }
}

fn chips(visit: &Visit, here: &Address, chosen: Option<EntryState>) -> Chips {
    let words = visit.words();
    let all = here.without("tinh_trang").without("trang");
    let mut chips =
        vec![Chip::new(words.say("evidence-all"), all.href()).chosen_if(chosen.is_none())];
    for state in EntryState::ALL {
        let there = all.with("tinh_trang", state.as_str());
        let chip = Chip::new(labels::state_word(words, *state), there.href());
        chips.push(
            chip.state(labels::shape(*state))
                .chosen_if(chosen == Some(*state)),
        );
    }
    Chips::new(words.say("evidence-column-state"), chips)
}

fn filters(visit: &Visit, here: &Address, form: &Form) -> Filters {
    let words = visit.words();
    let any = vec![Choice::new("", words.say("evidence-all"))];
    let fields = vec![
        Field::search(form, "tim", words.say("evidence-filter-words")),
        Field::select(
            form,
            "loai",
            words.say("evidence-field-kind"),
            [any, labels::kinds(words)].concat(),
        ),
        Field::day(form, "tu", words.say("evidence-filter-from")),
        Field::day(form, "den", words.say("evidence-filter-to")),
    ];
    Filters::new(
        words,
        here,
        fields,
        &["tinh_trang", "co_quan", "dia_ban", "doi_tuong"],
    )
}

fn empty(visit: &Visit) -> Empty {
    let empty = Empty::new(visit.say("evidence-empty"), visit.say("evidence-empty-why"));
    if visit.may(Action::RecordEvidence) {
        empty.act(Button::link(visit.say("evidence-record"), record_evidence::PATH).primary())
    } else {
        empty
    }
}

fn table(visit: &Visit, list: &EntryList) -> Table {
    let words = visit.words();
    let columns = [
        "evidence-column-what",
        "evidence-column-whom",
        "evidence-field-day",
        "evidence-field-papers",
        "evidence-column-state",
    ];
    let columns = columns.map(|key| Column::text(words.say(key))).to_vec();
    let rows = list.lines.iter().map(|line| row(visit, line));
    Table::new(words, words.say("evidence-entries"), columns).rows(rows.collect())
}

/// A row of entries, also where a figure opens.
pub(super) fn row(visit: &Visit, line: &EntryLine) -> Row {
    let words = visit.words();
    let numbers = labels::numbers(words, line);
    let what = Cell::text(labels::kind(words, line.kind.kind())).link(path_of(line.id));
    let what = if numbers.is_empty() {
        what
    } else {
        what.under(numbers)
    };
    let papers: Vec<(String, Href)> = line
        .papers
        .iter()
        .map(|paper| (labels::paper(paper), Href::from(labels::paper_path(paper))))
        .collect();
    let hidden = i64::try_from(line.papers_hidden).unwrap_or(i64::MAX);
    let papers = match (papers.is_empty(), hidden) {
        (true, 0) => Cell::new(Value::Nothing),
        (true, _) => Cell::text(words.say_with("evidence-papers-hidden", &[("n", hidden.into())])),
        (false, _) => Cell::links(papers),
    };
    let cells = vec![
        what,
        Cell::text(labels::whom(words, line)).under(line.body.1.clone()),
        Cell::new(Value::Day(line.day)),
        papers,
        Cell::badge(labels::state(words, line.state)).under(labels::holder(visit, line)),
    ];
    match line.state {
        EntryState::Reversed => Row::void(cells),
        EntryState::Recorded
        | EntryState::AwaitingCountersign
        | EntryState::Verified
        | EntryState::Returned => Row::new(cells),
    }
}

fn sheet_table(visit: &Visit, list: &EntryList) -> Table {
    let words = visit.words();
    let texts = [
        "evidence-field-kind",
        "evidence-column-whom",
        "evidence-field-body",
        "evidence-field-day",
    ];
    let mut columns = texts.map(|key| Column::text(words.say(key))).to_vec();
    columns.extend(
        ["evidence-field-quantity", "evidence-field-amount"]
            .map(|key| Column::number(words.say(key))),
    );
    let texts = [
        "evidence-field-unit",
        "evidence-field-money",
        "evidence-field-papers",
        "evidence-column-state",
        "evidence-column-holder",
        "evidence-recorded-by",
    ];
    columns.extend(texts.map(|key| Column::text(words.say(key))));
    let rows = list.lines.iter().map(|line| sheet_row(visit, line));
    Table::new(words, words.say("evidence-entries"), columns).rows(rows.collect())
}

fn sheet_row(visit: &Visit, line: &EntryLine) -> Row {
    let words = visit.words();
    let names = line.subjects.iter().map(|(_, name)| name.clone());
    let names: Vec<String> = names.chain(labels::others(words, line)).collect();
    let papers: Vec<String> = line.papers.iter().map(labels::paper).collect();
    let number = |value: Option<Value>| Cell::new(value.unwrap_or(Value::Nothing));
    let unit = line
        .kind
        .kind()
        .unit()
        .map(|unit| labels::unit(words, unit));
    let money = line.money.map(|source| labels::money(words, source));
    Row::new(vec![
        Cell::text(labels::kind(words, line.kind.kind())),
        Cell::text(names.join("; ")),
        Cell::text(&line.body.1),
        Cell::new(Value::Day(line.day)),
        number(line.quantity.map(Value::Thousandths)),
        number(line.amount.map(|amount| Value::Dong(amount.amount()))),
        Cell::text(unit.unwrap_or_default()),
        Cell::text(money.unwrap_or_default()),
        Cell::text(papers.join("; ")),
        Cell::text(labels::state_word(words, line.state)),
        Cell::text(labels::holder(visit, line)),
        Cell::text(&line.recorded_by),
    ])
}

/// The step back to the list.
pub(super) fn step(crumbs: ::web::components::Crumbs, visit: &Visit) -> ::web::components::Crumbs {
    crumbs.step(visit.say("evidence-entries"), ENTRIES)
}
