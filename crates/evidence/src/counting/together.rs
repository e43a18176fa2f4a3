//! Many indicators asked of one entry at once: which of them it may concern, and what it is to each.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use db::Rx;
use kernel::{AreaId, Fault, OrganisationId};

use super::known::members;
use crate::model::baseline::BaselineId;
use crate::model::indicator::Indicator;
use crate::model::kind::KindCode;
use crate::model::question::hit::{Hit, Seen, hit};

/// Indicators that are counted together, each known by its place.
#[derive(Debug)]
pub(crate) struct Together {
    all: Vec<One>,
    by_kind: BTreeMap<KindCode, Wheres>,
}

#[derive(Debug)]
struct One {
    indicator: Indicator,
    /// The members of its frozen list, shared by all that have the same.
    members: Option<Arc<BTreeSet<OrganisationId>>>,
}

/// The indicators that count a kind: everywhere, or within an area.
#[derive(Debug, Default)]
struct Wheres {
    everywhere: Vec<usize>,
    within: BTreeMap<AreaId, Vec<usize>>,
}

impl Together {
    /// These, which ask of the evidence themselves.
    ///
    /// # Errors
    /// The engine refused.
    pub(crate) async fn of(rx: &mut Rx, indicators: Vec<Indicator>) -> Result<Self, Fault> {
        let mut lists: BTreeMap<BaselineId, Arc<BTreeSet<OrganisationId>>> = BTreeMap::new();
        let mut all = Vec::with_capacity(indicators.len());
        let mut by_kind: BTreeMap<KindCode, Wheres> = BTreeMap::new();
        for (place, indicator) in indicators.into_iter().enumerate() {
            let question = &indicator.question;
            for kind in question.all_kinds() {
                let wheres = by_kind.entry(kind).or_default();
                match question.filter.area {
                    Some(area) => wheres.within.entry(area).or_default().push(place),
                    None => wheres.everywhere.push(place),
                }
            }
            let members = match question.baseline() {
                None => None,
                Some(id) => Some(match lists.get(&id) {
                    Some(list) => Arc::clone(list),
                    None => {
                        let list = Arc::new(members(rx, Some(id)).await?.unwrap_or_default());
                        Arc::clone(lists.entry(id).or_insert(list))
                    }
                }),
            };
            all.push(One { indicator, members });
        }
        Ok(Self { all, by_kind })
    }

    /// The indicators, in the order of their places.
    pub(crate) fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.all.iter().map(|one| &one.indicator)
    }

    /// The kinds that any of them counts.
    pub(crate) fn kinds(&self) -> impl Iterator<Item = KindCode> {
        self.by_kind.keys().copied()
    }

    /// What an entry is to each indicator that it concerns.
    pub(crate) fn hits(&self, seen: &Seen) -> Vec<(usize, Hit)> {
        let Some(wheres) = self.by_kind.get(&seen.kind) else {
            return Vec::new();
        };
        let within = seen.areas.iter().filter_map(|area| wheres.within.get(area));
        let places = wheres.everywhere.iter().chain(within.flatten());
        let asked = places.filter_map(|place| {
            let one = self.all.get(*place)?;
            let hit = hit(&one.indicator.question, seen, one.members.as_deref())?;
            Some((*place, hit))
        });
        asked.collect()
    }
}
