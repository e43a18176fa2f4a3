//! How long something was there, and on what that knowledge rests.

use kernel::Day;

/// When something began, as far as that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Began {
    /// On this day.
    On(Day),
    /// Unknown: it was there on this day, the day of the list that names it.
    SeenOn(Day),
}

impl Began {
    /// The first day of which its being there is known.
    pub fn first_known_day(self) -> Day {
        match self {
            Self::On(day) | Self::SeenOn(day) => day,
        }
    }
}

/// How long something was there (*thời gian tồn tại*): the last day counts, `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Life {
    /// Its beginning.
    pub began: Began,
    /// Its last day.
    pub ended: Option<Day>,
}

impl Life {
    /// From this day on.
    pub fn since(day: Day) -> Self {
        Self {
            began: Began::On(day),
            ended: None,
        }
    }

    /// There on this day, since when is not known.
    pub fn seen_on(day: Day) -> Self {
        Self {
            began: Began::SeenOn(day),
            ended: None,
        }
    }

    /// The same life with its last day.
    #[must_use]
    pub fn until(self, ended: Option<Day>) -> Self {
        Self { ended, ..self }
    }

    /// Whether it was there on that day. Before the list that first names it, it is taken to have been there; see
    /// [`Life::is_known_on`].
    pub fn includes(&self, day: Day) -> bool {
        let begun = match self.began {
            Began::On(began) => began <= day,
            Began::SeenOn(_) => true,
        };
        begun && !self.is_over_on(day)
    }

    /// Whether it is known, not merely taken, to have been there on that day.
    pub fn is_known_on(&self, day: Day) -> bool {
        self.includes(day) && self.began.first_known_day() <= day
    }

    /// Whether its last day is past.
    pub fn is_over_on(&self, day: Day) -> bool {
        self.ended.is_some_and(|ended| ended < day)
    }

    /// The days that both have, if there are any.
    pub fn shared_with(&self, other: &Self) -> Option<Self> {
        let ended = match (self.ended, other.ended) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (Some(end), None) | (None, Some(end)) => Some(end),
            (None, None) => None,
        };
        let began = later(self.began, other.began);
        let shared = Self { began, ended };
        ended
            .is_none_or(|ended| match began {
                Began::On(day) => day <= ended,
                Began::SeenOn(_) => true,
            })
            .then_some(shared)
    }
}

/// A known beginning is later than an unknown one, which may lie anywhere before.
fn later(a: Began, b: Began) -> Began {
    match (a, b) {
        (Began::On(x), Began::On(y)) => Began::On(x.max(y)),
        (Began::SeenOn(x), Began::SeenOn(y)) => Began::SeenOn(x.max(y)),
        (Began::On(day), Began::SeenOn(_)) | (Began::SeenOn(_), Began::On(day)) => Began::On(day),
    }
}

/// On what a piece of knowledge rests (*căn cứ*).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Basis {
    /// The paper that says so, as officers cite it.
    pub text: String,
    /// Whether somebody compared it with a public text; screens say so where not.
    pub verified: bool,
    /// Where it was found.
    pub source: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_body_is_not_there_after_its_last_day() {
        let life = Life::seen_on(day("2023-04-10")).until(Some(day("2025-06-30")));
        assert!(!life.includes(day("2025-07-01")));
        assert!(life.includes(day("2025-06-30")));
        assert!(!Life::since(day("2025-07-01")).includes(day("2025-06-30")));
    }

    #[test]
    fn what_lies_before_the_first_list_is_taken_but_not_known() {
        let life = Life::seen_on(day("2023-04-10"));
        assert!(life.includes(day("2020-01-01")));
        assert!(!life.is_known_on(day("2020-01-01")));
        assert!(life.is_known_on(day("2023-04-10")));
    }

    #[test]
    fn two_lives_share_the_days_of_both() {
        let old = Life::seen_on(day("2023-04-10")).until(Some(day("2025-06-30")));
        let new = Life::since(day("2025-07-01"));
        assert_eq!(old.shared_with(&new), None);
        let middle = Life::since(day("2025-03-01"));
        let shared = old.shared_with(&middle).unwrap();
        assert_eq!(shared.began, Began::On(day("2025-03-01")));
        assert_eq!(shared.ended, Some(day("2025-06-30")));
    }
}
