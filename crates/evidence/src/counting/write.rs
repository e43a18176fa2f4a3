//! Indicators written anew, together in one walk through the entries of their kinds: what they are made of, their cells, months,
//! subjects and totals. Cells go out as they come, so that memory does not grow with the history.

use std::collections::BTreeMap;

use db::{Rx, Tx};
use kernel::{Day, Fault};

use super::known::Known;
use super::together::Together;
use crate::model::indicator::{Indicator, IndicatorId};
use crate::model::question::tally::{First, Months, Sums, Tally, move_first};
use crate::store::change::change_clear;
use crate::store::figure::{figure_add, figure_clear, member_put, month_add, total_add};
use crate::store::hit::{NewHit, hit_clear, hit_insert};
use crate::store::walk::{KindWalk, WalkPage, walk_kind};

/// Cells that are kept until they are written.
const CELLS_MAX: usize = 20_000;

/// What was counted of an indicator and not written yet.
#[derive(Debug, Default)]
struct Counted {
    tally: Tally,
    months: Months,
    total: Sums,
}

/// Writes an indicator anew.
///
/// # Errors
/// The engine refused.
pub(crate) async fn write_anew(tx: &mut Tx, indicator: &Indicator) -> Result<(), Fault> {
    write_together(tx, vec![indicator.clone()]).await
}

/// Writes indicators anew that ask of the evidence themselves.
///
/// # Errors
/// The engine refused.
pub(crate) async fn write_together(tx: &mut Tx, indicators: Vec<Indicator>) -> Result<(), Fault> {
    for indicator in &indicators {
        hit_clear(tx, indicator.id).await?;
        change_clear(tx, indicator.id).await?;
        figure_clear(tx, indicator.id).await?;
    }
    let mut counted: BTreeMap<usize, Counted> = BTreeMap::new();
    let together = Together::of(tx, indicators).await?;
    let ids: Vec<IndicatorId> = together.indicators().map(|it| it.id).collect();
    let mut known = Known::default();
    for kind in together.kinds() {
        let (walk, from) = walk(&together, kind);
        let mut after = (from, String::new());
        while let Some(page) = walk_kind(tx, &walk, &after).await? {
            see(tx, (&together, &ids), (&mut known, &page), &mut counted).await?;
            let cells: usize = counted.values().map(|it| it.tally.cells.len()).sum();
            if cells > CELLS_MAX {
                flush(tx, &ids, &mut counted).await?;
            }
            after = page.until;
        }
    }
    flush(tx, &ids, &mut counted).await?;
    for (place, counted) in counted {
        if let Some(indicator) = ids.get(place) {
            finish(tx, *indicator, counted).await?;
        }
    }
    Ok(())
}

/// The walk that reaches every entry of a kind that may concern one of them, and the day on which it begins.
fn walk(together: &Together, kind: crate::model::kind::KindCode) -> (KindWalk, Day) {
    let filters = || together.indicators().map(|it| &it.question.filter);
    let from = filters()
        .map(|filter| filter.from.unwrap_or(Day::MIN))
        .min();
    let to = filters().map(|filter| filter.to.unwrap_or(Day::MAX)).max();
    let area = filters().next().and_then(|filter| filter.area);
    let walk = KindWalk {
        kind,
        area: area.filter(|area| filters().all(|filter| filter.area == Some(*area))),
        to: to.unwrap_or(Day::MAX),
    };
    (walk, from.unwrap_or(Day::MIN))
}

/// Counts a page, and notes what each entry is to each indicator.
async fn see(
    tx: &mut Tx,
    (together, ids): (&Together, &[IndicatorId]),
    (known, page): (&mut Known, &WalkPage),
    counted: &mut BTreeMap<usize, Counted>,
) -> Result<(), Fault> {
    for row in &page.rows {
        let subjects = page.subjects.get(&row.id).cloned().unwrap_or_default();
        let rx: &mut Rx = tx;
        let seen = known.seen(rx, row, subjects).await?;
        for (place, hit) in together.hits(&seen) {
            let Some(indicator) = ids.get(place).copied() else {
                continue;
            };
            let tally = &mut counted.entry(place).or_default().tally;
            tally.see(&seen, &hit, row.state.standing());
            let new = NewHit {
                indicator,
                entry: seen.id,
                day: seen.day,
                known_at: seen.known_at,
                value: hit.value,
            };
            hit_insert(tx, &new).await?;
        }
    }
    Ok(())
}

/// Writes the cells that are kept.
async fn flush(
    tx: &mut Tx,
    ids: &[IndicatorId],
    counted: &mut BTreeMap<usize, Counted>,
) -> Result<(), Fault> {
    for (place, counted) in counted {
        let Some(indicator) = ids.get(*place).copied() else {
            continue;
        };
        for (cell, sums) in std::mem::take(&mut counted.tally.cells) {
            figure_add(tx, indicator, (&cell, sums)).await?;
            counted.months.entry(cell.month).or_default().join(sums);
            counted.total.join(sums);
        }
    }
    Ok(())
}

async fn finish(tx: &mut Tx, indicator: IndicatorId, counted: Counted) -> Result<(), Fault> {
    let Counted {
        tally,
        mut months,
        mut total,
    } = counted;
    for (subject, member) in &tally.members {
        member_put(tx, (indicator, *subject), member).await?;
        move_first(&mut months, First::default(), member.first);
        total.join(member.once());
    }
    for (month, sums) in months {
        month_add(tx, indicator, (month, sums)).await?;
    }
    total_add(tx, indicator, total).await
}
