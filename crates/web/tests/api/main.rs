//! The interface for programs, from outside: who comes in, what a write needs, how lists are turned over.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what a test prepares is known to be sound; one handler is there to panic"
)]

mod description;
mod doors;
mod house;
mod lists;
mod problems;
mod writes;
