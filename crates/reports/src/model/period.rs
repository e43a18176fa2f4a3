//! The time that a report is about, and until when its data count.

use kernel::{Day, Year};
use rules::{RuleError, Rulebook};

kernel::text_enum! {
    /// What sort of time a report is about (*kỳ báo cáo*).
    pub enum PeriodKind {
        /// Hằng tháng.
        Month = "month",
        /// Hằng quý.
        Quarter = "quarter",
        /// Sáu tháng đầu năm.
        FirstHalf = "first_half",
        /// Sáu tháng cuối năm.
        SecondHalf = "second_half",
        /// Cả năm.
        Year = "year",
    }
}

impl PeriodKind {
    /// How many of them a year has; of one, its number is 1.
    pub fn in_a_year(self) -> i8 {
        match self {
            Self::Month => 12,
            Self::Quarter => 4,
            Self::FirstHalf | Self::SecondHalf | Self::Year => 1,
        }
    }
}

/// A period (*kỳ*): the third quarter of 2023.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportPeriod {
    kind: PeriodKind,
    year: Year,
    number: i8,
}

/// A year has no such period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a year has no {kind} number {number}")]
pub struct NoPeriod {
    /// What sort.
    pub kind: PeriodKind,
    /// Which one.
    pub number: i8,
}

kernel::refusal! { NoPeriod from [] {
    NoPeriod { number, kind } => Invalid "reports.period.none" at "number"
        { "number": number, "most": kind.in_a_year() };
} }

/// The days of which a report tells (*thời gian chốt số liệu*), and who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataDays {
    /// The first day.
    pub from: Day,
    /// The last day: figures are told for it.
    pub to: Day,
    /// The law that fixes it.
    pub basis: String,
    /// Whether somebody has read that law.
    pub verified: bool,
}

impl ReportPeriod {
    /// A period of a year.
    ///
    /// # Errors
    /// A year has no such period.
    pub fn of(kind: PeriodKind, year: Year, number: i8) -> Result<Self, NoPeriod> {
        if (1..=kind.in_a_year()).contains(&number) {
            Ok(Self { kind, year, number })
        } else {
            Err(NoPeriod { kind, number })
        }
    }

    /// What sort.
    pub fn kind(self) -> PeriodKind {
        self.kind
    }

    /// Of which year.
    pub fn year(self) -> Year {
        self.year
    }

    /// Which of its sort.
    pub fn number(self) -> i8 {
        self.number
    }

    /// As official paper says it: `quý III năm 2023`.
    pub fn to_vietnamese(self) -> String {
        let year = self.year.number();
        match self.kind {
            PeriodKind::Month => format!("tháng {} năm {year}", self.number),
            PeriodKind::Quarter => format!("quý {} năm {year}", roman(self.number)),
            PeriodKind::FirstHalf => format!("6 tháng đầu năm {year}"),
            PeriodKind::SecondHalf => format!("6 tháng cuối năm {year}"),
            PeriodKind::Year => format!("năm {year}"),
        }
    }

    /// The days of its data, by the rules as of a day (Decree 09/2019/NĐ-CP, article 12).
    ///
    /// # Errors
    /// There is no rule for that day.
    pub fn data_days(self, book: &Rulebook<'_>, on: Day) -> Result<DataDays, RuleError> {
        match self.kind {
            PeriodKind::Month => self.by_month((self.number, self.number), book, on),
            PeriodKind::Quarter => {
                let last = self.number * 3;
                self.by_month((last - 2, last), book, on)
            }
            PeriodKind::FirstHalf => self.by_year([FIRST_OPENING, FIRST_CLOSING], book, on),
            PeriodKind::SecondHalf => self.by_year([SECOND_OPENING, SECOND_CLOSING], book, on),
            PeriodKind::Year => self.by_year([FIRST_OPENING, SECOND_CLOSING], book, on),
        }
    }

    /// From a day of the month before the first to a day of the last month.
    fn by_month(
        self,
        (first, last): (i8, i8),
        book: &Rulebook<'_>,
        on: Day,
    ) -> Result<DataDays, RuleError> {
        let opening = book.rule("report.period.first_day", on)?;
        let closing = book.rule("report.period.last_day", on)?;
        let before = self.first_of(first).plus_months(-1);
        Ok(DataDays {
            from: before.plus_days(days_after_first(opening.count()?)),
            to: self
                .first_of(last)
                .plus_days(days_after_first(closing.count()?)),
            basis: closing.basis.to_string(),
            verified: opening.verified && closing.verified,
        })
    }

    /// From a day of the year, of the one before where that day lies in its end, to a day of the year.
    fn by_year(
        self,
        [opening, closing]: [&str; 2],
        book: &Rulebook<'_>,
        on: Day,
    ) -> Result<DataDays, RuleError> {
        let year = self.year;
        let before = Year::of(year.number() - 1).unwrap_or(year);
        let opened_in = if opening == FIRST_OPENING {
            before
        } else {
            year
        };
        let (opening, closing) = (book.rule(opening, on)?, book.rule(closing, on)?);
        let from = opening.day_in_year()?.in_year(opened_in);
        let to = closing.day_in_year()?.in_year(year);
        Ok(DataDays {
            from: from.unwrap_or_else(|| year.first_day()),
            to: to.unwrap_or_else(|| year.last_day()),
            basis: closing.basis.to_string(),
            verified: opening.verified && closing.verified,
        })
    }

    fn first_of(self, month: i8) -> Day {
        self.year.first_day().plus_months(i32::from(month) - 1)
    }
}

const FIRST_OPENING: &str = "report.first_half.opening";
const FIRST_CLOSING: &str = "report.first_half.closing";
const SECOND_OPENING: &str = "report.second_half.opening";
const SECOND_CLOSING: &str = "report.second_half.closing";

/// From the first of a month to this day of it.
fn days_after_first(day_of_month: u32) -> i32 {
    i32::try_from(day_of_month).unwrap_or(1).saturating_sub(1)
}

fn roman(number: i8) -> &'static str {
    match number {
        1 => "I",
        2 => "II",
        3 => "III",
        _ => "IV",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(kind: PeriodKind, number: i8) -> (String, String) {
        let period = ReportPeriod::of(kind, Year::of(2023).unwrap(), number).unwrap();
        let book = Rulebook::with(&[]);
        let found = period
            .data_days(&book, Day::of(2023, 9, 20).unwrap())
            .unwrap();
        assert!(found.verified, "article 12 was read");
        (found.from.to_string(), found.to.to_string())
    }

    #[test]
    fn a_year_has_no_thirteenth_month_and_no_second_year() {
        let year = Year::of(2023).unwrap();
        for (kind, number) in [
            (PeriodKind::Month, 13),
            (PeriodKind::Quarter, 0),
            (PeriodKind::Year, 2),
        ] {
            let refused = ReportPeriod::of(kind, year, number);
            assert_eq!(refused, Err(NoPeriod { kind, number }));
        }
    }

    #[test]
    fn data_run_from_the_fifteenth_to_the_fourteenth() {
        let check = |kind, number, from: &str, to: &str| {
            assert_eq!(days(kind, number), (from.to_owned(), to.to_owned()));
        };
        check(PeriodKind::Month, 1, "2022-12-15", "2023-01-14");
        check(PeriodKind::Quarter, 3, "2023-06-15", "2023-09-14");
        check(PeriodKind::FirstHalf, 1, "2022-12-15", "2023-06-14");
        check(PeriodKind::SecondHalf, 1, "2023-06-15", "2023-12-14");
        check(PeriodKind::Year, 1, "2022-12-15", "2023-12-14");
    }

    #[test]
    fn a_period_is_said_as_official_paper_says_it() {
        let year = Year::of(2023).unwrap();
        let said = |kind, number| {
            ReportPeriod::of(kind, year, number)
                .unwrap()
                .to_vietnamese()
        };
        assert_eq!(said(PeriodKind::Quarter, 3), "quý III năm 2023");
        assert_eq!(said(PeriodKind::Month, 9), "tháng 9 năm 2023");
        assert_eq!(said(PeriodKind::FirstHalf, 1), "6 tháng đầu năm 2023");
    }
}
