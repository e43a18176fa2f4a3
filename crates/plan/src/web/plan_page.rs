//! One plan: three lines, targets, the matrix of tasks and bodies, measures that nobody carries, what overlaps.

use ::web::components::{Badge, Button, Chips, Head, Percent, Prose, Table, Tabs, TallyLegend};
use ::web::{Page, Refused, Room, Visit, Words, page};
use askama::Template;
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;
use kernel::Day;

use super::matrix::{MatrixView, matrix_view};
use super::plan_lede::lede;
use super::plan_list::plan_table;
use super::plan_tabs::{PlanView, plan_tabs};
use super::plan_targets::{TargetLine, chips, targets};
use super::wording::{crumbs, cut, days, plan_path, public_path, target_path, task_path};
use super::writing::WRITING;
use super::writing_list::OF;
use crate::model::draft::PlanId;
use crate::queries::overlaps::Overlap;
use crate::queries::plan_page::{MeasureLine, PlanPage, plan_page};

/// The question of an address that says the day.
pub(super) const DAY: &str = "ngay";
/// Things named in a line before the rest is counted.
pub(super) const NAMED_MAX: usize = 4;

#[derive(Template)]
#[template(path = "web/plan_page.html")]
struct View {
    head: Head,
    lede: Vec<(String, Prose, Prose)>,
    targets_title: String,
    legend: TallyLegend,
    chips: Chips,
    captions: [String; 5],
    targets: Vec<TargetLine>,
    how: String,
    sheets: [(String, String); 2],
    tasks_title: String,
    matrix: MatrixView,
    measures: Option<(String, String, Vec<Carrying>)>,
    overlaps: Option<(String, Vec<Prose>)>,
    years: Option<(String, Table)>,
    tabs: Tabs,
}

/// A measure with what carries it out.
struct Carrying {
    title: String,
    section: String,
    nobody: Option<Badge>,
    by: Prose,
}

/// `GET /lam-viec/ke-hoach/{plan}`
pub(super) async fn show(visit: Visit, Path(plan): Path<String>) -> Result<Response, Refused> {
    let plan = PlanId::parse(&plan).map_err(|_| Denied::Hidden)?;
    let here = visit.address();
    let day = here
        .get(DAY)
        .and_then(|day| Day::parse(day).or_else(|_| Day::parse_vietnamese(day)).ok());
    let shown = plan_page(visit.app().db(), visit.actor(), plan, day).await?;
    let words = visit.words();
    let standing = &shown.standing;
    let title = standing.plan.title.clone();
    let elapsed = standing.targets.first();
    let elapsed = elapsed.map(|target| Percent::hundredths(target.forecast.elapsed_ppm / 100));
    let counted = |key: &str, count: usize, more: usize| {
        words.say_with(key, &[("count", count.into()), ("more", more.into())])
    };
    let body = View {
        head: head(&visit, &shown),
        lede: lede(words, &shown),
        targets_title: counted("plan-targets-title", standing.targets.len(), 0),
        legend: TallyLegend::new(words, elapsed),
        chips: chips(&visit, &shown),
        captions: ["state", "target", "tally", "verified", "expected"]
            .map(|column| visit.say(&format!("plan-column-{column}"))),
        targets: targets(&visit, &shown),
        how: visit.say("plan-forecast-how"),
        sheets: [
            ("plan-sheet-tasks", "viec"),
            ("plan-sheet-targets", "chi-tieu"),
        ]
        .map(|(word, end)| (visit.say(word), format!("{}/{end}.xlsx", plan_path(plan)))),
        tasks_title: counted(
            "plan-tasks-title",
            standing.tasks.len(),
            shown.matrix.columns.len(),
        ),
        matrix: matrix_view(&visit, &shown),
        measures: measures(&visit, &shown),
        overlaps: overlaps(words, &shown),
        years: years(&visit, &shown),
        tabs: plan_tabs(words, plan, PlanView::Bodies),
    };
    let crumbs = crumbs(&visit, None, &title);
    Ok(page(
        &visit,
        Page::new(title, body).room(Room::Plans).crumbs(crumbs),
    ))
}

fn head(visit: &Visit, shown: &PlanPage) -> Head {
    let words = visit.words();
    let plan = &shown.standing.plan;
    let facts = [
        ("number", plan.number.clone().unwrap_or_default().into()),
        (
            "issuer",
            plan.issuer
                .map(|id| shown.standing.name(id).to_owned())
                .unwrap_or_default()
                .into(),
        ),
        ("from", plan.from_day.to_vietnamese().into()),
        ("to", plan.to_day.to_vietnamese().into()),
        ("day", shown.standing.day.to_vietnamese().into()),
    ];
    let mut under = Prose::new().text(words.say_with("plan-under", &facts));
    if let Some((id, title)) = &shown.scheme {
        under = under
            .text(words.say("plan-under-scheme"))
            .link(title, plan_path(*id));
    }
    if let Some(paper) = plan.paper {
        let path = format!("/lam-viec/van-ban/{paper}");
        under = under.text(" · ").link(words.say("plan-see-paper"), path);
    }
    let mut head = Head::new(&plan.title).under(public_state(words, shown, under));
    if let Some(on) = plan.closed_on {
        let facts = [("on", on.to_vietnamese().into())];
        let word = words.say_with("plan-closed-on", &facts);
        head = head.badge(Badge::new(::web::components::State::Done, word));
    }
    if shown.may_manage && shown.to_decide.days > 0 {
        let path = format!("{}/chot-han", plan_path(plan.id));
        head = head.act(Button::link(words.say("plan-decide-days"), path).primary());
    }
    if shown.may_close {
        let path = format!("{}/ket-thuc", plan_path(plan.id));
        head = head.act(Button::link(words.say("plan-close"), path));
    }
    if shown.may_copy {
        let path = format!("{WRITING}?{OF}={}#h-chep", plan.id);
        head = head.act(Button::link(words.say("plan-write-copy-next"), path));
    }
    if shown.may_publish {
        let is_public = shown.public.as_ref().is_some_and(|row| row.is_public);
        let (word, end) = if is_public {
            ("plan-withdraw", "rut-cong-khai")
        } else {
            ("plan-publish", "cong-khai")
        };
        let path = format!("{}/{end}", plan_path(plan.id));
        head = head.act(Button::link(words.say(word), path));
    }
    head
}

/// The plans of each year under this one, with how they stand.
fn years(visit: &Visit, shown: &PlanPage) -> Option<(String, Table)> {
    let facts = [("count", shown.under.len().into())];
    let title = visit.words().say_with("plan-years-title", &facts);
    let table = plan_table(visit, &title, shown.under.iter());
    (!shown.under.is_empty()).then_some((title, table))
}

/// Whether everybody may read its progress, since when, and why not any more.
fn public_state(words: &Words, shown: &PlanPage, under: Prose) -> Prose {
    let under = under.text(" · ");
    let Some(row) = &shown.public else {
        return under.text(words.say("plan-public-never"));
    };
    let facts = [
        ("day", row.since.to_vietnamese().into()),
        ("reason", row.reason.clone().unwrap_or_default().into()),
    ];
    if row.is_public {
        let word = words.say_with("plan-public-since", &facts);
        under.link(word, public_path(&row.slug))
    } else {
        under.text(words.say_with("plan-public-withdrawn", &facts))
    }
}

fn measures(visit: &Visit, shown: &PlanPage) -> Option<(String, String, Vec<Carrying>)> {
    if shown.measures.is_empty() {
        return None;
    }
    let words = visit.words();
    let nobody = shown
        .measures
        .iter()
        .filter(|one| one.carried.is_empty())
        .count();
    let facts = [
        ("count", shown.measures.len().into()),
        ("nobody", nobody.into()),
    ];
    let title = words.say_with("plan-measures-title", &facts);
    let path = format!("{}/bien-phap", plan_path(shown.standing.plan.id));
    let mut lines: Vec<Carrying> = Vec::new();
    let mut sorted: Vec<&MeasureLine> = shown.measures.iter().collect();
    sorted.sort_by_key(|measure| !measure.carried.is_empty());
    for measure in sorted {
        lines.push(carrying(words, shown, measure));
    }
    Some((title, path, lines))
}

fn carrying(words: &Words, shown: &PlanPage, measure: &MeasureLine) -> Carrying {
    let mut by = Prose::new();
    for carried in &measure.carried {
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
        if !by.is_empty() {
            by = by.text("; ");
        }
        if let Some(task) = task {
            by = by.link(cut(&task.title, 80), task_path(task.id));
        } else if let Some(target) = target {
            by = by.link(cut(&target.text, 80), target_path(target.id));
        }
        if carried.standing == crate::model::draft::LinkStanding::Proposed {
            by = by.text(format!(" ({})", words.say("plan-link-proposed")));
        }
    }
    let section = shown.sections.get(&measure.section);
    Carrying {
        title: measure.title.clone(),
        section: section.map_or_else(
            || measure.section.clone(),
            |title| format!("{} {title}", measure.section),
        ),
        nobody: measure.carried.is_empty().then(|| {
            Badge::new(
                ::web::components::State::Risk,
                words.say("plan-measure-nobody"),
            )
        }),
        by,
    }
}

fn overlaps(words: &Words, shown: &PlanPage) -> Option<(String, Vec<Prose>)> {
    if shown.overlaps.is_empty() {
        return None;
    }
    let count = shown.overlaps.len();
    let title = words.say_with("plan-overlaps-title", &[("count", count.into())]);
    let lines = shown.overlaps.iter().map(|overlap| match overlap {
        Overlap::Targets { one, other } => {
            let mut prose = Prose::new()
                .link(cut(&one.text, 90), target_path(one.target))
                .text(words.say("plan-overlap-and"))
                .link(cut(&other.text, 90), target_path(other.target));
            if one.plan != other.plan {
                let here = shown.standing.plan.id;
                let end = if one.plan == here { other } else { one };
                prose = prose
                    .text(words.say("plan-overlap-of-plan"))
                    .link(cut(&end.title, 80), plan_path(end.plan));
            }
            prose
        }
        Overlap::Tasks { one, other } => Prose::new()
            .link(cut(&one.1, 90), task_path(one.0))
            .text(words.say("plan-overlap-and"))
            .link(cut(&other.1, 90), task_path(other.0)),
    });
    Some((title, lines.collect()))
}

/// Who holds it for how long, in words.
pub(super) fn held_words(words: &Words, holder: &str, held: i64) -> String {
    let facts = [("who", holder.into()), ("days", days(words, held).into())];
    words.say_with("plan-held", &facts)
}
