//! Split an item: each line becomes an item of its own.

use ::web::components::{Button, Field, Form, FormFrame, Head};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::import::{SEEN, SHOWN, crumbs, gone, import_path, seen_version};
use super::import_item::told;
use crate::model::draft::ImportId;
use crate::model::import_item::{Item, ItemId, PARTS_MAX};
use crate::model::item_facts::ITEM_TEXT_CHARS_MAX;
use crate::queries::import_review::{ImportReview, import_review};
use crate::use_cases::split_import_item::{SplitItem, split_import_item};

/// Where the form is.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/doc/{import}/muc/{item}/tach";

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

/// `GET /lam-viec/ke-hoach/doc/{import}/muc/{item}/tach`
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
        .with(SHOWN, address.get(SHOWN).unwrap_or_default())
        .with("parts", proposed(item.made.text()));
    Ok(draw(&visit, &review, (item, &form)))
}

/// `POST /lam-viec/ke-hoach/doc/{import}/muc/{item}/tach`
pub(super) async fn send(
    visit: Visit,
    Path((import, item)): Path<(ImportId, ItemId)>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let review = import_review(app.db(), visit.actor(), import).await?;
    let shown = review.item(item).ok_or_else(gone)?;
    let mut reading = posted.read();
    let form = match reading.paragraph("parts", ITEM_TEXT_CHARS_MAX) {
        None => posted.form(visit.words()).wrong(&reading.errors),
        Some(text) => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            let command = posted.command(SplitItem {
                import,
                item,
                seen_version: seen_version(posted.text(SEEN)),
                parts: lines.map(str::to_owned).collect(),
            })?;
            match db::settle(|| split_import_item(app.db(), visit.actor(), &command)).await {
                Ok(outcome) => {
                    // The parts are doubtful by their nature and wait among those to be looked at.
                    let to = import_path(import);
                    return Ok(done(&visit, to, &told(&visit, &outcome, (import, item))));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
    };
    Ok(draw(&visit, &review, (shown, &form)))
}

/// A line for each sentence, as a beginning.
fn proposed(text: &str) -> String {
    let mut lines = String::new();
    let mut ends = false;
    for c in text.trim().chars() {
        if ends && c.is_whitespace() {
            lines.push('\n');
        } else {
            lines.push(c);
        }
        ends = matches!(c, '.' | ';') && !c.is_whitespace();
    }
    lines
}

fn draw(visit: &Visit, review: &ImportReview, (item, form): (&Item, &Form)) -> Response {
    let title = visit.say("plan-import-split-title");
    let most = [("most", i64::try_from(PARTS_MAX).unwrap_or(0).into())];
    let hint = visit
        .words()
        .say_with("plan-import-field-parts-hint", &most);
    let body = View {
        head: Head::new(&title).under(item.key.clone()),
        read_label: visit.say("plan-import-was-read"),
        quote: item.read.text().to_owned(),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        shown: form.value(SHOWN).to_owned(),
        fields: vec![
            Field::area(form, "parts", visit.say("plan-import-field-parts"))
                .rows(8)
                .hint(hint),
        ],
        act: Button::submit(visit.say("plan-import-split")),
        back: Button::link(visit.say("plan-import-back"), import_path(review.import.id)),
    };
    let crumbs = crumbs(visit, &title, Some(review.import.id));
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    page(visit, drawn.with_form(form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_proposed_for_each_sentence() {
        let text = "Rà soát HTX; báo cáo UBND tỉnh. Kho 1.500 m2.";
        assert_eq!(
            proposed(text),
            "Rà soát HTX;\nbáo cáo UBND tỉnh.\nKho 1.500 m2."
        );
    }
}
