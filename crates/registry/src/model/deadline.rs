//! Days that the law gives for something, counted as it counts them.

use kernel::{Day, Weekday};
use rules::{Rule, Value};

/// A stretch that the law gives (*thời hạn*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Days of the calendar.
    Days(u32),
    /// Working days: Monday to Friday. Public holidays are in no rule yet and count as working days.
    WorkingDays(u32),
    /// Months.
    Months(u32),
}

/// By when something is to be done (*hạn*), and by which rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// What: the title of the rule, Vietnamese.
    pub title: &'static str,
    /// How long the law gives.
    pub span: Span,
    /// From which day it counts.
    pub from: Day,
    /// The last day.
    pub due: Day,
    /// Where that is written.
    pub basis: String,
    /// Whether somebody has read it there.
    pub verified: bool,
}

impl Span {
    /// What a rule says, if it is one of days, working days, months or years.
    pub(crate) fn of(rule: &Rule) -> Option<Self> {
        match rule.value {
            Value::Days(days) => Some(Self::Days(days)),
            Value::WorkingDays(days) => Some(Self::WorkingDays(days)),
            Value::Months(months) => Some(Self::Months(months)),
            Value::Years(years) => years.checked_mul(12).map(Self::Months),
            Value::Count(_)
            | Value::Dong(_)
            | Value::Rate(_)
            | Value::Factor(_)
            | Value::DayInYear(_)
            | Value::Day(_)
            | Value::Steps(_)
            | Value::Text(_)
            | Value::Texts(_) => None,
        }
    }

    /// The last day of it, counted from the day after this one.
    pub(crate) fn after(self, from: Day) -> Day {
        match self {
            Self::Days(days) => from.plus_days(signed(days)),
            Self::Months(months) => from.plus_months(signed(months)),
            Self::WorkingDays(days) => (0..days).fold(from, |day, _| next_working(day)),
        }
    }
}

impl Deadline {
    /// The deadline that a rule sets from a day; none where the rule is of another sort.
    pub(crate) fn by(rule: &Rule, from: Day) -> Option<Self> {
        let span = Span::of(rule)?;
        Some(Self {
            title: rule.title,
            span,
            from,
            due: span.after(from),
            basis: rule.basis.to_string(),
            verified: rule.verified,
        })
    }
}

fn signed(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

fn next_working(day: Day) -> Day {
    let next = day.plus_days(1);
    match next.weekday() {
        Weekday::Saturday => next.plus_days(2),
        Weekday::Sunday => next.plus_days(1),
        Weekday::Monday
        | Weekday::Tuesday
        | Weekday::Wednesday
        | Weekday::Thursday
        | Weekday::Friday => next,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn working_days_leave_out_the_end_of_the_week_and_months_end_with_a_short_month() {
        // 15/09/2023 is a Friday.
        let from = day("2023-09-15");
        assert_eq!(Span::WorkingDays(1).after(from), day("2023-09-18"));
        assert_eq!(Span::WorkingDays(5).after(from), day("2023-09-22"));
        assert_eq!(Span::Days(60).after(from), day("2023-11-14"));
        assert_eq!(Span::Months(6).after(day("2023-08-31")), day("2024-02-29"));
    }
}
