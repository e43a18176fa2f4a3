//! Merge an item into another that says the same; the most alike are offered first.

use ::web::components::{Button, Choice, Field, Form, FormFrame, Head};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::import::{SEEN, SHOWN, crumbs, gone, import_path, seen_version};
use super::import_item::{list, told};
use crate::model::draft::ImportId;
use crate::model::import_item::{Item, ItemId};
use crate::model::import_likeness::Sketch;
use crate::queries::import_review::{ImportReview, import_review};
use crate::use_cases::merge_import_item::{MergeItem, merge_import_item};

/// Where the form is.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/doc/{import}/muc/{item}/gop";
/// Characters of an item among the choices.
const CHOICE_CHARS_MAX: usize = 120;

#[derive(Template)]
#[template(path = "web/import_edit.html")]
struct View {
    head: Head,
    read_label: String,
    quote: String,
    frame: FormFrame,
    seen: String,
    shown: String,
    fields: Vec<Field>,
    act: Button,
    back: Button,
}

/// `GET /lam-viec/ke-hoach/doc/{import}/muc/{item}/gop`
pub(super) async fn show(
    visit: Visit,
    Path((import, item)): Path<(ImportId, ItemId)>,
) -> Result<Response, Refused> {
    let review = import_review(visit.app().db(), visit.actor(), import).await?;
    let item = review.item(item).ok_or_else(gone)?;
    let address = visit.address();
    let form = visit
        .form()
        .with(SEEN, item.version.to_string())
        .with(SHOWN, address.get(SHOWN).unwrap_or_default());
    Ok(draw(&visit, &review, (item, &form)))
}

/// `POST /lam-viec/ke-hoach/doc/{import}/muc/{item}/gop`
pub(super) async fn send(
    visit: Visit,
    Path((import, item)): Path<(ImportId, ItemId)>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let review = import_review(app.db(), visit.actor(), import).await?;
    let shown = review.item(item).ok_or_else(gone)?;
    let mut reading = posted.read();
    let form = match reading.with("into", ItemId::parse) {
        None => posted.form(visit.words()).wrong(&reading.errors),
        Some(into) => {
            let command = posted.command(MergeItem {
                import,
                item,
                seen_version: seen_version(posted.text(SEEN)),
                into,
            })?;
            match db::settle(|| merge_import_item(app.db(), visit.actor(), &command)).await {
                Ok(outcome) => {
                    let to = list(import, posted.text(SHOWN));
                    return Ok(done(&visit, to, &told(&visit, &outcome, (import, item))));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
    };
    Ok(draw(&visit, &review, (shown, &form)))
}

/// Items of the same kind that stand, the most alike first.
fn others<'a>(review: &'a ImportReview, item: &Item) -> Vec<&'a Item> {
    let own = Sketch::of(item.made.text());
    let mut others: Vec<&Item> = review
        .items
        .iter()
        .filter(|other| other.id != item.id && other.decision.stands())
        .filter(|other| other.made.kind() == item.made.kind())
        .collect();
    others.sort_by_cached_key(|other| {
        std::cmp::Reverse(own.likeness(&Sketch::of(other.made.text())))
    });
    others
}

fn draw(visit: &Visit, review: &ImportReview, (item, form): (&Item, &Form)) -> Response {
    let title = visit.say("plan-import-merge-title");
    let choice = |other: &&Item| {
        let text: String = other.made.title().chars().take(CHOICE_CHARS_MAX).collect();
        Choice::new(other.id.to_string(), format!("{}: {text}", other.key))
    };
    let choices = others(review, item);
    let body = View {
        head: Head::new(&title).under(item.key.clone()),
        read_label: visit.say("plan-import-was-read"),
        quote: item.read.text().to_owned(),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        shown: form.value(SHOWN).to_owned(),
        fields: vec![
            Field::select(
                form,
                "into",
                visit.say("plan-import-field-into"),
                choices.iter().map(choice).collect(),
            )
            .hint(visit.say("plan-import-field-into-hint")),
        ],
        act: Button::submit(visit.say("plan-import-merge")),
        back: Button::link(visit.say("plan-import-back"), import_path(review.import.id)),
    };
    let crumbs = crumbs(visit, &title, Some(review.import.id));
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    page(visit, drawn.with_form(form))
}
