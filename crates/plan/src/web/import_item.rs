//! Accept, drop or take back: the buttons of an item.

use ::web::components::Toast;
use ::web::{Posted, Refused, Visit, done};
use axum::extract::Path;
use axum::response::Response;
use kernel::Refusal;

use super::import::{SEEN, SHOWN, import_path, seen_version};
use super::import_review::{draw, item_path};
use crate::model::draft::ImportId;
use crate::model::import_item::{Decision, ItemId};
use crate::queries::import_review::{Shown, import_review};
use crate::use_cases::decide_import_item::{DecideItem, ItemDecided, Verdict, decide_import_item};

/// Where the buttons are sent.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/doc/{import}/muc/{item}/quyet-dinh";

/// `POST /lam-viec/ke-hoach/doc/{import}/muc/{item}/quyet-dinh`
pub(super) async fn send(
    visit: Visit,
    Path((import, item)): Path<(ImportId, ItemId)>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let mut reading = posted.read();
    let Some(verdict) = reading.with("viec", str::parse::<Verdict>) else {
        let form = posted.form(visit.words()).wrong(&reading.errors);
        let review = import_review(app.db(), visit.actor(), import).await?;
        let said = visit.say("plan-import-no-verdict");
        return draw(&visit, &review, &form, Some(said)).await;
    };
    let command = posted.command(DecideItem {
        import,
        item,
        seen_version: seen_version(posted.text(SEEN)),
        verdict,
    })?;
    match db::settle(|| decide_import_item(app.db(), visit.actor(), &command)).await {
        Ok(outcome) => {
            let to = back(import, &posted, (item, verdict));
            Ok(done(&visit, to, &told(&visit, &outcome, (import, item))))
        }
        Err(error) => {
            let words = visit.words();
            let said = words.sentence(error.code(), &error.facts());
            let form = posted.form(words).refuse(error)?;
            let review = import_review(app.db(), visit.actor(), import).await?;
            draw(&visit, &review, &form, Some(said)).await
        }
    }
}

/// Back to the list in which the next item waits; after taking back, to the item.
fn back(import: ImportId, posted: &Posted, (item, verdict): (ItemId, Verdict)) -> String {
    match verdict {
        Verdict::Undo => item_path(import, item),
        Verdict::Accept | Verdict::Drop => list(import, posted.text(SHOWN)),
    }
}

/// The list to which one goes back; what is none is the first with something in it.
pub(super) fn list(import: ImportId, shown: &str) -> String {
    match Shown::parse(shown) {
        Some(shown) => format!("{}?{SHOWN}={shown}", import_path(import)),
        None => import_path(import),
    }
}

/// What was done, with the way back.
pub(super) fn told(
    visit: &Visit,
    outcome: &ItemDecided,
    (import, item): (ImportId, ItemId),
) -> Toast {
    let key = match outcome.decision {
        Decision::Pending => "plan-import-done-undone",
        Decision::Accepted => "plan-import-done-accepted",
        Decision::Edited => "plan-import-done-edited",
        Decision::Dropped => "plan-import-done-dropped",
        Decision::Merged => "plan-import-done-merged",
        Decision::Split => "plan-import-done-split",
    };
    let title: String = outcome.title.chars().take(80).collect();
    let said = visit.words().say_with(key, &[("title", title.into())]);
    let toast = Toast::new(said);
    match outcome.decision {
        Decision::Pending => toast,
        Decision::Accepted
        | Decision::Edited
        | Decision::Dropped
        | Decision::Merged
        | Decision::Split => toast.link(visit.say("plan-import-see-item"), item_path(import, item)),
    }
}
