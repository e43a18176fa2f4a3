//! One task: who owes what of it, who holds it since when, what was done, what may be done.

use std::collections::BTreeMap;

use authz::{Action, Actor, Denied, locate, may};
use db::{Db, Rx};
use evidence::api::{EntryLine, EvidenceId, lines_of};
use kernel::{Fault, OrganisationId};
use library::api::{CiteError, PaperId, cite};

use super::plan_page::{PlanPageError, seen};
use super::standing::{OwedStanding, PlanStanding, TaskStanding, standing_of};
use crate::model::obligation::{ActId, ActKind, ObligationId};
use crate::model::task::TaskId;
use crate::store::act::{ActRow, act_evidence_by_task, act_list_by_task};
use crate::store::obligation::{ObligationRow, obligation_list_by_task};
use crate::store::task::task_by_id;
use crate::use_cases::act_on_obligation::allowed;
use crate::use_cases::body_place::{body_place, own_people};

/// Acts that are shown.
const ACTS_MAX: i64 = 500;
/// Obligations whose acts are looked up one by one; of a larger class only those that wait.
const CHECKED_MAX: usize = 60;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TaskPage {
    pub(crate) standing: PlanStanding,
    pub(crate) task: TaskStanding,
    pub(crate) owed: Vec<OwedLine>,
    pub(crate) acts: Vec<ActLine>,
    /// Evidence told of, that the reader may see, and how much more there is.
    pub(crate) evidence: (Vec<EntryLine>, u64),
    /// Bodies for which the actor may raise a difficulty here.
    pub(crate) may_raise: Vec<OrganisationId>,
    pub(crate) may_manage: bool,
}

/// What one body owes, with what may be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OwedLine {
    pub(crate) owed: OwedStanding,
    pub(crate) version: i64,
    pub(crate) may: Vec<ActKind>,
    /// Whether the actor acts for the body by its letter only.
    pub(crate) by_letter: bool,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ActLine {
    pub(crate) row: ActRow,
    pub(crate) body: Option<OrganisationId>,
    /// The paper, where the reader may see it.
    pub(crate) paper: Option<(PaperId, String)>,
    pub(crate) evidence: Vec<EvidenceId>,
}

/// Reads a task as it stands today.
///
/// # Errors
/// See [`PlanPageError`].
pub(crate) async fn task_page(
    db: &Db,
    actor: &Actor,
    id: TaskId,
) -> Result<TaskPage, PlanPageError> {
    let mut rx = db.read().await?;
    let row = task_by_id(&mut rx, id).await?.ok_or(Denied::Hidden)?;
    let plan = seen(&mut rx, actor, row.plan).await?;
    let day = rx.day();
    let place = locate(&mut rx, Some(plan.area), Some(plan.alliance)).await?;
    let standing = standing_of(&mut rx, plan, day).await?;
    let found = standing.tasks.iter().find(|task| task.id == id);
    let task = found.cloned().ok_or(Denied::Hidden)?;
    let is_open = standing.plan.closed_on.is_none();
    let owed = owed_lines(&mut rx, actor, &standing, &task).await?;
    let told = act_evidence_by_task(&mut rx, id).await?;
    let mut ids: Vec<EvidenceId> = told.iter().map(|row| row.evidence).collect();
    ids.sort_unstable();
    ids.dedup();
    let evidence = lines_of(&mut rx, actor, &ids).await?;
    let acts = act_lines(&mut rx, actor, &task, &told).await?;
    let may_raise = if is_open {
        may_raise(&mut rx, actor, &standing, &task).await?
    } else {
        Vec::new()
    };
    Ok(TaskPage {
        may_manage: is_open && may(actor, Action::ManagePlans, &place),
        standing,
        task,
        owed,
        acts,
        evidence,
        may_raise,
    })
}

async fn owed_lines(
    rx: &mut Rx,
    actor: &Actor,
    standing: &PlanStanding,
    task: &TaskStanding,
) -> Result<Vec<OwedLine>, Fault> {
    let plan = &standing.plan;
    let alliance = locate(rx, Some(plan.area), Some(plan.alliance)).await?;
    let rows = obligation_list_by_task(rx, task.id).await?;
    let rows: BTreeMap<ObligationId, ObligationRow> =
        rows.into_iter().map(|row| (row.id, row)).collect();
    let mut lines = Vec::new();
    for one in &task.owed {
        let Some(row) = rows.get(&one.id) else {
            continue;
        };
        let (mut may, mut by_letter) = (Vec::new(), false);
        if plan.closed_on.is_none() && lines.len() < CHECKED_MAX && one.starts <= standing.day {
            let body = body_place(rx, plan, one.body).await?;
            let own = own_people(actor, plan, one.body);
            may = allowed((actor, &own), row, standing.day, (&body, &alliance));
            by_letter = !authz::may(&own, Action::ReportProgress, &body);
        }
        lines.push(OwedLine {
            owed: one.clone(),
            version: row.version,
            may,
            by_letter,
        });
    }
    Ok(lines)
}

async fn act_lines(
    rx: &mut Rx,
    actor: &Actor,
    task: &TaskStanding,
    told: &[crate::store::act::ActEvidenceRow],
) -> Result<Vec<ActLine>, Fault> {
    let mut lines = Vec::new();
    for row in act_list_by_task(rx, task.id, ACTS_MAX).await? {
        let owed = task.owed.iter().find(|one| one.id == row.obligation);
        lines.push(ActLine {
            body: owed.map(|one| one.body),
            paper: paper_line(rx, actor, row.paper).await?,
            evidence: evidence_of(told, row.id),
            row,
        });
    }
    Ok(lines)
}

fn evidence_of(told: &[crate::store::act::ActEvidenceRow], act: ActId) -> Vec<EvidenceId> {
    let of_act = told.iter().filter(|row| row.act == act);
    of_act.map(|row| row.evidence).collect()
}

/// A paper in a line, where the reader may see it.
///
/// # Errors
/// The database is away.
pub(crate) async fn paper_line(
    rx: &mut Rx,
    actor: &Actor,
    paper: Option<PaperId>,
) -> Result<Option<(PaperId, String)>, Fault> {
    let Some(id) = paper else {
        return Ok(None);
    };
    match cite(rx, actor, id).await {
        Ok(found) => {
            let name = match found.number {
                Some(number) => number.to_string(),
                None => found.summary,
            };
            Ok(Some((id, name)))
        }
        Err(CiteError::Denied(_)) => Ok(None),
        Err(CiteError::Fault(fault)) => Err(fault),
    }
}

/// For whom the actor may raise a difficulty on this task: bodies with a part in it.
async fn may_raise(
    rx: &mut Rx,
    actor: &Actor,
    standing: &PlanStanding,
    task: &TaskStanding,
) -> Result<Vec<OrganisationId>, Fault> {
    let mut bodies: Vec<OrganisationId> = task.owed.iter().map(|one| one.body).collect();
    for party in &task.parties {
        match &party.who {
            super::standing::PartyWho::Body(body) => bodies.push(*body),
            super::standing::PartyWho::Class { members, .. } => bodies.extend(members),
        }
    }
    bodies.sort_unstable();
    bodies.dedup();
    let mut found = Vec::new();
    if !actor.may_somewhere(Action::RaiseDifficulties) {
        return Ok(found);
    }
    for body in bodies.into_iter().take(CHECKED_MAX * 5) {
        let place = body_place(rx, &standing.plan, body).await?;
        if may(actor, Action::RaiseDifficulties, &place) {
            found.push(body);
        }
    }
    Ok(found)
}
