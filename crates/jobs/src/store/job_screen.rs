//! Jobs as people see them.

use db::Rx;
use kernel::{AccountId, Fault, Instant, JobId};

use crate::model::job_state::JobState;

db::statements! {
    /// How many there are of each state.
    JOB_COUNTS = "
        select state, count(*)
        from jobs_job
        group by state";
    /// How many should have been run before this moment: no worker runs, or none knows their kind.
    JOB_COUNT_OVERDUE = "
        select count(*)
        from jobs_job
        where state in ('waiting', 'running')
          and coalesce(lease_until, run_at) < $1";
    /// A page of the jobs of a state, those touched last first.
    JOB_LIST = "
        select id, kind, key, state, attempts, attempts_max, run_at, touched_at, last_error
        from jobs_job
        where state = $1
        order by touched_at desc, id desc
        limit $2 offset $3";
    /// The job with this id.
    JOB_BY_ID = "
        select id, kind, key, payload, slot, run_at, attempts, attempts_max, state, lease_until,
               first_run_at, last_error, caused_by, on_behalf_of, created_at, touched_at, finished_at, version
        from jobs_job
        where id = $1";
}

db::row! {
    /// A job in the list.
    pub struct JobLine {
        /// Its id.
        pub id: JobId,
        /// What is to be done.
        pub kind: String,
        /// What makes it this job among all.
        pub key: String,
        /// Where it stands.
        pub state: JobState,
        /// How often it was tried.
        pub attempts: u32,
        /// How often it may be.
        pub attempts_max: u32,
        /// From when on it may be run; the same as it was made, or before, means at once.
        pub run_at: Instant,
        /// When something happened to it last.
        pub touched_at: Instant,
        /// Why it failed last, in English.
        pub last_error: Option<String>,
    }
}

db::row! {
    /// A job with all that is known of it.
    pub struct JobDetail {
        /// Its id.
        pub id: JobId,
        /// What is to be done.
        pub kind: String,
        /// What makes it this job among all.
        pub key: String,
        /// What its handler is given, JSON.
        pub payload: String,
        /// The slot of the schedule that queued it.
        pub slot: Option<Instant>,
        /// From when on it may be run; the same as it was made, or before, means at once.
        pub run_at: Instant,
        /// How often it was tried.
        pub attempts: u32,
        /// How often it may be.
        pub attempts_max: u32,
        /// Where it stands.
        pub state: JobState,
        /// While it runs: until when it is given to no other.
        pub lease_until: Option<Instant>,
        /// When it was run for the first time.
        pub first_run_at: Option<Instant>,
        /// Why it failed last, in English.
        pub last_error: Option<String>,
        /// Whose act it follows from.
        pub caused_by: Option<AccountId>,
        /// In whose place that was done.
        pub on_behalf_of: Option<AccountId>,
        /// When it was queued.
        pub created_at: Instant,
        /// When something happened to it last.
        pub touched_at: Instant,
        /// When it ended.
        pub finished_at: Option<Instant>,
        /// Counts what happened to it.
        pub version: i64,
    }
}

pub(crate) async fn job_counts(rx: &mut Rx) -> Result<Vec<(JobState, i64)>, Fault> {
    rx.all(JOB_COUNTS, &[]).await
}

pub(crate) async fn job_count_overdue(rx: &mut Rx, before: Instant) -> Result<i64, Fault> {
    let (count,) = rx.one(JOB_COUNT_OVERDUE, db::params![before]).await?;
    Ok(count)
}

pub(crate) async fn job_list(
    rx: &mut Rx,
    state: JobState,
    limit: i64,
    offset: i64,
) -> Result<Vec<JobLine>, Fault> {
    rx.all(JOB_LIST, db::params![state, limit, offset]).await
}

pub(crate) async fn job_by_id(rx: &mut Rx, id: JobId) -> Result<Option<JobDetail>, Fault> {
    rx.maybe(JOB_BY_ID, db::params![id]).await
}
