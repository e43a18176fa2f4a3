//! Queue, schedule and outbox in the same database.
//!
//! An act queues what is to follow with [`enqueue`] and tells contexts above with [`announce`], both inside its own
//! transaction: either all of it is there afterwards, or nothing. A [`Worker`] of any process runs what is due.

mod event;
mod failure;
mod house_jobs;
mod job;
mod model;
pub mod queries;
mod registry;
mod schedule;
mod store;
pub mod use_cases;
mod worker;

pub use self::event::{Event, EventId, announce};
pub use self::house_jobs::jobs;
pub use self::job::{Job, enqueue, enqueue_at};
pub use self::model::job_state::JobState;
pub use self::model::rhythm::Rhythm;
pub use self::registry::{Registry, RegistryError};
pub use self::worker::{End, Ran, Step, Worker};

/// The sentences of the refusals by language, for those who compose the texts of the screens.
pub const TEXTS: [(&str, &str); 2] = [
    ("vi", include_str!("../locales/vi.ftl")),
    ("en", include_str!("../locales/en.ftl")),
];

/// Every statement of this crate, for the test that prepares them.
pub fn statements() -> Vec<db::Sql> {
    store::statements()
}
