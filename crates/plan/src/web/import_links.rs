//! Which tasks and targets carry out which measure: proposals, confirmed together.

use ::web::components::{Button, FormFrame, Head, Pager, Paging, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::import::{crumbs, import_path};
use super::import_review::whole;
use crate::model::draft::{ImportId, LinkEnd};
use crate::model::import_item::Item;
use crate::model::import_links::LinkDecision;
use crate::queries::import_review::{ImportReview, import_review};
use crate::use_cases::confirm_import_links::{ConfirmLinks, confirm_import_links};

/// Where the form is.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/doc/{import}/gan";
/// Measures of a page.
const ROWS: i64 = 30;

#[derive(Template)]
#[template(path = "web/import_links.html")]
struct View {
    head: Head,
    frame: FormFrame,
    measures: Vec<MeasureLine>,
    act: Option<Button>,
    back: Button,
    pager: Option<Pager>,
}

struct MeasureLine {
    key: String,
    title: String,
    none: Option<String>,
    links: Vec<LinkLine>,
}

struct LinkLine {
    value: String,
    text: String,
    holds: bool,
}

/// `GET /lam-viec/ke-hoach/doc/{import}/gan`
pub(super) async fn show(visit: Visit, Path(import): Path<ImportId>) -> Result<Response, Refused> {
    let review = import_review(visit.app().db(), visit.actor(), import).await?;
    Ok(draw(&visit, &review))
}

/// `POST /lam-viec/ke-hoach/doc/{import}/gan`
pub(super) async fn send(
    visit: Visit,
    Path(import): Path<ImportId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let command = posted.command(ConfirmLinks {
        import,
        measures: posted.all("measure").map(str::to_owned).collect(),
        kept: posted.all("link").filter_map(parse).collect(),
    })?;
    let act = || confirm_import_links(app.db(), visit.actor(), &command);
    let outcome = db::settle(act).await?;
    let facts = [
        ("kept", whole(outcome.kept).into()),
        ("dropped", whole(outcome.dropped).into()),
    ];
    let said = visit.words().say_with("plan-import-links-done", &facts);
    Ok(done(&visit, import_path(import), &Toast::new(said)))
}

/// A link as a tick sends it.
fn spelled(measure: &str, end: &LinkEnd) -> String {
    match end {
        LinkEnd::Task(key) => format!("{measure}|task|{key}"),
        LinkEnd::Target(key) => format!("{measure}|target|{key}"),
    }
}

fn parse(text: &str) -> Option<(String, LinkEnd)> {
    let (measure, rest) = text.split_once('|')?;
    let (kind, key) = rest.split_once('|')?;
    let end = match kind {
        "task" => LinkEnd::Task(key.to_owned()),
        "target" => LinkEnd::Target(key.to_owned()),
        _ => return None,
    };
    Some((measure.to_owned(), end))
}

fn draw(visit: &Visit, review: &ImportReview) -> Response {
    let title = visit.say("plan-import-links-title");
    let measures: Vec<&Item> = review
        .items
        .iter()
        .filter(|item| item.decision.stands())
        .filter(|item| item.made.kind() == crate::model::item_facts::ItemKind::Measure)
        .collect();
    let paging = Paging {
        size: ROWS,
        ..Paging::of(&visit.address())
    };
    let skipped = usize::try_from(paging.offset()).unwrap_or(0);
    let shown = measures.iter().skip(skipped);
    let shown = shown.take(usize::try_from(ROWS).unwrap_or(0));
    let is_open = review.import.state == crate::model::import::ImportState::Reviewing;
    let body = View {
        head: Head::new(&title).under(visit.say("plan-import-links-what")),
        frame: visit.frame(&visit.form()),
        measures: shown.map(|item| measure(visit, review, item)).collect(),
        act: is_open.then(|| Button::submit(visit.say("plan-import-links-act"))),
        back: Button::link(visit.say("plan-import-back"), import_path(review.import.id)),
        pager: Pager::new(
            visit.words(),
            &visit.address(),
            paging,
            whole(measures.len()),
        ),
    };
    let crumbs = crumbs(visit, &title, Some(review.import.id));
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    page(visit, drawn)
}

fn measure(visit: &Visit, review: &ImportReview, item: &Item) -> MeasureLine {
    let own = review
        .links
        .iter()
        .filter(|(link, _)| link.measure == item.key);
    let links = own.filter_map(|(link, decision)| {
        let key = match &link.end {
            LinkEnd::Task(key) | LinkEnd::Target(key) => key,
        };
        let other = review.items.iter().find(|other| other.key == *key)?;
        let text: String = other.made.text().chars().take(140).collect();
        other.decision.stands().then(|| LinkLine {
            value: spelled(&link.measure, &link.end),
            text: format!("{key}: {text}"),
            holds: *decision != LinkDecision::Dropped,
        })
    });
    let links: Vec<LinkLine> = links.collect();
    MeasureLine {
        key: item.key.clone(),
        title: item.made.title().to_owned(),
        none: links
            .is_empty()
            .then(|| visit.say("plan-import-links-none")),
        links,
    }
}
