//! Present a report for signing: nothing is left open in it, and it is said who signs.

use authz::{Action, Actor};
use db::{Begun, Db, Entry};
use kernel::Command;
use serde::Serialize;

use super::step::{StepError, StepTaken, kept, name_of, opened, same_version};
use super::tell;
use crate::model::head::ReportHead;
use crate::model::report::{ReportFault, ReportId, Step};
use crate::model::token::{check, prompts};
use crate::store::drawing::{Drawing, drawing};
use crate::store::report::ReportRow;
use crate::store::section::{SectionRow, section_list};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PresentReport {
    /// The report.
    pub report: ReportId,
    /// Chức vụ of who signs.
    pub signer_title: String,
    /// Họ tên of who signs.
    pub signer_name: String,
    /// Nơi nhận, a line each.
    pub recipients: String,
    /// The version that the page showed.
    pub seen_version: i64,
}

/// Presents a report (trình ký).
///
/// # Errors
/// See [`StepError`]; nothing is written then.
pub async fn present_report(
    db: &Db,
    actor: &Actor,
    command: &Command<PresentReport>,
) -> Result<StepTaken, StepError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load, authorise.
    let before = opened(&mut tx, actor, (wish.report, Action::DraftReports)).await?;
    let sections = section_list(&mut tx, before.id).await?;
    let drawn = drawing(&mut tx, (before.id, before.drawing)).await?;

    // Decide.
    let state = before.state.after(Step::Present)?;
    same_version(&before, wish.seen_version)?;
    whole(&sections, &drawn)?;
    if wish.signer_name.trim().is_empty() || wish.signer_title.trim().is_empty() {
        return Err(StepError::NoSigner);
    }

    let head = ReportHead {
        signer_title: wish.signer_title.clone(),
        signer_name: wish.signer_name.clone(),
        recipients: wish.recipients.clone(),
        ..before.head()
    };
    let head = head.checked()?;

    // Store.
    let after = ReportRow {
        state,
        changed_by: name_of(actor),
        ..before
    }
    .with_head(head);
    kept(&mut tx, &after).await?;

    // Announce.
    tell::presented(&mut tx, &after).await?;

    // Commit.
    let entry = Entry::new("reports.present_report", "report", after.id)
        .set("state", &after.state)
        .set("signer", &after.signer_name)
        .set("drawing", &after.drawing);
    Ok(tx.commit(entry, StepTaken { id: after.id }).await?)
}

/// Refuses a report in which something is left to write, or a figure is not there any more.
fn whole(sections: &[SectionRow], drawn: &Drawing) -> Result<(), StepError> {
    let open: Vec<(&SectionRow, usize)> = sections
        .iter()
        .map(|section| (section, prompts(&section.body).len()))
        .filter(|(_, open)| *open > 0)
        .collect();
    if let Some((first, _)) = open.first() {
        let count = open.iter().map(|(_, open)| open).sum();
        let section = first.title.clone();
        return Err(ReportFault::PromptsOpen { count, section }.into());
    }
    let keys = drawn.figures.iter().map(|figure| figure.key.as_str());
    for section in sections {
        check(&section.body, keys.clone())?;
    }
    Ok(())
}
