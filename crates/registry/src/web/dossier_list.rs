//! The dossiers of founding and dissolving: what is next, who holds it, for how long.

use ::web::components::{
    Badge, Button, Cell, Column, Crumbs, Empty, Head, Listing, Row, State, Table, Value,
};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::response::Response;

use super::wording::{dossier_word, holder_word, step_word};
use crate::model::dossier::DossierState;
use crate::queries::dossier_list::{DossierLine, dossier_list};
use crate::use_cases::tell::{COOPERATIVES, dossier_link};

/// Where the list stands.
pub(super) const PATH: &str = "/lam-viec/hop-tac-xa/ho-so";

#[derive(Template)]
#[template(path = "web/cooperative_list.html")]
struct View {
    head: Head,
    listing: Listing,
}

/// `GET /lam-viec/hop-tac-xa/ho-so`
pub(super) async fn show(visit: Visit) -> Result<Response, Refused> {
    let lines = dossier_list(visit.app().db(), visit.actor()).await?;
    let title = visit.say("registry-dossiers");
    let found = Button::link(visit.say("registry-found"), super::open_dossier::FOUND);
    let head = Head::new(title.clone())
        .under(visit.say("registry-dossiers-what"))
        .act(found.primary());
    let mut listing = Listing::new(visit.words(), table(&visit, &lines));
    if lines.is_empty() {
        listing = listing.or_empty(Empty::new(
            visit.say("registry-dossiers-none"),
            visit.say("registry-dossiers-none-why"),
        ));
    }
    let crumbs = Crumbs::new(visit.words(), title.clone())
        .step(visit.say("web-room-cooperatives"), COOPERATIVES);
    let drawn = Page::new(title, View { head, listing })
        .room(Room::Cooperatives)
        .crumbs(crumbs);
    Ok(page(&visit, drawn))
}

fn table(visit: &Visit, lines: &[DossierLine]) -> Table {
    let words = visit.words();
    let columns = vec![
        Column::text(visit.say("registry-name")),
        Column::text(visit.say("registry-dossier-kind")),
        Column::text(visit.say("registry-dossier-next")),
        Column::text(visit.say("registry-dossier-holder")),
        Column::number(visit.say("registry-dossier-days")),
        Column::text(visit.say("registry-dossier-state")),
    ];
    let rows = lines.iter().map(|line| {
        let dossier = &line.dossier;
        let next = line.next.filter(|_| dossier.state == DossierState::Open);
        let days = line.since.until(visit.day());
        Row::new(vec![
            Cell::text(dossier.name.clone()).link(dossier_link(dossier.id)),
            Cell::text(dossier_word(words, dossier.kind)),
            Cell::text(
                next.map(|row| step_word(words, row.step))
                    .unwrap_or_default(),
            ),
            Cell::text(
                next.map(|row| holder_word(words, row.holder))
                    .unwrap_or_default(),
            ),
            Cell::new(next.map_or(Value::Nothing, |_| Value::Count(days))),
            Cell::badge(state(visit, dossier.state)),
        ])
    });
    Table::new(words, visit.say("registry-dossiers"), columns).rows(rows.collect())
}

/// How a dossier stands.
pub(super) fn state(visit: &Visit, state: DossierState) -> Badge {
    match state {
        DossierState::Open => Badge::new(State::OnTrack, visit.say("registry-dossier-open")),
        DossierState::Done => Badge::new(State::Done, visit.say("registry-dossier-done")),
        DossierState::GivenUp => Badge::plain(visit.say("registry-dossier-given_up")),
    }
}
