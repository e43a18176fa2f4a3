//! The frozen lists.

use ::web::components::{Button, Cell, Column, Crumbs, Empty, Head, Listing, Row, Table, Value};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use authz::Action;
use axum::response::Response;

use super::{entry_list, freeze_baseline, labels, path_of_list};
use crate::model::baseline::Baseline;
use crate::queries::baseline::baseline_list;

#[derive(Template)]
#[template(path = "web/baseline_list.html")]
struct View {
    head: Head,
    listing: Listing,
}

/// `GET /lam-viec/danh-sach-goc`
pub(super) async fn show(visit: Visit) -> Result<Response, Refused> {
    let lists = baseline_list(visit.app().db(), visit.actor()).await?;
    let words = visit.words();
    let title = visit.say("evidence-baselines");
    let mut head = Head::new(&title).under(visit.say("evidence-baselines-what"));
    let mut empty = Empty::new(
        visit.say("evidence-baselines-empty"),
        visit.say("evidence-baselines-empty-why"),
    );
    if visit.may(Action::FreezeBaselines) {
        let act = || Button::link(visit.say("evidence-freeze"), freeze_baseline::PATH).primary();
        head = head.act(act());
        empty = empty.act(act());
    }
    let columns = vec![
        Column::text(words.say("evidence-baseline-title-field")),
        Column::text(words.say("evidence-baseline-day-field")),
        Column::number(words.say("evidence-baseline-size")),
        Column::text(words.say("evidence-baseline-frozen")),
    ];
    let rows = lists.iter().map(|list| row(&visit, list));
    let table = Table::new(words, &*title, columns).rows(rows.collect());
    let listing = Listing::new(words, table).or_empty(empty);
    let crumbs = entry_list::step(Crumbs::new(words, &title), &visit);
    let page_ = Page::new(title, View { head, listing })
        .room(Room::Plans)
        .crumbs(crumbs);
    Ok(page(&visit, page_))
}

fn row(visit: &Visit, list: &Baseline) -> Row {
    Row::new(vec![
        Cell::text(&list.title)
            .link(path_of_list(list.id))
            .under(&*list.source),
        Cell::new(Value::Day(list.day)),
        Cell::count(i64::try_from(list.size).unwrap_or(i64::MAX)),
        Cell::text(labels::by_at(
            visit.words(),
            &list.frozen_by_name,
            list.frozen_at,
        )),
    ])
}
