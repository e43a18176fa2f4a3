//! What an indicator says by its increments: what was folded and what was not yet, in one view of the data.

use std::collections::BTreeMap;

use db::Rx;
use kernel::{Fault, OrganisationId};

use crate::model::indicator::{Indicator, IndicatorId};
use crate::model::question::answer::Added;
use crate::model::question::tally::{First, Last, Member, Months, Sum, Sums, Tally, move_first};
use crate::model::question::{Asks, Question};
use crate::store::baseline::baseline_by_id;
use crate::store::change::{
    SubjectRow, change_cells, change_months, change_subjects, change_total,
};
use crate::store::figure::{figure_list, member_first, member_list, month_list, total};
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

/// A subject with what was folded of it and what was not, the months in which it counts first left aside.
fn counted(row: &SubjectRow) -> Member {
    Member {
        recorded: row.folded.recorded.saturating_add(row.recorded_step),
        verified: row.folded.verified.saturating_add(row.verified_step),
        first: First::default(),
    }
}

/// A subject as it is counted now. Where something was taken off, its entries tell since when.
pub(crate) async fn member_now(
    rx: &mut Rx,
    indicator: IndicatorId,
    row: &SubjectRow,
) -> Result<Member, Fault> {
    let mut member = counted(row);
    member.first = row.folded.first;
    if row.taken_off {
        member.first = member_first(rx, indicator, row.subject).await?;
    } else {
        member.first.join(row.from);
    }
    Ok(member)
}

/// What each month added, by what was folded and what was not yet. It costs as much as there are months.
///
/// # Errors
/// The engine refused.
pub(crate) async fn stored_months(rx: &mut Rx, indicator: &Indicator) -> Result<Months, Fault> {
    let mut months = Months::new();
    for row in month_list(rx, indicator.id).await? {
        months.insert(row.month, row.sums);
    }
    if indicator.question.counts_subjects() {
        for row in change_subjects(rx, indicator.id).await? {
            let now = member_now(rx, indicator.id, &row).await?;
            move_first(&mut months, row.folded.first, now.first);
        }
    } else {
        for row in change_months(rx, indicator.id).await? {
            months.entry(row.month).or_default().join(row.sums);
        }
    }
    Ok(left(months))
}

/// What unfolded rows of a subject change in the count of different subjects: one more, one less, or nothing.
pub(crate) fn drift(row: &SubjectRow) -> Sums {
    let (before, after) = (row.folded.once(), counted(row).once());
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
    tally.cells = left(tally.cells);
    tally.members = stored_members(rx, indicator.id).await?;
    tally.last = last(rx, indicator).await?;
    let sums = added(rx, indicator).await?.sums;
    Ok((tally, sums))
}

/// The subjects that are counted now.
pub(crate) async fn stored_members(
    rx: &mut Rx,
    indicator: IndicatorId,
) -> Result<BTreeMap<OrganisationId, Member>, Fault> {
    let mut members = BTreeMap::new();
    for row in member_list(rx, indicator).await? {
        members.insert(row.subject, row.member);
    }
    for row in change_subjects(rx, indicator).await? {
        let now = member_now(rx, indicator, &row).await?;
        members.insert(row.subject, now);
    }
    members.retain(|_, member| !member.is_none());
    Ok(members)
}

/// What is not nought.
fn left<K: Ord>(all: BTreeMap<K, Sums>) -> BTreeMap<K, Sums> {
    all.into_iter()
        .filter(|(_, sums)| !sums.is_none())
        .collect()
}
