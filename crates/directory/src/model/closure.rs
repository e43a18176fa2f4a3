//! Who lies within whom, predecessors included: what scopes of officers are answered from.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{AreaId, Day, OrganisationId};

use super::area_map::AreaMap;
use super::life::{Began, Life};
use super::register::Register;
use super::succession::OrganisationLine;

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

/// An organisation as it stands in the order of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) id: OrganisationId,
    pub(crate) begin: Day,
    /// Those directly above it: its superior, the record that stands for it.
    pub(crate) above: [Option<OrganisationId>; 2],
}

/// Organisations within organisations, by their superiors and their whole successions: who got a part of the tasks does
/// not see everything.
pub fn organisations_within(register: &Register) -> Vec<Within<OrganisationId>> {
    let standings = register.all().iter().map(|organisation| Standing {
        id: organisation.id,
        begin: first_day(&organisation.life),
        above: [organisation.parent, None],
    });
    standings_within(standings, register.lines())
}

/// The same from what stands above each.
pub(crate) fn standings_within(
    standings: impl Iterator<Item = Standing>,
    lines: &[OrganisationLine],
) -> Vec<Within<OrganisationId>> {
    let mut begins = BTreeMap::new();
    let mut steps: Steps<OrganisationId> = BTreeMap::new();
    for Standing { id, begin, above } in standings {
        begins.insert(id, begin);
        for above in above.into_iter().flatten() {
            steps.entry(above).or_default().push((id, begin));
        }
    }
    for line in lines.iter().filter(|line| line.kind.is_whole()) {
        steps.entry(line.to).or_default().push((line.from, line.on));
    }
    closed(&begins, &steps)
}

/// What one more step downwards adds: everything above the outer one gets everything under the inner one, from the latest
/// of the three days on. What was known for longer stays as it was.
pub(crate) fn joined<Id: Copy + Ord>(
    above_outer: &[Within<Id>],
    under_inner: &[Within<Id>],
    on: Day,
) -> BTreeMap<Id, Vec<(Id, Day)>> {
    let mut added: BTreeMap<Id, Vec<(Id, Day)>> = BTreeMap::new();
    for inner in under_inner {
        for outer in above_outer
            .iter()
            .filter(|outer| outer.ancestor != inner.descendant)
        {
            let from = outer.from.max(on).max(inner.from);
            added
                .entry(inner.descendant)
                .or_default()
                .push((outer.ancestor, from));
        }
    }
    added
}

/// The rows of each inner one, to be written together.
pub(crate) fn by_descendant<Id: Copy + Ord>(
    rows: &[Within<Id>],
) -> BTreeMap<Id, BTreeMap<Id, Day>> {
    let mut found: BTreeMap<Id, BTreeMap<Id, Day>> = BTreeMap::new();
    for row in rows {
        let above = found.entry(row.descendant).or_default();
        let known = above.entry(row.ancestor).or_insert(row.from);
        *known = row.from.min(*known);
    }
    found
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
    fn a_step_more_joins_what_is_above_with_what_is_under() {
        let day = |number| Day::of(2025, 1, number).unwrap();
        let within = |ancestor, descendant, number| Within {
            ancestor,
            descendant,
            from: day(number),
        };
        let above = [within(1, 2, 4), within(2, 2, 1)];
        let under = [within(3, 3, 1), within(3, 4, 9)];
        let added = joined(&above, &under, day(5));
        assert_eq!(added[&3], [(1, day(5)), (2, day(5))]);
        assert_eq!(added[&4], [(1, day(9)), (2, day(9))]);
    }

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
