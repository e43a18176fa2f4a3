//! The administrator's pages, from outside.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails at once, and says why"
)]

mod entry;
mod inviting;
mod listing;
mod locking;
mod office;
mod refusals;
mod roles;
