//! Accounts, sign-in, sessions, roles, delegation.

mod allowance_book;
pub mod api;
mod ensure;
mod hashing;
pub mod jobs;
mod letters;
mod model;
pub mod notify;
mod queries;
pub mod rest;
mod session_book;
mod setup;
mod store;
mod use_cases;
pub mod web;

/// The texts of this crate.
pub const TEXTS: [(::web::Language, &str); 2] = [
    (
        ::web::Language::Vietnamese,
        include_str!("../locales/vi.ftl"),
    ),
    (::web::Language::English, include_str!("../locales/en.ftl")),
];

/// Every statement of this crate, for the test that prepares them.
pub fn statements() -> Vec<db::Sql> {
    store::statements()
}
