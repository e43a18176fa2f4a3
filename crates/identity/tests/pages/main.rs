//! The door and one's own account, from outside.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails at once, and says why"
)]

mod door;
mod links;
mod own_account;
mod visitor;
