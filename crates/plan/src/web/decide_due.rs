//! Decide on the proposed days of a plan: all of them, or some on another day.

use ::web::components::{Button, Choice, Field, Form, FormFrame, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;
use kernel::{BadId, Day};

use super::wording::{crumbs, plan_path};
use crate::model::draft::PlanId;
use crate::model::task::{TargetId, TaskId};
use crate::queries::plan_page::{PlanPage, plan_page};
use crate::use_cases::decide_due::{DecideDue, decide_due};

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/{plan}/chot-han";

#[derive(Template)]
#[template(path = "web/decide_due.html")]
struct View {
    head: Head,
    frame: FormFrame,
    tasks: Option<Field>,
    targets: Option<Field>,
    due: Field,
    act: Button,
    leave: Button,
    nothing: Option<String>,
}

/// `GET /lam-viec/ke-hoach/{plan}/chot-han`
pub(super) async fn show(visit: Visit, Path(plan): Path<String>) -> Result<Response, Refused> {
    let shown = read(&visit, &plan).await?;
    let mut form = visit.form();
    for task in shown.standing.tasks.iter().filter(|task| task.due_proposed) {
        form = form.with("tasks", task.id.to_string());
    }
    for target in shown
        .standing
        .targets
        .iter()
        .filter(|target| target.due_proposed)
    {
        form = form.with("targets", target.id.to_string());
    }
    Ok(draw(&visit, &shown, &form))
}

/// `POST /lam-viec/ke-hoach/{plan}/chot-han`
pub(super) async fn send(
    visit: Visit,
    Path(plan): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = read(&visit, &plan).await?;
    let mut reading = posted.read();
    let due = reading.with_if_any("due", Day::parse_vietnamese);
    let form = posted.form(visit.words());
    let Some(due) = due else {
        return Ok(draw(&visit, &shown, &form.wrong(&reading.errors)));
    };
    let tasks: Result<Vec<TaskId>, BadId> = posted.all("tasks").map(TaskId::parse).collect();
    let targets: Result<Vec<TargetId>, BadId> =
        posted.all("targets").map(TargetId::parse).collect();
    let (Ok(tasks), Ok(targets)) = (tasks, targets) else {
        return Err(Denied::Hidden.into());
    };
    let plan = shown.standing.plan.id;
    let command = posted.command(DecideDue {
        plan,
        tasks,
        targets,
        due,
    })?;
    let db = visit.app().db();
    match db::settle(|| decide_due(db, visit.actor(), &command)).await {
        Ok(decided) => {
            let facts = [
                ("decided", decided.decided.into()),
                ("proposed", decided.proposed.into()),
            ];
            let said = visit.words().say_with("plan-days-done", &facts);
            Ok(done(&visit, plan_path(plan), &Toast::new(said)))
        }
        Err(error) => Ok(draw(&visit, &shown, &form.refuse(error)?)),
    }
}

async fn read(visit: &Visit, plan: &str) -> Result<PlanPage, Refused> {
    let plan = PlanId::parse(plan).map_err(|_| Denied::Hidden)?;
    Ok(plan_page(visit.app().db(), visit.actor(), plan, None).await?)
}

fn draw(visit: &Visit, shown: &PlanPage, form: &Form) -> Response {
    let words = visit.words();
    let plan = &shown.standing.plan;
    let due = |day: Day| words.say_with("plan-due", &[("due", day.to_vietnamese().into())]);
    let tasks = shown.standing.tasks.iter().filter(|task| task.due_proposed);
    let tasks: Vec<Choice> = tasks
        .map(|task| Choice::new(task.id.to_string(), &task.title).hint(due(task.due)))
        .collect();
    let targets = shown
        .standing
        .targets
        .iter()
        .filter(|target| target.due_proposed);
    let targets: Vec<Choice> = targets
        .map(|target| Choice::new(target.id.to_string(), &target.text).hint(due(target.due)))
        .collect();
    let nothing = (tasks.is_empty() && targets.is_empty()).then(|| words.say("plan-days-none"));
    let title = words.say("plan-decide-days");
    let view = View {
        head: Head::new(&title).under(words.say("plan-days-what")),
        frame: visit.frame(form),
        tasks: (!tasks.is_empty())
            .then(|| Field::ticks(form, "tasks", words.say("plan-days-tasks"), tasks)),
        targets: (!targets.is_empty())
            .then(|| Field::ticks(form, "targets", words.say("plan-days-targets"), targets)),
        due: Field::day(form, "due", words.say("plan-days-due")).optional(),
        act: Button::submit(words.say("plan-days-act")).primary(),
        leave: Button::link(words.say("plan-leave"), plan_path(plan.id)),
        nothing,
    };
    let crumbs = crumbs(visit, Some((plan.id, &plan.title)), &title);
    let page_ = Page::new(title, view).room(Room::Plans).crumbs(crumbs);
    page(visit, page_.with_form(form))
}
