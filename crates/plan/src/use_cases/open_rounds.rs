//! Tell bodies of what begins: a task that falls due again and again is laid on their desk when its time comes.

use authz::Actor;
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Day, Fault, Instant};
use serde::{Deserialize, Serialize};

use super::tell::{Desks, Laid, Word, lay_back};
use crate::store::obligation::{obligation_list_untold, obligation_told};
use crate::store::plan::plan_by_id;
use crate::store::task::task_by_id;

/// Obligations told of at once; the next run tells the rest.
const ROWS_MAX: i64 = 2_000;

/// What is asked for: everything that has begun by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenRounds {
    /// The slot of the clock.
    pub slot: Instant,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundsOpened {
    /// How many obligations were told of.
    pub told: u32,
}

/// Why nothing was told.
#[derive(Debug, thiserror::Error)]
pub enum OpenRoundsError {
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { OpenRoundsError from [Begin, Fault] {} }

/// Tells bodies of what has begun (mở việc của kỳ mới).
///
/// # Errors
/// See [`OpenRoundsError`]; nothing is written then.
pub async fn open_rounds(
    db: &Db,
    actor: &Actor,
    command: &Command<OpenRounds>,
) -> Result<RoundsOpened, OpenRoundsError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let day: Day = tx.day();
    let mut told = 0;
    for row in obligation_list_untold(&mut tx, day, ROWS_MAX).await? {
        let plan = plan_by_id(&mut tx, row.plan).await?;
        let task = task_by_id(&mut tx, row.task).await?;
        if let Some((plan, task)) = plan.zip(task) {
            let mut desks = Desks::of(plan.alliance, plan.area);
            let desk = desks.of_body(&mut tx, row.body).await?;
            let word = Word {
                id: row.id,
                task: row.task,
                due: Some(row.due).filter(|_| !row.due_proposed),
                title: &task.title,
                who: "",
            };
            lay_back(&mut tx, desk, Laid::Owed, &word).await?;
            told += 1;
        }
        obligation_told(&mut tx, row.id).await?;
    }
    let entry = Entry::new("plan.open_rounds", "day", day).set("told", &told);
    Ok(tx.commit(entry, RoundsOpened { told }).await?)
}
