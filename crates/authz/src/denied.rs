//! Why somebody may not.

use kernel::{Refusal, RefusalKind};

use crate::action::Action;

/// A refusal by the policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// Nobody has signed in.
    #[error("{0} needs somebody who has signed in")]
    Anonymous(Action),
    /// The actor's roles do not reach.
    #[error("{0} is not allowed here")]
    NotAllowed(Action),
    /// There is no such thing, or there is and its existence is a secret.
    #[error("no such thing")]
    Hidden,
    /// There is such a thing, and its existence is a secret: told as [`Denied::Hidden`] is, with what was attempted.
    #[error("{0} is not allowed here, and the thing is a secret")]
    Secret(Action),
}

/// The fact of a refusal by the policy that says what was attempted; for the audit, no sentence shows it.
pub const ATTEMPTED: &str = "attempted";

impl Refusal for Denied {
    fn code(&self) -> &'static str {
        match self {
            Self::Anonymous(_) => "authz.anonymous",
            Self::NotAllowed(_) => "authz.not_allowed",
            Self::Hidden | Self::Secret(_) => "authz.hidden",
        }
    }

    fn kind(&self) -> RefusalKind {
        match self {
            Self::Anonymous(_) | Self::NotAllowed(_) => RefusalKind::Denied,
            Self::Hidden | Self::Secret(_) => RefusalKind::NotFound,
        }
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotAllowed(action) | Self::Secret(action) => {
                vec![(ATTEMPTED, action.as_str().to_owned())]
            }
            Self::Anonymous(_) | Self::Hidden => Vec::new(),
        }
    }
}
