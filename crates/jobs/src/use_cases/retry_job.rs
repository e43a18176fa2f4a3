//! Have a job run again: one that failed, or one that waits for its time.

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault, Instant, JobId};
use serde::Serialize;

use crate::model::job_state::JobState;
use crate::store::job::job_retry;
use crate::store::job_screen::job_by_id;

/// How long after its first run a job may be run again. The house remembers what its runs did for longer than that.
const RETRY_DAYS_MAX: i64 = 60;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RetryJob {
    /// The job.
    pub job: JobId,
    /// The version that the screen showed.
    pub seen_version: i64,
}

/// Why a job is not run again.
#[derive(Debug, thiserror::Error)]
pub enum RetryJobError {
    /// It runs, or was done.
    #[error("job is {state}")]
    NotNow {
        /// Where it stands.
        state: JobState,
    },
    /// What its runs did may be forgotten, so that another could do it twice.
    #[error("first run at {at}, more than {days_max} days ago")]
    TooLate {
        /// When it was run first.
        at: Instant,
        /// How long it could have been run again, in days.
        days_max: i64,
    },
    /// Something happened to it after the screen was shown.
    #[error("touched at {at} after version {seen} was seen")]
    Stale {
        /// What the screen showed.
        seen: i64,
        /// When.
        at: Instant,
    },
    /// The policy, or there is no such job.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { RetryJobError from [Denied, Begin, Fault] {
    Self::NotNow { state } => Conflict "jobs.retry.not_now" { "state": state };
    Self::TooLate { at, days_max } => Conflict "jobs.retry.too_late"
        { "at": at.time_in_vietnam(), "days": days_max };
    Self::Stale { at, .. } => Conflict "jobs.retry.stale" { "at": at.time_in_vietnam() };
} }

/// Lets a job wait again, to be run at once and as often as a new one.
///
/// # Errors
/// See [`RetryJobError`]; nothing is written then.
pub async fn retry_job(
    db: &Db,
    actor: &Actor,
    command: &Command<RetryJob>,
) -> Result<(), RetryJobError> {
    let RetryJob { job, seen_version } = command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let before = job_by_id(&mut tx, job).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::ManageJobs, &Located::nowhere())?;

    // Decide.
    let before = before.ok_or(Denied::Hidden)?;
    let (state, at) = (before.state, before.touched_at);
    if before.version != seen_version {
        let seen = seen_version;
        return Err(RetryJobError::Stale { seen, at });
    }
    if !state.may_be_retried() {
        return Err(RetryJobError::NotNow { state });
    }
    if let Some(at) = before.first_run_at.filter(|at| is_too_late(*at, tx.now())) {
        let days_max = RETRY_DAYS_MAX;
        return Err(RetryJobError::TooLate { at, days_max });
    }

    // Store.
    if !job_retry(&mut tx, job, seen_version).await? {
        let seen = seen_version;
        return Err(RetryJobError::Stale { seen, at });
    }

    // Announce: the worker is woken. Commit.
    tx.ring_at_commit();
    let entry = Entry::new("jobs.retry_job", "job", job)
        .set("kind", &before.kind)
        .change("state", Some(&state), Some(&JobState::Waiting))
        .change("attempts", Some(&before.attempts), Some(&0));
    Ok(tx.commit(entry, ()).await?)
}

fn is_too_late(first_run_at: Instant, now: Instant) -> bool {
    first_run_at.seconds_until(now) > RETRY_DAYS_MAX * 24 * 60 * 60
}
