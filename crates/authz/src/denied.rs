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
}

impl Refusal for Denied {
    fn code(&self) -> &'static str {
        match self {
            Self::Anonymous(_) => "authz.anonymous",
            Self::NotAllowed(_) => "authz.not_allowed",
            Self::Hidden => "authz.hidden",
        }
    }

    fn kind(&self) -> RefusalKind {
        match self {
            Self::Anonymous(_) | Self::NotAllowed(_) => RefusalKind::Denied,
            Self::Hidden => RefusalKind::NotFound,
        }
    }
}
