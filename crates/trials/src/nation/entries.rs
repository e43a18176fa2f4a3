//! Entries as a nation would record them in some years: made one after the other, the same in every run of a seed.

use anyhow::{Context, Result};
use evidence::api::{EvidenceId, Kind, KindCode, MoneySource, Need};
use kernel::{Day, Instant, OrganisationId};
use library::api::PaperId;

use super::draw::Draw;
use super::land::{Cooperative, Land};
use super::plans;

/// Of a hundred entries, so many were returned, and so many reversed; all others are verified, unless they still wait.
const RETURNED: usize = 1;
const REVERSED: usize = 1;
/// Entries that wait to be verified in each province, the last ones, however long the history is.
const WAITING: u64 = 50;
/// Days that an act is told of late.
const DAYS_LATE_MAX: usize = 20;
/// Of ten entries, so many are of kinds that a target counts.
const COUNTED: usize = 8;

/// How an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stands {
    Waiting,
    Verified,
    Returned,
    Reversed,
}

/// An entry of evidence, made up.
#[derive(Debug)]
pub(crate) struct Made<'a> {
    pub(crate) id: EvidenceId,
    pub(crate) kind: &'static Kind,
    pub(crate) day: Day,
    pub(crate) known_at: Instant,
    pub(crate) subject: &'a Cooperative,
    pub(crate) body: OrganisationId,
    pub(crate) programme: Option<&'static str>,
    pub(crate) quantity: Option<i64>,
    pub(crate) amount: Option<i64>,
    pub(crate) money: Option<MoneySource>,
    pub(crate) attributes: &'static str,
    pub(crate) paper: Option<PaperId>,
    pub(crate) stands: Stands,
    /// The ids of what is done to it.
    pub(crate) acts: [EvidenceId; 2],
}

/// Makes entries in the order in which they became known.
pub(crate) struct Maker<'a> {
    land: &'a Land,
    draw: Draw,
    counted: Vec<&'static Kind>,
    others: Vec<&'static Kind>,
    count: u64,
    made: u64,
}

impl<'a> Maker<'a> {
    /// So many entries of a seed.
    pub(crate) fn new(land: &'a Land, (count, seed): (u64, u64)) -> Self {
        let counted = plans::counted_kinds();
        let all: Vec<&'static Kind> = KindCode::all().map(KindCode::kind).collect();
        let (counted, others) = all
            .into_iter()
            .filter(|kind| kind.subject != Need::Never)
            .partition(|kind| counted.contains(&kind.code));
        Self {
            land,
            draw: Draw::new(seed),
            counted,
            others,
            count,
            made: 0,
        }
    }

    /// The next entry; none after the last.
    pub(crate) fn next(&mut self) -> Result<Option<Made<'a>>> {
        if self.made == self.count {
            return Ok(None);
        }
        let known_at = self.known_at();
        let left = self.count - self.made;
        self.made += 1;
        let place = self.land.province(&mut self.draw);
        let province = self.land.provinces.get(place).context("a province")?;
        let draw = &mut self.draw;
        let pool = match draw.below(10) < COUNTED {
            true => &self.counted,
            false => &self.others,
        };
        let kind = *draw.one_of(pool).context("a kind")?;
        let amount = there(draw, kind.amount).then(|| 1_000_000 * number(draw, 500));
        let known_on = known_at.day_in_vietnam();
        let late = i32::try_from(draw.below(DAYS_LATE_MAX)).unwrap_or(0);
        let province_waits = WAITING * u64::try_from(self.land.provinces.len()).unwrap_or(0);
        let waits = left <= province_waits.min(self.count / 10);
        Ok(Some(Made {
            id: EvidenceId::new(known_at, draw.bytes()),
            kind,
            day: known_on.plus_days(-late).max(self.land.from),
            known_at,
            subject: draw
                .one_of(&province.cooperatives)
                .context("a cooperative")?,
            body: *draw.one_of(&province.bodies).context("a body")?,
            programme: (draw.below(5) == 0).then_some("NTM"),
            quantity: there(draw, kind.quantity).then(|| 1_000 * number(draw, 50)),
            amount,
            money: amount.and_then(|_| draw.one_of(MoneySource::ALL).copied()),
            attributes: match draw.below(3) {
                0 => "agricultural=yes",
                1 => "agricultural=no",
                _ => "",
            },
            paper: match kind.papers {
                Need::Required => draw.one_of(&province.papers).map(|(_, paper)| *paper),
                Need::Optional | Need::Never => None,
            },
            stands: stands(draw, waits),
            acts: [
                EvidenceId::new(known_at, draw.bytes()),
                EvidenceId::new(known_at, draw.bytes()),
            ],
        }))
    }

    /// Entries become known evenly from the first day until the trial's moment.
    fn known_at(&self) -> Instant {
        let first = i128::from(Instant::in_vietnam(self.land.from, 8, 0).micros());
        let last = i128::from(self.land.moment.micros());
        let part = (last - first) * i128::from(self.made) / i128::from(self.count.max(1));
        Instant::of_micros(i64::try_from(first + part).unwrap_or(0))
    }
}

fn stands(draw: &mut Draw, waits: bool) -> Stands {
    let drawn = draw.below(100);
    if waits {
        Stands::Waiting
    } else if drawn < RETURNED {
        Stands::Returned
    } else if drawn < RETURNED + REVERSED {
        Stands::Reversed
    } else {
        Stands::Verified
    }
}

/// From one to this number.
fn number(draw: &mut Draw, most: usize) -> i64 {
    i64::try_from(1 + draw.below(most)).unwrap_or(1)
}

/// Whether it is there: what may be left out is left out every other time.
fn there(draw: &mut Draw, need: Need) -> bool {
    match need {
        Need::Required => true,
        Need::Optional => draw.below(2) == 0,
        Need::Never => false,
    }
}
