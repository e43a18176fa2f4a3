//! The house from outside: who is let in, what is kept, what an answer carries.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what a test prepares is known to be sound; one handler is there to panic"
)]

mod browser;
mod caching;
mod doors;
mod failures;
mod forms;
mod uploads;
