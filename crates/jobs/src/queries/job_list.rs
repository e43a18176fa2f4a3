//! The screen on which jobs are looked after.

use authz::{Action, Actor, Denied, Located, require};
use db::Db;
use kernel::Fault;

use crate::model::job_state::JobState;
use crate::store::job_screen::{job_count_overdue, job_counts, job_list as list};

pub use crate::store::job_screen::JobLine;

/// Jobs on a page.
pub const PAGE_ROWS: i64 = 50;
/// How late a job is before the screen says that the queue stands still.
const OVERDUE_SECONDS: i64 = 15 * 60;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobList {
    /// Every state with how many jobs are in it, in the order of the tabs.
    pub counts: Vec<(JobState, i64)>,
    /// How many should have been run a quarter of an hour ago: no worker runs, or none knows their kind.
    pub overdue: i64,
    /// The state that is shown.
    pub state: JobState,
    /// A page of its jobs, those touched last first.
    pub lines: Vec<JobLine>,
    /// The page, from 1.
    pub page: i64,
    /// How many there are.
    pub pages: i64,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub enum JobListError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { JobListError from [Denied, Fault] {} }

/// Reads a page of the jobs of a state; a page that there is not becomes the nearest. Jobs lie in no place: who may see
/// one sees all.
///
/// # Errors
/// See [`JobListError`].
pub async fn job_list(
    db: &Db,
    actor: &Actor,
    state: JobState,
    page: i64,
) -> Result<JobList, JobListError> {
    require(actor, Action::ViewJobs, &Located::nowhere())?;
    let mut rx = db.read().await?;
    let found = job_counts(&mut rx).await?;
    let count = |wanted| {
        let of_state = found.iter().find(|(state, _)| *state == wanted);
        of_state.map_or(0, |(_, count)| *count)
    };
    let counts = JobState::ALL
        .iter()
        .map(|state| (*state, count(*state)))
        .collect();
    let pages = (count(state) + PAGE_ROWS - 1).div_euclid(PAGE_ROWS).max(1);
    let page = page.clamp(1, pages);
    let before = rx.now().plus_seconds(-OVERDUE_SECONDS);
    Ok(JobList {
        counts,
        overdue: job_count_overdue(&mut rx, before).await?,
        state,
        lines: list(&mut rx, state, PAGE_ROWS, (page - 1) * PAGE_ROWS).await?,
        page,
        pages,
    })
}
