//! Stretches of days.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::datum::{Datum, Kind, Stored, Unstorable};
use crate::day::Day;
use crate::enums::BadWord;
use crate::refusal::{Refusal, RefusalKind};

/// From one day to another, both included (*thời hạn*); without an end if `to` is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day, if there is one.
    pub to: Option<Day>,
}

impl Period {
    /// From one day to another, if they come in that order.
    pub fn of(from: Day, to: Option<Day>) -> Result<Self, BadPeriod> {
        let period = Self { from, to };
        period.check().map(|()| period)
    }

    /// From this day on, without an end.
    pub fn since(from: Day) -> Self {
        Self { from, to: None }
    }

    /// Whether it ends no sooner than it begins.
    pub fn check(&self) -> Result<(), BadPeriod> {
        match self.to {
            Some(to) if to < self.from => Err(BadPeriod {
                from: self.from,
                to,
            }),
            Some(_) | None => Ok(()),
        }
    }

    /// Whether the day lies in it.
    pub fn contains(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// Whether they have a day in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.to.is_none_or(|to| other.from <= to) && other.to.is_none_or(|to| self.from <= to)
    }

    /// Whether it is over on this day.
    pub fn is_over(&self, day: Day) -> bool {
        self.to.is_some_and(|to| to < day)
    }
}

/// A period that would end before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the last day {to} is before the first {from}")]
pub struct BadPeriod {
    /// The first day that was given.
    pub from: Day,
    /// The last day that was given.
    pub to: Day,
}

impl Refusal for BadPeriod {
    fn code(&self) -> &'static str {
        "kernel.period.ends_before_it_begins"
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        vec![
            ("from", self.from.to_vietnamese()),
            ("to", self.to.to_vietnamese()),
        ]
    }
}

/// A quarter (*quý*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: Year,
    number: i8,
}

impl Quarter {
    /// This quarter of this year, 1 to 4.
    pub fn of(year: Year, number: i8) -> Option<Self> {
        (1..=4).contains(&number).then_some(Self { year, number })
    }

    /// The quarter in which the day lies.
    pub fn on(day: Day) -> Self {
        let number = match day.month() {
            ..=3 => 1,
            4..=6 => 2,
            7..=9 => 3,
            10.. => 4,
        };
        Self {
            year: Year::on(day),
            number,
        }
    }

    /// Its year.
    pub fn year(self) -> Year {
        self.year
    }

    /// 1 to 4.
    pub fn number(self) -> i8 {
        self.number
    }

    /// Its first day.
    pub fn first_day(self) -> Day {
        let months = i32::from(self.number).saturating_sub(1).saturating_mul(3);
        self.year.first_day().plus_months(months)
    }

    /// Its last day.
    pub fn last_day(self) -> Day {
        self.first_day().plus_months(2).last_of_month()
    }

    /// Its days.
    pub fn period(self) -> Period {
        Period {
            from: self.first_day(),
            to: Some(self.last_day()),
        }
    }

    /// As officers write it: `Quý III/2023`.
    pub fn to_vietnamese(self) -> String {
        let roman = match self.number {
            ..=1 => "I",
            2 => "II",
            3 => "III",
            4.. => "IV",
        };
        format!("Quý {roman}/{}", self.year)
    }
}

/// `2023-Q3`, which sorts.
impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year.number(), self.number)
    }
}

impl FromStr for Quarter {
    type Err = BadWord;

    fn from_str(text: &str) -> Result<Self, BadWord> {
        let read = || {
            let (year, number) = text.split_once("-Q")?;
            let quarter = Self::of(Year::of(year.parse().ok()?)?, number.parse().ok()?)?;
            (quarter.to_string() == text).then_some(quarter)
        };
        read().ok_or_else(|| BadWord::new("Quarter", text))
    }
}

crate::travels_as_text!(Quarter);

/// A year (*năm*), which is also the fiscal year (*năm ngân sách*): it begins on 1 January and ends on 31 December
/// (Law on the State Budget 83/2015/QH13, Article 14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i16", into = "i16")]
pub struct Year(i16);

impl Year {
    /// This year, 1 to 9999.
    pub fn of(number: i16) -> Option<Self> {
        (1..=9999).contains(&number).then_some(Self(number))
    }

    /// The year in which the day lies.
    pub fn on(day: Day) -> Self {
        Self(day.year())
    }

    /// Its number.
    pub fn number(self) -> i16 {
        self.0
    }

    /// 1 January.
    pub fn first_day(self) -> Day {
        // Every year from 1 to 9999 has this day; the other value is never taken.
        Day::of(self.0, 1, 1).unwrap_or(Day::MIN)
    }

    /// 31 December.
    pub fn last_day(self) -> Day {
        self.first_day().plus_months(11).last_of_month()
    }

    /// Its days.
    pub fn period(self) -> Period {
        Period {
            from: self.first_day(),
            to: Some(self.last_day()),
        }
    }

    /// Its four quarters.
    pub fn quarters(self) -> [Quarter; 4] {
        [1, 2, 3, 4].map(|number| Quarter { year: self, number })
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl TryFrom<i16> for Year {
    type Error = BadWord;

    fn try_from(number: i16) -> Result<Self, BadWord> {
        Self::of(number).ok_or_else(|| BadWord::new("Year", &number.to_string()))
    }
}

impl From<Year> for i16 {
    fn from(year: Year) -> Self {
        year.0
    }
}

impl Stored for Year {
    const KIND: Kind = Kind::Int;

    fn to_datum(&self) -> Datum {
        self.0.to_datum()
    }

    fn from_datum(datum: Datum) -> Result<Self, Unstorable> {
        let unstorable = Unstorable::new("Year", &datum);
        let number = i16::from_datum(datum).map_err(|_| unstorable.clone())?;
        Self::of(number).ok_or(unstorable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn period(from: &str, to: Option<&str>) -> Period {
        Period::of(day(from), to.map(day)).unwrap()
    }

    #[test]
    fn a_period_that_ends_before_it_begins_is_refused() {
        let refused = Period::of(day("2023-09-15"), Some(day("2023-09-14"))).unwrap_err();
        assert_eq!(refused.code(), "kernel.period.ends_before_it_begins");
        assert_eq!(refused.facts()[1], ("to", "14/09/2023".to_owned()));
        assert!(Period::of(day("2023-09-15"), Some(day("2023-09-15"))).is_ok());
    }

    #[test]
    fn both_ends_belong_to_a_period() {
        let september = period("2023-09-01", Some("2023-09-30"));
        for (text, inside) in [
            ("2023-08-31", false),
            ("2023-09-01", true),
            ("2023-09-30", true),
            ("2023-10-01", false),
        ] {
            assert_eq!(september.contains(day(text)), inside, "{text}");
        }
        assert!(!september.is_over(day("2023-09-30")));
        assert!(september.is_over(day("2023-10-01")));
        let open = Period::since(day("2023-09-01"));
        assert!(open.contains(Day::MAX) && !open.is_over(Day::MAX));
    }

    #[test]
    fn periods_overlap_if_they_share_a_day() {
        let september = period("2023-09-01", Some("2023-09-30"));
        for (other, shared) in [
            (period("2023-08-01", Some("2023-08-31")), false),
            (period("2023-08-01", Some("2023-09-01")), true),
            (period("2023-09-10", Some("2023-09-10")), true),
            (period("2023-09-30", None), true),
            (period("2023-10-01", None), false),
            (Period::since(Day::MIN), true),
        ] {
            assert_eq!(september.overlaps(&other), shared, "{other:?}");
            assert_eq!(other.overlaps(&september), shared, "{other:?}");
        }
    }

    #[test]
    fn a_quarter_that_no_year_has_is_refused() {
        let year = Year::of(2023).unwrap();
        assert_eq!(Quarter::of(year, 0), None);
        assert_eq!(Quarter::of(year, 5), None);
        assert_eq!(Year::of(0), None);
        for bad in [
            "2023-Q5", "2023-Q03", "23-Q1", "2023-q1", "2023", "+2023-Q1", "",
        ] {
            assert!(bad.parse::<Quarter>().is_err(), "{bad}");
        }
        assert!(serde_json::from_str::<Year>("0").is_err());
    }

    #[test]
    fn quarters_follow_one_another_through_the_year() {
        let year = Year::on(day("2024-02-29"));
        let mut next = year.first_day();
        for quarter in year.quarters() {
            assert_eq!(quarter.first_day(), next);
            assert_eq!(Quarter::on(quarter.first_day()), quarter);
            assert_eq!(Quarter::on(quarter.last_day()), quarter);
            assert_eq!(quarter.to_string().parse(), Ok(quarter));
            next = quarter.last_day().plus_days(1);
        }
        assert_eq!(next, day("2025-01-01"));
        assert_eq!(year.last_day(), day("2024-12-31"));
        let third = Quarter::on(day("2023-09-15"));
        assert_eq!(
            (third.to_string(), third.to_vietnamese()),
            ("2023-Q3".to_owned(), "Quý III/2023".to_owned())
        );
    }
}
