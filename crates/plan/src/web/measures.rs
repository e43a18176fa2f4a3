//! The measures of a plan: what carries each out, proposed links to decide on, new ones to make.

use ::web::components::{Badge, Button, Choice, Field, Form, FormFrame, Head, State, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;
use kernel::FieldError;

use super::wording::{crumbs, cut, plan_path};
use crate::model::draft::{LinkStanding, PlanId};
use crate::model::task::{LinkId, MeasureId, TargetId, TaskId};
use crate::queries::plan_page::{MeasureLine, PlanPage, plan_page};
use crate::use_cases::change_link::{ChangeLink, LinkChange, change_link};

/// Where they stand.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/{plan}/bien-phap";

#[derive(Template)]
#[template(path = "web/measures.html")]
struct View {
    head: Head,
    lines: Vec<LineView>,
    form: Option<(FormFrame, Field, Field, Button)>,
}

struct LineView {
    title: String,
    text: String,
    nobody: Option<Badge>,
    links: Vec<LinkView>,
}

struct LinkView {
    name: String,
    note: Option<String>,
    measure: String,
    acts: Option<(FormFrame, Vec<Button>)>,
}

/// `GET /lam-viec/ke-hoach/{plan}/bien-phap`
pub(super) async fn show(visit: Visit, Path(plan): Path<String>) -> Result<Response, Refused> {
    let shown = read(&visit, &plan).await?;
    Ok(draw(&visit, &shown, &visit.form()))
}

/// `POST /lam-viec/ke-hoach/{plan}/bien-phap`
pub(super) async fn send(
    visit: Visit,
    Path(plan): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = read(&visit, &plan).await?;
    let form = posted.form(visit.words());
    let measure = MeasureId::parse(posted.text("measure"));
    let (Ok(measure), Some(change)) = (measure, change(&posted)) else {
        let error = FieldError {
            field: "end",
            code: "plan.link.no_end",
            facts: Vec::new(),
        };
        return Ok(draw(&visit, &shown, &form.wrong(&[error])));
    };
    let command = posted.command(ChangeLink { measure, change })?;
    let db = visit.app().db();
    match db::settle(|| change_link(db, visit.actor(), &command)).await {
        Ok(changed) => {
            let facts = [("title", changed.title.into())];
            let said = visit.words().say_with("plan-link-done", &facts);
            let back = format!("{}/bien-phap", plan_path(shown.standing.plan.id));
            Ok(done(&visit, back, &Toast::new(said)))
        }
        Err(error) => Ok(draw(&visit, &shown, &form.refuse(error)?)),
    }
}

/// What was asked for: a button beside a link, or an end that was chosen.
fn change(posted: &Posted) -> Option<LinkChange> {
    let id = |name: &str| LinkId::parse(posted.text(name)).ok();
    if let Some(link) = id("decide") {
        return Some(LinkChange::Decide(link));
    }
    if let Some(link) = id("remove") {
        return Some(LinkChange::Remove(link));
    }
    match posted.text("end").split_once('/')? {
        ("task", id) => TaskId::parse(id).ok().map(LinkChange::Task),
        ("target", id) => TargetId::parse(id).ok().map(LinkChange::Target),
        _ => None,
    }
}

async fn read(visit: &Visit, plan: &str) -> Result<PlanPage, Refused> {
    let plan = PlanId::parse(plan).map_err(|_| Denied::Hidden)?;
    Ok(plan_page(visit.app().db(), visit.actor(), plan, None).await?)
}

fn draw(visit: &Visit, shown: &PlanPage, form: &Form) -> Response {
    let words = visit.words();
    let plan = &shown.standing.plan;
    let title = words.say("plan-measures");
    let view = View {
        head: Head::new(&title).under(plan.title.as_str()),
        lines: shown
            .measures
            .iter()
            .map(|one| line(visit, shown, (one, form)))
            .collect(),
        form: shown.may_manage.then(|| new_link(visit, shown, form)),
    };
    let crumbs = crumbs(visit, Some((plan.id, &plan.title)), &title);
    let page_ = Page::new(title, view).room(Room::Plans).crumbs(crumbs);
    page(visit, page_.with_form(form))
}

fn line(visit: &Visit, shown: &PlanPage, (measure, form): (&MeasureLine, &Form)) -> LineView {
    let words = visit.words();
    let links = measure.carried.iter().map(|carried| {
        let task = shown
            .standing
            .tasks
            .iter()
            .find(|task| Some(task.id) == carried.task);
        let target = shown
            .standing
            .targets
            .iter()
            .find(|one| Some(one.id) == carried.target);
        let name = task.map(|task| task.title.clone());
        let name = name.or_else(|| target.map(|target| target.text.clone()));
        let proposed = carried.standing == LinkStanding::Proposed;
        let id = carried.link.to_string();
        let mut acts = vec![Button::submit_as(
            words.say("plan-link-remove"),
            "remove",
            id.clone(),
        )];
        if proposed {
            acts.insert(
                0,
                Button::submit_as(words.say("plan-link-decide"), "decide", id),
            );
        }
        LinkView {
            name: name.unwrap_or_default(),
            note: proposed.then(|| words.say("plan-link-proposed")),
            measure: measure.id.to_string(),
            acts: shown.may_manage.then(|| (visit.frame(form), acts)),
        }
    });
    LineView {
        title: measure.title.clone(),
        text: measure.text.clone(),
        nobody: measure
            .carried
            .is_empty()
            .then(|| Badge::new(State::Risk, words.say("plan-measure-nobody"))),
        links: links.collect(),
    }
}

fn new_link(visit: &Visit, shown: &PlanPage, form: &Form) -> (FormFrame, Field, Field, Button) {
    let words = visit.words();
    let measures = shown
        .measures
        .iter()
        .map(|measure| Choice::new(measure.id.to_string(), cut(&measure.title, 100)));
    let tasks = shown
        .standing
        .tasks
        .iter()
        .map(|task| Choice::new(format!("task/{}", task.id), cut(&task.title, 100)));
    let targets = shown
        .standing
        .targets
        .iter()
        .map(|target| Choice::new(format!("target/{}", target.id), cut(&target.text, 100)));
    (
        visit.frame(form),
        Field::select(
            form,
            "measure",
            words.say("plan-link-measure"),
            measures.collect(),
        ),
        Field::select(
            form,
            "end",
            words.say("plan-link-end"),
            targets.chain(tasks).collect(),
        ),
        Button::submit(words.say("plan-link-act")).primary(),
    )
}
