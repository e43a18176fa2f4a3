//! Acts upon an entry that need nothing typed: verify, countersign.

use ::web::components::Toast;
use ::web::{Posted, Refused, Visit, done};
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::Refusal;

use super::{entry_page, path_of};
use crate::model::entry::EvidenceId;
use crate::queries::entry_detail::entry_detail;
use crate::use_cases::act_on_entry::ActError;
use crate::use_cases::countersign_evidence::{CountersignEvidence, countersign_evidence};
use crate::use_cases::verify_evidence::{VerifyEvidence, verify_evidence};

/// Where an entry is verified.
pub(super) const VERIFY: &str = "/lam-viec/minh-chung/{entry}/xac-nhan";
pub(super) const VERIFY_TAIL: &str = "/xac-nhan";
/// Where what was done by letter is countersigned.
pub(super) const COUNTERSIGN: &str = "/lam-viec/minh-chung/{entry}/ky-doi-chieu";
pub(super) const COUNTERSIGN_TAIL: &str = "/ky-doi-chieu";

/// `POST /lam-viec/minh-chung/{entry}/xac-nhan`
pub(super) async fn verify(
    visit: Visit,
    Path(entry): Path<EvidenceId>,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let command = posted.command(VerifyEvidence {
        entry,
        letter: None,
    })?;
    let app = visit.app();
    let act = async || verify_evidence(app.db(), visit.actor(), &command).await;
    match db::settle(act).await {
        Ok(_) => Ok(said(&visit, entry, "evidence-verified")),
        Err(error) => refused(&visit, (entry, &registers, &posted), error).await,
    }
}

/// `POST /lam-viec/minh-chung/{entry}/ky-doi-chieu`
pub(super) async fn countersign(
    visit: Visit,
    Path(entry): Path<EvidenceId>,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let command = posted.command(CountersignEvidence { entry })?;
    let app = visit.app();
    let act = async || countersign_evidence(app.db(), visit.actor(), &command).await;
    match db::settle(act).await {
        Ok(_) => Ok(said(&visit, entry, "evidence-countersigned")),
        Err(error) => refused(&visit, (entry, &registers, &posted), error).await,
    }
}

/// Back to the entry, with what was done.
fn said(visit: &Visit, entry: EvidenceId, key: &str) -> Response {
    done(visit, path_of(entry), &Toast::new(visit.say(key)))
}

/// The entry again as it stands now, with the sentence above it.
async fn refused(
    visit: &Visit,
    (entry, registers, posted): (EvidenceId, &Registers, &Posted),
    error: ActError,
) -> Result<Response, Refused> {
    let told = visit.words().sentence(error.code(), &error.facts());
    let form = posted.form(visit.words()).refuse(error)?;
    let shown = entry_detail(visit.app().db(), visit.actor(), entry).await?;
    let area = entry_page::area(visit, registers, &shown).await?;
    Ok(entry_page::draw(visit, (&shown, area), Some((&form, told))))
}
