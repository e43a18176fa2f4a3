//! What the house does for itself, by the clock: seals the audit, forgets what was kept long enough.

use authz::Actor;
use db::{Db, forget_commands, seal_once};
use kernel::{Command, Fault, Instant};
use serde::{Deserialize, Serialize};

use crate::job::Job;
use crate::model::rhythm::Rhythm;
use crate::registry::Registry;
use crate::store::retention::{Before, events_forget, jobs_forget};

/// How long an audit entry may wait for its place in the chain.
const SEAL_MINUTES: u16 = 5;
/// How long the same command gives the first result. Longer than any job waits and any form stays open.
const COMMAND_DAYS: i64 = 90;
/// How long a job is shown after it ended.
const JOB_DAYS: i64 = 30;
/// The same for one of a schedule, of which there are many.
const SCHEDULED_JOB_DAYS: i64 = 3;
/// Rows that one transaction forgets, so that acts need not wait for it.
const ROWS_MAX: u32 = 500;
/// Batches of one run; the rest waits for the next.
const BATCHES_MAX: u32 = 200;

/// The jobs of the house itself.
pub fn jobs() -> Registry {
    let early = |minute| Rhythm::DailyAt { hour: 2, minute };
    Registry::new()
        .on_schedule(Rhythm::EveryMinutes(SEAL_MINUTES), SealAudit, seal_audit)
        .on_schedule(early(20), ForgetCommands, forget_old_commands)
        .on_schedule(early(40), ForgetJobs, forget_old_jobs)
}

macro_rules! by_the_clock {
    ($($(#[$doc:meta])* $name:ident = $kind:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize, Deserialize)]
        pub(crate) struct $name(Instant);

        impl Job for $name {
            const KIND: &'static str = $kind;

            fn key(&self) -> String {
                self.0.to_string()
            }
        }
    )*};
}

by_the_clock! {
    /// Gives audit entries their places in the chain.
    SealAudit = "jobs.seal_audit";
    /// Forgets what came of old commands.
    ForgetCommands = "jobs.forget_commands";
    /// Forgets jobs that ended and events that were told.
    ForgetJobs = "jobs.forget_jobs";
}

async fn seal_audit(db: Db, _: Actor, _: Command<SealAudit>) -> Result<(), Fault> {
    for _ in 0..BATCHES_MAX {
        if !seal_once(&db).await?.more {
            break;
        }
    }
    Ok(())
}

async fn forget_old_commands(db: Db, _: Actor, _: Command<ForgetCommands>) -> Result<(), Fault> {
    let before = days_ago(&db, COMMAND_DAYS);
    for _ in 0..BATCHES_MAX {
        if forget_commands(&db, before, ROWS_MAX).await? < u64::from(ROWS_MAX) {
            break;
        }
    }
    Ok(())
}

async fn forget_old_jobs(db: Db, _: Actor, _: Command<ForgetJobs>) -> Result<(), Fault> {
    let before = Before {
        caused: days_ago(&db, JOB_DAYS),
        scheduled: days_ago(&db, SCHEDULED_JOB_DAYS),
    };
    for _ in 0..BATCHES_MAX {
        let mut books = db.bookkeeping().await?;
        let jobs = jobs_forget(&mut books, before, ROWS_MAX).await?;
        let events = events_forget(&mut books, before.caused, ROWS_MAX).await?;
        books.commit().await?;
        if jobs.max(events) < u64::from(ROWS_MAX) {
            break;
        }
    }
    Ok(())
}

fn days_ago(db: &Db, days: i64) -> Instant {
    db.now().plus_seconds(-days * 24 * 60 * 60)
}
