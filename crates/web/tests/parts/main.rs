//! The parts of pages as people get them: golden files, hostile words, both languages, the spreadsheet.

#![expect(
    clippy::unwrap_used,
    reason = "what a test prepares is known to be sound"
)]

mod golden;
mod hostile;
mod spreadsheet;
mod texts;

use std::sync::Arc;

use web::{Language, Texts, Words};

fn words(language: Language) -> Words {
    Words::new(Arc::new(Texts::load(&web::TEXTS).unwrap()), language)
}
