//! Dated values of law with their basis (*quy định theo ngày hiệu lực, có căn cứ*).
//!
//! Every threshold, rate and deadline is an entry of `data/*.toml`, checked while building. Code asks for the rule as of
//! a day; a rule that is missing or told twice is a refusal, never a default.
//!
//! An Alliance may confirm or replace a value by a paper of its own: see [`Rulebook::with`].

mod heading;
pub mod key;
mod page;
mod rule;
mod rule_error;
mod rulebook;
mod value;

pub use heading::{Heading, all, heading};
pub use page::page;
pub use rule::{Basis, Rule, Source};
pub use rule_error::RuleError;
pub use rulebook::{Override, Rulebook, Word};
pub use value::{DayInYear, Factor, Value, ValueKind};

use kernel::Day;

/// The sentences of the refusals by language, for those who compose the texts of the screens.
pub const TEXTS: [(&str, &str); 2] = [
    ("vi", include_str!("../locales/vi.ftl")),
    ("en", include_str!("../locales/en.ftl")),
];

/// The shipped rule of this key as of this day. Where an Alliance may have a say, ask a [`Rulebook`].
pub fn rule(key: &str, day: Day) -> Result<Rule, RuleError> {
    Rulebook::with(&[]).rule(key, day)
}
