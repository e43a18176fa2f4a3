//! A rule as of a day, and the doors to its value.

use std::fmt;

use kernel::{Day, Dong, Period, RatePpm};

use crate::rule_error::RuleError;
use crate::value::{DayInYear, Factor, Value, ValueKind};

/// A rule that holds (*quy định đang áp dụng*).
///
/// One that is not `verified` may be shown and proposed; it may not refuse anybody anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Dotted English: `cooperative.members.minimum`.
    pub key: &'static str,
    /// Vietnamese, for screens.
    pub title: &'static str,
    /// What the law says.
    pub value: Value,
    /// The Vietnamese word after the value; empty where there is none.
    pub unit: &'static str,
    /// Where it is written.
    pub basis: Basis,
    /// The days on which it holds.
    pub period: Period,
    /// Whether somebody has read value and basis in a source that can be named, or an Alliance answers for them.
    pub verified: bool,
    /// Who says so.
    pub source: Source,
    /// What to know beside it, Vietnamese; may be empty.
    pub note: &'static str,
}

/// Where a rule is written (*căn cứ*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// The number of the law, `23/2012/QH13`, or the Alliance's paper; of the house's own rule, that it is one.
    pub text: String,
    /// Its article, where that is known: `Điều 54 khoản 2`.
    pub article: Option<String>,
}

/// As it is cited: `Điều 54 khoản 2, 23/2012/QH13`.
impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.article {
            Some(article) => write!(f, "{article}, {}", self.text),
            None => f.write_str(&self.text),
        }
    }
}

kernel::text_enum! {
    /// Who says so (*nguồn của quy định*).
    pub enum Source {
        /// A text of law (*văn bản pháp luật*).
        Law = "law",
        /// The house itself, where the law is silent (*quy tắc của phần mềm*).
        House = "house",
        /// An Alliance, by a paper of its own (*văn bản của Liên minh hợp tác xã*).
        Alliance = "alliance",
    }
}

/// The doors to a value: each gives it if it is of that type, and refuses otherwise.
macro_rules! doors {
    ($($(#[$doc:meta])* $name:ident -> $type:ty = $kind:ident;)+) => {
        impl Rule {
            $(
                $(#[$doc])*
                pub fn $name(&self) -> Result<$type, RuleError> {
                    if let Value::$kind(value) = &self.value {
                        Ok(value.to_owned())
                    } else {
                        Err(self.wrong_type(ValueKind::$kind))
                    }
                }
            )+
        }
    };
}

doors! {
    /// So many of what the unit names.
    count -> u32 = Count;
    /// Days of the calendar.
    days -> u32 = Days;
    /// Working days.
    working_days -> u32 = WorkingDays;
    /// Months.
    months -> u32 = Months;
    /// Years.
    years -> u32 = Years;
    /// An amount of money.
    dong -> Dong = Dong;
    /// A share or yearly rate.
    rate -> RatePpm = Rate;
    /// A multiple.
    factor -> Factor = Factor;
    /// A day of every year.
    day_in_year -> DayInYear = DayInYear;
    /// One day.
    day -> Day = Day;
    /// Lower bounds of steps, ascending.
    steps -> Vec<Dong> = Steps;
    /// Words.
    text -> String = Text;
    /// A list of words.
    texts -> Vec<String> = Texts;
}

impl Rule {
    /// The value with its unit: `7 thành viên`, `20 %`, `15/12`.
    pub fn to_vietnamese(&self) -> String {
        format!("{} {}", self.value, self.unit)
            .trim_end()
            .to_owned()
    }

    fn wrong_type(&self, wanted: ValueKind) -> RuleError {
        RuleError::WrongType {
            key: self.key.to_owned(),
            wanted,
            found: self.value.kind(),
        }
    }
}
