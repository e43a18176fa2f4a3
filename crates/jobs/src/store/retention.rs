//! What was kept long enough.

use db::Bookkeeping;
use kernel::{Fault, Instant};

db::statements! {
    /// Forgets jobs that ended well or were given up, those of schedules sooner. The dead stay until somebody decides.
    JOBS_FORGET = "
        delete from jobs_job
        where id in (
            select id
            from jobs_job
            where state in ('done', 'given_up')
              and (slot is null and finished_at < $1 or slot is not null and finished_at < $2)
            order by finished_at
            limit $3
        )";
    /// Forgets events that every subscriber was given.
    EVENTS_FORGET = "
        delete from jobs_event
        where id in (
            select id
            from jobs_event
            where told_at < $1
            order by told_at
            limit $2
        )";
}

/// Until when what ended is forgotten.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Before {
    pub(crate) caused: Instant,
    pub(crate) scheduled: Instant,
}

pub(crate) async fn jobs_forget(
    books: &mut Bookkeeping,
    before: Before,
    rows_max: u32,
) -> Result<u64, Fault> {
    let values = db::params![before.caused, before.scheduled, rows_max];
    books.run(JOBS_FORGET, values).await
}

pub(crate) async fn events_forget(
    books: &mut Bookkeeping,
    before: Instant,
    rows_max: u32,
) -> Result<u64, Fault> {
    let values = db::params![before, rows_max];
    books.run(EVENTS_FORGET, values).await
}
