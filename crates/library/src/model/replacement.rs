//! One paper replaces another from a day on; no paper replaces itself, however long the way around.

use std::collections::BTreeSet;

use kernel::Day;

use crate::model::paper::PaperId;
use crate::model::standing::InForce;

db::row! {
    /// A link: the newer paper replaces the older one (thay thế), from a day where the day is known.
    pub(crate) struct Link {
        pub(crate) newer: PaperId,
        pub(crate) older: PaperId,
        pub(crate) from_day: Option<Day>,
    }
}

/// One of the two papers, as far as replacing goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Side {
    pub(crate) id: PaperId,
    pub(crate) in_force: InForce,
}

/// What becomes of both papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Replaced {
    pub(crate) newer: InForce,
    pub(crate) older: InForce,
}

/// Why one paper cannot replace the other so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReplaceFault {
    /// A paper by itself.
    #[error("a paper would replace itself")]
    Itself,
    /// The older one replaces the newer one, at once or over others.
    #[error("the older paper replaces the newer one already")]
    Circle,
    /// It is said already.
    #[error("it replaces it already")]
    Known,
    /// Another paper replaced it from another day.
    #[error("replaced by another from {from_day}")]
    OtherDay {
        /// That day.
        from_day: Day,
    },
    /// The older one would never have been in force.
    #[error("the older begins on {from} only")]
    BeforeItBegan {
        /// Its first day.
        from: Day,
    },
    /// The older one was over before.
    #[error("the older was over on {to}")]
    OverBefore {
        /// Its last day.
        to: Day,
    },
    /// The newer one is not in force on that day.
    #[error("the newer one is not in force on {from_day}")]
    NewerNotInForce {
        /// The day asked for.
        from_day: Day,
    },
}

kernel::refusal! { ReplaceFault from [] {
    Self::Itself => Invalid "library.replace.itself" at "older";
    Self::Circle => Invalid "library.replace.circle" at "older";
    Self::Known => Invalid "library.replace.known" at "older";
    Self::OtherDay { from_day } => Invalid "library.replace.other_day" at "from_day"
        { "from_day": from_day.to_vietnamese() };
    Self::BeforeItBegan { from } => Invalid "library.replace.before_it_began" at "from_day"
        { "from": from.to_vietnamese() };
    Self::OverBefore { to } => Invalid "library.replace.over_before" at "from_day"
        { "to": to.to_vietnamese() };
    Self::NewerNotInForce { from_day } => Invalid "library.replace.newer_not_in_force" at "from_day"
        { "from_day": from_day.to_vietnamese() };
} }

/// Decides whether the newer paper may replace the older one from this day, and from when until when both are in force
/// then: the older until the day before, the newer from that day at the latest.
///
/// # Errors
/// The first reason that stands against it.
pub(crate) fn decide(
    newer: Side,
    older: Side,
    from_day: Day,
    links: &[Link],
) -> Result<Replaced, ReplaceFault> {
    check_links(newer.id, older.id, links)?;
    let other_day = links
        .iter()
        .filter(|link| link.older == older.id)
        .filter_map(|link| link.from_day)
        .find(|day| *day != from_day);
    if let Some(from_day) = other_day {
        return Err(ReplaceFault::OtherDay { from_day });
    }
    let last = from_day.plus_days(-1);
    if let Some(from) = older.in_force.from.filter(|from| *from > last) {
        return Err(ReplaceFault::BeforeItBegan { from });
    }
    if let Some(to) = older.in_force.to.filter(|to| *to < last) {
        return Err(ReplaceFault::OverBefore { to });
    }
    let begins_later = newer.in_force.from.is_some_and(|from| from > from_day);
    let ends_before = newer.in_force.to.is_some_and(|to| to < from_day);
    if begins_later || ends_before {
        return Err(ReplaceFault::NewerNotInForce { from_day });
    }
    Ok(Replaced {
        newer: InForce {
            from: newer.in_force.from.or(Some(from_day)),
            ..newer.in_force
        },
        older: InForce {
            to: Some(last),
            ..older.in_force
        },
    })
}

/// Refuses a link that is there already, or that would lead around in a circle.
pub(crate) fn check_links(
    newer: PaperId,
    older: PaperId,
    links: &[Link],
) -> Result<(), ReplaceFault> {
    if newer == older {
        return Err(ReplaceFault::Itself);
    }
    let is_known = |link: &Link| link.newer == newer && link.older == older;
    if links.iter().any(is_known) {
        return Err(ReplaceFault::Known);
    }
    if reaches(older, newer, links) {
        return Err(ReplaceFault::Circle);
    }
    Ok(())
}

/// Whether a paper replaces another, at once or over others between them.
fn reaches(from: PaperId, wanted: PaperId, links: &[Link]) -> bool {
    let mut seen = BTreeSet::new();
    let mut waiting = vec![from];
    while let Some(paper) = waiting.pop() {
        if paper == wanted {
            return true;
        }
        if seen.insert(paper) {
            let below = links.iter().filter(|link| link.newer == paper);
            waiting.extend(below.map(|link| link.older));
        }
    }
    false
}

/// What holds in the place of a paper, following those that replace it: each the first on its way for which `holds` is
/// true, the paper itself left out.
pub(crate) fn instead(
    paper: PaperId,
    links: &[Link],
    holds: impl Fn(PaperId) -> bool,
) -> BTreeSet<PaperId> {
    let (mut found, mut seen) = (BTreeSet::new(), BTreeSet::from([paper]));
    let mut waiting = vec![paper];
    while let Some(paper) = waiting.pop() {
        for link in links.iter().filter(|link| link.older == paper) {
            if !seen.insert(link.newer) {
                continue;
            }
            if holds(link.newer) {
                found.insert(link.newer);
            } else {
                waiting.push(link.newer);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn id(name: &str) -> PaperId {
        PaperId::named(name)
    }

    fn link(newer: &str, older: &str, from: &str) -> Link {
        Link {
            newer: id(newer),
            older: id(older),
            from_day: Day::parse(from).ok(),
        }
    }

    fn side(name: &str, days: [&str; 2]) -> Side {
        let [from, to] = days.map(|day| Day::parse(day).ok());
        Side {
            id: id(name),
            in_force: InForce { from, to },
        }
    }

    /// `c` replaces `b`, which replaces `a`.
    fn chain() -> [Link; 2] {
        [link("b", "a", "2013-07-01"), link("c", "b", "2024-07-01")]
    }

    #[test]
    fn no_circle_is_closed_and_nothing_is_said_twice() {
        let check = |newer, older| check_links(id(newer), id(older), &chain());
        assert_eq!(check("a", "a"), Err(ReplaceFault::Itself));
        assert_eq!(check("a", "b"), Err(ReplaceFault::Circle));
        assert_eq!(check("a", "c"), Err(ReplaceFault::Circle), "over b");
        assert_eq!(check("c", "b"), Err(ReplaceFault::Known));
        assert_eq!(check("c", "a"), Ok(()), "the longer way is no circle");
        assert_eq!(check("d", "a"), Ok(()));
    }

    #[test]
    fn days_that_do_not_fit_are_refused() {
        let check = |newer: [&str; 2], older: [&str; 2], links: &[Link]| {
            let (newer, older) = (side("n", newer), side("o", older));
            decide(newer, older, day("2024-07-01"), links).unwrap_err()
        };
        let none: &[Link] = &[];
        let from_day = day("2024-07-01");
        assert_eq!(
            check(["", ""], ["2024-07-01", ""], none),
            ReplaceFault::BeforeItBegan { from: from_day }
        );
        let to = day("2024-06-29");
        assert_eq!(
            check(["", ""], ["2013-07-01", "2024-06-29"], none),
            ReplaceFault::OverBefore { to }
        );
        let late = ReplaceFault::NewerNotInForce { from_day };
        assert_eq!(check(["2024-07-02", ""], ["", ""], none), late);
        assert_eq!(check(["", "2024-06-30"], ["", ""], none), late);
        let other = [link("m", "o", "2024-08-01")];
        let from_day = day("2024-08-01");
        assert_eq!(
            check(["", ""], ["", ""], &other),
            ReplaceFault::OtherDay { from_day }
        );
    }

    #[test]
    fn the_older_ends_the_day_before_and_the_newer_has_begun() {
        let (newer, older) = (side("n", ["", ""]), side("o", ["2013-07-01", "2030-12-31"]));
        let replaced = decide(newer, older, day("2024-07-01"), &[]).unwrap();
        assert_eq!(replaced.newer.from, Some(day("2024-07-01")));
        assert_eq!(replaced.older.from, Some(day("2013-07-01")));
        assert_eq!(replaced.older.to, Some(day("2024-06-30")));

        let earlier = side("n", ["2024-01-01", ""]);
        let same_day = [link("m", "o", "2024-07-01")];
        let replaced = decide(earlier, older, day("2024-07-01"), &same_day).unwrap();
        assert_eq!(replaced.newer.from, Some(day("2024-01-01")));
    }

    #[test]
    fn what_holds_instead_is_found_over_what_is_over_too() {
        let only_c = instead(id("a"), &chain(), |paper| paper == id("c"));
        assert_eq!(only_c, BTreeSet::from([id("c")]));
        let both = instead(id("a"), &chain(), |_| true);
        assert_eq!(both, BTreeSet::from([id("b")]), "the first on its way");
        assert!(instead(id("c"), &chain(), |_| true).is_empty());
    }
}
