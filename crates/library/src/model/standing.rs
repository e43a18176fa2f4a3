//! Whether a paper is in force.

use kernel::Day;
use serde::{Deserialize, Serialize};

/// From when until when a paper is in force (hiệu lực), both days included, as far as they are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InForce {
    /// The first day, where it is known. A letter has none.
    pub from: Option<Day>,
    /// The last day, where there is one.
    pub to: Option<Day>,
}

/// How a paper stands on a day (tình trạng hiệu lực).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// It has no day from which it is in force, or nobody wrote it down.
    Unknown,
    /// Not yet (chưa có hiệu lực).
    NotYet {
        /// The first day.
        from: Day,
    },
    /// In force (còn hiệu lực).
    InForce,
    /// No longer (hết hiệu lực).
    Over {
        /// The last day on which it was.
        to: Day,
    },
}

impl InForce {
    /// How the paper stands on this day.
    pub fn on(self, day: Day) -> Standing {
        match (self.from, self.to) {
            (_, Some(to)) if to < day => Standing::Over { to },
            (Some(from), _) if day < from => Standing::NotYet { from },
            (Some(_), _) => Standing::InForce,
            (None, _) => Standing::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: &str, to: &str, on: &str) -> Standing {
        let day = |text| Day::parse(text).ok();
        let in_force = InForce {
            from: day(from),
            to: day(to),
        };
        in_force.on(Day::parse(on).unwrap())
    }

    #[test]
    fn first_and_last_day_count_and_what_is_not_known_is_not_guessed() {
        let (from, to) = ("2013-07-01", "2024-06-30");
        let [first, last] = [from, to].map(|day| Day::parse(day).unwrap());
        assert_eq!(
            check(from, to, "2013-06-30"),
            Standing::NotYet { from: first }
        );
        assert_eq!(check(from, to, "2013-07-01"), Standing::InForce);
        assert_eq!(check(from, to, "2024-06-30"), Standing::InForce);
        assert_eq!(check(from, to, "2024-07-01"), Standing::Over { to: last });
        assert_eq!(check(from, "", "2099-01-01"), Standing::InForce);
        assert_eq!(check("", to, "2024-06-30"), Standing::Unknown);
        assert_eq!(check("", to, "2024-07-01"), Standing::Over { to: last });
        assert_eq!(check("", "", "2024-07-01"), Standing::Unknown);
    }
}
