//! The figures of a report on a page of their own, a group at a time: which there are, their keys, what they say now.

use ::web::components::{
    Button, Cell, Chip, Chips, Column, Crumbs, Head, Listing, Pager, Paging, Row, Table,
};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::report_page::title;
use super::{REPORTS, figure_path, path_of};
use crate::model::figure::{Figure, Group};
use crate::model::report::ReportId;
use crate::queries::report_page::report_page;

#[derive(Template)]
#[template(path = "web/figure_list.html")]
struct View {
    head: Head,
    chips: Chips,
    listing: Listing,
}

/// Where the figures of a report are.
pub(super) fn list_path(report: ReportId) -> String {
    format!("{}/so-lieu", path_of(report))
}

/// `GET /lam-viec/bao-cao/{report}/so-lieu`
pub(super) async fn show(visit: Visit, Path(report): Path<ReportId>) -> Result<Response, Refused> {
    let shown = report_page(visit.app().db(), visit.actor(), report).await?;
    let words = visit.words();
    let here = visit.address();
    let chosen = here.get("nhom").and_then(Group::parse);
    let chosen = chosen.unwrap_or(Group::Targets);
    let own = |group: Group| {
        let figures = shown.figures.iter();
        figures.filter(move |figure| figure.group() == group)
    };
    let chips = Group::ALL.iter().map(|group| {
        let key = format!("reports-group-{group}");
        let path = format!("{}?nhom={group}", list_path(report));
        Chip::new(words.say(&key), path)
            .count(own(*group).count().to_string())
            .chosen_if(*group == chosen)
    });
    let paging = Paging::of(&here);
    let from = usize::try_from(paging.offset()).unwrap_or(0);
    let total = i64::try_from(own(chosen).count()).unwrap_or(i64::MAX);
    let rows = own(chosen).skip(from).take(PAGE_ROWS);
    let rows = rows.map(|figure| row(&visit, report, figure)).collect();
    let columns = vec![
        Column::text(words.say("reports-figure-key")),
        Column::text(words.say("reports-figure-label")),
        Column::text(words.say("reports-figure-value")),
        Column::text(words.say("reports-figure-from")),
    ];
    let heading = visit.say("reports-figures-title");
    let table = Table::new(words, &heading, columns).rows(rows);
    let body = View {
        head: Head::new(&heading)
            .under(visit.say("reports-figures-how"))
            .act(Button::link(visit.say("reports-back"), path_of(report))),
        chips: Chips::new(visit.say("reports-figures-groups"), chips.collect()),
        listing: Listing::new(words, table.caption_hidden())
            .pager(Pager::new(words, &here, paging, total)),
    };
    let crumbs = Crumbs::new(words, &heading)
        .step(visit.say("reports-reports"), REPORTS)
        .step(title(&shown), path_of(report));
    let page_ = Page::new(heading, body).room(Room::Reports).crumbs(crumbs);
    Ok(page(&visit, page_))
}

/// Figures of a page.
const PAGE_ROWS: usize = 50;

fn row(visit: &Visit, report: ReportId, figure: &Figure) -> Row {
    let counted = match figure.indicator {
        Some(_) => visit.say("reports-source-evidence"),
        None => visit.say("reports-source-plan"),
    };
    let value = format!("{} {}", figure.official(), figure.unit);
    Row::new(vec![
        Cell::text(format!("{{{}}}", figure.key)),
        Cell::text(figure.label.as_str()),
        Cell::text(value.trim_end()).link(figure_path(report, &figure.key)),
        Cell::text(counted),
    ])
}
