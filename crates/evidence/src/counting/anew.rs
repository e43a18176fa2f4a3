//! Everything that a question needs, counted anew as of another day and as known at an instant, from what the indicator is made
//! of. It goes through the same question as everything else.

use std::collections::BTreeSet;

use db::Rx;
use kernel::{AreaId, Day, Fault, Instant, OrganisationId};

use super::known::{Known, members};
use crate::model::act::state_after;
use crate::model::indicator::Indicator;
use crate::model::question::Question;
use crate::model::question::hit::{Hit, Seen, hit};
use crate::model::question::tally::Tally;
use crate::model::standing::{EntryState, Standing};
use crate::store::hit::Place;
use crate::store::walk::{HitWalk, WalkPage, walk_hits};

/// Where every walk begins.
fn beginning() -> Place {
    (Day::MIN, String::new())
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
