//! Accounts, sign-in, sessions, roles, delegation.

pub mod api;
mod model;
mod queries;
mod store;
mod use_cases;

/// Every statement of this crate, for the test that prepares them.
pub fn statements() -> Vec<db::Sql> {
    store::statements()
}
