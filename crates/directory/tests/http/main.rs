//! The pages from outside: who is let in, what they say.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what a test prepares is known to be sound"
)]

mod area_by_hand;
mod areas;
mod browser;
mod forms;
mod mergers;
mod mine;
mod organisations;
mod persons;
mod search;
mod successions;
mod texts;
