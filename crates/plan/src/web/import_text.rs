//! The whole document, with the words of every item marked.

use ::web::components::{Button, Head};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::import::{crumbs, import_path};
use super::import_review::{DocLine, doc_line};
use crate::model::draft::ImportId;
use crate::queries::import_review::{import_review, text};

/// Where the document is.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/doc/{import}/van-ban";

#[derive(Template)]
#[template(path = "web/import_text.html")]
struct View {
    head: Head,
    label: String,
    lines: Vec<DocLine>,
}

/// `GET /lam-viec/ke-hoach/doc/{import}/van-ban`
pub(super) async fn show(visit: Visit, Path(import): Path<ImportId>) -> Result<Response, Refused> {
    let app = visit.app();
    let review = import_review(app.db(), visit.actor(), import).await?;
    let lines = text(app.db(), &review).await?;
    let title = visit.say("plan-import-text-title");
    let body = View {
        head: Head::new(&title)
            .under(review.import.head.title.clone())
            .act(Button::link(
                visit.say("plan-import-back"),
                import_path(import),
            )),
        label: title.clone(),
        lines: lines.iter().map(|line| doc_line(import, line)).collect(),
    };
    let crumbs = crumbs(&visit, &title, Some(import));
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    Ok(page(&visit, drawn))
}
