//! Indicators compared with the entries: all of them in one walk, in the order of days and in one view; or one of them, in a
//! walk through its kinds. What is kept in memory meanwhile is one month of cells, and every subject that is counted: it does
//! not grow with the history.

use std::collections::BTreeMap;

use db::Rx;
use kernel::{Day, Fault, OrganisationId};

use super::known::Known;
use super::stored::{added, stored_members, stored_months};
use super::together::Together;
use crate::model::entry::EvidenceId;
use crate::model::indicator::{Indicator, IndicatorId};
use crate::model::question::hit::{Cell, Hit, Month};
use crate::model::question::tally::{First, Member, Months, Sums, Tally, move_first};
use crate::store::change::change_cells_of_month;
use crate::store::figure::figure_list_of_month;
use crate::store::hit::{hit_count, hit_list_of_days, hit_list_of_kind};
use crate::store::walk::{KindWalk, WalkPage, day_of_next, walk_days, walk_kind};

/// How an indicator differs from its entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Differs {
    /// Cells, months and subjects that differ.
    pub(crate) parts: u64,
    /// Entries that it should be made of and is not, or is and should not.
    pub(crate) strays: u64,
}

/// What was counted of an indicator until now.
#[derive(Debug, Default)]
struct Counted {
    /// The cells of the month that is being walked through, and the subjects of all.
    tally: Tally,
    total: Sums,
    months: Months,
    /// Entries that it is noted to be made of.
    noted: i64,
    differs: Differs,
}

/// Through which entries.
#[derive(Debug)]
enum Ways {
    /// Through all.
    All,
    /// Through those of some kinds, in an area where one is asked for.
    Kinds(Vec<KindWalk>),
}

/// A walk under way.
struct Walk {
    ways: Ways,
    together: Together,
    places: BTreeMap<IndicatorId, usize>,
    counted: Vec<Counted>,
    known: Known,
}

/// Compares indicators that ask of the evidence themselves; how each differs, in their order.
///
/// # Errors
/// The engine refused.
pub(crate) async fn recount_all(
    rx: &mut Rx,
    indicators: Vec<Indicator>,
) -> Result<Vec<(Indicator, Differs)>, Fault> {
    recount(rx, indicators, Ways::All).await
}

/// Compares one of them.
///
/// # Errors
/// The engine refused.
pub(crate) async fn recount_one(rx: &mut Rx, indicator: &Indicator) -> Result<Differs, Fault> {
    let kinds = indicator.question.all_kinds().into_iter();
    let walk = |kind| KindWalk {
        kind,
        area: indicator.question.filter.area,
        to: Day::MAX,
    };
    let ways = Ways::Kinds(kinds.map(walk).collect());
    let found = recount(rx, vec![indicator.clone()], ways).await?;
    Ok(found
        .into_iter()
        .map(|(_, differs)| differs)
        .next()
        .unwrap_or_default())
}

async fn recount(
    rx: &mut Rx,
    indicators: Vec<Indicator>,
    ways: Ways,
) -> Result<Vec<(Indicator, Differs)>, Fault> {
    let places = indicators.iter().map(|indicator| indicator.id).zip(0..);
    let mut walk = Walk {
        ways,
        places: places.collect(),
        counted: indicators.iter().map(|_| Counted::default()).collect(),
        together: Together::of(rx, indicators.clone()).await?,
        known: Known::default(),
    };
    let mut next = day_of_next(rx, None).await?;
    while let Some(day) = next {
        let month = Month::of(day);
        walk.month(rx, month).await?;
        next = day_of_next(rx, Some(month.first_day().last_of_month())).await?;
    }
    walk.finish(rx).await?;
    let differs = walk.counted.into_iter().map(|counted| counted.differs);
    Ok(indicators.into_iter().zip(differs).collect())
}

impl Walk {
    /// Counts the entries of a month and compares its cells.
    async fn month(&mut self, rx: &mut Rx, month: Month) -> Result<(), Fault> {
        let last = month.first_day().last_of_month();
        let begin = (month.first_day(), String::new());
        let walks = match &self.ways {
            Ways::All => Vec::new(),
            Ways::Kinds(walks) => walks.clone(),
        };
        if walks.is_empty() {
            let mut after = begin.clone();
            while let Some(page) = walk_days(rx, last, &after).await? {
                let noted = hit_list_of_days(rx, (&page.after, &page.until)).await?;
                self.page(rx, &page, noted).await?;
                after = page.until;
            }
        }
        for walk in walks {
            let (kind, walk) = (walk.kind, KindWalk { to: last, ..walk });
            let mut after = begin.clone();
            while let Some(page) = walk_kind(rx, &walk, &after).await? {
                let noted = hit_list_of_kind(rx, kind, (&page.after, &page.until)).await?;
                self.page(rx, &page, noted).await?;
                after = page.until;
            }
        }
        let indicators: Vec<Indicator> = self.together.indicators().cloned().collect();
        for (indicator, counted) in indicators.iter().zip(&mut self.counted) {
            if !indicator.question.counts_subjects() {
                counted.close_month(rx, (indicator.id, month)).await?;
            }
        }
        Ok(())
    }

    /// Counts a page of entries, and compares what each is noted to be.
    async fn page(
        &mut self,
        rx: &mut Rx,
        page: &WalkPage,
        noted: Vec<(EvidenceId, IndicatorId, i64)>,
    ) -> Result<(), Fault> {
        let mut noted_of: BTreeMap<_, Vec<(usize, i64)>> = BTreeMap::new();
        for (entry, indicator, value) in noted {
            // Of one that is defined meanwhile, nothing is asked.
            if let Some(place) = self.places.get(&indicator) {
                noted_of.entry(entry).or_default().push((*place, value));
                if let Some(counted) = self.counted.get_mut(*place) {
                    counted.noted += 1;
                }
            }
        }
        for row in &page.rows {
            let subjects = page.subjects.get(&row.id).cloned().unwrap_or_default();
            let seen = self.known.seen(rx, row, subjects).await?;
            let hits = self.together.hits(&seen);
            let noted = noted_of.remove(&row.id).unwrap_or_default();
            self.note_strays(&hits, &noted);
            for (place, hit) in &hits {
                if let Some(counted) = self.counted.get_mut(*place) {
                    counted.tally.see(&seen, hit, row.state.standing());
                }
            }
        }
        // Of entries that lie in another area.
        for noted in noted_of.into_values() {
            self.note_strays(&[], &noted);
        }
        Ok(())
    }

    fn note_strays(&mut self, hits: &[(usize, Hit)], noted: &[(usize, i64)]) {
        let is_noted = |place: usize, value: i64| noted.contains(&(place, value));
        let missing = hits
            .iter()
            .filter(|(place, hit)| !is_noted(*place, hit.value));
        let is_hit = |(place, value): &&(usize, i64)| {
            hits.iter()
                .any(|(own, hit)| own == place && hit.value == *value)
        };
        let wrong = noted.iter().filter(|noted| !is_hit(noted));
        let strays = missing
            .map(|(place, _)| *place)
            .chain(wrong.map(|(place, _)| *place));
        for place in strays {
            if let Some(counted) = self.counted.get_mut(place) {
                counted.differs.strays += 1;
            }
        }
    }

    /// Compares what only the whole history tells: months, subjects, totals.
    async fn finish(&mut self, rx: &mut Rx) -> Result<(), Fault> {
        let indicators: Vec<Indicator> = self.together.indicators().cloned().collect();
        for (indicator, counted) in indicators.iter().zip(&mut self.counted) {
            counted.finish(rx, indicator).await?;
            if matches!(self.ways, Ways::Kinds(_)) {
                // What lies outside of every walk.
                let noted = hit_count(rx, indicator.id).await?;
                counted.differs.strays += noted.abs_diff(counted.noted);
            }
        }
        Ok(())
    }
}

impl Counted {
    async fn close_month(
        &mut self,
        rx: &mut Rx,
        (indicator, month): (IndicatorId, Month),
    ) -> Result<(), Fault> {
        let mut stored: BTreeMap<Cell, Sums> = BTreeMap::new();
        let mut rows = figure_list_of_month(rx, indicator, month).await?;
        rows.extend(change_cells_of_month(rx, indicator, month).await?);
        for row in rows {
            stored.entry(row.cell).or_default().join(row.sums);
        }
        stored.retain(|_, sums| !sums.is_none());
        let cells = std::mem::take(&mut self.tally.cells);
        self.differs.parts += unlike(&cells, &stored);
        let mut whole = Sums::default();
        for sums in cells.values() {
            whole.join(*sums);
        }
        self.total.join(whole);
        if !whole.is_none() {
            self.months.insert(month, whole);
        }
        Ok(())
    }

    async fn finish(&mut self, rx: &mut Rx, indicator: &Indicator) -> Result<(), Fault> {
        let members: BTreeMap<OrganisationId, Member> = std::mem::take(&mut self.tally.members);
        for member in members.values() {
            self.total.join(member.once());
            move_first(&mut self.months, First::default(), member.first);
        }
        let stored = stored_members(rx, indicator.id).await?;
        self.differs.parts += unlike(&members, &stored);
        let months = stored_months(rx, indicator).await?;
        self.differs.parts += unlike(&self.months, &months);
        let total = added(rx, indicator).await?.sums;
        self.differs.parts += u64::from(total != self.total);
        Ok(())
    }
}

/// How many of both are not the same.
fn unlike<K: Ord, V: PartialEq>(counted: &BTreeMap<K, V>, stored: &BTreeMap<K, V>) -> u64 {
    let differ = counted
        .iter()
        .filter(|(key, value)| stored.get(*key) != Some(*value));
    let more = stored.keys().filter(|key| !counted.contains_key(*key));
    u64::try_from(differ.count() + more.count()).unwrap_or(u64::MAX)
}
