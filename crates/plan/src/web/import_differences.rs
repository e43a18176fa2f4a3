//! Where a document differs from the one that it is like.

use ::web::components::{Button, Head};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::import::{crumbs, gone, import_path};
use crate::model::draft::ImportId;
use crate::model::import_likeness::DIFFERING_LINES_MAX;
use crate::queries::import_review::{differing, import_review};

/// Where the differences are.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/doc/{import}/khac-nhau";

#[derive(Template)]
#[template(path = "web/import_differences.html")]
struct View {
    head: Head,
    parts: [Part; 2],
    more: Option<String>,
}

struct Part {
    title: String,
    none: String,
    lines: Vec<String>,
}

/// `GET /lam-viec/ke-hoach/doc/{import}/khac-nhau`
pub(super) async fn show(visit: Visit, Path(import): Path<ImportId>) -> Result<Response, Refused> {
    let app = visit.app();
    let review = import_review(app.db(), visit.actor(), import).await?;
    let told = differing(app.db(), &review).await?.ok_or_else(gone)?;
    let Some((resembles, other)) = &review.resembles else {
        return Err(gone());
    };
    let facts = [
        ("title", other.head.title.as_str().into()),
        ("percent", i64::from(resembles.percent).into()),
        ("at", other.created_at.time_in_vietnam().into()),
    ];
    let title = visit.say("plan-import-differences-title");
    let part = |key: &str, lines| Part {
        title: visit.say(key),
        none: visit.say("plan-import-differences-none"),
        lines,
    };
    let most = [(
        "most",
        DIFFERING_LINES_MAX.try_into().unwrap_or(0_i64).into(),
    )];
    let body = View {
        head: Head::new(&title)
            .under(
                visit
                    .words()
                    .say_with("plan-import-differences-what", &facts),
            )
            .act(Button::link(
                visit.say("plan-import-differences-other"),
                import_path(other.id),
            )),
        parts: [
            part("plan-import-differences-here", told.only_here),
            part("plan-import-differences-there", told.only_there),
        ],
        more: told.more.then(|| {
            visit
                .words()
                .say_with("plan-import-differences-more", &most)
        }),
    };
    let crumbs = crumbs(&visit, &title, Some(import));
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    Ok(page(&visit, drawn))
}
