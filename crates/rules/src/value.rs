//! What the law says: a number of something, an amount, a share, a day, words.

use std::fmt;
use std::str::FromStr;

use kernel::{BadWord, Day, Dong, RatePpm};
use serde::{Deserialize, Serialize};

mod typed;

/// The value of a rule (*mức, thời hạn, tỷ lệ theo quy định*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Value {
    /// So many of what the unit names.
    Count(u32),
    /// Days of the calendar (*ngày*).
    Days(u32),
    /// Working days (*ngày làm việc*).
    WorkingDays(u32),
    /// Months (*tháng*).
    Months(u32),
    /// Years (*năm*).
    Years(u32),
    /// An amount of money (*mức tiền*).
    Dong(Dong),
    /// A share of a whole or a yearly rate (*tỷ lệ, lãi suất*).
    Rate(RatePpm),
    /// A multiple of something else, which may be more than the whole (*bằng 150 % của …*).
    Factor(Factor),
    /// A day of every year (*ngày hằng năm*).
    DayInYear(DayInYear),
    /// One day (*mốc ngày*).
    Day(Day),
    /// Amounts, ascending, each the lower bound of a step (*các mức, tính từ mức dưới*).
    Steps(Vec<Dong>),
    /// Words.
    Text(String),
    /// A list of words (*danh mục*).
    Texts(Vec<String>),
}

impl Value {
    /// What it is.
    pub fn kind(&self) -> ValueKind {
        match self {
            Self::Count(_) => ValueKind::Count,
            Self::Days(_) => ValueKind::Days,
            Self::WorkingDays(_) => ValueKind::WorkingDays,
            Self::Months(_) => ValueKind::Months,
            Self::Years(_) => ValueKind::Years,
            Self::Dong(_) => ValueKind::Dong,
            Self::Rate(_) => ValueKind::Rate,
            Self::Factor(_) => ValueKind::Factor,
            Self::DayInYear(_) => ValueKind::DayInYear,
            Self::Day(_) => ValueKind::Day,
            Self::Steps(_) => ValueKind::Steps,
            Self::Text(_) => ValueKind::Text,
            Self::Texts(_) => ValueKind::Texts,
        }
    }
}

/// As a screen shows it, without the unit of counts, times and money.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(number)
            | Self::Days(number)
            | Self::WorkingDays(number)
            | Self::Months(number)
            | Self::Years(number) => f.write_str(&grouped(*number)),
            Self::Dong(amount) => write!(f, "{amount}"),
            Self::Rate(rate) => percent(f, rate.parts()),
            Self::Factor(factor) => percent(f, factor.parts()),
            Self::DayInYear(day) => f.write_str(&day.to_vietnamese()),
            Self::Day(day) => f.write_str(&day.to_vietnamese()),
            Self::Steps(steps) => {
                let steps: Vec<String> = steps.iter().map(Dong::to_string).collect();
                f.write_str(&steps.join("; "))
            }
            Self::Text(text) => f.write_str(text),
            Self::Texts(texts) => f.write_str(&texts.join("; ")),
        }
    }
}

/// With dots between thousands: `1.001`.
fn grouped(number: u32) -> String {
    match number {
        ..=999 => number.to_string(),
        1000.. => format!("{}.{:03}", grouped(number / 1000), number % 1000),
    }
}

/// Parts per million as percent, without the sign: `20`, `0,5`.
fn percent(f: &mut fmt::Formatter<'_>, ppm: u32) -> fmt::Result {
    let decimals = format!("{:04}", ppm % 10_000);
    match decimals.trim_end_matches('0') {
        "" => write!(f, "{}", ppm / 10_000),
        decimals => write!(f, "{},{decimals}", ppm / 10_000),
    }
}

kernel::text_enum! {
    /// What a value is (*loại giá trị*); the words are those of `type` in the data.
    pub enum ValueKind {
        /// A number of something.
        Count = "count",
        /// Days of the calendar.
        Days = "days",
        /// Working days.
        WorkingDays = "working_days",
        /// Months.
        Months = "months",
        /// Years.
        Years = "years",
        /// Money.
        Dong = "dong",
        /// A share or yearly rate.
        Rate = "rate",
        /// A multiple.
        Factor = "factor",
        /// A day of every year.
        DayInYear = "day_in_year",
        /// One day.
        Day = "day",
        /// Lower bounds of steps.
        Steps = "steps",
        /// Words.
        Text = "text",
        /// A list of words.
        Texts = "texts",
    }
}

/// A multiple in parts per million (*hệ số*): 1 500 000 is 150 %, one and a half times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Factor(u32);

impl Factor {
    /// So many millionths.
    pub const fn of(parts: u32) -> Self {
        Self(parts)
    }

    /// The number of millionths.
    pub const fn parts(self) -> u32 {
        self.0
    }

    /// So many times the amount, rounded once by the rule of [`Dong::share`], if a number can hold it.
    #[must_use]
    pub fn times(self, amount: Dong) -> Option<Dong> {
        let whole = RatePpm::WHOLE.parts();
        let rest = RatePpm::of(self.0 % whole)?;
        amount.times(self.0 / whole)?.plus(amount.share(rest))
    }
}

/// A day of every year (*ngày hằng năm*): `12-15` is 15/12. Never 29 February.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayInYear {
    month: i8,
    day: i8,
}

impl DayInYear {
    /// This day of this month, if every year has it.
    pub fn of(month: i8, day: i8) -> Option<Self> {
        // 2023 has 365 days: what stands in it stands in every year.
        Day::of(2023, month, day).map(|_| Self { month, day })
    }

    /// That day in this year.
    pub fn in_year(self, year: kernel::Year) -> Option<Day> {
        Day::of(year.number(), self.month, self.day)
    }

    /// As officers write it: `15/12`.
    pub fn to_vietnamese(self) -> String {
        format!("{:02}/{:02}", self.day, self.month)
    }
}

/// Month first, which sorts: `12-15`.
impl fmt::Display for DayInYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

impl FromStr for DayInYear {
    type Err = BadWord;

    fn from_str(text: &str) -> Result<Self, BadWord> {
        let read = || {
            let (month, day) = text.split_once('-')?;
            let read = Self::of(month.parse().ok()?, day.parse().ok()?)?;
            (read.to_string() == text).then_some(read)
        };
        read().ok_or_else(|| BadWord::new("DayInYear", text))
    }
}

kernel::travels_as_text!(DayInYear);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_not_every_year_has_is_refused() {
        assert_eq!(DayInYear::of(2, 29), None);
        assert_eq!(DayInYear::of(9, 31), None);
        assert!("2-1".parse::<DayInYear>().is_err());
    }

    #[test]
    fn a_factor_is_rounded_once_and_never_overflows() {
        let times = |factor, amount| {
            let product = Factor::of(factor).times(Dong::of(amount).unwrap());
            product.map(Dong::amount)
        };
        // An Giang 2023, region III: one and a half times 3.640.000 đồng is 5.460.000 đồng.
        assert_eq!(times(1_500_000, 3_640_000), Some(5_460_000));
        assert_eq!(times(1_270_000, 33), Some(42));
        assert_eq!(times(1_500_000, i64::MAX), None);
    }

    #[test]
    fn values_are_shown_as_officers_write_them() {
        let shown = |value: Value| value.to_string();
        assert_eq!(shown(Value::Count(1_001)), "1.001");
        assert_eq!(shown(Value::Rate(RatePpm::of(5_000).unwrap())), "0,5");
        assert_eq!(shown(Value::Factor(Factor::of(1_500_000))), "150");
        assert_eq!(
            shown(Value::DayInYear(DayInYear::of(12, 15).unwrap())),
            "15/12"
        );
        let steps = vec![Dong::of(1_000).unwrap(), Dong::of(2_000).unwrap()];
        assert_eq!(shown(Value::Steps(steps)), "1.000; 2.000");
    }

    #[test]
    fn a_value_comes_back_from_json_with_its_type() {
        let value = Value::DayInYear(DayInYear::of(12, 15).unwrap());
        let json = serde_json::to_string(&value).unwrap();
        assert_eq!(json, r#"{"type":"day_in_year","value":"12-15"}"#);
        assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), value);
        let json = r#"{"type":"rate","value":1000001}"#;
        assert!(serde_json::from_str::<Value>(json).is_err());
    }
}
