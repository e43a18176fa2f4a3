//! Contributions added up, recorded and verified side by side. Adding is the same in any order, so what came late or was
//! reversed leaves the sums as they would have been.

use std::collections::BTreeMap;

use kernel::{Day, Instant, OrganisationId};

use super::hit::{Cell, Hit, Month, Seen};
use crate::model::entry::EvidenceId;
use crate::model::standing::{Standing, Step};

/// A count with a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sum {
    pub(crate) count: i128,
    pub(crate) value: i128,
}

/// Recorded and verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Sums {
    pub(crate) recorded: Sum,
    pub(crate) verified: Sum,
}

impl Sum {
    fn add(&mut self, times: i64, value: i64) {
        self.count = self.count.saturating_add(i128::from(times));
        let value = i128::from(value).saturating_mul(i128::from(times));
        self.value = self.value.saturating_add(value);
    }

    fn join(&mut self, other: Self) {
        self.count = self.count.saturating_add(other.count);
        self.value = self.value.saturating_add(other.value);
    }
}

impl Sums {
    /// Adds a contribution so many times.
    pub(crate) fn add(&mut self, step: Step, value: i64) {
        self.recorded.add(step.recorded, value);
        self.verified.add(step.verified, value);
    }

    /// Adds what others added.
    pub(crate) fn join(&mut self, other: Self) {
        self.recorded.join(other.recorded);
        self.verified.join(other.verified);
    }

    /// Whether nothing is left.
    pub(crate) fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// Where a contribution stands by day, for what is asked of the last: the day, when it became known, which entry.
pub(crate) type At = (Day, Instant, EvidenceId);

/// How often a subject is counted, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Member {
    pub(crate) recorded: i64,
    pub(crate) verified: i64,
    pub(crate) first: First,
}

/// The months in which a subject is counted first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct First {
    pub(crate) recorded: Option<Month>,
    pub(crate) verified: Option<Month>,
}

impl First {
    /// The earlier of both.
    pub(crate) fn join(&mut self, other: Self) {
        let earlier = |one: Option<Month>, other| [one, other].into_iter().flatten().min();
        self.recorded = earlier(self.recorded, other.recorded);
        self.verified = earlier(self.verified, other.verified);
    }
}

impl Member {
    /// Counts an entry of a month once.
    fn see(&mut self, standing: Standing, month: Month) {
        let counted = |is: bool| Some(month).filter(|_| is);
        self.recorded += i64::from(standing.recorded);
        self.verified += i64::from(standing.verified);
        self.first.join(First {
            recorded: counted(standing.recorded),
            verified: counted(standing.verified),
        });
    }

    /// One where it is counted at all, however often.
    pub(crate) fn once(&self) -> Sums {
        let one = |count: i64| Sum {
            count: i128::from(count > 0),
            value: 0,
        };
        Sums {
            recorded: one(self.recorded),
            verified: one(self.verified),
        }
    }

    /// Whether it is counted nowhere.
    pub(crate) fn is_none(&self) -> bool {
        self.recorded == 0 && self.verified == 0
    }
}

/// What each month added.
pub(crate) type Months = BTreeMap<Month, Sums>;

/// Moves a subject from the months in which it was counted first to those in which it is.
pub(crate) fn move_first(months: &mut Months, before: First, after: First) {
    for (first, count) in [(before, -1), (after, 1)] {
        let one = Sum { count, value: 0 };
        if let Some(month) = first.recorded {
            months.entry(month).or_default().recorded.join(one);
        }
        if let Some(month) = first.verified {
            months.entry(month).or_default().verified.join(one);
        }
    }
}

/// Everything that a question needs of the entries that it concerns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Tally {
    /// By cell; of entries only.
    pub(crate) cells: BTreeMap<Cell, Sums>,
    /// How often each subject is counted; of subjects only.
    pub(crate) members: BTreeMap<OrganisationId, Member>,
    /// The last, where it is asked for.
    pub(crate) last: Last,
}

/// The last contributions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Last {
    pub(crate) recorded: Option<(At, i64)>,
    pub(crate) verified: Option<(At, i64)>,
}

impl Last {
    /// Looks at one more.
    pub(crate) fn see(&mut self, at: At, value: i64, standing: Standing) {
        let later = |kept: &Option<(At, i64)>| kept.is_none_or(|(last, _)| last < at);
        if standing.recorded && later(&self.recorded) {
            self.recorded = Some((at, value));
        }
        if standing.verified && later(&self.verified) {
            self.verified = Some((at, value));
        }
    }
}

impl Tally {
    /// Adds an entry as it stands.
    pub(crate) fn see(&mut self, seen: &Seen, hit: &Hit, standing: Standing) {
        let step = Standing::default().step(standing);
        if step.is_none() {
            return;
        }
        if hit.subjects.is_empty() {
            self.cells
                .entry(seen.cell.clone())
                .or_default()
                .add(step, hit.value);
            self.last
                .see((seen.day, seen.known_at, seen.id), hit.value, standing);
        }
        for subject in &hit.subjects {
            let member = self.members.entry(*subject).or_default();
            member.see(standing, seen.cell.month);
        }
    }

    /// Everything in one: entries by their sums, subjects each once.
    pub(crate) fn total(&self) -> Sums {
        let mut total = Sums::default();
        for sums in self.cells.values() {
            total.join(*sums);
        }
        for member in self.members.values() {
            total.join(member.once());
        }
        total
    }
}
