//! Who lies within whom, predecessors included: what scopes of officers are answered from.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{AreaId, Day, OrganisationId};

use super::area_map::AreaMap;
use super::life::{Began, Life};
use super::register::Register;

/// One row of a closure: from this day on, whoever may see the ancestor may see the descendant. It has no last day: what
/// was recorded under an area or a body stays visible to those above it, and to those who follow them, after its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Within<Id> {
    /// The outer one.
    pub ancestor: Id,
    /// The inner one, or the outer one itself.
    pub descendant: Id,
    /// First day; `Day::MIN` where the beginning is not known.
    pub from: Day,
}

/// Steps downwards: from each outer one to the inner ones, with the first day of each.
type Steps<Id> = BTreeMap<Id, Vec<(Id, Day)>>;

/// Areas within areas. A predecessor lies within its successor from the day of the succession, with all that lay in it:
/// an officer of 2025 sees what was recorded under the communes of 2023.
pub fn areas_within(map: &AreaMap) -> Vec<Within<AreaId>> {
    let mut begins = BTreeMap::new();
    let mut steps: Steps<AreaId> = BTreeMap::new();
    for area in map.all() {
        let begin = first_day(&area.life);
        begins.insert(area.id, begin);
        if let Some(parent) = area.parent {
            steps.entry(parent).or_default().push((area.id, begin));
        }
    }
    for line in map.lines() {
        steps.entry(line.to).or_default().push((line.from, line.on));
    }
    closed(&begins, &steps)
}

/// Organisations within organisations, by their superiors and their whole successions: who got a part of the tasks does
/// not see everything.
pub fn organisations_within(register: &Register) -> Vec<Within<OrganisationId>> {
    let mut begins = BTreeMap::new();
    let mut steps: Steps<OrganisationId> = BTreeMap::new();
    for organisation in register.all() {
        let begin = first_day(&organisation.life);
        begins.insert(organisation.id, begin);
        if let Some(parent) = organisation.parent {
            steps
                .entry(parent)
                .or_default()
                .push((organisation.id, begin));
        }
    }
    for line in register.lines().iter().filter(|line| line.kind.is_whole()) {
        steps.entry(line.to).or_default().push((line.from, line.on));
    }
    closed(&begins, &steps)
}

fn first_day(life: &Life) -> Day {
    match life.began {
        Began::On(day) => day,
        Began::SeenOn(_) => Day::MIN,
    }
}

/// Every descendant of every one, each pair once, from the earliest day on which a way leads down.
fn closed<Id: Copy + Ord>(begins: &BTreeMap<Id, Day>, steps: &Steps<Id>) -> Vec<Within<Id>> {
    let mut rows = Vec::new();
    for (&ancestor, &begin) in begins {
        let mut reached = BTreeMap::from([(ancestor, begin)]);
        let mut open = BTreeSet::from([ancestor]);
        while let Some(here) = open.pop_first() {
            let Some(since) = reached.get(&here).copied() else {
                continue;
            };
            for &(inner, begin) in steps.get(&here).into_iter().flatten() {
                let day = since.max(begin);
                if reached.get(&inner).is_none_or(|known| day < *known) {
                    reached.insert(inner, day);
                    open.insert(inner);
                }
            }
        }
        rows.extend(reached.into_iter().map(|(descendant, from)| Within {
            ancestor,
            descendant,
            from,
        }));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_in_the_records_ends_and_the_earliest_way_counts() {
        let day = |number| Day::of(2025, 1, number).unwrap();
        let begins = BTreeMap::from([(1, day(1)), (2, day(1)), (3, day(1))]);
        let steps = BTreeMap::from([
            (1, vec![(2, day(9)), (3, day(3))]),
            (2, vec![(1, day(9))]),
            (3, vec![(2, day(5))]),
        ]);
        let rows = closed(&begins, &steps);
        let from = |ancestor, descendant| {
            let row = rows
                .iter()
                .find(|row| (row.ancestor, row.descendant) == (ancestor, descendant));
            row.map(|row| row.from)
        };
        assert_eq!(from(1, 2), Some(day(5)));
        assert_eq!(from(1, 1), Some(day(1)));
        assert_eq!(from(2, 3), Some(day(9)));
    }
}
