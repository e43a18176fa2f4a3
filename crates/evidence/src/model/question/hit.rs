//! What one entry contributes to a question.

use std::collections::BTreeSet;

use kernel::{AreaId, Day, Instant, OrganisationId};

use super::{Asks, Question, What};
use crate::model::attribute::Attributes;
use crate::model::entry::EvidenceId;
use crate::model::kind::KindCode;
use crate::model::money::MoneySource;

/// An entry as a question sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) id: EvidenceId,
    pub(crate) kind: KindCode,
    pub(crate) day: Day,
    pub(crate) known_at: Instant,
    pub(crate) cell: Cell,
    pub(crate) attributes: Attributes,
    pub(crate) quantity: Option<i64>,
    pub(crate) amount: Option<i64>,
    pub(crate) subjects: BTreeSet<OrganisationId>,
    /// Its area and all above it by today's map.
    pub(crate) areas: BTreeSet<AreaId>,
    /// Its body and all above it by today's map.
    pub(crate) bodies: BTreeSet<OrganisationId>,
}

/// By what a figure is split.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Cell {
    pub(crate) month: Month,
    pub(crate) area: Option<AreaId>,
    pub(crate) body: OrganisationId,
    pub(crate) programme: Option<String>,
    pub(crate) money: Option<MoneySource>,
}

/// A month of the calendar, known by its first day (tháng).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(Day);

impl Month {
    /// The month in which the day lies.
    pub fn of(day: Day) -> Self {
        Self(day.first_of_month())
    }

    /// Its first day.
    pub fn first_day(self) -> Day {
        self.0
    }
}

/// What an entry contributes: one of the entries, with its value; or its subjects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) value: i64,
    /// The subjects that are counted; empty where entries are.
    pub(crate) subjects: BTreeSet<OrganisationId>,
}

/// What the entry contributes, or nothing where the question does not concern it. `members` are those of the frozen
/// list, where the question has one.
pub(crate) fn hit(
    question: &Question,
    seen: &Seen,
    members: Option<&BTreeSet<OrganisationId>>,
) -> Option<Hit> {
    if !admits(question, seen) {
        return None;
    }
    let value = match &question.asks {
        Asks::Count => 1,
        Asks::SumQuantity => seen.quantity?,
        Asks::SumAmount => seen.amount?,
        Asks::Latest(what) | Asks::Mean(what) => taken(seen, *what)?,
        Asks::Balance { less, what } => {
            let taken = taken(seen, *what)?;
            if less.contains(&seen.kind) {
                taken.checked_neg()?
            } else {
                taken
            }
        }
        Asks::CountSubjects | Asks::ShareOfBaseline(_) => return of_subjects(seen, members),
        Asks::Ratio { .. } | Asks::Change { .. } | Asks::MinimumOverAreas { .. } => return None,
    };
    Some(Hit {
        value,
        subjects: BTreeSet::new(),
    })
}

fn of_subjects(seen: &Seen, members: Option<&BTreeSet<OrganisationId>>) -> Option<Hit> {
    let counts =
        |subject: &&OrganisationId| members.is_none_or(|members| members.contains(subject));
    let subjects: BTreeSet<OrganisationId> = seen.subjects.iter().filter(counts).copied().collect();
    (!subjects.is_empty()).then_some(Hit { value: 0, subjects })
}

fn taken(seen: &Seen, what: What) -> Option<i64> {
    match what {
        What::Entries => Some(1),
        What::Quantity => seen.quantity,
        What::Amount => seen.amount,
    }
}

fn admits(question: &Question, seen: &Seen) -> bool {
    let filter = &question.filter;
    question.all_kinds().contains(&seen.kind)
        && filter.from.is_none_or(|from| from <= seen.day)
        && filter.to.is_none_or(|to| seen.day <= to)
        && filter.area.is_none_or(|area| seen.areas.contains(&area))
        && filter.body.is_none_or(|body| seen.bodies.contains(&body))
        && filter
            .programme
            .as_ref()
            .is_none_or(|wanted| seen.cell.programme.as_ref() == Some(wanted))
        && filter
            .money
            .is_none_or(|wanted| seen.cell.money == Some(wanted))
        && seen.attributes.hold(&filter.attributes)
}
