//! Say what carries a measure out: link it to a task or a target, decide on a proposed link, or take a link away.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault};
use serde::{Deserialize, Serialize};

use super::begin_plan::{PlanFault, running};
use crate::model::draft::LinkStanding;
use crate::model::task::{LinkId, MeasureId, TargetId, TaskId};
use crate::store::measure::{
    LinkRow, link_by_id, link_decide, link_delete, link_find, link_insert, measure_by_id,
};
use crate::store::plan::plan_by_id;
use crate::store::target::target_by_id;
use crate::store::task::task_by_id;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ChangeLink {
    /// The measure.
    pub measure: MeasureId,
    /// What is to change.
    pub change: LinkChange,
}

/// What is to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum LinkChange {
    /// This task carries it out.
    Task(TaskId),
    /// This target carries it out.
    Target(TargetId),
    /// The proposed link holds.
    Decide(LinkId),
    /// The link goes.
    Remove(LinkId),
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkChanged {
    /// The title of the measure.
    pub title: String,
}

/// Why no link was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeLinkError {
    /// The task or target is of another plan, or is none.
    #[error("no such end in this plan")]
    NoEnd,
    /// The plan.
    #[error(transparent)]
    Plan(#[from] PlanFault),
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

kernel::refusal! { ChangeLinkError from [Plan, Denied, Begin, Fault] {
    Self::NoEnd => Invalid "plan.link.no_end" at "end";
} }

/// Changes what carries a measure out (gắn biện pháp với việc, chỉ tiêu).
///
/// # Errors
/// See [`ChangeLinkError`]; nothing is written then.
pub async fn change_link(
    db: &Db,
    actor: &Actor,
    command: &Command<ChangeLink>,
) -> Result<LinkChanged, ChangeLinkError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let measure = measure_by_id(&mut tx, wish.measure).await?;
    let measure = measure.ok_or(Denied::Hidden)?;
    let plan = plan_by_id(&mut tx, measure.plan).await?;
    let plan = plan.ok_or(Denied::Hidden)?;
    let place = locate(&mut tx, Some(plan.area), Some(plan.alliance)).await?;
    let end = match wish.change {
        LinkChange::Task(id) => task_by_id(&mut tx, id).await?.map(|task| task.plan),
        LinkChange::Target(id) => target_by_id(&mut tx, id).await?.map(|target| target.plan),
        LinkChange::Decide(id) | LinkChange::Remove(id) => {
            let link = link_by_id(&mut tx, id).await?;
            link.filter(|link| link.measure == measure.id)
                .map(|_| plan.id)
        }
    };

    // Authorise.
    authorise(&mut tx, actor, Action::ManagePlans, &place)?;

    // Decide.
    let plan = running(Some(plan))?;
    if end != Some(plan.id) {
        return Err(ChangeLinkError::NoEnd);
    }

    // Store.
    put(&mut tx, wish).await?;

    // Announce: nobody listens. Commit.
    let (what, id) = match wish.change {
        LinkChange::Task(id) => ("task", id.to_string()),
        LinkChange::Target(id) => ("target", id.to_string()),
        LinkChange::Decide(id) => ("decided", id.to_string()),
        LinkChange::Remove(id) => ("removed", id.to_string()),
    };
    let entry = Entry::new("plan.change_link", "measure", measure.id).set(what, &id);
    let title = measure.title;
    Ok(tx.commit(entry, LinkChanged { title }).await?)
}

async fn put(tx: &mut db::Tx, wish: &ChangeLink) -> Result<(), Fault> {
    let (task, target) = match wish.change {
        LinkChange::Decide(id) => return link_decide(tx, id).await,
        LinkChange::Remove(id) => return link_delete(tx, id).await,
        LinkChange::Task(id) => (Some(id), None),
        LinkChange::Target(id) => (None, Some(id)),
    };
    if let Some(known) = link_find(tx, wish.measure, (task, target)).await? {
        return link_decide(tx, known.id).await;
    }
    let (now, chance) = tx.seed()?;
    let row = LinkRow {
        id: LinkId::new(now, chance),
        measure: wish.measure,
        task,
        target,
        standing: LinkStanding::Decided,
    };
    link_insert(tx, &row).await
}
