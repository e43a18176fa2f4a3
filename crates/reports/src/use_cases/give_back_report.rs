//! Give a report back to be changed, with the reason.

use authz::{Action, Actor};
use db::{Begun, Db, Entry};
use kernel::Command;
use serde::Serialize;

use super::step::{StepError, StepTaken, kept, name_of, opened, same_version};
use super::tell;
use crate::model::report::{ReportId, Step};
use crate::store::report::ReportRow;

/// The longest reason, in characters.
pub(crate) const REASON_CHARS_MAX: usize = 500;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GiveBackReport {
    /// The report.
    pub report: ReportId,
    /// Why.
    pub reason: String,
    /// The version that the page showed.
    pub seen_version: i64,
}

/// Gives a report back (trả lại để sửa).
///
/// # Errors
/// See [`StepError`]; nothing is written then.
pub async fn give_back_report(
    db: &Db,
    actor: &Actor,
    command: &Command<GiveBackReport>,
) -> Result<StepTaken, StepError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load, authorise.
    let before = opened(&mut tx, actor, (wish.report, Action::IssueReports)).await?;

    // Decide.
    let state = before.state.after(Step::GiveBack)?;
    same_version(&before, wish.seen_version)?;
    if wish.reason.trim().is_empty() {
        return Err(StepError::NoReason);
    }

    // Store.
    let after = ReportRow {
        state,
        changed_by: name_of(actor),
        ..before
    };
    kept(&mut tx, &after).await?;

    // Announce.
    tell::given_back(&mut tx, &after, wish.reason.trim()).await?;

    // Commit.
    let entry = Entry::new("reports.give_back_report", "report", after.id)
        .set("state", &after.state)
        .set("reason", &wish.reason);
    Ok(tx.commit(entry, StepTaken { id: after.id }).await?)
}
