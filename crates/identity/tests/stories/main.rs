//! Stories of accounts: coming in, staying out, roles given and taken.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails at once, and says why"
)]

mod accounts;
mod allowances;
mod api_tokens;
mod bringing;
mod carried;
mod codes;
mod links;
mod listing;
mod locking;
mod lockout;
mod people;
mod roles;
mod second_step;
mod sessions;
mod sign_in;
