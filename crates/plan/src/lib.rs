//! Plans that run (kế hoạch): targets, tasks, obligations, measures, difficulties.

pub mod api;
mod digest_letter;
mod jobs;
mod model;
mod queries;
mod reader;
pub mod rest;
mod store;
mod use_cases;
pub mod web;

pub use self::jobs::jobs;

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
