//! What a route asks of whoever comes (quyền vào). Said once beside the path; the policy's test reads the list.

use std::fmt;

use authz::Action;

/// Who may come in at a route. What may be done with the thing behind it is decided beside the act, after loading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Public,
    /// Whoever has signed in.
    SignedIn,
    /// Whoever may do this somewhere.
    Needs(Action),
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Public => f.write_str("public"),
            Self::SignedIn => f.write_str("signed in"),
            Self::Needs(action) => write!(f, "{action}"),
        }
    }
}
