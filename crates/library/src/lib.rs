//! Every paper once: incoming, issued, law; files by hash.

mod access;
pub mod api;
mod files;
mod jobs;
mod model;
mod queries;
mod store;
mod trail;
mod use_cases;

/// The sentences of the refusals by language, for those who compose the texts of the screens.
pub const TEXTS: [(&str, &str); 2] = [
    ("vi", include_str!("../locales/vi.ftl")),
    ("en", include_str!("../locales/en.ftl")),
];

/// Every statement of this crate, for the test that prepares them.
pub fn statements() -> Vec<db::Sql> {
    store::statements()
}
