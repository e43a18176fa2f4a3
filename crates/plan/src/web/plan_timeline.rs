//! What was done in a plan, the last first.

use ::web::components::{Head, Moment, Pager, Paging, Prose, Tabs, Timeline};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;

use super::plan_tabs::{PlanView, plan_tabs};
use super::wording::{act_done, crumbs, task_path};
use crate::model::draft::PlanId;
use crate::queries::plan_timeline::{PlanTimeline, plan_timeline};

#[derive(Template)]
#[template(path = "web/plan_timeline.html")]
struct View {
    head: Head,
    tabs: Tabs,
    timeline: Option<Timeline>,
    nothing: String,
    pager: Option<Pager>,
}

/// `GET /lam-viec/ke-hoach/{plan}/nhat-ky`
pub(super) async fn show(visit: Visit, Path(plan): Path<String>) -> Result<Response, Refused> {
    let plan = PlanId::parse(&plan).map_err(|_| Denied::Hidden)?;
    let here = visit.address();
    let paging = Paging::of(&here);
    let shown = plan_timeline(visit.app().db(), visit.actor(), plan, paging.page).await?;
    let title = visit.say("plan-timeline-title");
    let moments = moments(&visit, &shown);
    let view = View {
        head: Head::new(&title).under(shown.plan.title.as_str()),
        tabs: plan_tabs(visit.words(), plan, PlanView::Acts),
        timeline: (!moments.is_empty()).then(|| Timeline::new(moments)),
        nothing: visit.say("plan-acts-none"),
        pager: Pager::new(visit.words(), &here, paging, shown.total),
    };
    let crumbs = crumbs(&visit, Some((plan, &shown.plan.title)), &title);
    Ok(page(
        &visit,
        Page::new(title, view).room(Room::Plans).crumbs(crumbs),
    ))
}

fn moments(visit: &Visit, shown: &PlanTimeline) -> Vec<Moment> {
    let lines = shown.lines.iter().map(|(row, paper)| {
        let body = shown.names.get(&row.body).cloned().unwrap_or_default();
        let mut title = Prose::new()
            .text(format!("{}: ", act_done(visit.words(), row.kind)))
            .link(&row.title, task_path(row.task));
        if let Some(due) = row.due {
            title = title.text(format!(" · {}", due.to_vietnamese()));
        }
        let mut text = Prose::new().text(format!("{body} ({}) ", row.by_name));
        text = text.text(row.note.clone().unwrap_or_default());
        if let Some((paper, name)) = paper {
            text = text
                .text(" ")
                .link(name, format!("/lam-viec/van-ban/{paper}"));
        }
        Moment::new(row.day, title).text(text)
    });
    lines.collect()
}
