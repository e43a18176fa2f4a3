//! One job: what became of it, who caused it, and what can be decided.

use ::jobs::JobState;
use ::jobs::queries::job_detail::{JobDetail, job_detail};
use askama::Template;
use authz::Action;
use axum::extract::Path;
use axum::response::Response;
use kernel::JobId;
use web::components::{
    Badge, Button, Facts, Field, Form, FormFrame, Head, Href, Look, Note, Section, State,
};
use web::{Page, Posted, Refused, Room, Visit, page};

use super::{PATH, id_of, path_of, say_kind, say_state, shape};
use crate::web::administration::crumbs;
use crate::web::people::People;

/// The hidden field with the version that the page showed.
pub(super) const SEEN: &str = "ban";
/// The field with the reason.
pub(super) const REASON: &str = "reason";

#[derive(Template)]
#[template(path = "web/jobs/detail.html")]
struct View {
    head: Head,
    error: Option<Note>,
    facts: Facts,
    version: i64,
    retry: Option<Act>,
    give_up: Option<Act>,
    reason: Field,
    closed: Option<Note>,
}

/// Something to decide: a form of its own.
struct Act {
    section: Section,
    what: String,
    action: Href,
    frame: FormFrame,
    act: Button,
}

/// The two forms of the page.
pub(super) struct Forms {
    pub(super) retry: Form,
    pub(super) give_up: Form,
}

impl Forms {
    fn empty(visit: &Visit) -> Self {
        Self {
            retry: visit.form(),
            give_up: visit.form(),
        }
    }

    /// The first is as it came back.
    pub(super) fn retried(visit: &Visit, retry: Form) -> Self {
        let give_up = visit.form();
        Self { retry, give_up }
    }

    /// The second is as it came back.
    pub(super) fn given_up(visit: &Visit, give_up: Form) -> Self {
        let retry = visit.form();
        Self { retry, give_up }
    }

    fn sent(&self) -> &Form {
        if self.retry.has_problems() {
            &self.retry
        } else {
            &self.give_up
        }
    }
}

/// `GET /lam-viec/quan-tri/cong-viec/{id}`
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Refused> {
    let forms = Forms::empty(&visit);
    draw(&visit, id_of(&id)?, &forms).await
}

/// The version that a form was drawn with; what is no number was seen by nobody, and is found stale.
pub(super) fn seen_version(posted: &Posted) -> i64 {
    posted.text(SEEN).parse().unwrap_or(0)
}

/// The page as it is now, with the forms as they came back.
pub(super) async fn draw(visit: &Visit, id: JobId, forms: &Forms) -> Result<Response, Refused> {
    let db = visit.app().db();
    let job = job_detail(db, visit.actor(), id).await?;
    let mut rx = db.read().await?;
    let ids = [job.caused_by, job.on_behalf_of].into_iter().flatten();
    let people = People::read(&mut rx, ids).await?;
    let title = say_kind(visit, &job.kind);
    let badge = Badge::new(shape(job.state), say_state(visit, job.state));
    let may = visit.may(Action::ManageJobs);
    let retry = (may && job.state.may_be_retried()).then(|| retry(visit, &job, &forms.retry));
    let give_up = may && job.state.may_be_given_up();
    let give_up = give_up.then(|| self::give_up(visit, &job, &forms.give_up));
    let reason = Field::text(&forms.give_up, REASON, visit.say("hoptac-job-reason"));
    let body = View {
        head: Head::new(title.clone())
            .badge(badge)
            .under(under(visit, &job)),
        error: job.last_error.as_ref().map(|error| {
            let state = match job.state {
                JobState::Done => State::Plain,
                JobState::Dead => State::Late,
                JobState::Waiting | JobState::Running | JobState::GivenUp => State::Risk,
            };
            let facts = [("error", error.into())];
            Note::new(visit.words().say_with("hoptac-job-last-error", &facts)).state(state)
        }),
        facts: facts(visit, &job, &people),
        version: job.version,
        retry,
        give_up,
        reason: reason.hint(visit.say("hoptac-job-reason-hint")),
        closed: closed(visit, &job, forms),
    };
    let crumbs = crumbs(visit, &title).step(visit.say("hoptac-jobs-title"), PATH);
    let page_of = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    Ok(page(visit, page_of.with_form(forms.sent())))
}

/// Says why nothing can be decided, where a form came back that the page has no place for any more.
fn closed(visit: &Visit, job: &JobDetail, forms: &Forms) -> Option<Note> {
    let has_place = match (forms.retry.has_problems(), forms.give_up.has_problems()) {
        (true, _) => job.state.may_be_retried(),
        (false, true) => job.state.may_be_given_up(),
        (false, false) => true,
    };
    (!has_place).then(|| {
        let facts = [
            ("state", say_state(visit, job.state).into()),
            ("at", job.touched_at.time_in_vietnam().into()),
        ];
        Note::new(visit.words().say_with("hoptac-job-closed", &facts)).state(State::Risk)
    })
}

fn under(visit: &Visit, job: &JobDetail) -> String {
    let facts = [
        ("n", job.attempts.into()),
        ("most", job.attempts_max.into()),
        ("at", job.touched_at.time_in_vietnam().into()),
    ];
    visit.words().say_with("hoptac-job-under", &facts)
}

fn facts(visit: &Visit, job: &JobDetail, people: &People) -> Facts {
    let say = |key: &str| visit.say(key);
    let time = |at: Option<kernel::Instant>| at.map(kernel::Instant::time_in_vietnam);
    let cause = job.caused_by.map(|id| people.name(id));
    Facts::new()
        .fact(
            say("hoptac-job-cause"),
            cause.unwrap_or_else(|| say("hoptac-job-cause-house")),
        )
        .fact_if(
            &say("hoptac-job-behalf"),
            job.on_behalf_of.map(|id| people.name(id)),
        )
        .fact(say("hoptac-job-created"), job.created_at.time_in_vietnam())
        .fact_if(&say("hoptac-job-slot"), time(job.slot))
        .fact(say("hoptac-job-turn"), job.run_at.time_in_vietnam())
        .fact_if(&say("hoptac-job-first-run"), time(job.first_run_at))
        .fact_if(&say("hoptac-job-lease"), time(job.lease_until))
        .fact_if(&say("hoptac-job-finished"), time(job.finished_at))
        .fact(say("hoptac-job-name"), job.kind.clone())
        .fact(say("hoptac-job-key"), job.key.clone())
}

fn retry(visit: &Visit, job: &JobDetail, form: &Form) -> Act {
    Act {
        section: Section::new("chay-lai", visit.say("hoptac-job-retry")),
        what: visit.say("hoptac-job-retry-what"),
        action: format!("{}/chay-lai", path_of(job.id)).into(),
        frame: visit.frame(form),
        act: Button::submit(visit.say("hoptac-job-retry")),
    }
}

fn give_up(visit: &Visit, job: &JobDetail, form: &Form) -> Act {
    Act {
        section: Section::new("bo", visit.say("hoptac-job-give-up")),
        what: visit.say("hoptac-job-give-up-what"),
        action: format!("{}/bo", path_of(job.id)).into(),
        frame: visit.frame(form),
        act: Button::submit(visit.say("hoptac-job-give-up")).look(Look::Danger),
    }
}
