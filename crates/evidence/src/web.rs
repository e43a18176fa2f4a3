//! The pages of this crate: a handler and its template side by side.

mod act_form;
mod baseline_list;
mod baseline_page;
mod entry_acts;
mod entry_list;
mod entry_page;
mod freeze_baseline;
mod kind_list;
mod labels;
mod naming;
mod record_evidence;
mod record_fields;

use ::web::{Access, Routes};
use authz::Action;
use directory::api::Registers;

use crate::model::baseline::BaselineId;
use crate::model::entry::EvidenceId;

/// Where the entries are.
const ENTRIES: &str = "/lam-viec/minh-chung";
/// Where the frozen lists are.
const BASELINES: &str = "/lam-viec/danh-sach-goc";

/// Where an entry is.
fn path_of(entry: EvidenceId) -> String {
    format!("{ENTRIES}/{entry}")
}

/// Where a frozen list is.
fn path_of_list(baseline: BaselineId) -> String {
    format!("{BASELINES}/{baseline}")
}

/// The routes, each with who may come in.
pub fn routes() -> Routes {
    let sees = Access::Needs(Action::ViewEvidence);
    let records = Access::Needs(Action::RecordEvidence);
    let verifies = Access::Needs(Action::VerifyEvidence);
    let by_letter = Access::Needs(Action::ActByLetter);
    let freezes = Access::Needs(Action::FreezeBaselines);
    Routes::new()
        .get(ENTRIES, sees, entry_list::show)
        .get(entry_list::SHEET, sees, entry_list::sheet)
        .get(record_evidence::PATH, records, record_evidence::show)
        .post(record_evidence::PATH, records, record_evidence::send)
        .get(kind_list::PATH, sees, kind_list::show)
        .get("/lam-viec/minh-chung/{entry}", sees, entry_page::show)
        .post(entry_acts::VERIFY, verifies, entry_acts::verify)
        .post(entry_acts::COUNTERSIGN, by_letter, entry_acts::countersign)
        .get(act_form::BY_LETTER, by_letter, act_form::ask_by_letter)
        .post(act_form::BY_LETTER, by_letter, act_form::by_letter)
        .get(act_form::RETURN, verifies, act_form::ask_return)
        .post(act_form::RETURN, verifies, act_form::give_back)
        .get(act_form::RESUBMIT, records, act_form::ask_resubmit)
        .post(act_form::RESUBMIT, records, act_form::resubmit)
        .get(act_form::REVERSE, records, act_form::ask_reverse)
        .post(act_form::REVERSE, records, act_form::reverse)
        .get(BASELINES, sees, baseline_list::show)
        .get(freeze_baseline::PATH, freezes, freeze_baseline::show)
        .post(freeze_baseline::PATH, freezes, freeze_baseline::send)
        .get(
            "/lam-viec/danh-sach-goc/{baseline}",
            sees,
            baseline_page::show,
        )
        .share(Registers::default())
}
