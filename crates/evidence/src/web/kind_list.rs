//! The catalogue of what can be recorded.

use ::web::components::{Cell, Column, Crumbs, Head, Listing, Row, Table};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::response::Response;

use super::{entry_list, labels};
use crate::model::kind::{Kind, KindCode, Recorder, Verifier};

/// Where the catalogue stands.
pub(super) const PATH: &str = "/lam-viec/minh-chung/loai";

#[derive(Template)]
#[template(path = "web/kind_list.html")]
struct View {
    head: Head,
    listing: Listing,
}

/// `GET /lam-viec/minh-chung/loai`
pub(super) async fn show(visit: Visit) -> Result<Response, Refused> {
    let words = visit.words();
    let title = visit.say("evidence-kinds");
    let columns = [
        "evidence-field-kind",
        "evidence-field-unit",
        "evidence-field-subjects",
        "evidence-field-quantity",
        "evidence-field-amount",
        "evidence-field-papers",
        "evidence-column-who",
    ];
    let columns = columns.map(|key| Column::text(words.say(key))).to_vec();
    let rows = KindCode::all().map(|code| row(&visit, code.kind()));
    let table = Table::new(words, &*title, columns).rows(rows.collect());
    let body = View {
        head: Head::new(&title).under(visit.say("evidence-kinds-what")),
        listing: Listing::new(words, table),
    };
    let crumbs = entry_list::step(Crumbs::new(words, &title), &visit);
    Ok(page(
        &visit,
        Page::new(title, body).room(Room::Plans).crumbs(crumbs),
    ))
}

fn row(visit: &Visit, kind: &Kind) -> Row {
    let words = visit.words();
    let recorder = match kind.recorded_by {
        Recorder::Form => "evidence-recorder-form",
        Recorder::Context => "evidence-recorder-context",
    };
    let verifier = match kind.verified_by {
        Verifier::Body => "evidence-verifier-body",
        Verifier::Alliance => "evidence-verifier-alliance",
    };
    let unit = kind.unit().map(|unit| labels::unit(words, unit));
    Row::new(vec![
        Cell::text(labels::kind(words, kind)).under(kind.code),
        Cell::text(unit.unwrap_or_default()),
        Cell::text(labels::need(words, kind.subject)),
        Cell::text(labels::need(words, kind.quantity)),
        Cell::text(labels::need(words, kind.amount)),
        Cell::text(labels::need(words, kind.papers)),
        Cell::text(words.say(recorder)).under(words.say(verifier)),
    ])
}
