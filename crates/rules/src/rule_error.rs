//! Why there is no rule to go by.

use kernel::{Day, Refusal, RefusalKind};

use crate::value::ValueKind;

/// Why a rule cannot be given, or an override not be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// No key of that name ships.
    #[error("there is no rule {key:?}")]
    Unknown {
        /// What was asked for.
        key: String,
    },
    /// The key has no value on that day.
    #[error("rule {key} has no value on {day}")]
    Missing {
        /// What was asked for.
        key: String,
        /// As of which day.
        day: Day,
    },
    /// Several papers of the Alliance speak of the key on that day.
    #[error("rule {key} is told {how_many} times on {day}")]
    Ambiguous {
        /// What was asked for.
        key: String,
        /// As of which day.
        day: Day,
        /// How many papers hold on it.
        how_many: usize,
    },
    /// The value is of another type.
    #[error("rule {key} is {found}, not {wanted}")]
    WrongType {
        /// What was asked for.
        key: String,
        /// The type that was asked for or given.
        wanted: ValueKind,
        /// The type that the rule has.
        found: ValueKind,
    },
    /// An override names no paper that answers for it.
    #[error("the override of rule {key} names no paper")]
    NoPaper {
        /// What was to be overridden.
        key: String,
    },
    /// A shipped value that the build let through is none. It cannot happen; if it does, this is the row.
    #[error("shipped rule {key} cannot be read")]
    Unreadable {
        /// The row.
        key: String,
    },
}

impl RuleError {
    fn key(&self) -> &str {
        match self {
            Self::Unknown { key }
            | Self::Missing { key, .. }
            | Self::Ambiguous { key, .. }
            | Self::WrongType { key, .. }
            | Self::NoPaper { key }
            | Self::Unreadable { key } => key,
        }
    }
}

impl Refusal for RuleError {
    fn code(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "rules.unknown",
            Self::Missing { .. } => "rules.missing",
            Self::Ambiguous { .. } => "rules.ambiguous",
            Self::WrongType { .. } => "rules.wrong_type",
            Self::NoPaper { .. } => "rules.no_paper",
            Self::Unreadable { .. } => "rules.unreadable",
        }
    }

    /// What is missing or told twice an officer can set right; the act waits until then.
    fn kind(&self) -> RefusalKind {
        match self {
            Self::Unknown { .. } => RefusalKind::NotFound,
            Self::Missing { .. } | Self::Ambiguous { .. } => RefusalKind::Conflict,
            Self::WrongType { .. } | Self::NoPaper { .. } => RefusalKind::Invalid,
            Self::Unreadable { .. } => RefusalKind::Fault,
        }
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        let title = crate::heading(self.key()).map_or("", |heading| heading.title);
        let mut facts = vec![("key", self.key().to_owned()), ("title", title.to_owned())];
        match self {
            Self::Missing { day, .. } => facts.push(("day", day.to_vietnamese())),
            Self::Ambiguous { day, how_many, .. } => {
                facts.push(("day", day.to_vietnamese()));
                facts.push(("how_many", how_many.to_string()));
            }
            Self::WrongType { wanted, found, .. } => {
                facts.push(("wanted", wanted.to_string()));
                facts.push(("found", found.to_string()));
            }
            Self::Unknown { .. } | Self::NoPaper { .. } | Self::Unreadable { .. } => {}
        }
        facts
    }
}
