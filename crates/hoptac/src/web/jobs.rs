//! Jobs as an administrator looks after them: what waits, runs, was done, and what only a person can decide.

mod detail;
mod give_up;
mod list;
mod retry;
#[cfg(test)]
mod tests;

use ::jobs::JobState;
use authz::{Action, Denied};
use kernel::JobId;
use web::components::State;
use web::{Access, Refused, Routes, Visit};

/// Where the list stands.
pub(super) const PATH: &str = "/lam-viec/quan-tri/cong-viec";

/// The routes.
pub(super) fn routes() -> Routes {
    let sees = Access::Needs(Action::ViewJobs);
    let decides = Access::Needs(Action::ManageJobs);
    Routes::new()
        .get(PATH, sees, list::show)
        .get("/lam-viec/quan-tri/cong-viec/{id}", sees, detail::show)
        .post(
            "/lam-viec/quan-tri/cong-viec/{id}/chay-lai",
            decides,
            retry::send,
        )
        .post(
            "/lam-viec/quan-tri/cong-viec/{id}/bo",
            decides,
            give_up::send,
        )
}

/// Where the page of a job stands.
fn path_of(id: JobId) -> String {
    format!("{PATH}/{id}")
}

/// An id that is none leads nowhere: an address is no form.
fn id_of(text: &str) -> Result<JobId, Refused> {
    JobId::parse(text).map_err(|_| Denied::Hidden.into())
}

/// What is to be done, in words; where nobody wrote any, as the program names it.
fn say_kind(visit: &Visit, kind: &str) -> String {
    let code = format!("hoptac.job.{kind}");
    if visit.words().has_sentence(&code) {
        visit.words().sentence(&code, &[])
    } else {
        kind.to_owned()
    }
}

/// The word of a state.
fn say_state(visit: &Visit, state: JobState) -> String {
    visit.say(match state {
        JobState::Waiting => "hoptac-job-state-waiting",
        JobState::Running => "hoptac-job-state-running",
        JobState::Done => "hoptac-job-state-done",
        JobState::Dead => "hoptac-job-state-dead",
        JobState::GivenUp => "hoptac-job-state-given_up",
    })
}

/// The shape of a state.
fn shape(state: JobState) -> State {
    match state {
        JobState::Waiting => State::Pending,
        JobState::Running => State::OnTrack,
        JobState::Done => State::Done,
        JobState::Dead => State::Late,
        JobState::GivenUp => State::Plain,
    }
}
