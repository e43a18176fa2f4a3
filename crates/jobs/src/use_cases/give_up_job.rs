//! Decide that a job need not be done.

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry};
use kernel::{BadText, Command, Fault, Instant, JobId, text};
use serde::Serialize;

use crate::model::job_state::JobState;
use crate::store::job::job_give_up;
use crate::store::job_screen::job_by_id;

/// The longest reason, in characters.
pub const REASON_CHARS_MAX: usize = 200;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GiveUpJob {
    /// The job.
    pub job: JobId,
    /// Why, for the audit.
    pub reason: String,
    /// The version that the screen showed.
    pub seen_version: i64,
}

/// Why a job is not given up.
#[derive(Debug, thiserror::Error)]
pub enum GiveUpJobError {
    /// The reason is empty or too long.
    #[error("reason: {0}")]
    Reason(BadText),
    /// It runs, was done, or was given up.
    #[error("job is {state}")]
    NotNow {
        /// Where it stands.
        state: JobState,
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

kernel::refusal! { GiveUpJobError from [Denied, Begin, Fault] {
    Self::Reason(_) => Invalid "jobs.give_up.reason" at "reason" { "chars_max": REASON_CHARS_MAX };
    Self::NotNow { state } => Conflict "jobs.give_up.not_now" { "state": state };
    Self::Stale { at, .. } => Conflict "jobs.give_up.stale" { "at": at.time_in_vietnam() };
} }

/// Gives a job up: it is not run any more, and is forgotten in time.
///
/// # Errors
/// See [`GiveUpJobError`]; nothing is written then.
pub async fn give_up_job(
    db: &Db,
    actor: &Actor,
    command: &Command<GiveUpJob>,
) -> Result<(), GiveUpJobError> {
    let GiveUpJob {
        job,
        reason,
        seen_version,
    } = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let before = job_by_id(&mut tx, *job).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::ManageJobs, &Located::nowhere())?;

    // Decide.
    let before = before.ok_or(Denied::Hidden)?;
    let reason = text::line(reason, REASON_CHARS_MAX).map_err(GiveUpJobError::Reason)?;
    let (state, at, seen) = (before.state, before.touched_at, *seen_version);
    if before.version != seen {
        return Err(GiveUpJobError::Stale { seen, at });
    }
    if !state.may_be_given_up() {
        return Err(GiveUpJobError::NotNow { state });
    }

    // Store.
    if !job_give_up(&mut tx, *job, seen).await? {
        return Err(GiveUpJobError::Stale { seen, at });
    }

    // Announce: nobody waits for what is given up. Commit.
    let entry = Entry::new("jobs.give_up_job", "job", job)
        .set("kind", &before.kind)
        .change("state", Some(&state), Some(&JobState::GivenUp))
        .set("reason", &reason);
    Ok(tx.commit(entry, ()).await?)
}
