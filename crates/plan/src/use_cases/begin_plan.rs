//! Begin a plan: the one way from a draft to a plan that runs.

use std::collections::BTreeMap;

use authz::closure::locate;
use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{Command, Fault, OrganisationId};
use serde::{Deserialize, Serialize};

use super::bind_target::{BindError, bind_new};
use super::tell::{Desk, Desks, open_days, open_obligation};
use super::under_scheme::{UnderSchemeError, under_scheme};
use crate::model::check_draft::{DraftFault, check};
use crate::model::draft::{DraftTask, LinkEnd, PlanDraft, PlanId, Who};
use crate::model::obligation::{Obligation, ObligationId};
use crate::model::recurrence::rounds;
use crate::model::task::{LinkId, MeasureId, PartyRole, TargetId, TaskId};
use crate::store::measure::{LinkRow, link_insert, measure_insert};
use crate::store::obligation::{NewObligation, obligation_insert};
use crate::store::plan::{PlanRow, plan_by_paper, plan_insert};
use crate::store::target::target_insert;
use crate::store::task::{NewTask, party_insert, task_insert};

/// What is asked for: this draft begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BeginPlan {
    /// The draft, confirmed.
    pub draft: PlanDraft,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanBegun {
    /// The plan.
    pub id: PlanId,
    /// Its title.
    pub title: String,
    /// How many bodies owe something.
    pub bodies: u32,
    /// How much they owe altogether.
    pub obligations: u32,
    /// How many targets nothing counts yet.
    pub unbound: u32,
}

/// Why a plan did not begin.
#[derive(Debug, thiserror::Error)]
pub enum BeginPlanError {
    /// The draft does not hold what a plan must.
    #[error(transparent)]
    Draft(#[from] DraftFault),
    /// What counts a target cannot count it.
    #[error(transparent)]
    Bind(#[from] BindError),
    /// The same document or import has become a plan.
    #[error("it has become plan {id}")]
    Begun {
        /// That plan.
        id: PlanId,
        /// Its title.
        title: String,
    },
    /// The plan of several years does not hold it.
    #[error(transparent)]
    Scheme(#[from] UnderSchemeError),
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { BeginPlanError from [Draft, Bind, Scheme, Denied, Begin, Fault] {
    Self::Begun { id, title } => Conflict "plan.begin.begun" { "id": id, "title": title };
} }

/// Begins a plan (bắt đầu chạy kế hoạch).
///
/// # Errors
/// See [`BeginPlanError`]; nothing is written then.
pub async fn begin_plan(
    db: &Db,
    actor: &Actor,
    command: &Command<BeginPlan>,
) -> Result<PlanBegun, BeginPlanError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (begun, entry) = begin_in(&mut tx, actor, &command.body.draft).await?;
    Ok(tx.commit(entry, begun).await?)
}

/// Begins a plan within an act that commits by itself, such as the end of a review; gives the audit entry along.
///
/// # Errors
/// See [`BeginPlanError`].
pub(crate) async fn begin_in(
    tx: &mut Tx,
    actor: &Actor,
    draft: &PlanDraft,
) -> Result<(PlanBegun, Entry), BeginPlanError> {
    // Load.
    let before = match (draft.paper, draft.source) {
        (None, None) => None,
        (paper, source) => plan_by_paper(tx, paper, source).await?,
    };
    let place = locate(tx, Some(draft.area), Some(draft.alliance)).await?;

    // Authorise.
    authorise(tx, actor, Action::ManagePlans, &place)?;

    // Decide.
    check(draft)?;
    if let Some(before) = before {
        let (id, title) = (before.id, before.title);
        return Err(BeginPlanError::Begun { id, title });
    }
    under_scheme(tx, draft.scheme, (draft.from, draft.to)).await?;

    // Store and announce.
    let (now, chance) = tx.seed()?;
    let id = PlanId::new(now, chance);
    plan_insert(tx, id, draft).await?;
    let (targets, unbound) = put_targets(tx, actor, id, draft).await?;
    let (tasks, told) = put_tasks(tx, id, draft, &targets).await?;
    put_measures(tx, id, draft, (&targets, &tasks)).await?;
    let proposed = draft.tasks.iter().any(|task| day_of(task, draft).1);
    if proposed || draft.targets.iter().any(|target| target.due_proposed) {
        open_days(tx, id, draft.alliance, &draft.title).await?;
    }

    let begun = PlanBegun {
        id,
        title: draft.title.clone(),
        bodies: told.bodies,
        obligations: told.obligations,
        unbound,
    };
    let entry = Entry::new("plan.begin", "plan", id)
        .set("title", &draft.title)
        .set("from", &draft.from)
        .set("to", &draft.to)
        .set("targets", &draft.targets.len())
        .set("tasks", &draft.tasks.len())
        .set("obligations", &told.obligations);
    Ok((begun, entry))
}

type Keys<T> = BTreeMap<String, T>;

/// Writes the targets and what counts them; how many nothing counts yet.
async fn put_targets(
    tx: &mut Tx,
    actor: &Actor,
    plan: PlanId,
    draft: &PlanDraft,
) -> Result<(Keys<TargetId>, u32), BeginPlanError> {
    let mut keys = Keys::new();
    let mut unbound = 0;
    for (position, target) in (0_i64..).zip(&draft.targets) {
        let (now, chance) = tx.seed()?;
        let id = TargetId::new(now, chance);
        target_insert(tx, id, (plan, position), target).await?;
        match &target.binding {
            Some(binding) => bind_new(tx, actor, (id, draft), (target, binding)).await?,
            None => unbound += 1,
        }
        keys.insert(target.key.clone(), id);
    }
    Ok((keys, unbound))
}

/// How much was given out.
#[derive(Debug, Clone, Copy, Default)]
struct GivenOut {
    bodies: u32,
    obligations: u32,
}

/// Writes the tasks, who has a part in them, and one obligation for each body that leads, each time it falls due.
async fn put_tasks(
    tx: &mut Tx,
    plan: PlanId,
    draft: &PlanDraft,
    targets: &Keys<TargetId>,
) -> Result<(Keys<TaskId>, GivenOut), BeginPlanError> {
    let mut keys = Keys::new();
    let mut desks = Desks::of(draft.alliance, draft.area);
    let mut told = GivenOut::default();
    for (position, task) in (0_i64..).zip(&draft.tasks) {
        let (now, chance) = tx.seed()?;
        let id = TaskId::new(now, chance);
        let (due, due_proposed) = day_of(task, draft);
        let target = task.target.as_ref().and_then(|key| targets.get(key));
        let new = NewTask {
            id,
            plan,
            position,
            due,
            due_proposed,
            target: target.copied(),
            draft: task,
        };
        task_insert(tx, new).await?;
        for (role, parties) in [
            (PartyRole::Lead, &task.leads),
            (PartyRole::Partner, &task.partners),
        ] {
            for (position, who) in (0_i64..).zip(parties) {
                party_insert(tx, id, (role, position), who).await?;
            }
        }
        for body in leaders(task) {
            let desk = desks.of_body(tx, body).await?;
            told.obligations += give_out(tx, draft, &new, (body, desk)).await?;
        }
        keys.insert(task.key.clone(), id);
    }
    told.bodies = desks.count();
    Ok((keys, told))
}

/// By when a task is to be done, and whether that is only proposed: by the last day of the plan where nobody said a day.
fn day_of(task: &DraftTask, draft: &PlanDraft) -> (kernel::Day, bool) {
    match task.due {
        Some(due) => (due, task.due_proposed),
        None => (draft.to, true),
    }
}

/// The bodies that lead a task, each once: those named, and the members of classes.
fn leaders(task: &DraftTask) -> Vec<OrganisationId> {
    let mut found: Vec<OrganisationId> = Vec::new();
    for who in &task.leads {
        let bodies = match who {
            Who::Body(body) => std::slice::from_ref(body),
            Who::Class { members, .. } => members.as_slice(),
        };
        for body in bodies {
            if !found.contains(body) {
                found.push(*body);
            }
        }
    }
    found
}

/// Writes what one body owes of a task, each time it falls due, and tells it what has begun; how much it is.
async fn give_out(
    tx: &mut Tx,
    draft: &PlanDraft,
    task: &NewTask<'_>,
    (body, desk): (OrganisationId, Desk),
) -> Result<u32, BeginPlanError> {
    let today = tx.day();
    let first = draft.from.max(today.min(task.due));
    let mut written = 0;
    for round in rounds(task.draft.recurrence, first, task.due) {
        written += 1;
        let (now, chance) = tx.seed()?;
        let told = round.starts <= today;
        let new = NewObligation {
            id: ObligationId::new(now, chance),
            plan: task.plan,
            task: task.id,
            body,
            round: written,
            begun: Obligation::begin(round.starts, round.due, task.due_proposed),
            told,
        };
        obligation_insert(tx, &new).await?;
        if told {
            open_obligation(tx, &new, desk, &task.draft.title).await?;
        }
    }
    Ok(written)
}

async fn put_measures(
    tx: &mut Tx,
    plan: PlanId,
    draft: &PlanDraft,
    (targets, tasks): (&Keys<TargetId>, &Keys<TaskId>),
) -> Result<(), BeginPlanError> {
    let mut keys: Keys<MeasureId> = Keys::new();
    for (position, measure) in (0_i64..).zip(&draft.measures) {
        let (now, chance) = tx.seed()?;
        let id = MeasureId::new(now, chance);
        measure_insert(tx, id, (plan, position), measure).await?;
        keys.insert(measure.key.clone(), id);
    }
    let mut seen = Vec::new();
    for link in &draft.links {
        let Some(measure) = keys.get(&link.measure).copied() else {
            continue;
        };
        let (task, target) = match &link.end {
            LinkEnd::Task(key) => (tasks.get(key).copied(), None),
            LinkEnd::Target(key) => (None, targets.get(key).copied()),
        };
        if seen.contains(&(measure, task, target)) {
            continue;
        }
        seen.push((measure, task, target));
        let (now, chance) = tx.seed()?;
        let row = LinkRow {
            id: LinkId::new(now, chance),
            measure,
            task,
            target,
            standing: link.standing,
        };
        link_insert(tx, &row).await?;
    }
    Ok(())
}

/// Refuses what is asked of a plan that is not there or is over.
///
/// # Errors
/// It is not there, or it is closed.
pub(crate) fn running(plan: Option<PlanRow>) -> Result<PlanRow, PlanFault> {
    let plan = plan.ok_or(PlanFault::Denied(Denied::Hidden))?;
    match plan.closed_on {
        Some(on) => Err(PlanFault::Closed { on }),
        None => Ok(plan),
    }
}

/// Why nothing is done in a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanFault {
    /// It is closed.
    #[error("closed on {on}")]
    Closed {
        /// When.
        on: kernel::Day,
    },
    /// It is not there.
    #[error(transparent)]
    Denied(Denied),
}

kernel::refusal! { PlanFault from [Denied] {
    Self::Closed { on } => Conflict "plan.closed" { "on": on.to_vietnamese() };
} }
