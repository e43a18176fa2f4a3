//! The list of reports.

use ::web::components::{
    Button, Cell, Column, Empty, Head, Listing, Pager, Paging, Row, Table, Value,
};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use authz::Action;
use axum::response::Response;

use super::{labels, new_report, path_of};
use crate::queries::report_list::{ReportLine, report_list};

#[derive(Template)]
#[template(path = "web/report_list.html")]
struct View {
    head: Head,
    listing: Listing,
}

/// `GET /lam-viec/bao-cao`
pub(super) async fn show(visit: Visit) -> Result<Response, Refused> {
    let here = visit.address();
    let paging = Paging::of(&here);
    let list = report_list(visit.app().db(), visit.actor(), paging.offset()).await?;
    let words = visit.words();
    let columns = vec![
        Column::text(words.say("reports-column-subject")),
        Column::text(words.say("reports-column-data-day")),
        Column::text(words.say("reports-column-number")),
        Column::text(words.say("reports-column-state")),
    ];
    let title = visit.say("reports-reports");
    let rows = list.lines.iter().map(|line| row(&visit, line));
    let table = Table::new(words, &title, columns).rows(rows.collect());
    let listing = Listing::new(words, table.caption_hidden())
        .pager(Pager::new(words, &here, paging, list.total))
        .or_empty(empty(&visit));
    let count = words.say_with("reports-count", &[("n", list.total.into())]);
    let mut head = Head::new(&title).under(count);
    if visit.may(Action::DraftReports) {
        let new = Button::link(visit.say("reports-new"), new_report::PATH);
        head = head.act(new.primary());
    }
    let body = View { head, listing };
    Ok(page(&visit, Page::new(title, body).room(Room::Reports)))
}

fn row(visit: &Visit, line: &ReportLine) -> Row {
    let number = match (&line.number, line.issued_on) {
        (Some(number), Some(day)) => Cell::text(number).under(day.to_vietnamese()),
        (Some(number), None) => Cell::text(number),
        (None, _) => Cell::new(Value::Nothing),
    };
    Row::new(vec![
        Cell::text(&line.subject).link(path_of(line.id)),
        Cell::new(Value::Day(line.data_day)),
        number,
        Cell::badge(labels::state(visit.words(), line.state)),
    ])
}

fn empty(visit: &Visit) -> Empty {
    let empty = Empty::new(visit.say("reports-empty"), visit.say("reports-empty-why"));
    if visit.may(Action::DraftReports) {
        empty.act(Button::link(visit.say("reports-new"), new_report::PATH).primary())
    } else {
        empty
    }
}
