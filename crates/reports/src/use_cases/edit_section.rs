//! Edit a section: its text, in the place of the version that was seen.

use authz::{Action, Actor, Denied};
use db::{Begun, Db, Entry};
use kernel::{Command, text};
use serde::Serialize;

use super::step::{StepError, StepTaken, name_of, opened};
use crate::model::report::{ReportId, Step};
use crate::model::token::{BODY_CHARS_MAX, check};
use crate::store::drawing::drawing;
use crate::store::section::{SectionRow, section_list, section_update};

/// What is asked for: this section says this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditSection {
    /// The report.
    pub report: ReportId,
    /// The section, by its place.
    pub position: i64,
    /// What it is to say.
    pub body: String,
    /// The version of the section that the form showed.
    pub seen_version: i64,
}

/// Edits a section (sửa một phần của báo cáo). Two who write different sections do not meet; of two on the same one the second
/// is told who was first, and keeps their text in the form.
///
/// # Errors
/// See [`StepError`]; nothing is written then.
pub async fn edit_section(
    db: &Db,
    actor: &Actor,
    command: &Command<EditSection>,
) -> Result<StepTaken, StepError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load, authorise.
    let report = opened(&mut tx, actor, (wish.report, Action::DraftReports)).await?;
    let sections = section_list(&mut tx, report.id).await?;
    let before = sections
        .into_iter()
        .find(|one| one.position == wish.position);
    let drawn = drawing(&mut tx, (report.id, report.drawing)).await?;

    // Decide.
    report.state.after(Step::Edit)?;
    let before = before.ok_or(Denied::Hidden)?;
    let body = match wish.body.trim() {
        "" => String::new(),
        body => {
            let most = BODY_CHARS_MAX;
            text::paragraph(body, most).map_err(|_| StepError::TooLong { most })?
        }
    };
    check(
        &body,
        drawn.figures.iter().map(|figure| figure.key.as_str()),
    )?;

    // Store.
    let after = SectionRow {
        body,
        changed_by: name_of(actor),
        version: wish.seen_version,
        ..before.clone()
    };
    if !section_update(&mut tx, report.id, &after).await? {
        return Err(StepError::SectionStale {
            by: before.changed_by,
            at: before.changed_at.time_in_vietnam(),
        });
    }

    // Commit.
    let entry = Entry::new("reports.edit_section", "report", report.id)
        .set("section", &wish.position)
        .change("body", Some(&before.body), Some(&after.body));
    Ok(tx.commit(entry, StepTaken { id: report.id }).await?)
}
