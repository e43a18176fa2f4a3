//! What tests share: a fresh database on either engine, clocks that stand, people.
//!
//! ```no_run
//! # async fn test() {
//! let house = testkit::fresh().await;
//! let officer = house.actor(authz::Role::AllianceOfficer);
//! let before = house.counts().await;
//! // … an act of the officer that is refused …
//! assert_eq!(house.counts().await, before);
//! # }
//! ```
#![expect(
    clippy::expect_used,
    reason = "a test that cannot begin fails at once, and says why"
)]

mod counts;
mod house;
#[cfg(feature = "pages")]
pub mod pages;
mod people;
mod postgres;
#[cfg(feature = "pages")]
pub mod programs;
mod sqlite;

pub use self::counts::Counts;
pub use self::house::{TestDb, fresh, fresh_on};
