//! Edit the head of a report: who stands above it, who issues and signs it, where, and who gets it.

use authz::{Action, Actor};
use db::{Begun, Db, Entry};
use kernel::Command;
use serde::Serialize;

use super::step::{StepError, StepTaken, kept, name_of, opened, same_version};
use crate::model::head::ReportHead;
use crate::model::report::{ReportId, Step};
use crate::store::report::ReportRow;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditHead {
    /// The report.
    pub report: ReportId,
    /// What is to stand above and below its text.
    pub head: ReportHead,
    /// The version that the page showed.
    pub seen_version: i64,
}

/// Edits the head of a report that is being written (sửa đầu và cuối văn bản). What is written here is offered to the next
/// report of the same Alliance.
///
/// # Errors
/// See [`StepError`]; nothing is written then.
pub async fn edit_head(
    db: &Db,
    actor: &Actor,
    command: &Command<EditHead>,
) -> Result<StepTaken, StepError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load, authorise.
    let before = opened(&mut tx, actor, (wish.report, Action::DraftReports)).await?;

    // Decide.
    before.state.after(Step::Edit)?;
    same_version(&before, wish.seen_version)?;
    let (old, new) = (before.head(), wish.head.checked()?);

    // Store.
    let after = ReportRow {
        changed_by: name_of(actor),
        ..before
    }
    .with_head(new.clone());
    kept(&mut tx, &after).await?;

    // Commit.
    let mut entry = Entry::new("reports.edit_head", "report", after.id);
    for (name, was, is) in [
        ("superior", &old.superior, &new.superior),
        ("issuer", &old.issuer, &new.issuer),
        ("symbol", &old.symbol, &new.symbol),
        ("place", &old.place, &new.place),
        ("subject", &old.subject, &new.subject),
        ("signer_title", &old.signer_title, &new.signer_title),
        ("signer_name", &old.signer_name, &new.signer_name),
        ("recipients", &old.recipients, &new.recipients),
    ] {
        if was != is {
            entry = entry.change(name, Some(was), Some(is));
        }
    }
    Ok(tx.commit(entry, StepTaken { id: after.id }).await?)
}
