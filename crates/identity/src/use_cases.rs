//! What people do here: one verb a file.

pub(crate) mod activate_account;
pub mod change_delegation;
pub mod open_account;
