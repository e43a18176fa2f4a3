//! Decide that a job need not be done.

use ::jobs::use_cases::give_up_job::{GiveUpJob, give_up_job};
use axum::extract::Path;
use axum::response::Response;
use web::components::Toast;
use web::{Posted, Refused, Visit, done};

use super::detail::{Forms, REASON, draw, seen_version};
use super::{id_of, path_of};

/// `POST /lam-viec/quan-tri/cong-viec/{id}/bo`
pub(super) async fn send(
    visit: Visit,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let job = id_of(&id)?;
    let command = posted.command(GiveUpJob {
        job,
        reason: posted.text(REASON).to_owned(),
        seen_version: seen_version(&posted),
    })?;
    match db::settle(|| give_up_job(visit.app().db(), visit.actor(), &command)).await {
        Ok(()) => {
            let said = Toast::new(visit.say("hoptac-job-given-up"));
            Ok(done(&visit, path_of(job), &said))
        }
        Err(refusal) => {
            let form = posted.form(visit.words()).refuse(refusal)?;
            draw(&visit, job, &Forms::given_up(&visit, form)).await
        }
    }
}
