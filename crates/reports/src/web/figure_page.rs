//! A figure opened: what was asked, for which day, as known when, and the names behind it.

use ::web::components::{
    Badge, Cell, Column, Crumbs, Facts, Head, Line, Lines, Listing, Row, State, Table, Value,
};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use evidence::api::{EntryLine, EntryState};

use super::{REPORTS, path_of};
use crate::model::report::ReportId;
use crate::queries::figure_page::{FigurePage, figure_page};

#[derive(Template)]
#[template(path = "web/figure_page.html")]
struct View {
    head: Head,
    facts: Facts,
    names: Option<Lines>,
    entries: Option<Listing>,
    more: String,
}

/// `GET /lam-viec/bao-cao/{report}/so/{key}`
pub(super) async fn show(
    visit: Visit,
    Path((report, key)): Path<(ReportId, String)>,
) -> Result<Response, Refused> {
    let here = visit.address();
    let page_number = here
        .get("trang")
        .and_then(|page| page.parse().ok())
        .unwrap_or(1);
    let asked = (report, key.as_str());
    let shown = figure_page(visit.app().db(), visit.actor(), asked, page_number).await?;
    let words = visit.words();
    let figure = &shown.figure;
    let title = format!("{} {}", figure.official(), figure.unit);
    let names = figure.names.iter().map(|name| Line::new(name.as_str()));
    let names: Vec<Line> = names.collect();
    let badge = match shown.frozen {
        true => Badge::new(State::Done, visit.say("reports-figure-frozen")),
        false => Badge::new(State::Pending, visit.say("reports-figure-live")),
    };
    let more = match shown.more {
        0 => String::new(),
        more => words.say_with(
            "reports-figure-more",
            &[("n", i64::try_from(more).unwrap_or(i64::MAX).into())],
        ),
    };
    let body = View {
        head: Head::new(title.trim())
            .under(figure.label.as_str())
            .badge(badge),
        facts: facts(&visit, &shown),
        names: (!names.is_empty()).then(|| Lines::new(names)),
        entries: (!shown.entries.is_empty()).then(|| entries(&visit, &shown)),
        more,
    };
    let name = match &shown.report.number {
        Some(number) => number.clone(),
        None => shown.report.period.clone(),
    };
    let crumbs = Crumbs::new(words, title.trim())
        .step(visit.say("reports-reports"), REPORTS)
        .step(name, path_of(report));
    let page_ = Page::new(title.trim(), body)
        .room(Room::Reports)
        .crumbs(crumbs);
    Ok(page(&visit, page_))
}

fn facts(visit: &Visit, shown: &FigurePage) -> Facts {
    let asks = format!(
        "reports-asks-{}",
        shown.figure.asks.as_str().replace('_', "-")
    );
    Facts::new()
        .fact(visit.say("reports-figure-asks"), visit.say(&asks))
        .fact(
            visit.say("reports-figure-day"),
            shown.as_of.day.to_vietnamese(),
        )
        .fact(
            visit.say("reports-figure-known"),
            shown.as_of.known.time_in_vietnam(),
        )
        .fact(
            visit.say("reports-figure-key"),
            format!("{{{}}}", shown.figure.key),
        )
}

fn entries(visit: &Visit, shown: &FigurePage) -> Listing {
    let words = visit.words();
    let columns = vec![
        Column::text(words.say("reports-entry-subject")),
        Column::text(words.say("reports-entry-day")),
        Column::text(words.say("reports-entry-body")),
        Column::text(words.say("reports-entry-papers")),
        Column::text(words.say("reports-entry-state")),
    ];
    let rows = shown.entries.iter().map(|line| row(visit, line));
    let table = Table::new(words, words.say("reports-entries"), columns).rows(rows.collect());
    Listing::new(words, table)
}

fn row(visit: &Visit, line: &EntryLine) -> Row {
    let subjects: Vec<&str> = line
        .subjects
        .iter()
        .map(|(_, name)| name.as_str())
        .collect();
    let named = match subjects.is_empty() {
        true => line.body.1.clone(),
        false => subjects.join("; "),
    };
    let papers = line.papers.iter().map(|paper| {
        let name = paper
            .number
            .clone()
            .unwrap_or_else(|| paper.summary.clone());
        (name, format!("/lam-viec/van-ban/{}", paper.id).into())
    });
    let papers: Vec<_> = papers.collect();
    let papers = match papers.is_empty() {
        true => Cell::new(Value::Nothing),
        false => Cell::links(papers),
    };
    Row::new(vec![
        Cell::text(named).link(format!("/lam-viec/minh-chung/{}", line.id)),
        Cell::new(Value::Day(line.day)),
        Cell::text(&line.body.1),
        papers,
        Cell::badge(state(visit, line.state)),
    ])
}

fn state(visit: &Visit, state: EntryState) -> Badge {
    match state {
        EntryState::Verified => Badge::new(State::Done, visit.say("reports-entry-verified")),
        EntryState::Recorded | EntryState::AwaitingCountersign => {
            Badge::new(State::Pending, visit.say("reports-entry-recorded"))
        }
        EntryState::Returned | EntryState::Reversed => {
            Badge::plain(visit.say("reports-entry-not-counted"))
        }
    }
}
