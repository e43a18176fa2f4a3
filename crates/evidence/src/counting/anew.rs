//! Everything that a question needs, counted anew from the entries: of now by their kinds, or of another day and as known at
//! an instant by what the indicator is made of. Both go through the same question.

use std::collections::BTreeSet;

use db::{Rx, Tx};
use kernel::{AreaId, Day, Fault, Instant, OrganisationId};

use super::known::{Known, members};
use crate::model::act::state_after;
use crate::model::entry::EvidenceId;
use crate::model::indicator::{Indicator, IndicatorId};
use crate::model::question::Question;
use crate::model::question::hit::{Hit, Seen, hit};
use crate::model::question::tally::Tally;
use crate::model::standing::{EntryState, Standing};
use crate::store::change::change_clear;
use crate::store::figure::{figure_add, figure_clear, member_add, total_add};
use crate::store::hit::{NewHit, Place, hit_clear, hit_count, hit_insert, hit_list_between};
use crate::store::walk::{HitWalk, KindWalk, WalkPage, walk_hits, walk_kind};

/// Where every walk begins.
fn beginning() -> Place {
    (Day::MIN, String::new())
}

/// The walks by kind that reach every entry that a question may concern.
fn walks(question: &Question) -> Vec<KindWalk> {
    let filter = &question.filter;
    let walk = |kind| KindWalk {
        kind,
        area: filter.area,
        to: filter.to.unwrap_or(Day::MAX),
    };
    question.all_kinds().into_iter().map(walk).collect()
}

/// The hits of a page.
async fn hits(
    rx: &mut Rx,
    (question, members): (&Question, Option<&BTreeSet<OrganisationId>>),
    (known, page): (&mut Known, &WalkPage),
) -> Result<Vec<(Seen, Hit, EntryState)>, Fault> {
    let mut found = Vec::new();
    for row in &page.rows {
        let subjects = page.subjects.get(&row.id).cloned().unwrap_or_default();
        let seen = known.seen(rx, row, subjects).await?;
        if let Some(hit) = hit(question, &seen, members) {
            found.push((seen, hit, row.state));
        }
    }
    Ok(found)
}

/// What an indicator should say, and whether it is made of the entries that it should be.
#[derive(Debug)]
pub(crate) struct Recount {
    pub(crate) tally: Tally,
    /// Entries that it should be made of and is not, or is and should not.
    pub(crate) strays: u64,
}

/// Counts an indicator anew from the entries of its kinds, and compares what it is made of.
///
/// # Errors
/// The engine refused.
pub(crate) async fn recount(rx: &mut Rx, indicator: &Indicator) -> Result<Recount, Fault> {
    let question = &indicator.question;
    let members = members(rx, question.baseline()).await?;
    let mut known = Known::default();
    let mut recount = Recount {
        tally: Tally::default(),
        strays: 0,
    };
    let mut made_of: i64 = 0;
    for walk in walks(question) {
        let mut after = beginning();
        while let Some(page) = walk_kind(rx, &walk, &after).await? {
            let found = hits(rx, (question, members.as_ref()), (&mut known, &page)).await?;
            let noted =
                hit_list_between(rx, (indicator.id, walk.kind), (&page.after, &page.until)).await?;
            recount.strays += strays(&found, &noted);
            made_of += i64::try_from(noted.len()).unwrap_or(i64::MAX);
            for (seen, hit, state) in &found {
                recount.tally.see(seen, hit, state.standing());
            }
            after = page.until;
        }
    }
    // What lies outside of every walk, such as an entry in an area that was filtered out since.
    let elsewhere = hit_count(rx, indicator.id).await?.abs_diff(made_of);
    recount.strays += elsewhere;
    Ok(recount)
}

fn strays(found: &[(Seen, Hit, EntryState)], noted: &[(EvidenceId, i64)]) -> u64 {
    let found: BTreeSet<(EvidenceId, i64)> = found
        .iter()
        .map(|(seen, hit, _)| (seen.id, hit.value))
        .collect();
    let noted: BTreeSet<(EvidenceId, i64)> = noted.iter().copied().collect();
    u64::try_from(found.symmetric_difference(&noted).count()).unwrap_or(u64::MAX)
}

/// Writes an indicator anew: what it is made of, its cells, its subjects, its total.
///
/// # Errors
/// The engine refused.
pub(crate) async fn write_anew(tx: &mut Tx, indicator: &Indicator) -> Result<(), Fault> {
    let question = &indicator.question;
    hit_clear(tx, indicator.id).await?;
    change_clear(tx, indicator.id).await?;
    figure_clear(tx, indicator.id).await?;
    let members = members(tx, question.baseline()).await?;
    let mut known = Known::default();
    let mut tally = Tally::default();
    for walk in walks(question) {
        let mut after = beginning();
        while let Some(page) = walk_kind(tx, &walk, &after).await? {
            let found = hits(tx, (question, members.as_ref()), (&mut known, &page)).await?;
            for (seen, hit, state) in &found {
                tally.see(seen, hit, state.standing());
                let new = NewHit {
                    indicator: indicator.id,
                    entry: seen.id,
                    day: seen.day,
                    known_at: seen.known_at,
                    value: hit.value,
                };
                hit_insert(tx, &new).await?;
            }
            after = page.until;
        }
    }
    write_sums(tx, indicator.id, &tally).await
}

async fn write_sums(tx: &mut Tx, indicator: IndicatorId, tally: &Tally) -> Result<(), Fault> {
    for (cell, sums) in &tally.cells {
        figure_add(tx, indicator, (cell, *sums)).await?;
    }
    for (subject, sums) in &tally.members {
        let narrow = |count: i128| {
            i64::try_from(count)
                .map_err(|_| Fault::inconsistent("evidence_member", "count", subject))
        };
        let counts = (narrow(sums.recorded.count)?, narrow(sums.verified.count)?);
        member_add(tx, (indicator, *subject), counts).await?;
    }
    total_add(tx, indicator, tally.total()).await
}

/// As of which day, as known at which instant; and by which areas it is to be parted.
#[derive(Debug, Clone)]
pub(crate) struct AsOf<'a> {
    pub(crate) day: Day,
    pub(crate) known: Option<Instant>,
    pub(crate) areas: &'a [AreaId],
}

/// Counts what an indicator said as of a day and as known at an instant: in all, and for each of the areas.
///
/// # Errors
/// The engine refused.
pub(crate) async fn tally_as(
    rx: &mut Rx,
    indicator: &Indicator,
    as_of: &AsOf<'_>,
) -> Result<(Tally, Vec<Tally>), Fault> {
    let question = &indicator.question;
    let members = members(rx, question.baseline()).await?;
    let mut known = Known::default();
    let mut whole = Tally::default();
    let mut parts = vec![Tally::default(); as_of.areas.len()];
    let walk = HitWalk {
        indicator: indicator.id,
        to: as_of.day,
        known: as_of.known,
    };
    let mut after = beginning();
    while let Some(page) = walk_hits(rx, walk, &after).await? {
        let found = hits(rx, (question, members.as_ref()), (&mut known, &page)).await?;
        for (seen, hit, state) in &found {
            let standing = standing_as(&page, seen, (*state, as_of.known));
            whole.see(seen, hit, standing);
            for (area, part) in as_of.areas.iter().zip(&mut parts) {
                if seen.areas.contains(area) {
                    part.see(seen, hit, standing);
                }
            }
        }
        after = page.until;
    }
    Ok((whole, parts))
}

/// How an entry stood as known at an instant; now, where none is named.
fn standing_as(
    page: &WalkPage,
    seen: &Seen,
    (state, known): (EntryState, Option<Instant>),
) -> Standing {
    let Some(known) = known else {
        return state.standing();
    };
    if seen.known_at > known {
        return Standing::default();
    }
    let by_letter = page
        .rows
        .iter()
        .any(|row| row.id == seen.id && row.by_letter);
    let acts = page.acts.get(&seen.id).cloned().unwrap_or_default();
    state_after(by_letter, acts).standing()
}
