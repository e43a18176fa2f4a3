//! One plan by its targets: beneath each the tasks that serve it and the measures that it carries out.

use ::web::components::{Badge, Head, Line, Lines, Prose, Section, Tabs, Tally, TallyLegend};
use ::web::{Page, Refused, Room, Visit, Words, page};
use askama::Template;
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;

use super::plan_tabs::{PlanView, plan_tabs};
use super::wording::{crumbs, quantity, tally, target_badge, target_path, task_badge, task_path};
use crate::model::draft::PlanId;
use crate::queries::plan_page::{PlanPage, late_first, plan_page};
use crate::queries::standing::{TargetStanding, TaskStanding};

#[derive(Template)]
#[template(path = "web/by_target.html")]
struct View {
    head: Head,
    tabs: Tabs,
    legend: TallyLegend,
    targets: Vec<TargetPart>,
    nothing: String,
    rest: Option<(Section, Lines)>,
}

/// A target with what serves it.
struct TargetPart {
    badge: Badge,
    text: String,
    href: String,
    under: String,
    figure: Prose,
    tally: Option<Tally>,
    tasks: Option<Lines>,
    measures: Option<Prose>,
}

/// `GET /lam-viec/ke-hoach/{plan}/theo-chi-tieu`
pub(super) async fn show(visit: Visit, Path(plan): Path<String>) -> Result<Response, Refused> {
    let plan = PlanId::parse(&plan).map_err(|_| Denied::Hidden)?;
    let shown = plan_page(visit.app().db(), visit.actor(), plan, None).await?;
    let words = visit.words();
    let standing = &shown.standing;
    let title = words.say("plan-view-targets");
    let under = words.say_with(
        "plan-view-under",
        &[
            ("title", standing.plan.title.as_str().into()),
            ("day", standing.day.to_vietnamese().into()),
        ],
    );
    let targets = late_first(&standing.targets);
    let view = View {
        head: Head::new(&title).under(under),
        tabs: plan_tabs(words, plan, PlanView::Targets),
        legend: TallyLegend::new(words, None),
        targets: targets
            .into_iter()
            .map(|target| part(words, &shown, target))
            .collect(),
        nothing: words.say("plan-target-no-tasks"),
        rest: rest(words, &shown),
    };
    let crumbs = crumbs(&visit, Some((plan, &standing.plan.title)), &title);
    let page_ = Page::new(title, view).room(Room::Plans).crumbs(crumbs);
    Ok(page(&visit, page_))
}

fn part(words: &Words, shown: &PlanPage, target: &TargetStanding) -> TargetPart {
    let standing = &shown.standing;
    let responsible = target.responsible.map(|id| standing.name(id).to_owned());
    let facts = [
        ("body", responsible.unwrap_or_default().into()),
        ("due", target.due.to_vietnamese().into()),
    ];
    let key = if target.due_proposed {
        "plan-target-under-proposed"
    } else {
        "plan-target-under"
    };
    let serving = standing.tasks.iter();
    let serving = serving.filter(|task| task.target == Some(target.id));
    let tasks: Vec<Line> = serving.map(|task| line(words, shown, task)).collect();
    TargetPart {
        badge: target_badge(words, target),
        text: target.text.clone(),
        href: target_path(target.id),
        under: words.say_with(key, &facts),
        figure: figure(words, target),
        tally: tally(words, target),
        tasks: (!tasks.is_empty()).then(|| Lines::new(tasks)),
        measures: measures(words, shown, target),
    }
}

/// Both counts of a target, and what is to be reached.
fn figure(words: &Words, target: &TargetStanding) -> Prose {
    match target.goal.zip(target.counted) {
        None => Prose::new().text(words.say("plan-target-not-counted")),
        Some((goal, counted)) => {
            let facts = [
                ("verified", quantity(words, counted.verified).into()),
                ("recorded", quantity(words, counted.recorded).into()),
                ("goal", quantity(words, goal).into()),
            ];
            Prose::new().text(words.say_with("plan-tally", &facts))
        }
    }
}

fn line(words: &Words, shown: &PlanPage, task: &TaskStanding) -> Line {
    let leads = task.leads(&shown.standing.names).join(", ");
    let facts = [
        ("leads", leads.into()),
        ("due", task.due.to_vietnamese().into()),
    ];
    let mut said = words.say_with("plan-task-under", &facts);
    if task.fans_out() {
        let facts = [("done", task.done.into()), ("total", task.total.into())];
        said = format!("{said} · {}", words.say_with("plan-matrix-fan", &facts));
    }
    let title = Prose::new().link(&task.title, task_path(task.id));
    Line::new(title)
        .under(said)
        .badge(task_badge(words, task.state))
}

/// The measures that a target carries out.
fn measures(words: &Words, shown: &PlanPage, target: &TargetStanding) -> Option<Prose> {
    let carried = shown.measures.iter().filter(|measure| {
        let mut links = measure.carried.iter();
        links.any(|link| link.target == Some(target.id))
    });
    let titles: Vec<&str> = carried.map(|measure| measure.title.as_str()).collect();
    (!titles.is_empty()).then(|| {
        let facts = [("measures", titles.join("; ").into())];
        Prose::new().text(words.say_with("plan-target-measures", &facts))
    })
}

/// The tasks that serve no target of their own.
fn rest(words: &Words, shown: &PlanPage) -> Option<(Section, Lines)> {
    let tasks = shown.standing.tasks.iter();
    let lines: Vec<Line> = tasks
        .filter(|task| task.target.is_none())
        .map(|task| line(words, shown, task))
        .collect();
    if lines.is_empty() {
        return None;
    }
    let title = words.say_with("plan-tasks-without", &[("count", lines.len().into())]);
    Some((Section::new("h-khac", title), Lines::new(lines)))
}
