//! The page of a question about a paper, before something is taken away.

use ::web::components::{Confirm, Crumbs, Form, Head};
use ::web::{Page, Room, Visit, page};
use askama::Template;
use axum::response::Response;

use super::{PAPERS, labels, path_of};
use crate::queries::paper_detail::PaperDetail;
use crate::queries::paper_summary::PaperSummary;

#[derive(Template)]
#[template(path = "web/question.html")]
struct View {
    head: Head,
    question: Confirm,
}

/// The question under the name of its paper.
pub(super) fn draw(
    visit: &Visit,
    shown: &PaperDetail,
    (title, question): (&str, Confirm),
    form: &Form,
) -> Response {
    let paper = PaperSummary::from(&shown.paper);
    let name = labels::title(visit.words(), &paper);
    let head = Head::new(&name).under(&*paper.summary);
    let crumbs = Crumbs::new(visit.words(), title)
        .step(visit.say("library-papers"), PAPERS)
        .step(name, path_of(paper.id));
    let page_ = Page::new(title, View { head, question });
    page(
        visit,
        page_.room(Room::Documents).crumbs(crumbs).with_form(form),
    )
}
