//! Values as the data writes them, and as Rust will.

use serde::Deserialize;

/// Parts per million of the whole.
const PPM_WHOLE: u32 = 1_000_000;

/// What a value is. The names are those of `type` in the data and of `ValueKind` in the crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    Count,
    Days,
    WorkingDays,
    Months,
    Years,
    Dong,
    Rate,
    Factor,
    DayInYear,
    Day,
    Steps,
    Text,
    Texts,
}

impl Kind {
    /// The Vietnamese word after the value; a count brings its own, words have none.
    pub(super) fn unit(self) -> &'static str {
        match self {
            Self::Days => "ngày",
            Self::WorkingDays => "ngày làm việc",
            Self::Months => "tháng",
            Self::Years => "năm",
            Self::Dong | Self::Steps => "đồng",
            Self::Rate | Self::Factor => "%",
            Self::Count | Self::DayInYear | Self::Day | Self::Text | Self::Texts => "",
        }
    }
}

/// A value that fits its type.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Literal {
    Whole(u32),
    Dong(i64),
    Ppm(u32),
    MonthDay(i8, i8),
    Date(i16, i8, i8),
    Steps(Vec<i64>),
    Text(String),
    Texts(Vec<String>),
}

impl Literal {
    /// The value of that type, or what the data should have said.
    pub(super) fn read(kind: Kind, value: &toml::Value) -> Result<Self, &'static str> {
        match kind {
            Kind::Count | Kind::Days | Kind::WorkingDays | Kind::Months | Kind::Years => {
                whole(value).map(Self::Whole).ok_or("a whole number")
            }
            Kind::Dong => dong(value).map(Self::Dong).ok_or("whole đồng"),
            Kind::Rate => ppm(value)
                .filter(|ppm| *ppm <= PPM_WHOLE)
                .map(Self::Ppm)
                .ok_or("a share like \"20 %\" or \"0,5 %\", the whole at most"),
            Kind::Factor => ppm(value).map(Self::Ppm).ok_or("a factor like \"150 %\""),
            Kind::DayInYear => month_day(value).ok_or("a day of every year like \"12-15\""),
            Kind::Day => full_date(value).ok_or("a day like \"2024-07-01\""),
            Kind::Steps => steps(value).ok_or("đồng, each above the one before"),
            Kind::Text => text(value).map(Self::Text).ok_or("words"),
            Kind::Texts => texts(value).ok_or("a list of words"),
        }
    }

    /// The value as an expression of the crate's `Literal`.
    pub(super) fn source(&self, kind: Kind) -> String {
        let inside = match self {
            Self::Whole(value) | Self::Ppm(value) => value.to_string(),
            Self::Dong(value) => value.to_string(),
            Self::MonthDay(month, day) => format!("{month}, {day}"),
            Self::Date(year, month, day) => format!("({year}, {month}, {day})"),
            Self::Steps(steps) => format!("&{steps:?}"),
            Self::Text(text) => format!("{text:?}"),
            Self::Texts(texts) => format!("&{texts:?}"),
        };
        format!("Literal::{kind:?}({inside})")
    }
}

/// An ISO date that is written in full and stands in the calendar.
pub(super) fn date(text: &str) -> Option<jiff::civil::Date> {
    let date: jiff::civil::Date = text.parse().ok()?;
    (date.to_string() == text).then_some(date)
}

fn whole(value: &toml::Value) -> Option<u32> {
    u32::try_from(value.as_integer()?).ok()
}

fn dong(value: &toml::Value) -> Option<i64> {
    value.as_integer().filter(|dong| *dong >= 0)
}

/// Percent with at most four decimals, so that parts per million are exact.
fn ppm(value: &toml::Value) -> Option<u32> {
    let percent = value.as_str()?.strip_suffix(" %")?;
    let (whole, decimals) = percent.split_once(',').unwrap_or((percent, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || decimals.len() > 4 || !digits(whole) || !digits(decimals) {
        return None;
    }
    format!("{whole}{decimals:0<4}").parse().ok()
}

/// Not 29 February, which most years do not have.
fn month_day(value: &toml::Value) -> Option<Literal> {
    let date = date(&format!("2023-{}", value.as_str()?))?;
    Some(Literal::MonthDay(date.month(), date.day()))
}

fn full_date(value: &toml::Value) -> Option<Literal> {
    let date = date(value.as_str()?)?;
    Some(Literal::Date(date.year(), date.month(), date.day()))
}

fn steps(value: &toml::Value) -> Option<Literal> {
    let steps: Option<Vec<i64>> = value.as_array()?.iter().map(dong).collect();
    let steps = steps.filter(|steps| !steps.is_empty())?;
    let ascending = steps.iter().zip(steps.iter().skip(1)).all(|(a, b)| a < b);
    ascending.then_some(Literal::Steps(steps))
}

fn text(value: &toml::Value) -> Option<String> {
    let text = value.as_str()?;
    (!text.trim().is_empty()).then(|| text.to_owned())
}

fn texts(value: &toml::Value) -> Option<Literal> {
    let texts: Option<Vec<String>> = value.as_array()?.iter().map(text).collect();
    texts.filter(|texts| !texts.is_empty()).map(Literal::Texts)
}
