//! Queues what the clock asks for.

use db::Db;
use kernel::{Fault, JobId};

use crate::job::{Cause, full_key};
use crate::model::rhythm::{Move, Turn, decide};
use crate::registry::Schedule;
use crate::store::job::{NewJob, job_insert};
use crate::store::schedule::{schedule_list, schedule_set};

/// Gives every schedule its turn that is due. Of two processes that see the same turn, the one that writes it first
/// queues its job; the key of kind and slot would keep a second one out besides.
pub(crate) async fn turn_schedules(db: &Db, schedules: &[Schedule]) -> Result<(), Fault> {
    if schedules.is_empty() {
        return Ok(());
    }
    let mut rx = db.read().await?;
    let (now, known) = (rx.now(), schedule_list(&mut rx).await?);
    drop(rx);
    for schedule in schedules {
        let row = known.iter().find(|row| row.name == schedule.kind);
        let moved = decide(schedule.rhythm, row.map(|row| row.turn()), now);
        let version = row.map(|row| row.version);
        match moved {
            Move::Wait => {}
            Move::Set(turn) => set(db, schedule, version, turn, None).await?,
            Move::Run(slot, turn) => {
                let job = scheduled(schedule, slot, now)?;
                set(db, schedule, version, turn, Some(job)).await?;
            }
        }
    }
    Ok(())
}

async fn set(
    db: &Db,
    schedule: &Schedule,
    version: Option<i64>,
    turn: Turn,
    job: Option<NewJob>,
) -> Result<(), Fault> {
    let mut books = db.bookkeeping().await?;
    let first = schedule_set(&mut books, schedule.kind, version, turn).await?;
    if let (true, Some(job)) = (first, job) {
        let (now, chance) = db.seed()?;
        job_insert(&mut books, JobId::new(now, chance), &job).await?;
    }
    books.commit().await
}

fn scheduled(
    schedule: &Schedule,
    slot: kernel::Instant,
    now: kernel::Instant,
) -> Result<NewJob, Fault> {
    Ok(NewJob {
        kind: schedule.kind,
        key: full_key(schedule.kind, &slot.to_string())?,
        payload: (schedule.payload)(slot)?,
        slot: Some(slot),
        run_at: now,
        attempts_max: schedule.attempts_max,
        cause: Cause::default(),
    })
}
