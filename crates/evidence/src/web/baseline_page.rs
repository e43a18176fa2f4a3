//! A frozen list: where it came from, and its members by their names on its day.

use ::web::components::{Cell, Column, Crumbs, Facts, Head, Listing, Prose, Row, Table};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::{BASELINES, labels};
use crate::model::baseline::{Baseline, BaselineId};
use crate::queries::baseline::baseline_page;

#[derive(Template)]
#[template(path = "web/baseline_page.html")]
struct View {
    head: Head,
    facts: Facts,
    listing: Listing,
}

/// `GET /lam-viec/danh-sach-goc/{baseline}`
pub(super) async fn show(
    visit: Visit,
    Path(baseline): Path<BaselineId>,
) -> Result<Response, Refused> {
    let list = baseline_page(visit.app().db(), visit.actor(), baseline).await?;
    let words = visit.words();
    let size = i64::try_from(list.size).unwrap_or(i64::MAX);
    let facts = [("n", size.into()), ("day", list.day.to_vietnamese().into())];
    let body = View {
        head: Head::new(&list.title).under(words.say_with("evidence-baseline-under", &facts)),
        facts: told(&visit, &list),
        listing: Listing::new(words, members(&visit, &list)),
    };
    let crumbs = Crumbs::new(words, &list.title).step(visit.say("evidence-baselines"), BASELINES);
    let page_ = Page::new(&list.title, body)
        .room(Room::Plans)
        .crumbs(crumbs);
    Ok(page(&visit, page_))
}

fn told(visit: &Visit, list: &Baseline) -> Facts {
    let words = visit.words();
    let paper = list.paper.map(|paper| {
        Prose::new().link(
            words.say("evidence-baseline-paper-open"),
            format!("/lam-viec/van-ban/{paper}"),
        )
    });
    let frozen = labels::by_at(words, &list.frozen_by_name, list.frozen_at);
    Facts::new()
        .fact(words.say("evidence-baseline-source-field"), &*list.source)
        .fact_if(&words.say("evidence-baseline-paper-field"), paper)
        .fact(words.say("evidence-baseline-frozen"), frozen)
}

fn members(visit: &Visit, list: &Baseline) -> Table {
    let words = visit.words();
    let columns = vec![
        Column::text(words.say("evidence-baseline-number")),
        Column::text(words.say("evidence-baseline-member")),
    ];
    let rows = (1_i64..).zip(&list.members).map(|(number, member)| {
        let link = labels::organisation_path(member.organisation);
        Row::new(vec![
            Cell::count(number),
            Cell::text(&member.name).link(link),
        ])
    });
    let caption = words.say("evidence-baseline-members");
    Table::new(words, caption, columns).rows(rows.collect())
}
