//! Where the schedules stand.

use db::{Bookkeeping, Rx};
use kernel::{Fault, Instant};

use crate::model::rhythm::Turn;

db::statements! {
    /// Every schedule.
    SCHEDULE_LIST = "select name, next_at, last_slot, version from jobs_schedule";
    /// A schedule that is new; nothing where another process was first.
    SCHEDULE_INSERT = "
        insert into jobs_schedule (name, next_at, last_slot, version)
        values ($1, $2, $3, 1)
        on conflict (name) do nothing";
    /// The next turn, where no other process took this one.
    SCHEDULE_MOVE = "
        update jobs_schedule
        set next_at = $1,
            last_slot = $2,
            version = version + 1
        where name = $3
          and version = $4";
}

db::row! {
    /// A schedule as it is kept.
    pub(crate) struct ScheduleRow {
        pub(crate) name: String,
        pub(crate) next_at: Instant,
        pub(crate) last_slot: Option<Instant>,
        pub(crate) version: i64,
    }
}

impl ScheduleRow {
    pub(crate) fn turn(&self) -> Turn {
        Turn {
            next_at: self.next_at,
            last_slot: self.last_slot,
        }
    }
}

pub(crate) async fn schedule_list(rx: &mut Rx) -> Result<Vec<ScheduleRow>, Fault> {
    rx.all(SCHEDULE_LIST, &[]).await
}

/// Writes where a schedule stands; false where another process did so after this version was read.
pub(crate) async fn schedule_set(
    books: &mut Bookkeeping,
    name: &str,
    version: Option<i64>,
    turn: Turn,
) -> Result<bool, Fault> {
    let Turn { next_at, last_slot } = turn;
    let rows = match version {
        None => {
            let values = db::params![*name, next_at, last_slot];
            books.run(SCHEDULE_INSERT, values).await?
        }
        Some(version) => {
            let values = db::params![next_at, last_slot, *name, version];
            books.run(SCHEDULE_MOVE, values).await?
        }
    };
    Ok(rows == 1)
}
