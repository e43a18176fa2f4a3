//! Areas, organisations of every kind and persons, with their succession in time.
//!
//! - `model`: what an area, an organisation and a person are; how a written name finds its body as of a day. Pure.
//! - `reference`: the areas and public bodies that every installation knows, read from `data/`.
//! - `api`: the door for other crates.

pub mod api;
mod index;
mod keys;
pub mod model;
mod queries;
pub mod reference;
mod registers;
pub mod rest;
mod store;
mod tell;
mod use_cases;
mod web;

pub use self::web::routes;

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
