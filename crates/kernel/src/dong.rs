//! Money: whole đồng, never negative, never rounded but by one rule.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::datum::{Datum, Kind, Stored, Unstorable};
use crate::refusal::{Refusal, RefusalKind};

/// An amount of money in whole đồng (*đồng*), nought or more.
///
/// Direction is never a sign: what is owed and what is owned have names of their own.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(try_from = "i64", into = "i64")]
pub struct Dong(i64);

impl Dong {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// So many đồng, unless it is less than nothing.
    pub const fn of(amount: i64) -> Option<Self> {
        if amount < 0 { None } else { Some(Self(amount)) }
    }

    /// The number of đồng.
    pub const fn amount(self) -> i64 {
        self.0
    }

    /// Whether it is nothing.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The sum, if a number can hold it.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// What is left, unless it is less than nothing.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).and_then(Self::of)
    }

    /// So many times as much, if a number can hold it.
    #[must_use]
    pub fn times(self, count: u32) -> Option<Self> {
        self.0.checked_mul(i64::from(count)).map(Self)
    }

    /// The sum of many, if a number can hold it.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts
            .into_iter()
            .try_fold(Self::ZERO, |sum, amount| sum.plus(amount))
    }

    /// This share of it, rounded half up: never more than the whole.
    #[must_use]
    pub fn share(self, rate: RatePpm) -> Self {
        let exact = i128::from(self.0).saturating_mul(i128::from(rate.0));
        // A share is not more than the whole, so the number fits; the other value is never taken.
        Self(i64::try_from(half_up(exact, 1_000_000)).unwrap_or(self.0))
    }

    /// Reads an amount as officers write it: `1.250.000`, `1250000`, either with `đ`, `đồng` or `VND`.
    pub fn parse_vietnamese(text: &str) -> Result<Self, BadDong> {
        parse(text)
    }

    /// With its unit: `1.250.000 đồng`.
    pub fn to_vietnamese(self) -> String {
        format!("{self} đồng")
    }
}

/// The one rounding rule of the house: to the nearest đồng, the half upwards. Neither number is negative.
fn half_up(numerator: i128, denominator: i128) -> i128 {
    numerator
        .saturating_add(denominator.checked_div(2).unwrap_or(0))
        .checked_div(denominator)
        .unwrap_or(0)
}

fn parse(text: &str) -> Result<Dong, BadDong> {
    let malformed = || BadDong::Malformed {
        found: text.trim().chars().take(FOUND_CHARS_MAX).collect(),
    };
    let lower = crate::text::nfc(text.trim()).to_lowercase();
    let bare = ["đồng", "vnđ", "vnd", "đ", "₫"]
        .iter()
        .find_map(|unit| lower.strip_suffix(unit))
        .unwrap_or(&lower)
        .trim();
    if bare.is_empty() {
        return Err(if lower.is_empty() {
            BadDong::Empty
        } else {
            malformed()
        });
    }
    if bare.starts_with('-') {
        return Err(BadDong::Negative);
    }
    let mut groups = bare.split('.');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let grouped =
        rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || first.len() <= 3);
    if !grouped || !digits(first) || !rest.iter().all(|group| digits(group)) {
        return Err(malformed());
    }
    let number = format!("{first}{}", rest.concat());
    number.parse().map(Dong).map_err(|_| BadDong::TooLarge)
}

/// Characters of a wrong amount that an error keeps.
const FOUND_CHARS_MAX: usize = 30;

/// Why a text is no amount.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadDong {
    /// Nothing was written.
    #[error("no amount is given")]
    Empty,
    /// Not a whole number, or its dots do not part thousands; a comma is never a guess.
    #[error("{found:?} is no whole amount")]
    Malformed {
        /// The beginning of what was given.
        found: String,
    },
    /// Less than nothing.
    #[error("an amount is not negative")]
    Negative,
    /// More than a number can hold.
    #[error("the amount is too large")]
    TooLarge,
}

impl Refusal for BadDong {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "kernel.dong.empty",
            Self::Malformed { .. } => "kernel.dong.malformed",
            Self::Negative => "kernel.dong.negative",
            Self::TooLarge => "kernel.dong.too_large",
        }
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Malformed { found } => vec![("found", found.clone())],
            Self::Empty | Self::Negative | Self::TooLarge => Vec::new(),
        }
    }
}

/// Grouped as officers write it, without the unit: `1.250.000`.
impl fmt::Display for Dong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            let behind = digits.len().saturating_sub(place);
            if place > 0 && behind.checked_rem(3) == Some(0) {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        f.pad(&grouped)
    }
}

impl TryFrom<i64> for Dong {
    type Error = BadDong;

    fn try_from(amount: i64) -> Result<Self, BadDong> {
        Self::of(amount).ok_or(BadDong::Negative)
    }
}

impl From<Dong> for i64 {
    fn from(dong: Dong) -> Self {
        dong.0
    }
}

impl Stored for Dong {
    const KIND: Kind = Kind::Int;

    fn to_datum(&self) -> Datum {
        Datum::Int(self.0)
    }

    fn from_datum(datum: Datum) -> Result<Self, Unstorable> {
        let unstorable = Unstorable::new("Dong", &datum);
        let amount = i64::from_datum(datum).map_err(|_| unstorable.clone())?;
        Self::of(amount).ok_or(unstorable)
    }
}

/// A share or a yearly rate of interest (*tỷ lệ, lãi suất*) in parts per million: 65 000 is 6,5 %.
///
/// At most the whole.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(try_from = "u32", into = "u32")]
pub struct RatePpm(u32);

impl RatePpm {
    /// The whole: 100 %.
    pub const WHOLE: Self = Self(1_000_000);

    /// So many parts of a million, unless it is more than the whole.
    pub const fn of(parts: u32) -> Option<Self> {
        if parts > Self::WHOLE.0 {
            None
        } else {
            Some(Self(parts))
        }
    }

    /// The number of parts.
    pub const fn parts(self) -> u32 {
        self.0
    }
}

/// More parts than the whole has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} parts of a million are more than the whole")]
pub struct BadRate(pub u32);

impl TryFrom<u32> for RatePpm {
    type Error = BadRate;

    fn try_from(parts: u32) -> Result<Self, BadRate> {
        Self::of(parts).ok_or(BadRate(parts))
    }
}

impl From<RatePpm> for u32 {
    fn from(rate: RatePpm) -> Self {
        rate.0
    }
}

impl Stored for RatePpm {
    const KIND: Kind = Kind::Int;

    fn to_datum(&self) -> Datum {
        Datum::Int(i64::from(self.0))
    }

    fn from_datum(datum: Datum) -> Result<Self, Unstorable> {
        let unstorable = Unstorable::new("RatePpm", &datum);
        let parts = u32::from_datum(datum).map_err(|_| unstorable.clone())?;
        Self::of(parts).ok_or(unstorable)
    }
}

#[cfg(test)]
mod tests;
