//! Days: what contracts, deadlines and reports say.

use std::fmt;
use std::str::FromStr;

use jiff::Span;
use jiff::civil::Date;

use crate::refusal::{Refusal, RefusalKind};

/// A day of the calendar (*ngày*), without a time and without a place.
///
/// Between the years 1 and 9999, so that its text sorts as it does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// The first day.
    pub const MIN: Self = Self(Date::constant(1, 1, 1));
    /// The last day.
    pub const MAX: Self = Self(Date::constant(9999, 12, 31));
    /// The first day of 1970, from which instants are counted.
    pub const EPOCH: Self = Self(Date::constant(1970, 1, 1));

    /// The day of this year, month and number, if the calendar has it.
    pub fn of(year: i16, month: i8, day: i8) -> Option<Self> {
        let date = Date::new(year, month, day).ok()?;
        (year >= 1).then_some(Self(date))
    }

    /// Reads the ISO spelling, and no other: `2023-09-15`.
    pub fn parse(text: &str) -> Result<Self, BadDay> {
        read(text, '-', |parts| match parts {
            [year, month, day] if year.len() == 4 && month.len() == 2 && day.len() == 2 => {
                Some([year, month, day])
            }
            _ => None,
        })
    }

    /// Reads the spelling of officers: `15/09/2023`, also with `-` or `.`, and without the noughts.
    pub fn parse_vietnamese(text: &str) -> Result<Self, BadDay> {
        let text = text.trim();
        let between = text.chars().find(|c| matches!(c, '/' | '-' | '.'));
        read(text, between.unwrap_or('/'), |parts| match parts {
            [day, month, year] if year.len() == 4 && within(day, 1, 2) && within(month, 1, 2) => {
                Some([year, month, day])
            }
            _ => None,
        })
    }

    /// As officers write it: `15/09/2023`.
    pub fn to_vietnamese(self) -> String {
        format!("{:02}/{:02}/{:04}", self.day(), self.month(), self.year())
    }

    /// Its year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Its month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// Its number in the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Its day of the week.
    pub fn weekday(self) -> Weekday {
        use jiff::civil::Weekday as Jiff;
        match self.0.weekday() {
            Jiff::Monday => Weekday::Monday,
            Jiff::Tuesday => Weekday::Tuesday,
            Jiff::Wednesday => Weekday::Wednesday,
            Jiff::Thursday => Weekday::Thursday,
            Jiff::Friday => Weekday::Friday,
            Jiff::Saturday => Weekday::Saturday,
            Jiff::Sunday => Weekday::Sunday,
        }
    }

    /// So many days later, or earlier if negative; ends at MIN and MAX.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        self.plus(Span::new().try_days(days), days)
    }

    /// The same number so many months later, or earlier if negative; the last of the month where it has no such number
    /// (31/01 and one month is 28/02); ends at MIN and MAX.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        self.plus(Span::new().try_months(months), months)
    }

    /// Days from this to the other; negative if the other is earlier.
    pub fn until(self, other: Self) -> i64 {
        self.0.duration_until(other.0).as_hours() / 24
    }

    /// The first day of its month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        Self(self.0.first_of_month())
    }

    /// The last day of its month.
    #[must_use]
    pub fn last_of_month(self) -> Self {
        Self(self.0.last_of_month())
    }

    pub(crate) fn from_date(date: Date) -> Self {
        Self(date).clamp(Self::MIN, Self::MAX)
    }

    fn plus(self, span: Result<Span, jiff::Error>, sign: i32) -> Self {
        let end = if sign < 0 { Self::MIN } else { Self::MAX };
        let date = span.and_then(|span| self.0.checked_add(span));
        date.map_or(end, Self::from_date)
    }
}

fn within(text: &str, min: usize, max: usize) -> bool {
    (min..=max).contains(&text.len())
}

/// Reads year, month and day from the parts that `order` finds.
fn read(
    text: &str,
    between: char,
    order: impl for<'a> Fn(&[&'a str]) -> Option<[&'a str; 3]>,
) -> Result<Day, BadDay> {
    let malformed = || BadDay::Malformed {
        found: text.chars().take(FOUND_CHARS_MAX).collect(),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = text.splitn(4, between).collect();
    let [year, month, day] = order(&parts)
        .filter(|parts| parts.iter().all(|part| digits(part)))
        .ok_or_else(malformed)?;
    let year: i16 = year.parse().map_err(|_| malformed())?;
    let month: i8 = month.parse().map_err(|_| malformed())?;
    let number: i8 = day.parse().map_err(|_| malformed())?;
    let Some(first) = Day::of(year, month, 1) else {
        return Err(if year < 1 {
            malformed()
        } else {
            BadDay::NoSuchMonth { month }
        });
    };
    Day::of(year, month, number).ok_or(BadDay::NotInMonth {
        day: number,
        month,
        year,
        days_in_month: first.last_of_month().day(),
    })
}

/// Characters of a wrong day that an error keeps.
const FOUND_CHARS_MAX: usize = 20;

/// Why a text is no day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadDay {
    /// Not three numbers in the expected order, or the year is not written in full.
    #[error("{found:?} is not written as a day")]
    Malformed {
        /// The beginning of what was given.
        found: String,
    },
    /// The year has twelve months.
    #[error("there is no month {month}")]
    NoSuchMonth {
        /// The month that was given.
        month: i8,
    },
    /// The month is shorter: 31/09, or 29/02 in most years.
    #[error("{month}/{year} has {days_in_month} days, not {day}")]
    NotInMonth {
        /// The day that was given.
        day: i8,
        /// Its month.
        month: i8,
        /// Its year.
        year: i16,
        /// Days that the month has in that year.
        days_in_month: i8,
    },
}

impl Refusal for BadDay {
    fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => "kernel.day.malformed",
            Self::NoSuchMonth { .. } => "kernel.day.no_such_month",
            Self::NotInMonth { .. } => "kernel.day.not_in_month",
        }
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Malformed { found } => vec![("found", found.clone())],
            Self::NoSuchMonth { month } => vec![("month", month.to_string())],
            Self::NotInMonth {
                day,
                month,
                year,
                days_in_month,
            } => vec![
                ("day", day.to_string()),
                ("month", month.to_string()),
                ("year", year.to_string()),
                ("days_in_month", days_in_month.to_string()),
            ],
        }
    }
}

/// ISO: `2023-09-15`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Day({self})")
    }
}

impl FromStr for Day {
    type Err = BadDay;

    fn from_str(text: &str) -> Result<Self, BadDay> {
        Self::parse(text)
    }
}

crate::travels_as_text!(Day);

crate::text_enum! {
    /// A day of the week (*thứ*).
    pub enum Weekday {
        /// Thứ Hai.
        Monday = "monday",
        /// Thứ Ba.
        Tuesday = "tuesday",
        /// Thứ Tư.
        Wednesday = "wednesday",
        /// Thứ Năm.
        Thursday = "thursday",
        /// Thứ Sáu.
        Friday = "friday",
        /// Thứ Bảy.
        Saturday = "saturday",
        /// Chủ nhật.
        Sunday = "sunday",
    }
}

#[cfg(test)]
mod tests;
