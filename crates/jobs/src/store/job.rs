//! Jobs as a worker sees them. Statements that write give rows back, so that acts and the house's own books, which are
//! both an `Rx`, queue by the same words.

use db::{Bookkeeping, Rx, Tx};
use kernel::{AccountId, Fault, Instant, JobId, RequestId};

use crate::job::Cause;
use crate::model::job_state::JobState;

db::statements! {
    /// A new job; nothing where its key is known.
    JOB_INSERT = "
        insert into jobs_job
            (id, kind, key, payload, slot, run_at, attempts, attempts_max, state,
             caused_by, on_behalf_of, created_at, touched_at, version)
        values ($1, $2, $3, $4, $5, $6, 0, $7, 'waiting', $8, $9, $10, $10, 1)
        on conflict (key) do nothing
        returning id";
    /// Gives the job whose time came first to a run: one that waits, or one whose run has not ended in its time. Where
    /// several take at once, none waits for another and none gets the same. SQLite is told the index: without statistics it
    /// takes another and sorts all that wait.
    JOB_CLAIM = "
        update jobs_job
        set state = 'running',
            attempts = attempts + 1,
            lease_until = $1,
            leased_by = $2,
            first_run_at = coalesce(first_run_at, $3),
            touched_at = $3,
            version = version + 1
        where id = (
            select id
            from jobs_job indexed by jobs_job_next
            where state in ('waiting', 'running')
              and coalesce(lease_until, run_at) <= $3
              and instr($4, '|' || kind || '|') > 0
            order by coalesce(lease_until, run_at), id
            limit 1
        )
        returning id, kind, key, payload, attempts, attempts_max, caused_by",
        "with next as materialized (
            select id
            from jobs_job
            where state in ('waiting', 'running')
              and coalesce(lease_until, run_at) <= $3
              and strpos($4, '|' || kind || '|') > 0
            order by coalesce(lease_until, run_at), id
            limit 1
            for update skip locked
        )
        update jobs_job j
        set state = 'running',
            attempts = j.attempts + 1,
            lease_until = $1,
            leased_by = $2,
            first_run_at = coalesce(j.first_run_at, $3),
            touched_at = $3,
            version = j.version + 1
        from next
        where j.id = next.id
        returning j.id, j.kind, j.key, j.payload, j.attempts, j.attempts_max, j.caused_by";
    /// Times that were counted from a moment which a clock set back has not reached yet are moved back with the clock.
    /// A time of the calendar, for which a job was queued ahead, stays.
    JOB_FOLLOW_CLOCK = "
        update jobs_job
        set run_at = run_at - (touched_at - $1),
            lease_until = lease_until - (touched_at - $1),
            touched_at = $1
        where state in ('waiting', 'running')
          and touched_at > $2
          and (state = 'running' or attempts > 0 or run_at <= created_at)";
    /// A run has ended, unless its job was given to another. One that was only to find that there were enough of them
    /// does not count.
    JOB_FINISH = "
        update jobs_job
        set state = $1,
            attempts = case when attempts > attempts_max then attempts_max else attempts end,
            run_at = coalesce($2, run_at),
            last_error = coalesce($3, last_error),
            finished_at = $4,
            lease_until = null,
            leased_by = null,
            touched_at = $5,
            version = version + 1
        where id = $6
          and leased_by = $7";
    /// A job waits again and may be run at once, where nobody touched it in between.
    JOB_RETRY = "
        update jobs_job
        set state = 'waiting',
            attempts = 0,
            run_at = created_at,
            finished_at = null,
            touched_at = $1,
            version = version + 1
        where id = $2
          and version = $3";
    /// A job need not be done, where nobody touched it in between.
    JOB_GIVE_UP = "
        update jobs_job
        set state = 'given_up',
            finished_at = $1,
            touched_at = $1,
            version = version + 1
        where id = $2
          and version = $3";
}

/// A job as it is queued.
#[derive(Debug)]
pub(crate) struct NewJob {
    pub(crate) kind: &'static str,
    pub(crate) key: String,
    pub(crate) payload: String,
    pub(crate) slot: Option<Instant>,
    pub(crate) run_at: Instant,
    pub(crate) attempts_max: u32,
    pub(crate) cause: Cause,
}

db::row! {
    /// A job that was given to a run.
    pub(crate) struct Claimed {
        pub(crate) id: JobId,
        pub(crate) kind: String,
        pub(crate) key: String,
        pub(crate) payload: String,
        /// This run included.
        pub(crate) attempts: u32,
        pub(crate) attempts_max: u32,
        pub(crate) caused_by: Option<AccountId>,
    }
}

/// How a run has ended, for its row.
#[derive(Debug)]
pub(crate) struct Finish<'a> {
    pub(crate) state: JobState,
    pub(crate) run_at: Option<Instant>,
    pub(crate) error: Option<&'a str>,
    pub(crate) finished_at: Option<Instant>,
}

/// Queues a job; false where its key is known. For a `Tx` and for the house's own books.
pub(crate) async fn job_insert(rx: &mut Rx, id: JobId, new: &NewJob) -> Result<bool, Fault> {
    let values = db::params![
        id,
        *new.kind,
        new.key,
        new.payload,
        new.slot,
        new.run_at,
        new.attempts_max,
        new.cause.caused_by,
        new.cause.on_behalf_of,
        rx.now()
    ];
    let new: Option<(JobId,)> = rx.maybe(JOB_INSERT, values).await?;
    Ok(new.is_some())
}

/// Gives the next job of these kinds, each between bars, to a run.
pub(crate) async fn job_claim(
    books: &mut Bookkeeping,
    kinds: &str,
    run: RequestId,
    lease_seconds: i64,
) -> Result<Option<Claimed>, Fault> {
    let now = books.now();
    let values = db::params![now.plus_seconds(lease_seconds), run, now, *kinds];
    books.maybe(JOB_CLAIM, values).await
}

/// Moves times back with a clock that was set back by more than this; how many jobs it was.
pub(crate) async fn job_follow_clock(
    books: &mut Bookkeeping,
    skew_seconds: i64,
) -> Result<u64, Fault> {
    let now = books.now();
    let values = db::params![now, now.plus_seconds(skew_seconds)];
    books.run(JOB_FOLLOW_CLOCK, values).await
}

/// Writes how a run has ended; false where the job was given to another.
pub(crate) async fn job_finish(
    books: &mut Bookkeeping,
    id: JobId,
    run: RequestId,
    finish: &Finish<'_>,
) -> Result<bool, Fault> {
    let now = books.now();
    let values = db::params![
        finish.state,
        finish.run_at,
        finish.error,
        finish.finished_at,
        now,
        id,
        run
    ];
    Ok(books.run(JOB_FINISH, values).await? == 1)
}

/// Lets a job of this version wait again; false where somebody touched it in between.
pub(crate) async fn job_retry(tx: &mut Tx, id: JobId, version: i64) -> Result<bool, Fault> {
    let now = tx.now();
    Ok(tx.run(JOB_RETRY, db::params![now, id, version]).await? == 1)
}

/// Gives a job of this version up; false where somebody touched it in between.
pub(crate) async fn job_give_up(tx: &mut Tx, id: JobId, version: i64) -> Result<bool, Fault> {
    let now = tx.now();
    Ok(tx.run(JOB_GIVE_UP, db::params![now, id, version]).await? == 1)
}
