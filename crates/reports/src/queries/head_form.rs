//! Head and foot of a report: what a new one begins with, and what the form offers.

use authz::{Action, Actor, Denied, may};
use db::{Db, Rx};
use kernel::{Fault, OrganisationId};
use plan::api::report::ReportFacts;

use super::report_list::{ReportLine, line};
use super::report_page::{ReportPageError, seen};
use crate::model::draft_text::subject;
use crate::model::head::ReportHead;
use crate::model::letterhead;
use crate::model::period::ReportPeriod;
use crate::model::report::ReportId;
use crate::store::report::report_last;

/// The symbol of a report of an Alliance.
const SYMBOL: &str = "BC-LMHTX";
/// Who usually signs.
const SIGNER: &str = "Chủ tịch";
/// Who usually gets it.
const RECIPIENTS: &str = "UBND tỉnh\nCác cơ quan, đơn vị được giao nhiệm vụ\nLưu: VT";

/// What the form shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HeadForm {
    /// The report.
    pub report: ReportLine,
    /// Counts the steps.
    pub version: i64,
    /// As it stands.
    pub head: ReportHead,
    /// That of the last report of the same Alliance.
    pub last: Option<ReportHead>,
}

/// Reads what the form shows, for whoever may write.
///
/// # Errors
/// See [`ReportPageError`].
pub(crate) async fn head_form(
    db: &Db,
    actor: &Actor,
    id: ReportId,
) -> Result<HeadForm, ReportPageError> {
    let mut rx = db.read().await?;
    let (row, place) = seen(&mut rx, actor, id).await?;
    if !may(actor, Action::DraftReports, &place) {
        return Err(Denied::NotAllowed(Action::DraftReports).into());
    }
    let last = report_last(&mut rx, row.alliance, row.id).await?;
    Ok(HeadForm {
        report: line(&row),
        version: row.version,
        head: row.head(),
        last: last.map(|last| last.head()),
    })
}

/// What a report of this plan begins with: as the last one of the same Alliance had it, its own subject excepted; of the first
/// one, as the directory names the bodies.
pub(crate) async fn proposed_head(
    rx: &mut Rx,
    plan: &ReportFacts,
    period: ReportPeriod,
) -> Result<ReportHead, Fault> {
    let subject = subject(plan, period);
    let (alliance, name) = (plan.alliance.0, &plan.alliance.1);
    if let Some(last) = report_last(rx, alliance, ReportId::named("none")).await? {
        return Ok(ReportHead {
            subject,
            ..last.head()
        });
    }
    Ok(ReportHead {
        superior: superior(rx, alliance).await?,
        issuer: letterhead::printed(name),
        symbol: SYMBOL.to_owned(),
        place: letterhead::place(name),
        subject,
        signer_title: SIGNER.to_owned(),
        signer_name: String::new(),
        recipients: RECIPIENTS.to_owned(),
    })
}

/// The body above the Alliance as a head prints it; empty where the directory has none.
async fn superior(rx: &mut Rx, alliance: OrganisationId) -> Result<String, Fault> {
    let day = rx.day();
    let alliance = directory::api::organisation(rx, alliance, day).await?;
    let Some(parent) = alliance.and_then(|alliance| alliance.parent) else {
        return Ok(String::new());
    };
    let parent = directory::api::organisation(rx, parent, day).await?;
    Ok(parent.map_or_else(String::new, |parent| letterhead::printed(&parent.name)))
}
