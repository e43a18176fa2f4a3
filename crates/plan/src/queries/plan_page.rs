//! One plan: what is late, who holds it, what to decide; targets, the matrix of tasks and bodies, measures, overlaps.

use std::collections::BTreeMap;

use authz::{Action, Actor, Denied, locate, may, require};
use db::{Db, Rx};
use kernel::{Day, Fault, OrganisationId};

use super::overlaps::{Overlap, overlaps};
use super::plan_list::{PlanLine, plan_line};
use super::standing::{PartyWho, PlanStanding, TargetStanding, TaskStanding, standing_of};
use crate::model::difficulty::DifficultyState;
use crate::model::draft::{LinkStanding, PlanId};
use crate::model::forecast::TargetState;
use crate::model::obligation::Holder;
use crate::model::task::{LinkId, MeasureId, PartyRole, TargetId, TaskId, TaskState};
use crate::store::difficulty::difficulty_list;
use crate::store::measure::{link_list, measure_list};
use crate::store::plan::{PlanRow, plan_by_id, plan_list_by_scheme, section_list};
use crate::store::public::{PublicRow, public_by_plan};

/// Difficulties of one plan that are counted.
const DIFFICULTIES_MAX: i64 = 10_000;
/// Plans under one of several years.
const PLANS_MAX: i64 = 50;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlanPage {
    pub(crate) standing: PlanStanding,
    /// Who holds something that is late or waits, the longest first.
    pub(crate) holders: Vec<Held>,
    /// What only the Alliance can decide.
    pub(crate) to_decide: ToDecide,
    pub(crate) matrix: Matrix,
    pub(crate) measures: Vec<MeasureLine>,
    pub(crate) overlaps: Vec<Overlap>,
    /// Titles of sections by their label.
    pub(crate) sections: BTreeMap<String, String>,
    /// The plan of several years above, and the plans below.
    pub(crate) scheme: Option<(PlanId, String)>,
    pub(crate) under: Vec<PlanLine>,
    /// Whether everybody may read its progress, if they ever might.
    pub(crate) public: Option<PublicRow>,
    pub(crate) may_manage: bool,
    pub(crate) may_close: bool,
    /// Whether the actor may write a plan of another year after it; of a closed one too.
    pub(crate) may_copy: bool,
    pub(crate) may_publish: bool,
}

/// Who holds something, and for how long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Held {
    /// The body; the Alliance where it is to look at something.
    pub(crate) body: OrganisationId,
    /// What it is.
    pub(crate) what: HeldWhat,
    /// How many.
    pub(crate) count: u32,
    /// The longest of them, in days: past its day where it is late, else held.
    pub(crate) days: i64,
    /// One of them, to begin with.
    pub(crate) task: Option<TaskId>,
}

/// What somebody holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum HeldWhat {
    /// Obligations whose day is past.
    Late,
    /// Obligations handed in and not looked at.
    ToAccept,
    /// Evidence that waits to be verified.
    ToVerify,
}

/// What only the Alliance can decide.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ToDecide {
    /// Days that are only proposed.
    pub(crate) days: usize,
    /// Targets that nothing counts.
    pub(crate) unbound: usize,
    /// Wishes for more time.
    pub(crate) extensions: usize,
    /// Difficulties that wait.
    pub(crate) difficulties: usize,
    /// Links that are only proposed.
    pub(crate) links: usize,
}

/// Tasks by bodies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Matrix {
    /// The bodies and classes, in the order of the document.
    pub(crate) columns: Vec<ColumnWho>,
    /// Names of the bodies for a tight line.
    pub(crate) short: BTreeMap<OrganisationId, String>,
}

/// A column of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ColumnWho {
    /// A body.
    Body(OrganisationId),
    /// A class of bodies, as the document writes it.
    Class(String),
}

impl Matrix {
    /// The part of a column in a task: as a lead where it has both.
    pub(crate) fn role(task: &TaskStanding, column: &ColumnWho) -> Option<PartyRole> {
        let fits = |who: &PartyWho| match (who, column) {
            (PartyWho::Body(body), ColumnWho::Body(wanted)) => body == wanted,
            (PartyWho::Class { text, .. }, ColumnWho::Class(wanted)) => text == wanted,
            (PartyWho::Body(_), ColumnWho::Class(_))
            | (PartyWho::Class { .. }, ColumnWho::Body(_)) => false,
        };
        let parts = task.parties.iter().filter(|party| fits(&party.who));
        parts.map(|party| party.role).min()
    }
}

/// A measure with what carries it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MeasureLine {
    pub(crate) id: MeasureId,
    pub(crate) key: String,
    pub(crate) section: String,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) carried: Vec<Carried>,
}

/// What carries a measure out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Carried {
    pub(crate) link: LinkId,
    pub(crate) task: Option<TaskId>,
    pub(crate) target: Option<TargetId>,
    pub(crate) standing: LinkStanding,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PlanPageError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { PlanPageError from [Denied, Fault] {} }

/// Reads a plan as it stands on a day.
///
/// # Errors
/// See [`PlanPageError`].
pub(crate) async fn plan_page(
    db: &Db,
    actor: &Actor,
    id: PlanId,
    day: Option<Day>,
) -> Result<PlanPage, PlanPageError> {
    let mut rx = db.read().await?;
    let plan = seen(&mut rx, actor, id).await?;
    let day = day.unwrap_or_else(|| rx.day()).min(rx.day());
    let place = locate(&mut rx, Some(plan.area), Some(plan.alliance)).await?;
    let scheme = match plan.scheme {
        None => None,
        Some(id) => plan_by_id(&mut rx, id).await?,
    };
    let mut under = Vec::new();
    for year in plan_list_by_scheme(&mut rx, id, PLANS_MAX).await? {
        under.push(plan_line(&mut rx, actor, (year, day)).await?);
    }
    let sections = section_list(&mut rx, id).await?;
    let public = public_by_plan(&mut rx, id).await?;
    let standing = standing_of(&mut rx, plan, day).await?;
    let measures = measures(&mut rx, id).await?;
    let open = difficulty_list(&mut rx, (id, day), DIFFICULTIES_MAX).await?;
    let open = open.iter().filter(|row| row.state == DifficultyState::Open);
    let to_decide = to_decide(&standing, &measures, open.count());
    let holders = holders(&mut rx, &standing).await?;
    let overlaps = overlaps(&mut rx, &standing).await?;
    let is_open = standing.plan.closed_on.is_none();
    Ok(PlanPage {
        holders,
        to_decide,
        matrix: matrix(&mut rx, &standing).await?,
        measures,
        overlaps,
        sections: sections
            .into_iter()
            .map(|section| (section.label, section.title))
            .collect(),
        scheme: scheme.map(|scheme| (scheme.id, scheme.title)),
        under,
        may_manage: is_open && may(actor, Action::ManagePlans, &place),
        may_copy: may(actor, Action::ManagePlans, &place),
        may_close: is_open && may(actor, Action::ClosePlans, &place),
        may_publish: may(actor, Action::PublishPlans, &place),
        public,
        standing,
    })
}

/// The plan, for whoever may see plans: a plan in force is a public document of the province.
///
/// # Errors
/// There is no such plan, or the actor may not see plans.
pub(crate) async fn seen(rx: &mut Rx, actor: &Actor, id: PlanId) -> Result<PlanRow, PlanPageError> {
    require(actor, Action::ViewPlans, &authz::Located::nowhere())?;
    Ok(plan_by_id(rx, id).await?.ok_or(Denied::Hidden)?)
}

async fn measures(rx: &mut Rx, plan: PlanId) -> Result<Vec<MeasureLine>, Fault> {
    let mut carried: BTreeMap<MeasureId, Vec<Carried>> = BTreeMap::new();
    for row in link_list(rx, plan).await? {
        carried.entry(row.measure).or_default().push(Carried {
            link: row.id,
            task: row.task,
            target: row.target,
            standing: row.standing,
        });
    }
    let rows = measure_list(rx, plan).await?.into_iter();
    Ok(rows
        .map(|row| MeasureLine {
            carried: carried.remove(&row.id).unwrap_or_default(),
            id: row.id,
            key: row.key,
            section: row.section,
            title: row.title,
            text: row.wording,
        })
        .collect())
}

fn to_decide(standing: &PlanStanding, measures: &[MeasureLine], difficulties: usize) -> ToDecide {
    let tasks = standing.tasks.iter().filter(|task| task.due_proposed);
    let targets = standing.targets.iter().filter(|one| one.due_proposed);
    let owed = standing.tasks.iter().flat_map(|task| &task.owed);
    let links = measures.iter().flat_map(|measure| &measure.carried);
    ToDecide {
        days: tasks.count() + targets.count(),
        unbound: standing
            .targets
            .iter()
            .filter(|target| target.binding.is_none())
            .count(),
        extensions: owed.filter(|one| one.now.asked_due.is_some()).count(),
        difficulties,
        links: links
            .filter(|link| link.standing == LinkStanding::Proposed)
            .count(),
    }
}

/// Who holds what is late or waits, the longest first.
async fn holders(rx: &mut Rx, standing: &PlanStanding) -> Result<Vec<Held>, Fault> {
    let mut found: BTreeMap<(OrganisationId, HeldWhat), Held> = BTreeMap::new();
    let mut note = |body, what, days, task| {
        let held = found.entry((body, what)).or_insert(Held {
            body,
            what,
            count: 0,
            days,
            task,
        });
        held.count += 1;
        if days > held.days {
            (held.days, held.task) = (days, task);
        }
    };
    for task in &standing.tasks {
        for one in task.owed.iter().filter(|one| one.starts <= standing.day) {
            let days = one.now.held_since.until(standing.day).max(0);
            if one.now.is_late(standing.day) {
                let days = one.now.due.until(standing.day).max(0);
                note(one.body, HeldWhat::Late, days, Some(task.id));
            } else if one.now.holder == Holder::Alliance {
                note(
                    standing.plan.alliance,
                    HeldWhat::ToAccept,
                    days,
                    Some(task.id),
                );
            }
        }
    }
    let mut all: Vec<Held> = found.into_values().collect();
    if standing.day >= rx.day() {
        all.extend(to_verify(rx, standing).await?);
    }
    all.sort_by_key(|held| std::cmp::Reverse(held.days));
    Ok(all)
}

/// Evidence that waits for a body that is responsible here.
async fn to_verify(rx: &mut Rx, standing: &PlanStanding) -> Result<Vec<Held>, Fault> {
    let mut bodies: Vec<OrganisationId> = standing
        .targets
        .iter()
        .filter_map(|target| target.responsible)
        .chain(
            standing
                .tasks
                .iter()
                .flat_map(|task| &task.owed)
                .map(|one| one.body),
        )
        .collect();
    bodies.sort_unstable();
    bodies.dedup();
    let mut found = Vec::new();
    for body in bodies {
        let waiting = evidence::api::waiting(rx, body).await?;
        let Some(since) = waiting.to_verify_since else {
            continue;
        };
        found.push(Held {
            body,
            what: HeldWhat::ToVerify,
            count: u32::try_from(waiting.to_verify).unwrap_or(u32::MAX),
            days: since.day_in_vietnam().until(standing.day).max(0),
            task: None,
        });
    }
    Ok(found)
}

/// The columns of the matrix: whoever has a part, in the order of the document.
async fn matrix(rx: &mut Rx, standing: &PlanStanding) -> Result<Matrix, Fault> {
    let columns = columns(&standing.tasks);
    let plan = &standing.plan;
    let written = plan.issued_on.unwrap_or(plan.from_day);
    let mut short = BTreeMap::new();
    for column in &columns {
        let ColumnWho::Body(body) = column else {
            continue;
        };
        let found = directory::api::organisation(rx, *body, written).await?;
        let name = found.map(|found| found.short_name);
        let name = name.filter(|name| !name.is_empty());
        short.insert(
            *body,
            name.unwrap_or_else(|| standing.name(*body).to_owned()),
        );
    }
    Ok(Matrix { columns, short })
}

fn columns(tasks: &[TaskStanding]) -> Vec<ColumnWho> {
    let mut columns: Vec<ColumnWho> = Vec::new();
    let mut note = |role: PartyRole| {
        for task in tasks {
            for party in task.parties.iter().filter(|party| party.role == role) {
                let column = match &party.who {
                    PartyWho::Body(body) => ColumnWho::Body(*body),
                    PartyWho::Class { text, .. } => ColumnWho::Class(text.clone()),
                };
                if !columns.contains(&column) {
                    columns.push(column);
                }
            }
        }
    };
    note(PartyRole::Lead);
    note(PartyRole::Partner);
    columns
}

/// Targets as screens list them: the late first, the met last.
pub(crate) fn late_first(targets: &[TargetStanding]) -> Vec<&TargetStanding> {
    let rank = |state: TargetState| match state {
        TargetState::Late => 0,
        TargetState::AtRisk => 1,
        TargetState::OnTrack => 2,
        TargetState::Met => 3,
        TargetState::NotBegun => 4,
    };
    let mut sorted: Vec<&TargetStanding> = targets.iter().collect();
    sorted.sort_by_key(|target| rank(target.forecast.state));
    sorted
}

/// Tasks that are late.
pub(crate) fn late_tasks(standing: &PlanStanding) -> Vec<&TaskStanding> {
    let tasks = standing.tasks.iter();
    tasks.filter(|task| task.state == TaskState::Late).collect()
}
