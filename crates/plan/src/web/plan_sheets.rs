//! The targets and the tasks of a plan as spreadsheets, with the figures of its page.

use ::web::components::{Cell, Column, Row, Table, Value};
use ::web::{Refused, Visit, xlsx};
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;
use kernel::{Fault, Nature};

use super::wording::{target_badge, task_word};
use crate::model::draft::PlanId;
use crate::queries::plan_page::{PlanPage, plan_page};
use crate::queries::standing::{TargetStanding, TaskStanding};

/// Where the targets are.
pub(super) const TARGETS: &str = "/lam-viec/ke-hoach/{plan}/chi-tieu.xlsx";
/// Where the tasks are.
pub(super) const TASKS: &str = "/lam-viec/ke-hoach/{plan}/viec.xlsx";

/// `GET /lam-viec/ke-hoach/{plan}/chi-tieu.xlsx`
pub(super) async fn targets(visit: Visit, Path(plan): Path<String>) -> Result<Response, Refused> {
    let shown = read(&visit, &plan).await?;
    let named = |word: &str| visit.say(&format!("plan-sheet-{word}"));
    let columns = vec![
        Column::text(named("key")),
        Column::text(named("target")),
        Column::text(named("unit")),
        Column::number(named("goal")),
        Column::number(named("verified")),
        Column::number(named("recorded")),
        Column::number(named("expected")),
        Column::text(named("due")),
        Column::text(named("state")),
        Column::text(named("responsible")),
    ];
    let rows = shown.standing.targets.iter();
    let rows = rows.map(|target| target_row(&visit, &shown, target));
    written(&visit, &shown, ("targets", columns, rows.collect()))
}

fn target_row(visit: &Visit, shown: &PlanPage, target: &TargetStanding) -> Row {
    let number = |value: Option<i64>| Cell::new(value.map_or(Value::Nothing, Value::Thousandths));
    let responsible = target.responsible.map(|id| shown.standing.name(id));
    Row::new(vec![
        Cell::text(&target.key),
        Cell::text(&target.text),
        Cell::text(&target.unit),
        number(target.goal),
        number(target.counted.map(|counted| counted.verified)),
        number(target.counted.map(|counted| counted.recorded)),
        number(target.forecast.expected),
        Cell::new(Value::Day(target.due)),
        Cell::text(target_badge(visit.words(), target).word),
        Cell::text(responsible.unwrap_or_default()),
    ])
}

/// `GET /lam-viec/ke-hoach/{plan}/viec.xlsx`
pub(super) async fn tasks(visit: Visit, Path(plan): Path<String>) -> Result<Response, Refused> {
    let shown = read(&visit, &plan).await?;
    let named = |word: &str| visit.say(&format!("plan-sheet-{word}"));
    let columns = vec![
        Column::text(named("key")),
        Column::text(named("section")),
        Column::text(named("task")),
        Column::text(named("leads")),
        Column::text(named("partners")),
        Column::text(named("due")),
        Column::text(named("state")),
        Column::number(named("bodies")),
        Column::number(named("done")),
    ];
    let rows = shown.standing.tasks.iter();
    let rows = rows.map(|task| task_row(&visit, &shown, task));
    written(&visit, &shown, ("tasks", columns, rows.collect()))
}

fn task_row(visit: &Visit, shown: &PlanPage, task: &TaskStanding) -> Row {
    let names = &shown.standing.names;
    Row::new(vec![
        Cell::text(&task.key),
        Cell::text(&task.section),
        Cell::text(&task.text),
        Cell::text(task.leads(names).join("; ")),
        Cell::text(task.partners(names).join("; ")),
        Cell::new(Value::Day(task.due)),
        Cell::text(task_word(visit.words(), task.state)),
        Cell::count(i64::from(task.total)),
        Cell::count(i64::from(task.done)),
    ])
}

async fn read(visit: &Visit, plan: &str) -> Result<PlanPage, Refused> {
    let plan = PlanId::parse(plan).map_err(|_| Denied::Hidden)?;
    Ok(plan_page(visit.app().db(), visit.actor(), plan, None).await?)
}

fn written(
    visit: &Visit,
    shown: &PlanPage,
    (what, columns, rows): (&str, Vec<Column>, Vec<Row>),
) -> Result<Response, Refused> {
    let day = shown.standing.day;
    let facts = [("day", day.to_vietnamese().into())];
    let caption = visit
        .words()
        .say_with(&format!("plan-sheet-{what}-on"), &facts);
    let table = Table::new(visit.words(), caption, columns).rows(rows);
    let bytes = xlsx::write(&table, day).map_err(|error| Fault::new(Nature::Bug, error))?;
    let name = visit.say(&format!("plan-sheet-{what}-file"));
    Ok(xlsx::answer(&format!("{name}-{day}"), bytes))
}
