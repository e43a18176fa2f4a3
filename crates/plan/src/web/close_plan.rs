//! Close a plan: the question, and the answer.

use ::web::components::{Confirm, Field, Form, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;

use super::wording::{crumbs, plan_path};
use crate::model::draft::PlanId;
use crate::model::obligation::ObligationState;
use crate::queries::plan_page::{PlanPage, plan_page};
use crate::use_cases::close_plan::{ClosePlan, REASON_CHARS_MAX, close_plan};

/// Where the question stands.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/{plan}/ket-thuc";

#[derive(Template)]
#[template(path = "web/close_plan.html")]
struct View {
    head: Head,
    confirm: Confirm,
}

/// `GET /lam-viec/ke-hoach/{plan}/ket-thuc`
pub(super) async fn show(visit: Visit, Path(plan): Path<String>) -> Result<Response, Refused> {
    let shown = closable(&visit, &plan).await?;
    let form = visit
        .form()
        .with("ban", shown.standing.plan.version.to_string());
    Ok(draw(&visit, &shown, &form))
}

/// `POST /lam-viec/ke-hoach/{plan}/ket-thuc`
pub(super) async fn send(
    visit: Visit,
    Path(plan): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = closable(&visit, &plan).await?;
    let mut reading = posted.read();
    let reason = reading.with_if_any("reason", |text| {
        kernel::text::paragraph(text, REASON_CHARS_MAX)
    });
    let form = posted.form(visit.words());
    let Some(reason) = reason else {
        return Ok(draw(&visit, &shown, &form.wrong(&reading.errors)));
    };
    let plan = shown.standing.plan.id;
    let seen_version = posted.text("ban").parse().unwrap_or(0);
    let command = posted.command(ClosePlan {
        plan,
        reason,
        seen_version,
    })?;
    let db = visit.app().db();
    match db::settle(|| close_plan(db, visit.actor(), &command)).await {
        Ok(_) => {
            let said = visit.say("plan-close-done");
            Ok(done(&visit, plan_path(plan), &Toast::new(said)))
        }
        Err(error) => Ok(draw(&visit, &shown, &form.refuse(error)?)),
    }
}

async fn closable(visit: &Visit, plan: &str) -> Result<PlanPage, Refused> {
    let plan = PlanId::parse(plan).map_err(|_| Denied::Hidden)?;
    Ok(plan_page(visit.app().db(), visit.actor(), plan, None).await?)
}

fn draw(visit: &Visit, shown: &PlanPage, form: &Form) -> Response {
    let words = visit.words();
    let owed = shown.standing.tasks.iter().flat_map(|task| &task.owed);
    let open = owed
        .filter(|one| one.now.state != ObligationState::Accepted)
        .count();
    let facts = [
        ("open", open.into()),
        ("day", shown.standing.day.to_vietnamese().into()),
    ];
    let plan = &shown.standing.plan;
    let title = words.say("plan-close");
    let path = plan_path(plan.id);
    let confirm = Confirm::new(
        format!("{path}/ket-thuc"),
        visit.frame(form),
        words.say("plan-close-question"),
        words.say_with("plan-close-effect", &facts),
    )
    .hidden("ban", form.value("ban"))
    .field(
        Field::area(form, "reason", words.say("plan-close-reason"))
            .hint(words.say("plan-close-reason-hint")),
    )
    .verbs(&title, &words.say("plan-leave"), path);
    let view = View {
        head: Head::new(&title).under(plan.title.as_str()),
        confirm,
    };
    let crumbs = crumbs(visit, Some((plan.id, &plan.title)), &title);
    let page_ = Page::new(title, view).room(Room::Plans).crumbs(crumbs);
    page(visit, page_.with_form(form))
}
