//! The tables of this crate, and nothing else.

pub(crate) mod event;
pub(crate) mod job;
pub(crate) mod job_screen;
pub(crate) mod retention;
pub(crate) mod schedule;

/// Every statement of this crate.
pub(crate) fn statements() -> Vec<db::Sql> {
    [
        event::STATEMENTS,
        job::STATEMENTS,
        job_screen::STATEMENTS,
        retention::STATEMENTS,
        schedule::STATEMENTS,
    ]
    .concat()
}
