//! Calendars of bodies and letters of what waits: both off until somebody chooses, on either engine.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails at once, and says why"
)]

mod calendars;
#[path = "../stories/house.rs"]
#[expect(
    dead_code,
    reason = "the house of the stories has more doors than these need"
)]
mod house;
mod ics;
mod letters;
mod pages;
mod people;
