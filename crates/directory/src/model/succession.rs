//! Who follows whom: mergers, parts handed over, changes of name.

use std::collections::BTreeSet;

use kernel::{AreaId, Day, OrganisationId};

use super::area::Area;
use super::life::{Basis, Began, Life};
use super::organisation::Organisation;

kernel::text_enum! {
    /// How one follows another (*cách kế tục*).
    pub enum LineKind {
        /// The whole goes into the successor (*nhập, hợp nhất*).
        Merged = "merged",
        /// The same unit goes on under another superior (*giữ nguyên*).
        Kept = "kept",
        /// The same body goes on under another name (*đổi tên*).
        Renamed = "renamed",
        /// Part of its territory or of its tasks goes to the successor (*chuyển một phần*).
        Part = "part",
    }
}

impl LineKind {
    /// Whether the successor stands for the whole predecessor: its duties, its figures, its rights.
    pub fn is_whole(self) -> bool {
        match self {
            Self::Merged | Self::Kept | Self::Renamed => true,
            Self::Part => false,
        }
    }
}

/// One follows another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<Id> {
    /// The predecessor.
    pub from: Id,
    /// The successor.
    pub to: Id,
    /// The successor's first day with it.
    pub on: Day,
    /// How.
    pub kind: LineKind,
    /// On what that rests.
    pub basis: Basis,
}

/// One area follows another.
pub type AreaLine = Line<AreaId>;

/// One organisation follows another.
pub type OrganisationLine = Line<OrganisationId>;

/// Follows whole successions from `start` up to that day; the answer may be `start` itself. More than one answer means
/// that it was divided. `next` gives the whole successors of one with their day.
pub(crate) fn heirs_on<Id: Copy + Ord>(
    start: Id,
    day: Day,
    next: impl Fn(Id) -> Vec<(Id, Day)>,
) -> Vec<Id> {
    let mut seen = BTreeSet::from([start]);
    let mut open = vec![start];
    let mut heirs = Vec::new();
    while let Some(id) = open.pop() {
        let begun: Vec<Id> = next(id)
            .into_iter()
            .filter(|(_, on)| *on <= day)
            .map(|(to, _)| to)
            .collect();
        if begun.is_empty() {
            heirs.push(id);
        }
        // A line that leads back is a mistake in the records; each is visited once, so it ends all the same.
        open.extend(begun.into_iter().filter(|to| seen.insert(*to)));
    }
    heirs.sort_unstable();
    heirs.dedup();
    heirs
}

/// Why one does not follow the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SuccessionRefused {
    /// Nothing follows itself.
    #[error("nothing follows itself")]
    Itself,
    /// An area is followed by one of its own tier.
    #[error("an area of another tier")]
    OtherTier,
    /// The predecessor had ended before.
    #[error("the predecessor ended on {ended}")]
    EndedBefore {
        /// Its last day.
        ended: Day,
    },
    /// The predecessor was not yet there.
    #[error("the predecessor begins on {began}")]
    NotYet {
        /// Its first day.
        began: Day,
    },
    /// The successor is not there on the day.
    #[error("the successor is not there on {day}")]
    NoSuccessorYet {
        /// The day.
        day: Day,
    },
    /// The whole of it went over on another day already.
    #[error("followed as a whole since {on}")]
    Followed {
        /// The first day of those that follow it.
        on: Day,
    },
    /// The successor itself goes into the predecessor.
    #[error("the lines would go round")]
    Round,
}

kernel::refusal! { SuccessionRefused from [] {
    Self::Itself => Invalid "directory.succession.itself" at "to";
    Self::OtherTier => Invalid "directory.succession.other_tier" at "to";
    Self::EndedBefore { ended } => Invalid "directory.succession.ended_before" at "on" { "day": ended.to_vietnamese() };
    Self::NotYet { began } => Invalid "directory.succession.not_yet" at "on" { "day": began.to_vietnamese() };
    Self::NoSuccessorYet { day } => Invalid "directory.succession.no_successor_yet" at "to" { "day": day.to_vietnamese() };
    Self::Followed { on } => Invalid "directory.succession.followed" at "on" { "day": on.to_vietnamese() };
    Self::Round => Invalid "directory.succession.round" at "to";
} }

/// The predecessor as it is once the successor follows it: ended on the day before, where the whole goes over.
pub fn follow(
    (predecessor, successor): (&Organisation, &Organisation),
    line: &OrganisationLine,
    lines: &[OrganisationLine],
) -> Result<Organisation, SuccessionRefused> {
    let last = last_day((&predecessor.life, &successor.life), line, lines)?;
    let mut followed = predecessor.clone();
    if line.kind.is_whole() {
        followed.life.ended = Some(last);
        if let Some(name) = followed.names.last_mut() {
            name.life.ended = Some(last);
        }
    }
    Ok(followed)
}

/// The same of areas, which are followed within their tier.
pub fn follow_area(
    (predecessor, successor): (&Area, &Area),
    line: &AreaLine,
    lines: &[AreaLine],
) -> Result<Area, SuccessionRefused> {
    if predecessor.level != successor.level {
        return Err(SuccessionRefused::OtherTier);
    }
    let last = last_day((&predecessor.life, &successor.life), line, lines)?;
    let mut followed = predecessor.clone();
    if line.kind.is_whole() {
        followed.life.ended = Some(last);
        if let Some(name) = followed.names.last_mut() {
            name.life.ended = Some(last);
        }
    }
    Ok(followed)
}

/// The day before the line, if it may be the predecessor's last.
fn last_day<Id: Copy + Ord>(
    (predecessor, successor): (&Life, &Life),
    line: &Line<Id>,
    lines: &[Line<Id>],
) -> Result<Day, SuccessionRefused> {
    let last = line.on.plus_days(-1);
    if line.from == line.to {
        return Err(SuccessionRefused::Itself);
    }
    if let Some(ended) = predecessor.ended.filter(|ended| *ended < last) {
        return Err(SuccessionRefused::EndedBefore { ended });
    }
    if let Began::On(began) = predecessor.began
        && began >= line.on
    {
        return Err(SuccessionRefused::NotYet { began });
    }
    if !successor.includes(line.on) {
        return Err(SuccessionRefused::NoSuccessorYet { day: line.on });
    }
    if goes_into(line.to, line.from, lines) {
        return Err(SuccessionRefused::Round);
    }
    match line.kind.is_whole().then(|| followed_on(line, lines)) {
        Some(Some(on)) => Err(SuccessionRefused::Followed { on }),
        Some(None) | None => Ok(last),
    }
}

/// Another day on which the whole of the predecessor went over. On one day it may go over to several: divided.
fn followed_on<Id: Copy + Ord>(line: &Line<Id>, lines: &[Line<Id>]) -> Option<Day> {
    let mut whole = lines
        .iter()
        .filter(|known| known.from == line.from && known.kind.is_whole());
    whole
        .find(|known| known.on != line.on)
        .map(|known| known.on)
}

/// Whether one goes over into the other, by whole successions, on whatever day.
fn goes_into<Id: Copy + Ord>(from: Id, into: Id, lines: &[Line<Id>]) -> bool {
    let mut seen = BTreeSet::from([from]);
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        let next = lines
            .iter()
            .filter(|line| line.from == id && line.kind.is_whole());
        open.extend(next.map(|line| line.to).filter(|to| seen.insert(*to)));
    }
    seen.contains(&into)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_go_round_end() {
        let day = Day::of(2026, 1, 1).unwrap();
        let next = |id: u8| vec![((id + 1) % 3, Day::MIN)];
        assert_eq!(heirs_on(0_u8, day, next), Vec::<u8>::new());
    }

    #[test]
    fn an_heir_is_found_over_two_successions_and_not_before_its_day() {
        let first = Day::of(2025, 3, 1).unwrap();
        let second = Day::of(2025, 7, 1).unwrap();
        let next = |id: u8| match id {
            0 => vec![(1, first)],
            1 => vec![(2, second)],
            _ => Vec::new(),
        };
        assert_eq!(heirs_on(0, first.plus_days(-1), next), [0]);
        assert_eq!(heirs_on(0, first, next), [1]);
        assert_eq!(heirs_on(0, second, next), [2]);
    }
}
