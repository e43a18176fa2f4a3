//! Choosing the other record, by its name: the one to join with, the one that follows.

use ::web::components::{Crumbs, Empty, Field, Filters, Head, Line, Lines};
use ::web::{Page, Room, Visit, page};
use askama::Template;
use axum::response::Response;

use super::WORDS;

/// Records that a question shows.
pub(super) const CHOICES_MAX: i64 = 30;

#[derive(Template)]
#[template(path = "web/other.html")]
struct View {
    head: Head,
    filters: Filters,
    found: Option<Lines>,
    empty: Option<Empty>,
}

/// What is chosen from.
pub(super) struct Choosing {
    /// What one is about to do.
    pub(super) title: String,
    /// What that means.
    pub(super) what: String,
    /// Where one is.
    pub(super) crumbs: Crumbs,
    /// What was asked, or proposed.
    pub(super) question: String,
    /// What was found, each with its way on.
    pub(super) found: Vec<Line>,
}

/// Draws the question and what it found.
pub(super) fn draw(visit: &Visit, choosing: Choosing) -> Response {
    let here = visit.address();
    let form = visit.form().with(WORDS, choosing.question.clone());
    let field = Field::search(&form, WORDS, visit.say("directory-other-find"))
        .hint(visit.say("directory-areas-find-hint"));
    let filters =
        Filters::new(visit.words(), &here, vec![field], &[]).apply(visit.say("web-search-go"));
    let nothing = choosing.found.is_empty() && !choosing.question.is_empty();
    let body = View {
        head: Head::new(choosing.title.clone()).under(choosing.what),
        filters,
        empty: nothing.then(|| {
            Empty::new(
                visit.say("directory-search-none"),
                visit.say("directory-other-none-why"),
            )
        }),
        found: (!choosing.found.is_empty()).then(|| Lines::new(choosing.found)),
    };
    let drawn = Page::new(choosing.title, body)
        .room(Room::Administration)
        .crumbs(choosing.crumbs);
    page(visit, drawn)
}
