//! Lay the progress of a plan open to everybody, or withdraw it: the questions, and the answers.

use ::web::components::{Confirm, Field, Form, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;

use super::wording::{crumbs, plan_path, public_path};
use crate::model::draft::PlanId;
use crate::queries::plan_page::{PlanPage, plan_page};
use crate::use_cases::publish_plan::{PublishPlan, publish_plan};
use crate::use_cases::withdraw_plan::{REASON_CHARS_MAX, WithdrawPlan, withdraw_plan};

/// Where the question stands whether to publish.
pub(super) const PUBLISH: &str = "/lam-viec/ke-hoach/{plan}/cong-khai";
/// Where the question stands whether to withdraw.
pub(super) const WITHDRAW: &str = "/lam-viec/ke-hoach/{plan}/rut-cong-khai";

#[derive(Template)]
#[template(path = "web/close_plan.html")]
struct View {
    head: Head,
    confirm: Confirm,
}

/// `GET /lam-viec/ke-hoach/{plan}/cong-khai`
pub(super) async fn show_publish(
    visit: Visit,
    Path(plan): Path<String>,
) -> Result<Response, Refused> {
    let shown = asked_of(&visit, &plan).await?;
    let form = seen(&visit, &shown);
    Ok(draw_publish(&visit, &shown, &form))
}

/// `POST /lam-viec/ke-hoach/{plan}/cong-khai`
pub(super) async fn publish(
    visit: Visit,
    Path(plan): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = asked_of(&visit, &plan).await?;
    let form = posted.form(visit.words());
    let plan = shown.standing.plan.id;
    let seen_version = posted.text("ban").parse().unwrap_or(-1);
    let command = posted.command(PublishPlan { plan, seen_version })?;
    let db = visit.app().db();
    match db::settle(|| publish_plan(db, visit.actor(), &command)).await {
        Ok(published) => {
            let toast = Toast::new(visit.say("plan-publish-done"));
            let toast = toast.link(visit.say("plan-publish-see"), public_path(&published.slug));
            Ok(done(&visit, plan_path(plan), &toast))
        }
        Err(error) => Ok(draw_publish(&visit, &shown, &form.refuse(error)?)),
    }
}

/// `GET /lam-viec/ke-hoach/{plan}/rut-cong-khai`
pub(super) async fn show_withdraw(
    visit: Visit,
    Path(plan): Path<String>,
) -> Result<Response, Refused> {
    let shown = asked_of(&visit, &plan).await?;
    let form = seen(&visit, &shown);
    Ok(draw_withdraw(&visit, &shown, &form))
}

/// `POST /lam-viec/ke-hoach/{plan}/rut-cong-khai`
pub(super) async fn withdraw(
    visit: Visit,
    Path(plan): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = asked_of(&visit, &plan).await?;
    let mut reading = posted.read();
    let reason = reading.with("reason", |text| {
        kernel::text::paragraph(text, REASON_CHARS_MAX)
    });
    let form = posted.form(visit.words());
    let Some(reason) = reason else {
        return Ok(draw_withdraw(&visit, &shown, &form.wrong(&reading.errors)));
    };
    let plan = shown.standing.plan.id;
    let command = posted.command(WithdrawPlan {
        plan,
        reason,
        seen_version: posted.text("ban").parse().unwrap_or(-1),
    })?;
    let db = visit.app().db();
    match db::settle(|| withdraw_plan(db, visit.actor(), &command)).await {
        Ok(_) => {
            let said = visit.say("plan-withdraw-done");
            Ok(done(&visit, plan_path(plan), &Toast::new(said)))
        }
        Err(error) => Ok(draw_withdraw(&visit, &shown, &form.refuse(error)?)),
    }
}

async fn asked_of(visit: &Visit, plan: &str) -> Result<PlanPage, Refused> {
    let plan = PlanId::parse(plan).map_err(|_| Denied::Hidden)?;
    Ok(plan_page(visit.app().db(), visit.actor(), plan, None).await?)
}

fn seen(visit: &Visit, shown: &PlanPage) -> Form {
    let version = shown.public.as_ref().map_or(0, |row| row.version);
    visit.form().with("ban", version.to_string())
}

fn draw_publish(visit: &Visit, shown: &PlanPage, form: &Form) -> Response {
    let words = visit.words();
    let path = plan_path(shown.standing.plan.id);
    let title = words.say("plan-publish");
    let confirm = Confirm::new(
        format!("{path}/cong-khai"),
        visit.frame(form),
        words.say("plan-publish-question"),
        words.say("plan-publish-effect"),
    )
    .hidden("ban", form.value("ban"))
    .verbs(&title, &words.say("plan-leave"), path);
    drawn(visit, shown, (title, confirm), form)
}

fn draw_withdraw(visit: &Visit, shown: &PlanPage, form: &Form) -> Response {
    let words = visit.words();
    let path = plan_path(shown.standing.plan.id);
    let title = words.say("plan-withdraw");
    let confirm = Confirm::new(
        format!("{path}/rut-cong-khai"),
        visit.frame(form),
        words.say("plan-withdraw-question"),
        words.say("plan-withdraw-effect"),
    )
    .hidden("ban", form.value("ban"))
    .field(Field::area(
        form,
        "reason",
        words.say("plan-withdraw-reason"),
    ))
    .verbs(&title, &words.say("plan-leave"), path);
    drawn(visit, shown, (title, confirm), form)
}

fn drawn(
    visit: &Visit,
    shown: &PlanPage,
    (title, confirm): (String, Confirm),
    form: &Form,
) -> Response {
    let plan = &shown.standing.plan;
    let view = View {
        head: Head::new(&title).under(plan.title.as_str()),
        confirm,
    };
    let crumbs = crumbs(visit, Some((plan.id, &plan.title)), &title);
    let page_ = Page::new(title, view).room(Room::Plans).crumbs(crumbs);
    page(visit, page_.with_form(form))
}
