//! What ships: every key with its values in order of time.

use kernel::{Day, Dong, Period, RatePpm};

use crate::rule::{Basis, Rule, Source};
use crate::rule_error::RuleError;
use crate::value::{DayInYear, Factor, Value, ValueKind};

/// Every key, sorted, with or without a value.
pub fn all() -> &'static [Heading] {
    SHIPPED
}

/// The heading of this key.
pub fn heading(key: &str) -> Result<&'static Heading, RuleError> {
    let found = SHIPPED.binary_search_by_key(&key, |heading| heading.key);
    found
        .ok()
        .and_then(|place| SHIPPED.get(place))
        .ok_or_else(|| RuleError::Unknown {
            key: key.to_owned(),
        })
}

/// What a key is about, whatever the day (*đầu mục quy định*).
#[derive(Debug)]
pub struct Heading {
    /// Dotted English: `cooperative.members.minimum`.
    pub key: &'static str,
    /// Vietnamese, for screens.
    pub title: &'static str,
    /// What its values are.
    pub kind: ValueKind,
    /// The Vietnamese word after its values; empty where there is none.
    pub unit: &'static str,
    /// Why no value ships, if none does: the law is known, the number in it is not. An Alliance may give one.
    pub gap: Option<&'static str>,
    versions: &'static [Version],
}

impl Heading {
    /// Every shipped value, in order of time.
    pub fn rules(&self) -> Result<Vec<Rule>, RuleError> {
        let all = self.versions.iter();
        all.map(|version| version.rule(self)).collect()
    }

    /// The shipped value as of this day.
    pub(crate) fn rule(&self, day: Day) -> Result<Rule, RuleError> {
        let now = (day.year(), day.month(), day.day());
        let holds = |it: &&Version| it.from <= now && it.to.is_none_or(|to| now <= to);
        let version = self.versions.iter().find(holds);
        let version = version.ok_or_else(|| RuleError::Missing {
            key: self.key.to_owned(),
            day,
        })?;
        version.rule(self)
    }
}

/// One shipped value. The build has seen that no two of a key hold on the same day.
#[derive(Debug)]
struct Version {
    value: Literal,
    source: Source,
    text: &'static str,
    article: Option<&'static str>,
    from: Date,
    to: Option<Date>,
    verified: bool,
    note: &'static str,
}

/// Year, month, number.
type Date = (i16, i8, i8);

impl Version {
    fn rule(&self, heading: &Heading) -> Result<Rule, RuleError> {
        self.read(heading).ok_or_else(|| RuleError::Unreadable {
            key: heading.key.to_owned(),
        })
    }

    fn read(&self, heading: &Heading) -> Option<Rule> {
        let to = match self.to {
            Some(to) => Some(day(to)?),
            None => None,
        };
        Some(Rule {
            key: heading.key,
            title: heading.title,
            value: self.value.read()?,
            unit: heading.unit,
            basis: Basis {
                text: self.text.to_owned(),
                article: self.article.map(str::to_owned),
            },
            period: Period::of(day(self.from)?, to).ok()?,
            verified: self.verified,
            source: self.source,
            note: self.note,
        })
    }
}

/// A value as it can stand in a table of constants.
#[derive(Debug)]
enum Literal {
    Count(u32),
    Days(u32),
    WorkingDays(u32),
    Months(u32),
    Years(u32),
    Dong(i64),
    Rate(u32),
    Factor(u32),
    DayInYear(i8, i8),
    Day(Date),
    Steps(&'static [i64]),
    Text(&'static str),
    Texts(&'static [&'static str]),
}

impl Literal {
    fn read(&self) -> Option<Value> {
        Some(match self {
            Self::Count(count) => Value::Count(*count),
            Self::Days(days) => Value::Days(*days),
            Self::WorkingDays(days) => Value::WorkingDays(*days),
            Self::Months(months) => Value::Months(*months),
            Self::Years(years) => Value::Years(*years),
            Self::Dong(amount) => Value::Dong(Dong::of(*amount)?),
            Self::Rate(ppm) => Value::Rate(RatePpm::of(*ppm)?),
            Self::Factor(ppm) => Value::Factor(Factor::of(*ppm)),
            Self::DayInYear(month, day) => Value::DayInYear(DayInYear::of(*month, *day)?),
            Self::Day(date) => Value::Day(day(*date)?),
            Self::Steps(steps) => {
                let steps: Option<Vec<Dong>> = steps.iter().map(|it| Dong::of(*it)).collect();
                Value::Steps(steps?)
            }
            Self::Text(text) => Value::Text((*text).to_owned()),
            Self::Texts(texts) => Value::Texts(texts.iter().map(|&it| it.to_owned()).collect()),
        })
    }
}

fn day((year, month, day): Date) -> Option<Day> {
    Day::of(year, month, day)
}

static SHIPPED: &[Heading] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_value_can_be_read() {
        for heading in all() {
            for rule in heading.rules().unwrap() {
                assert_eq!(rule.value.kind(), heading.kind, "{}", rule.key);
            }
            let blank = heading.versions.is_empty();
            assert_eq!(heading.gap.is_some(), blank, "{}", heading.key);
        }
    }

    #[test]
    fn keys_stand_in_order_so_that_they_are_found() {
        assert!(all().is_sorted_by(|a, b| a.key < b.key));
        for heading in all() {
            assert_eq!(super::heading(heading.key).unwrap().key, heading.key);
        }
    }
}
