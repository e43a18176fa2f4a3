//! Shell of the pages, components, forms, errors.

pub mod assets;
pub mod components;
pub mod gallery;
pub mod layout;
pub mod texts;
pub mod xlsx;

pub use texts::{BadTexts, Fact, Language, Texts, Words};

/// The texts of this crate, for [`Texts::load`].
pub const TEXTS: [(Language, &str); 2] = [
    (Language::Vietnamese, include_str!("../locales/vi.ftl")),
    (Language::English, include_str!("../locales/en.ftl")),
];
