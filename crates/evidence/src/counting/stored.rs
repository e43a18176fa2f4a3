//! What an indicator says by its increments: what was folded and what was not yet, in one view of the data.

use std::collections::BTreeMap;

use db::Rx;
use kernel::Fault;

use crate::model::indicator::Indicator;
use crate::model::question::answer::Added;
use crate::model::question::tally::{Last, Sum, Sums, Tally, once};
use crate::model::question::{Asks, Question};
use crate::store::baseline::baseline_by_id;
use crate::store::change::{SubjectRow, change_cells, change_subjects, change_total};
use crate::store::figure::{figure_list, member_list, total};
use crate::store::hit::hit_last;

/// What was added up for an indicator that asks of the evidence itself. It costs the same however long the history is.
///
/// # Errors
/// The engine refused.
pub(crate) async fn added(rx: &mut Rx, indicator: &Indicator) -> Result<Added, Fault> {
    let mut sums = total(rx, indicator.id).await?;
    if indicator.question.counts_subjects() {
        for row in change_subjects(rx, indicator.id).await? {
            sums.join(drift(&row));
        }
    } else {
        sums.join(change_total(rx, indicator.id).await?);
    }
    Ok(Added {
        sums,
        last: last(rx, indicator).await?,
        baseline_size: baseline_size(rx, &indicator.question).await?,
    })
}

async fn last(rx: &mut Rx, indicator: &Indicator) -> Result<Last, Fault> {
    if matches!(indicator.question.asks, Asks::Latest(_)) {
        hit_last(rx, indicator.id).await
    } else {
        Ok(Last::default())
    }
}

/// How many members the frozen list of a question has.
pub(crate) async fn baseline_size(rx: &mut Rx, question: &Question) -> Result<i64, Fault> {
    match question.baseline() {
        Some(id) => {
            let row = baseline_by_id(rx, id).await?;
            let row = row.ok_or_else(|| Fault::inconsistent("evidence_baseline", "id", id))?;
            Ok(row.members)
        }
        None => Ok(0),
    }
}

fn pair(recorded: i64, verified: i64) -> Sums {
    let sum = |count| Sum {
        count: i128::from(count),
        value: 0,
    };
    Sums {
        recorded: sum(recorded),
        verified: sum(verified),
    }
}

/// What unfolded rows of a subject change in the count of different subjects: one more, one less, or nothing.
pub(crate) fn drift(row: &SubjectRow) -> Sums {
    let folded = pair(row.recorded_count, row.verified_count);
    let mut after = folded;
    after.join(pair(row.recorded_step, row.verified_step));
    let (before, after) = (once(folded), once(after));
    let step = |before: Sum, after: Sum| Sum {
        count: after.count.saturating_sub(before.count),
        value: 0,
    };
    Sums {
        recorded: step(before.recorded, after.recorded),
        verified: step(before.verified, after.verified),
    }
}

/// Everything that the increments say of an indicator, to be compared with a count anew.
///
/// # Errors
/// The engine refused.
pub(crate) async fn stored(rx: &mut Rx, indicator: &Indicator) -> Result<(Tally, Sums), Fault> {
    let mut tally = Tally::default();
    let mut cells = figure_list(rx, indicator.id).await?;
    cells.extend(change_cells(rx, indicator.id).await?);
    for row in cells {
        tally.cells.entry(row.cell).or_default().join(row.sums);
    }
    for (subject, recorded, verified) in member_list(rx, indicator.id).await? {
        tally.members.insert(subject, pair(recorded, verified));
    }
    for row in change_subjects(rx, indicator.id).await? {
        let step = pair(row.recorded_step, row.verified_step);
        tally.members.entry(row.subject).or_default().join(step);
    }
    tally.cells = left(tally.cells);
    tally.members = left(tally.members);
    tally.last = last(rx, indicator).await?;
    let sums = added(rx, indicator).await?.sums;
    Ok((tally, sums))
}

/// What is not nought.
fn left<K: Ord>(all: BTreeMap<K, Sums>) -> BTreeMap<K, Sums> {
    all.into_iter()
        .filter(|(_, sums)| !sums.is_none())
        .collect()
}
