//! Begin a draft that is written by hand: from nothing but its head, or from a plan of an earlier year.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{Begun, Db, Entry, Tx};
use directory::api::Registers;
use kernel::{Command, OrganisationId};
use serde::Serialize;

use super::follow_bodies::follow_bodies;
use super::under_scheme::{UnderSchemeError, under_scheme};
use super::write_plan::{WritePlanError, Written, head_found, spelled};
use super::written_bodies::issuer_called;
use crate::model::draft::{PlanDraft, PlanId};
use crate::model::import::ImportHead;
use crate::model::writing::{WritingId, WritingState, copied, empty};
use crate::queries::plan_draft::draft_of;
use crate::store::plan::plan_by_id;
use crate::store::writing::{WritingRow, writing_insert};

/// By how many years a copy may be moved.
pub(crate) const YEARS_LATER_MAX: i32 = 10;

/// What is asked for: a draft with this beginning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum StartWriting {
    /// From nothing but its head.
    New {
        /// The Alliance that leads it.
        alliance: OrganisationId,
        /// What its head says.
        head: ImportHead,
    },
    /// From a plan of so many years ago.
    Copy {
        /// That plan.
        plan: PlanId,
        /// Years later.
        years: i32,
    },
}

/// Begins a draft (soạn kế hoạch, chép kế hoạch năm trước).
///
/// # Errors
/// See [`WritePlanError`]; nothing is written then.
pub async fn start_writing(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    command: &Command<StartWriting>,
) -> Result<Written, WritePlanError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load, authorise, decide.
    let draft = match &command.body {
        StartWriting::New { alliance, head } => {
            new(&mut tx, registers, actor, (*alliance, head)).await?
        }
        StartWriting::Copy { plan, years } => {
            copy(&mut tx, registers, actor, (*plan, *years)).await?
        }
    };

    // Store.
    let (now, chance) = tx.seed()?;
    let row = WritingRow {
        id: WritingId::new(now, chance),
        area: draft.area,
        alliance: draft.alliance,
        body: spelled(&draft)?,
        title: draft.title,
        state: WritingState::Open,
        plan: None,
        changed_on: tx.day(),
        version: 1,
    };
    writing_insert(&mut tx, &row).await?;

    // Announce: a draft is nobody's work yet. Commit.
    let entry = Entry::new("plan.start_writing", "draft", row.id).set("title", &row.title);
    Ok(tx.commit(entry, Written { id: row.id }).await?)
}

async fn new(
    tx: &mut Tx,
    registers: &Registers,
    actor: &Actor,
    (alliance, head): (OrganisationId, &ImportHead),
) -> Result<PlanDraft, WritePlanError> {
    let today = tx.day();
    let found = directory::api::organisation(tx, alliance, today).await?;
    let area = found.and_then(|found| found.area);
    let place = locate(tx, area, Some(alliance)).await?;
    authorise(tx, actor, Action::ManagePlans, &place)?;
    let area = area.ok_or(WritePlanError::NoAlliance)?;
    let head = head.clone().checked(today)?;
    under_scheme(tx, head.scheme, (head.from, head.to)).await?;
    let issuer = issuer_called(tx, registers, (actor, area), &head).await?;
    Ok(empty((area, alliance), &head_found(head, issuer)))
}

async fn copy(
    tx: &mut Tx,
    registers: &Registers,
    actor: &Actor,
    (plan, years): (PlanId, i32),
) -> Result<PlanDraft, WritePlanError> {
    let plan = plan_by_id(tx, plan).await?.ok_or(Denied::Hidden)?;
    let place = locate(tx, Some(plan.area), Some(plan.alliance)).await?;
    authorise(tx, actor, Action::ManagePlans, &place)?;
    if !(1..=YEARS_LATER_MAX).contains(&years) {
        return Err(WritePlanError::Years { years });
    }
    let mut draft = copied(draft_of(tx, &plan).await?, years);
    let time = (draft.from, draft.to);
    match under_scheme(tx, draft.scheme, time).await {
        Ok(()) => {}
        // The scheme of that time has ended, or does not reach so far: whoever copies chooses another.
        Err(UnderSchemeError::Scheme(_)) => draft.scheme = None,
        Err(UnderSchemeError::Fault(fault)) => return Err(fault.into()),
    }
    Ok(follow_bodies(tx, registers, actor, draft).await?)
}
