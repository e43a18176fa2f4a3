//! The list of papers, and the same as a spreadsheet.

use ::web::components::{
    Address, Button, Cell, Choice, Column, Empty, Field, Filters, Form, Head, Listing, Pager,
    Paging, Row, Table, Value,
};
use ::web::{Page, Refused, Room, Visit, page, xlsx};
use askama::Template;
use authz::Action;
use axum::response::Response;
use kernel::{Day, Fault, Nature};

use super::{labels, path_of, register_paper};
use crate::model::paper::{Direction, PaperKind};
use crate::model::wanted::{PaperFilter, PaperOrder};
use crate::queries::paper_list::{PaperLine, PaperList, paper_list, paper_sheet};

/// Where the spreadsheet is.
pub(super) const SHEET: &str = "/lam-viec/van-ban.xlsx";
/// The order in which the list comes.
const FIRST: &str = "-ngay";

#[derive(Template)]
#[template(path = "web/paper_list.html")]
struct View {
    head: Head,
    listing: Listing,
}

/// `GET /lam-viec/van-ban`
pub(super) async fn show(visit: Visit) -> Result<Response, Refused> {
    let here = visit.address();
    let asked = Asked::of(&here, &visit);
    let paging = Paging::of(&here);
    let page_number = u32::try_from(paging.page).unwrap_or(1);
    let part = (asked.order, page_number);
    let list = paper_list(visit.app().db(), visit.actor(), &asked.filter, part).await?;
    let words = visit.words();
    let total = i64::try_from(list.total).unwrap_or(i64::MAX);
    let mut listing = Listing::new(words, table(&visit, &here, &list))
        .filters(filters(&visit, &here, asked.form))
        .pager(Pager::new(words, &here, paging, total))
        .export(words, &here, SHEET);
    if asked.filter == PaperFilter::default() {
        listing = listing.or_empty(empty(&visit));
    }
    let title = visit.say("library-papers");
    let count = words.say_with("library-papers-count", &[("n", total.into())]);
    let mut head = Head::new(&title).under(count);
    if visit.may(Action::ManagePapers) {
        let enter = Button::link(visit.say("library-register"), register_paper::PATH);
        head = head.act(enter.primary());
    }
    let body = View { head, listing };
    Ok(page(&visit, Page::new(title, body).room(Room::Documents)))
}

/// `GET /lam-viec/van-ban.xlsx`
pub(super) async fn sheet(visit: Visit) -> Result<Response, Refused> {
    let asked = Asked::of(&visit.address(), &visit);
    let list = paper_sheet(visit.app().db(), visit.actor(), &asked.filter, asked.order).await?;
    let table = sheet_table(&visit, &list);
    let bytes = xlsx::write(&table, visit.day());
    let bytes = bytes.map_err(|error| Fault::new(Nature::Bug, error))?;
    Ok(xlsx::answer(&visit.say("library-sheet-name"), bytes))
}

/// What the address asks for. What is no answer to a question is left out, and said beside the field.
struct Asked {
    filter: PaperFilter,
    order: PaperOrder,
    form: Form,
}

impl Asked {
    fn of(here: &Address, visit: &Visit) -> Self {
        let asked = |name: &str| here.get(name).unwrap_or_default().to_owned();
        let mut form = visit.form();
        for name in ["tim", "loai", "chieu", "ngay"] {
            form = form.with(name, asked(name));
        }
        let day = here.get("ngay").map(Day::parse_vietnamese).transpose();
        let in_force_on = day.unwrap_or_else(|wrong| {
            let error = kernel::FieldError::of("ngay", &wrong);
            form = form.clone().wrong(&[error]);
            None
        });
        let filter = PaperFilter {
            text: asked("tim"),
            kind: here.get("loai").and_then(PaperKind::parse),
            direction: here.get("chieu").and_then(Direction::parse),
            in_force_on,
        };
        let order = match here.get("sap").unwrap_or(FIRST) {
            "so" => PaperOrder::Number,
            "-so" => PaperOrder::NumberDown,
            "trich_yeu" => PaperOrder::Summary,
            "-trich_yeu" => PaperOrder::SummaryDown,
            "ngay" => PaperOrder::Oldest,
            _ => PaperOrder::Newest,
        };
        Self {
            filter,
            order,
            form,
        }
    }
}

fn filters(visit: &Visit, here: &Address, form: Form) -> Filters {
    let words = visit.words();
    let all = |choices: Vec<Choice>| {
        let any = Choice::new("", words.say("library-all"));
        [vec![any], choices].concat()
    };
    let fields = vec![
        Field::search(&form, "tim", words.say("library-filter-text")),
        Field::select(
            &form,
            "loai",
            words.say("library-field-kind"),
            all(labels::kinds(words)),
        ),
        Field::select(
            &form,
            "chieu",
            words.say("library-field-direction"),
            all(labels::directions(words)),
        ),
        Field::day(&form, "ngay", words.say("library-filter-in-force")),
    ];
    Filters::new(words, here, fields, &["sap"])
}

fn empty(visit: &Visit) -> Empty {
    let empty = Empty::new(visit.say("library-empty"), visit.say("library-empty-why"));
    if visit.may(Action::ManagePapers) {
        empty.act(Button::link(visit.say("library-register"), register_paper::PATH).primary())
    } else {
        empty
    }
}

fn table(visit: &Visit, here: &Address, list: &PaperList) -> Table {
    let words = visit.words();
    let columns = vec![
        Column::text(words.say("library-column-number")).sorted("so", here, FIRST),
        Column::text(words.say("library-column-summary")).sorted("trich_yeu", here, FIRST),
        Column::text(words.say("library-column-issued")).sorted("ngay", here, FIRST),
        Column::text(words.say("library-column-standing")),
        Column::number(words.say("library-column-files")),
    ];
    let rows = list.lines.iter().map(|line| row(visit, line));
    let day = list.day.to_vietnamese().into();
    let caption = words.say_with("library-papers-on", &[("day", day)]);
    Table::new(words, caption, columns).rows(rows.collect())
}

fn row(visit: &Visit, line: &PaperLine) -> Row {
    let words = visit.words();
    let paper = &line.paper;
    let badge = labels::standing(words, paper, line.standing);
    let mut standing = badge.map_or_else(|| Cell::new(Value::Nothing), Cell::badge);
    if !paper.verified {
        standing = standing.under(words.say("library-unverified"));
    }
    Row::new(vec![
        Cell::text(labels::title(words, paper)).link(path_of(paper.id)),
        Cell::text(&paper.summary).under(&*paper.issuer_name),
        Cell::new(paper.issued.map_or(Value::Nothing, Value::Day)),
        standing,
        Cell::count(i64::try_from(line.files).unwrap_or(i64::MAX)),
    ])
}

fn sheet_table(visit: &Visit, list: &PaperList) -> Table {
    let words = visit.words();
    let columns = [
        "library-field-number",
        "library-field-kind",
        "library-field-summary",
        "library-field-issuer",
        "library-field-issued",
        "library-field-in-force-from",
        "library-field-in-force-to",
        "library-field-direction",
        "library-field-confidentiality",
    ];
    let columns = columns.map(|key| Column::text(words.say(key))).to_vec();
    let day = |day: Option<Day>| Cell::new(day.map_or(Value::Nothing, Value::Day));
    let row = |line: &PaperLine| {
        let paper = &line.paper;
        let number = paper.number.as_ref();
        Row::new(vec![
            number.map_or_else(
                || Cell::new(Value::Nothing),
                |number| Cell::text(number.as_str()),
            ),
            Cell::text(labels::kind(words, paper.kind)),
            Cell::text(&paper.summary),
            Cell::text(&paper.issuer_name),
            day(paper.issued),
            day(paper.in_force.from),
            day(paper.in_force.to),
            Cell::text(labels::direction(words, paper.direction)),
            Cell::text(labels::confidentiality(words, paper.confidentiality)),
        ])
    };
    Table::new(words, words.say("library-papers"), columns)
        .rows(list.lines.iter().map(row).collect())
}
