//! A value inside a sentence.

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

use super::language::grouped;

/// A value inside a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Words, set as they are.
    Text(String),
    /// A count, set with the marks of the language; English chooses singular or plural by it.
    Count(i64),
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Fact {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Fact {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Fact {
    fn from(count: u32) -> Self {
        Self::Count(i64::from(count))
    }
}

impl From<usize> for Fact {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// Digits of a text are a number to choose a plural by, but keep their form: "2023" is a year as often as a count.
pub(super) fn fluent(fact: &Fact) -> FluentValue<'static> {
    let (count, use_grouping) = match fact {
        Fact::Count(count) => (*count, true),
        Fact::Text(text) => match text.parse::<i64>() {
            Ok(count) if count.to_string() == *text => (count, false),
            _ => return FluentValue::from(text.clone()),
        },
    };
    let options = FluentNumberOptions {
        use_grouping,
        ..FluentNumberOptions::default()
    };
    FluentValue::Number(FluentNumber::new(count as f64, options))
}

/// How a number in a sentence is set.
pub(super) fn number(value: &FluentValue, mark: char) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits = format!("{}", number.value);
    Some(if number.options.use_grouping {
        grouped(&digits, mark)
    } else {
        digits
    })
}
