//! Runs what is due: gives a job to a run for a time, has it done, writes how it ended.

mod serve;

use std::sync::Arc;
use std::time::Duration;

use authz::Actor;
use db::Db;
use kernel::{By, CommandId, Fault, JobId, RequestId};
use tokio::task::JoinSet;

use crate::event::{TellSubscribers, tell_subscribers};
use crate::failure::Failure;
use crate::model::job_state::{JobState, after_failure};
use crate::registry::{Registry, RegistryError};
use crate::schedule::turn_schedules;
use crate::store::job::{Claimed, Finish, job_claim, job_finish, job_follow_clock};

pub use crate::model::job_state::End;

/// How long a job is a run's alone. When it is over, the process is taken for dead and the job is given to another.
const LEASE_SECONDS: i64 = 5 * 60;
/// How far the clocks of two machines may be apart before one of them is taken for set back.
const SKEW_SECONDS: i64 = 5;
/// How long a run may take: well within its lease, so that two never do the same. What takes longer is done in pieces,
/// each of which queues the next.
const RUN_SECONDS_MAX: u64 = 4 * 60;

/// Does what a registry knows, one job after another ([`Worker::run_once`]) or several at a time ([`Worker::serve`]). A
/// copy is the same worker.
#[derive(Debug, Clone)]
pub struct Worker {
    registry: Arc<Registry>,
    kinds: Arc<str>,
    run_max: Duration,
}

/// What one step did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A job was run.
    Ran(Ran),
    /// Nothing was due.
    Idle,
}

/// A job that was run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ran {
    /// The job.
    pub job: JobId,
    /// Its kind.
    pub kind: String,
    /// How it ended.
    pub end: End,
}

/// A job that this run has for a time.
#[derive(Debug)]
struct Taken {
    job: Claimed,
    run: RequestId,
}

impl Worker {
    /// A worker that knows this.
    ///
    /// # Errors
    /// Two handlers want the same kind.
    pub fn new(registry: Registry) -> Result<Self, RegistryError> {
        let subscribers: Arc<[_]> = registry.subscribers().into();
        let tell = move |db: Db, _, job: kernel::Command<TellSubscribers>| {
            let subscribers = Arc::clone(&subscribers);
            async move { tell_subscribers(&db, &subscribers, &job).await }
        };
        let registry = registry.on(tell).checked()?;
        Ok(Self {
            kinds: registry.kinds().into(),
            registry: Arc::new(registry),
            run_max: Duration::from_secs(RUN_SECONDS_MAX),
        })
    }

    /// Queues what the clock asks for, then runs the one job that is due longest. For tests and the command line, which
    /// step until it is idle.
    ///
    /// # Errors
    /// The database is away. A job that fails is no error of the worker.
    pub async fn run_once(&self, db: &Db) -> Result<Step, Fault> {
        match self.take(db).await? {
            Some(taken) => Ok(Step::Ran(self.run(db, taken).await?)),
            None => Ok(Step::Idle),
        }
    }

    /// Takes the job that is due longest, for a time. Where none is due, a clock that was set back may be the reason.
    async fn take(&self, db: &Db) -> Result<Option<Taken>, Fault> {
        turn_schedules(db, self.registry.schedules()).await?;
        let (at, chance) = db.seed()?;
        let run = RequestId::new(at, chance);
        let mut books = db.bookkeeping().await?;
        let mut job = job_claim(&mut books, &self.kinds, run, LEASE_SECONDS).await?;
        if job.is_none() && job_follow_clock(&mut books, SKEW_SECONDS).await? > 0 {
            tracing::warn!("the clock was set back; jobs follow it");
            job = job_claim(&mut books, &self.kinds, run, LEASE_SECONDS).await?;
        }
        books.commit().await?;
        Ok(job.map(|job| Taken { job, run }))
    }

    async fn run(&self, db: &Db, taken: Taken) -> Result<Ran, Fault> {
        let job = &taken.job;
        let ended = if job.attempts > job.attempts_max {
            Err(Failure::told(
                "every run ended without a word: killed, or out of memory",
            ))
        } else {
            self.handle(db, &taken).await
        };
        let end = finish(db, &taken, &ended).await?;
        tell(&taken, &ended, end);
        let Claimed { id, kind, .. } = taken.job;
        Ok(Ran { job: id, kind, end })
    }

    /// Runs the handler in a task of its own: whatever becomes of it, the worker goes on.
    async fn handle(&self, db: &Db, taken: &Taken) -> Result<(), Failure> {
        let job = &taken.job;
        let (kind, handler) = self
            .registry
            .find(&job.kind)
            .ok_or_else(|| Failure::told("nobody knows this kind"))?;
        let by = By::system(kind, taken.run);
        let by = job.caused_by.map_or(by, |person| by.on_behalf_of(person));
        let actor = Actor::system(by, db.day());
        let command = CommandId::named(&job.key);
        let mut task = JoinSet::new();
        task.spawn(handler(db.clone(), actor, command, job.payload.clone()));
        match tokio::time::timeout(self.run_max, task.join_next()).await {
            Ok(Some(Ok(ended))) => ended,
            Ok(Some(Err(error))) => Err(Failure::told(&error.to_string())),
            Ok(None) => Err(Failure::told("no run")),
            Err(_) => {
                let seconds = self.run_max.as_secs();
                Err(Failure::told(&format!("ran longer than {seconds} s")))
            }
        }
    }
}

/// Writes how a run ended.
async fn finish(db: &Db, taken: &Taken, ended: &Result<(), Failure>) -> Result<End, Fault> {
    let job = &taken.job;
    let mut books = db.bookkeeping().await?;
    let now = books.now();
    let end = match ended {
        Ok(()) => End::Done,
        Err(_) => after_failure(job.attempts, job.attempts_max, now),
    };
    let (state, run_at, finished_at) = match end {
        End::Done => (JobState::Done, None, Some(now)),
        End::Again(at) => (JobState::Waiting, Some(at), None),
        End::Dead => (JobState::Dead, None, Some(now)),
        End::Lost => return Ok(End::Lost),
    };
    let finish = Finish {
        state,
        run_at,
        error: ended.as_ref().err().map(Failure::as_str),
        finished_at,
    };
    let kept = job_finish(&mut books, job.id, taken.run, &finish).await?;
    books.commit().await?;
    Ok(if kept { end } else { End::Lost })
}

/// Says in the log how a run ended.
fn tell(taken: &Taken, ended: &Result<(), Failure>, end: End) {
    let Claimed {
        id, kind, attempts, ..
    } = &taken.job;
    let error = ended.as_ref().err().map(Failure::as_str);
    match end {
        End::Done => tracing::debug!(%id, kind, attempts, "job done"),
        End::Again(at) => {
            tracing::warn!(%id, kind, attempts, error, %at, "job failed, will be run again")
        }
        End::Dead => tracing::error!(%id, kind, attempts, error, "job failed for the last time"),
        End::Lost => {
            tracing::warn!(%id, kind, attempts, error, "job took too long and was given to another run")
        }
    }
}

#[cfg(test)]
mod tests;
