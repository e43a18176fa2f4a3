//! Refresh the figures of a report that is being written: they are drawn anew for its day.

use authz::{Action, Actor};
use db::{Begun, Db, Entry};
use kernel::Command;
use plan::api::report::report_facts;
use serde::{Deserialize, Serialize};

use super::count_money::count_money;
use super::step::{StepError, kept, name_of, opened, same_version};
use crate::model::figure::{Changed, changes};
use crate::model::report::{ReportId, Step};
use crate::queries::draw::{drawn, facts};
use crate::store::drawing::{drawing, drawing_insert};
use crate::store::report::ReportRow;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RefreshFigures {
    /// The report.
    pub report: ReportId,
    /// The version that the page showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FiguresRefreshed {
    /// The figures that are others now.
    pub changed: Vec<Changed>,
}

/// Refreshes the figures (cập nhật số liệu).
///
/// # Errors
/// See [`StepError`]; nothing is written then.
pub async fn refresh_figures(
    db: &Db,
    actor: &Actor,
    command: &Command<RefreshFigures>,
) -> Result<FiguresRefreshed, StepError> {
    let wish = command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load, authorise.
    let before = opened(&mut tx, actor, (wish.report, Action::DraftReports)).await?;
    let old = drawing(&mut tx, (before.id, before.drawing)).await?;
    let day = before.data_day.min(tx.day());
    if let Some(plan) = report_facts(&mut tx, before.plan, day).await? {
        count_money(&mut tx, &plan).await?;
    }
    let facts = facts(&mut tx, before.plan, day).await?;

    // Decide.
    before.state.after(Step::Edit)?;
    same_version(&before, wish.seen_version)?;
    let new = drawn(&facts.ok_or(StepError::NoPlan)?);
    let changed = changes(&old.figures, &new.figures);

    // Store.
    let after = ReportRow {
        drawing: before.drawing + 1,
        changed_by: name_of(actor),
        ..before
    };
    drawing_insert(&mut tx, (after.id, after.drawing), &new).await?;
    kept(&mut tx, &after).await?;

    // Commit.
    let entry = Entry::new("reports.refresh_figures", "report", after.id)
        .set("drawing", &after.drawing)
        .set("changed", &changed.len());
    Ok(tx.commit(entry, FiguresRefreshed { changed }).await?)
}
