//! The pages from outside: who is let in, what they say.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a test prepares is known to be sound"
)]

mod areas;
mod browser;
mod forms;
mod mine;
mod organisations;
mod search;
mod texts;
