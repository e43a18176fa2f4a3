//! What accounts and delegations are, without database or page.

pub(crate) mod account;
pub(crate) mod delegation;
