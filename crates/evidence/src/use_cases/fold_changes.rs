//! Fold what acts added into the figures, so that a figure costs the same however much is recorded.

use authz::Actor;
use db::{BeginError, Begun, Db, Entry as Audit, Tx};
use kernel::{Command, Fault};
use serde::{Deserialize, Serialize};

use crate::counting::stored::{drift, member_now};
use crate::model::indicator::IndicatorId;
use crate::model::question::tally::{Months, Sums, move_first};
use crate::store::change::{change_cells, change_clear, change_crowded, change_subjects};
use crate::store::figure::{figure_add, member_put, month_add, total_add};

/// Unfolded rows that a reader bears for one indicator.
pub const UNFOLDED_ROWS_MAX: i64 = 64;
/// Indicators that one act folds.
const INDICATORS_MAX: i64 = 50;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FoldChanges {
    /// Only indicators with more unfolded rows than so many.
    pub rows_max: i64,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ChangesFolded {
    /// Indicators whose rows were folded.
    pub indicators: u64,
    /// Rows that went.
    pub rows: u64,
    /// Whether there may be more.
    pub is_more: bool,
}

/// Why nothing was folded.
#[derive(Debug, thiserror::Error)]
pub enum FoldError {
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { FoldError from [Begin, Fault] {} }

/// Folds the indicators that have many unfolded rows. Where there is none, nothing is written, not even an audit entry.
///
/// # Errors
/// See [`FoldError`]; nothing is written then.
pub async fn fold_changes(
    db: &Db,
    actor: &Actor,
    command: &Command<FoldChanges>,
) -> Result<ChangesFolded, FoldError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let crowded = change_crowded(&mut tx, command.body.rows_max, INDICATORS_MAX).await?;
    let mut folded = ChangesFolded::default();
    if crowded.is_empty() {
        return Ok(folded);
    }
    folded.is_more = i64::try_from(crowded.len()).is_ok_and(|count| count == INDICATORS_MAX);
    for indicator in crowded {
        folded.rows += fold(&mut tx, indicator).await?;
        folded.indicators += 1;
    }
    let audit = Audit::new("evidence.fold_changes", "indicator", command.id)
        .set("indicators", &folded.indicators)
        .set("rows", &folded.rows);
    Ok(tx.commit(audit, folded).await?)
}

/// Folds one indicator, in the order of its keys; how many rows went.
async fn fold(tx: &mut Tx, indicator: IndicatorId) -> Result<u64, Fault> {
    let (mut total, mut months) = (Sums::default(), Months::new());
    for row in change_cells(tx, indicator).await? {
        total.join(row.sums);
        months.entry(row.cell.month).or_default().join(row.sums);
        figure_add(tx, indicator, (&row.cell, row.sums)).await?;
    }
    for row in change_subjects(tx, indicator).await? {
        total.join(drift(&row));
        let now = member_now(tx, indicator, &row).await?;
        move_first(&mut months, row.folded.first, now.first);
        member_put(tx, (indicator, row.subject), &now).await?;
    }
    for (month, sums) in months.into_iter().filter(|(_, sums)| !sums.is_none()) {
        month_add(tx, indicator, (month, sums)).await?;
    }
    total_add(tx, indicator, total).await?;
    change_clear(tx, indicator).await
}
