//! Who acts, as the audit trail writes it down.

use crate::ids::{AccountId, RequestId};

/// Who acts, in which request, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct By {
    /// The account that is signed in; none for the system and for the public.
    pub account: Option<AccountId>,
    /// The part of the system that acts by itself: the name of a job, of a command.
    pub system: Option<&'static str>,
    /// Whose doing caused it, or in whose place it is done.
    pub on_behalf_of: Option<AccountId>,
    /// The request or the run of a job.
    pub request: RequestId,
}

impl By {
    /// Somebody who is signed in.
    pub fn account(account: AccountId, request: RequestId) -> Self {
        Self {
            account: Some(account),
            ..Self::public(request)
        }
    }

    /// The system itself.
    pub fn system(name: &'static str, request: RequestId) -> Self {
        Self {
            system: Some(name),
            ..Self::public(request)
        }
    }

    /// Somebody who is not signed in, or not yet.
    pub fn public(request: RequestId) -> Self {
        Self {
            account: None,
            system: None,
            on_behalf_of: None,
            request,
        }
    }

    /// The actor as one word: under it the house remembers what was asked for before.
    pub fn key(&self) -> String {
        match (self.account, self.system) {
            (Some(account), _) => account.to_string(),
            (None, Some(system)) => system.to_owned(),
            (None, None) => "public".to_owned(),
        }
    }

    /// The same, in somebody's place.
    #[must_use]
    pub fn on_behalf_of(self, account: AccountId) -> Self {
        Self {
            on_behalf_of: Some(account),
            ..self
        }
    }
}
