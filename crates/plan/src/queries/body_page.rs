//! One body in a plan: what it owes, and what the plan owes it.

use authz::{Action, Actor, may};
use db::{Db, Rx};
use directory::api::Registers;
use kernel::{Fault, OrganisationId};

use super::plan_page::{PlanPageError, seen};
use super::standing::{OwedStanding, PlanStanding, TaskStanding, named, standing_of};
use crate::model::difficulty::{DifficultyLevel, DifficultyState};
use crate::model::draft::PlanId;
use crate::model::obligation::Holder;
use crate::model::task::{PartyRole, TargetId, TaskId};
use crate::store::difficulty::difficulty_list;
use crate::use_cases::body_place::{body_place, own_people};

/// Difficulties that are looked through.
const DIFFICULTIES_MAX: i64 = 10_000;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BodyPage {
    pub(crate) standing: PlanStanding,
    pub(crate) body: OrganisationId,
    pub(crate) name: String,
    /// The body and those before it for whom it stands today.
    pub(crate) bodies: Vec<OrganisationId>,
    /// What it owes: the task, and what of it.
    pub(crate) owes: Vec<(TaskId, OwedStanding)>,
    /// Tasks in which it takes part without owing them.
    pub(crate) takes_part: Vec<TaskId>,
    /// Targets for which it is responsible.
    pub(crate) targets: Vec<TargetId>,
    /// What the plan owes it.
    pub(crate) owed: Vec<OwedTo>,
    /// Whether the reader belongs to it and may follow its days.
    pub(crate) may_follow: bool,
}

/// What the plan owes a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum OwedTo {
    /// It handed something in, and the Alliance has not looked at it.
    Look { task: TaskId, days: i64 },
    /// It asked for more time, and nobody has decided.
    Time { task: TaskId, days: i64 },
    /// It raised a difficulty, and nobody has answered.
    Answer {
        task: TaskId,
        title: String,
        level: DifficultyLevel,
        days: i64,
    },
    /// Others do something in which it takes part.
    Support { task: TaskId, by: Vec<String> },
}

/// Reads one body in a plan as it stands today.
///
/// # Errors
/// See [`PlanPageError`].
pub(crate) async fn body_page(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    (plan, body): (PlanId, OrganisationId),
) -> Result<BodyPage, PlanPageError> {
    let mut rx = db.read().await?;
    let plan = seen(&mut rx, actor, plan).await?;
    let day = rx.day();
    let standing = standing_of(&mut rx, plan, day).await?;
    let bodies = forerunners(registers, &mut rx, &standing, body).await?;
    let names = named(&mut rx, &[body], (day, day)).await?;
    let name = names.into_values().next();
    let name = name.filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| standing.name(body).to_owned());
    let place = body_place(&mut rx, &standing.plan, body).await?;
    let own = own_people(actor, &standing.plan, body);
    let may_follow = may(&own, Action::FollowBodies, &place);
    let raised = difficulty_list(&mut rx, (standing.plan.id, day), DIFFICULTIES_MAX).await?;
    let mut owed = owed_to(&standing, &bodies);
    for row in raised {
        if row.state == DifficultyState::Open && bodies.contains(&row.body) {
            owed.push(OwedTo::Answer {
                task: row.task,
                days: row.held_since.until(day).max(0),
                title: row.matter,
                level: row.level,
            });
        }
    }
    Ok(BodyPage {
        owes: owes(&standing, &bodies),
        takes_part: takes_part(&standing, &bodies),
        targets: standing
            .targets
            .iter()
            .filter(|target| target.responsible.is_some_and(|one| bodies.contains(&one)))
            .map(|target| target.id)
            .collect(),
        owed,
        may_follow,
        standing,
        body,
        name,
        bodies,
    })
}

/// A body and those before it for whom it stands on the day.
///
/// # Errors
/// The database is away.
pub(crate) async fn forerunners(
    registers: &Registers,
    rx: &mut Rx,
    standing: &PlanStanding,
    body: OrganisationId,
) -> Result<Vec<OrganisationId>, Fault> {
    let mut bodies = vec![body];
    for known in standing.names.keys().filter(|known| **known != body) {
        let heirs = directory::api::heirs_on(registers, rx, *known, standing.day).await?;
        if heirs.contains(&body) {
            bodies.push(*known);
        }
    }
    Ok(bodies)
}

fn owes(standing: &PlanStanding, bodies: &[OrganisationId]) -> Vec<(TaskId, OwedStanding)> {
    let all = standing.tasks.iter().flat_map(|task| {
        let own = task.owed.iter().filter(|one| bodies.contains(&one.body));
        own.map(|one| (task.id, one.clone()))
    });
    all.collect()
}

/// Whether one of these bodies has this part in a task.
pub(crate) fn has_part(task: &TaskStanding, bodies: &[OrganisationId], role: PartyRole) -> bool {
    let parties = task.parties.iter().filter(|party| party.role == role);
    parties
        .flat_map(|party| bodies.iter().map(|body| party.who.has(*body)))
        .any(|has| has)
}

fn takes_part(standing: &PlanStanding, bodies: &[OrganisationId]) -> Vec<TaskId> {
    let tasks = standing.tasks.iter();
    tasks
        .filter(|task| has_part(task, bodies, PartyRole::Partner))
        .filter(|task| !task.owed.iter().any(|one| bodies.contains(&one.body)))
        .map(|task| task.id)
        .collect()
}

/// What the plan owes these bodies: a look, a decision, and what others do with them.
fn owed_to(standing: &PlanStanding, bodies: &[OrganisationId]) -> Vec<OwedTo> {
    let mut found = Vec::new();
    for (task, one) in owes(standing, bodies) {
        if one.now.holder != Holder::Alliance {
            continue;
        }
        let days = one.now.held_since.until(standing.day).max(0);
        found.push(match one.now.asked_due {
            Some(_) => OwedTo::Time { task, days },
            None => OwedTo::Look { task, days },
        });
    }
    for task in takes_part(standing, bodies) {
        let leads = standing.tasks.iter().find(|one| one.id == task);
        let by = leads.map(|task| task.leads(&standing.names));
        found.push(OwedTo::Support {
            task,
            by: by.unwrap_or_default(),
        });
    }
    found
}
