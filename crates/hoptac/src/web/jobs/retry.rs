//! Have a job run again.

use ::jobs::use_cases::retry_job::{RetryJob, retry_job};
use axum::extract::Path;
use axum::response::Response;
use web::components::Toast;
use web::{Posted, Refused, Visit, done};

use super::detail::{Forms, draw, seen_version};
use super::{id_of, path_of};

/// `POST /lam-viec/quan-tri/cong-viec/{id}/chay-lai`
pub(super) async fn send(
    visit: Visit,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let job = id_of(&id)?;
    let seen_version = seen_version(&posted);
    let command = posted.command(RetryJob { job, seen_version })?;
    match db::settle(|| retry_job(visit.app().db(), visit.actor(), &command)).await {
        Ok(()) => {
            let said = Toast::new(visit.say("hoptac-job-retried"));
            Ok(done(&visit, path_of(job), &said))
        }
        Err(refusal) => {
            let form = posted.form(visit.words()).refuse(refusal)?;
            draw(&visit, job, &Forms::retried(&visit, form)).await
        }
    }
}
