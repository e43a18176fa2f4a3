//! The screen of one job.

use authz::{Action, Actor, Denied, Located, require};
use db::Db;
use kernel::{Fault, JobId};

use crate::store::job_screen::job_by_id;

pub use crate::store::job_screen::JobDetail;

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub enum JobDetailError {
    /// The policy, or there is no such job.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { JobDetailError from [Denied, Fault] {} }

/// Reads a job with all that is known of it.
///
/// # Errors
/// See [`JobDetailError`].
pub async fn job_detail(db: &Db, actor: &Actor, id: JobId) -> Result<JobDetail, JobDetailError> {
    require(actor, Action::ViewJobs, &Located::nowhere())?;
    let mut rx = db.read().await?;
    let job = job_by_id(&mut rx, id).await?;
    Ok(job.ok_or(Denied::Hidden)?)
}
