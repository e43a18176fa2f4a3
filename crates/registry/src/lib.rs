//! The register of cooperatives, unions and groups (sổ đăng ký hợp tác xã), and their life by the law of the day.

pub mod api;
mod model;
mod queries;
pub mod rest;
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
