//! Put an item right: the sentence that was read stands above what it is to say.

use ::web::components::{Button, Field, Form, FormFrame, Head};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use evidence::api::{Baseline, baseline_list};

use super::import::{SEEN, SHOWN, crumbs, gone, import_path, seen_version};
use super::import_item::{list, told};
use super::item_fields::{Offered, filled_item, item_fields, read_item};
use crate::model::draft::ImportId;
use crate::model::import_item::{Item, ItemId};
use crate::model::item_facts::ItemFacts;
use crate::queries::import_review::{ImportReview, import_review};
use crate::use_cases::edit_import_item::{EditItem, edit_import_item};

/// Where the form is.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/doc/{import}/muc/{item}/sua";

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

/// `GET /lam-viec/ke-hoach/doc/{import}/muc/{item}/sua`
pub(super) async fn show(
    visit: Visit,
    Path((import, item)): Path<(ImportId, ItemId)>,
) -> Result<Response, Refused> {
    let review = import_review(visit.app().db(), visit.actor(), import).await?;
    let item = review.item(item).ok_or_else(gone)?;
    let address = visit.address();
    let form = filled_item(visit.form(), &item.made)
        .with(SEEN, item.version.to_string())
        .with(SHOWN, address.get(SHOWN).unwrap_or_default());
    let lists = baseline_list(visit.app().db(), visit.actor()).await?;
    Ok(draw(&visit, (&review, &lists), (item, &form)))
}

/// `POST /lam-viec/ke-hoach/doc/{import}/muc/{item}/sua`
pub(super) async fn send(
    visit: Visit,
    Path((import, item)): Path<(ImportId, ItemId)>,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let review = import_review(app.db(), visit.actor(), import).await?;
    let shown = review.item(item).ok_or_else(gone)?;
    let form = match read_item(&posted, &shown.made) {
        Ok(facts) => {
            let seen_version = seen_version(posted.text(SEEN));
            let command = posted.command(EditItem {
                import,
                item,
                seen_version,
                facts,
            })?;
            let act = || edit_import_item(app.db(), &registers, visit.actor(), &command);
            match db::settle(act).await {
                Ok(outcome) => {
                    let to = list(import, posted.text(SHOWN));
                    return Ok(done(&visit, to, &told(&visit, &outcome, (import, item))));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    let lists = baseline_list(app.db(), visit.actor()).await?;
    Ok(draw(&visit, (&review, &lists), (shown, &form)))
}

fn draw(
    visit: &Visit,
    (review, lists): (&ImportReview, &[Baseline]),
    (item, form): (&Item, &Form),
) -> Response {
    let title = visit.say("plan-import-edit-title");
    let offered = offered(review, item, lists);
    let fields = item_fields(visit, form, (&item.made, &offered));
    let body = View {
        head: Head::new(&title).under(item.key.clone()),
        read_label: visit.say("plan-import-was-read"),
        quote: item.read.text().to_owned(),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        shown: form.value(SHOWN).to_owned(),
        fields,
        act: Button::submit(visit.say("plan-import-save")),
        back: Button::link(visit.say("plan-import-back"), import_path(review.import.id)),
    };
    let crumbs = crumbs(visit, &title, Some(review.import.id));
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    page(visit, drawn.with_form(form))
}

/// What the form offers: targets that stand, and lists where the item is a share of one.
fn offered<'a>(review: &'a ImportReview, item: &Item, lists: &'a [Baseline]) -> Offered<'a> {
    let standing = review.items.iter().filter(|item| item.decision.stands());
    let targets = standing.filter_map(|item| match &item.made {
        ItemFacts::Target(target) => Some((item.key.as_str(), target.text.as_str())),
        ItemFacts::Task(_) | ItemFacts::Measure(_) => None,
    });
    let shares = match &item.made {
        ItemFacts::Target(target) => target.share_of.is_some(),
        ItemFacts::Task(_) | ItemFacts::Measure(_) => false,
    };
    Offered {
        lists,
        shares,
        targets: targets.collect(),
        bodies: &[],
    }
}
