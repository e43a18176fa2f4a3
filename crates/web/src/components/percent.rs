//! A share of a width, for geometry in drawings. Not for sums: those are exact elsewhere.

use std::fmt;

/// Hundredths of a percent, printed as `68.70%`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u32);

impl Percent {
    /// All of it.
    pub const WHOLE: Self = Self(10_000);

    /// The share of a part in a whole, cut to the range of none to all. Of nothing the share is none.
    pub fn of(part: i64, whole: i64) -> Self {
        if whole <= 0 {
            return Self(0);
        }
        let share = i128::from(part.clamp(0, whole)) * 10_000 / i128::from(whole);
        Self(u32::try_from(share).unwrap_or(10_000))
    }

    /// So many hundredths of a percent.
    pub fn hundredths(hundredths: u32) -> Self {
        Self(hundredths.min(10_000))
    }

    /// Its hundredths.
    pub fn as_hundredths(self) -> u32 {
        self.0
    }

    /// What is missing to the whole.
    #[must_use]
    pub fn rest(self) -> Self {
        Self(10_000 - self.0)
    }

    /// As a number without its sign, for coordinates in a drawing of 100 by 100.
    pub fn bare(self) -> String {
        format!("{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}%", self.0 / 100, self.0 % 100)
    }
}
