//! One plan by its due days: month by month, what falls due, of whom, and how it stands.

use ::web::components::{Badge, Head, Line, Lines, Prose, Tabs};
use ::web::{Page, Refused, Room, Visit, Words, page};
use askama::Template;
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;
use kernel::Day;

use super::plan_tabs::{PlanView, plan_tabs};
use super::wording::{crumbs, target_badge, target_path, task_badge, task_path};
use crate::model::draft::PlanId;
use crate::queries::by_month::{Due, DueWhat, MonthOfDues, by_month};
use crate::queries::plan_page::{PlanPage, plan_page};
use crate::queries::standing::PlanStanding;

#[derive(Template)]
#[template(path = "web/by_month.html")]
struct View {
    head: Head,
    tabs: Tabs,
    months: Vec<MonthView>,
    nothing: String,
}

/// A month with its lines.
struct MonthView {
    title: String,
    count: String,
    /// Whether it lies open: what is over and wholly done is folded.
    open: bool,
    lines: Lines,
}

/// `GET /lam-viec/ke-hoach/{plan}/theo-thoi-gian`
pub(super) async fn show(visit: Visit, Path(plan): Path<String>) -> Result<Response, Refused> {
    let plan = PlanId::parse(&plan).map_err(|_| Denied::Hidden)?;
    let shown = plan_page(visit.app().db(), visit.actor(), plan, None).await?;
    let words = visit.words();
    let standing = &shown.standing;
    let title = words.say("plan-view-months");
    let under = words.say_with(
        "plan-view-under",
        &[
            ("title", standing.plan.title.as_str().into()),
            ("day", standing.day.to_vietnamese().into()),
        ],
    );
    let months = by_month(standing);
    let view = View {
        head: Head::new(&title).under(under),
        tabs: plan_tabs(words, plan, PlanView::Months),
        months: months
            .iter()
            .map(|month| month_view(words, &shown, month))
            .collect(),
        nothing: words.say("plan-months-none"),
    };
    let crumbs = crumbs(&visit, Some((plan, &standing.plan.title)), &title);
    let page_ = Page::new(title, view).room(Room::Plans).crumbs(crumbs);
    Ok(page(&visit, page_))
}

fn month_view(words: &Words, shown: &PlanPage, month: &MonthOfDues) -> MonthView {
    let standing = &shown.standing;
    let facts = [
        ("count", month.dues.len().into()),
        ("tasks", month.tasks().into()),
        ("done", month.done().into()),
        ("late", month.late().into()),
    ];
    let key = match month.late() {
        0 => "plan-month-count",
        _ => "plan-month-count-late",
    };
    let is_past = month.first < standing.day.first_of_month();
    let dues = month.dues.iter();
    MonthView {
        title: month_name(words, month.first),
        count: words.say_with(key, &facts),
        open: !is_past || month.done() < month.tasks(),
        lines: Lines::new(dues.filter_map(|due| line(words, standing, due)).collect()),
    }
}

fn month_name(words: &Words, first: Day) -> String {
    let month = format!("{:02}/{}", first.month(), first.year());
    words.say_with("plan-month", &[("month", month.into())])
}

fn line(words: &Words, standing: &PlanStanding, due: &Due) -> Option<Line> {
    let (title, who, badge) = match due.what {
        DueWhat::Target(id) => {
            let target = standing.targets.iter().find(|target| target.id == id)?;
            let body = target.responsible.map(|id| standing.name(id).to_owned());
            let title = Prose::new().link(&target.text, target_path(id));
            let facts = [("body", body.unwrap_or_default().into())];
            let said = words.say_with("plan-month-target", &facts);
            (title, said, target_badge(words, target))
        }
        DueWhat::Task {
            task,
            state,
            total,
            done,
        } => {
            let found = standing.tasks.iter().find(|one| one.id == task)?;
            let mut said = found.leads(&standing.names).join(", ");
            if total > 1 {
                let facts = [("done", done.into()), ("total", total.into())];
                said = format!("{said} · {}", words.say_with("plan-matrix-fan", &facts));
            }
            let title = Prose::new().link(&found.title, task_path(task));
            (title, said, task_badge(words, state))
        }
    };
    Some(with_day(words, due, (title, who, badge)))
}

fn with_day(words: &Words, due: &Due, (title, who, badge): (Prose, String, Badge)) -> Line {
    let day = due.day.to_vietnamese();
    let key = if due.proposed {
        "plan-month-day-proposed"
    } else {
        "plan-month-day"
    };
    let said = words.say_with(key, &[("day", day.into()), ("who", who.into())]);
    Line::new(title).under(said).badge(badge)
}
