//! Raise a difficulty on a task: it begins at the lowest level of the day that has the area of who raises it.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use directory::api::{NewEvent, Registers, Source, record_event};
use kernel::{AreaId, BadText, Command, Fault, OrganisationId, text};
use serde::{Deserialize, Serialize};

use super::begin_plan::{PlanFault, running};
use super::body_place::body_place;
use super::ladder::ladder;
use super::tell::{open_difficulty, task_link};
use crate::model::difficulty::{
    DifficultyActKind, DifficultyFault, DifficultyId, DifficultyState, first,
};
use crate::model::obligation::ActId;
use crate::model::task::TaskId;
use crate::store::difficulty::{
    DifficultyRow, NewDifficultyAct, difficulty_act_insert, difficulty_insert,
};
use crate::store::plan::{PlanRow, plan_by_id};
use crate::store::task::task_by_id;

/// The longest words, in characters.
pub(crate) const MATTER_CHARS_MAX: usize = 4_000;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RaiseDifficulty {
    /// The task on which it is met.
    pub task: TaskId,
    /// Who raises it: a body or a cooperative.
    pub body: OrganisationId,
    /// What it is.
    pub matter: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DifficultyRaised {
    /// The difficulty.
    pub id: DifficultyId,
    /// Who has it now, by name.
    pub holder: String,
}

/// Why it was not raised.
#[derive(Debug, thiserror::Error)]
pub enum RaiseDifficultyError {
    /// There is no such body.
    #[error("no such body")]
    NoBody,
    /// Nothing is said, or too much.
    #[error("matter: {0}")]
    Matter(BadText),
    /// Nobody answers for its area.
    #[error(transparent)]
    Unfit(#[from] DifficultyFault),
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

kernel::refusal! { RaiseDifficultyError from [Unfit, Plan, Denied, Begin, Fault] {
    Self::NoBody => Invalid "plan.difficulty.no_body" at "body";
    Self::Matter(_) => Invalid "plan.difficulty.matter" at "matter" { "most": MATTER_CHARS_MAX };
} }

/// Raises a difficulty (nêu khó khăn, vướng mắc).
///
/// # Errors
/// See [`RaiseDifficultyError`]; nothing is written then.
pub async fn raise_difficulty(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    command: &Command<RaiseDifficulty>,
) -> Result<DifficultyRaised, RaiseDifficultyError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let day = tx.day();
    let task = task_by_id(&mut tx, wish.task).await?;
    let task = task.ok_or(Denied::Hidden)?;
    let plan = plan_by_id(&mut tx, task.plan).await?;
    let plan = plan.ok_or(Denied::Hidden)?;
    let body = directory::api::organisation(&mut tx, wish.body, day).await?;
    let body = body.ok_or(RaiseDifficultyError::NoBody)?;
    let place = body_place(&mut tx, &plan, body.id).await?;
    let area = body.area.unwrap_or(plan.area);
    let steps = ladder(registers, &mut tx, area).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::RaiseDifficulties, &place)?;

    // Decide.
    let plan = running(Some(plan))?;
    let matter = text::paragraph(&wish.matter, MATTER_CHARS_MAX);
    let matter = matter.map_err(RaiseDifficultyError::Matter)?;
    let step = first(&steps)?;

    // Store.
    let (now, chance) = tx.seed()?;
    let row = DifficultyRow {
        id: DifficultyId::new(now, chance),
        plan: plan.id,
        task: task.id,
        body: body.id,
        area,
        matter: matter.clone(),
        state: DifficultyState::Open,
        level: step.level,
        level_area: step.area,
        held_since: day,
        raised_on: day,
        version: 1,
        title: task.title.clone(),
    };
    difficulty_insert(&mut tx, &row).await?;
    let (now, chance) = tx.seed()?;
    let act = NewDifficultyAct {
        id: ActId::new(now, chance),
        difficulty: row.id,
        kind: DifficultyActKind::Raise,
        level: step.level,
        level_area: step.area,
        level_name: step.name.clone(),
        by_name: actor.name.clone(),
        note: matter.clone(),
        paper: None,
    };
    difficulty_act_insert(&mut tx, &act).await?;

    // Announce.
    tell(&mut tx, &plan, (&row, step.area)).await?;

    // Commit.
    let entry = Entry::new("plan.raise_difficulty", "difficulty", row.id)
        .set("task", &task.id)
        .set("body", &body.id)
        .set("level", &step.level);
    let (id, holder) = (row.id, step.name.clone());
    Ok(tx.commit(entry, DifficultyRaised { id, holder }).await?)
}

async fn tell(
    tx: &mut db::Tx,
    plan: &PlanRow,
    (row, level_area): (&DifficultyRow, AreaId),
) -> Result<(), Fault> {
    let where_ = (row.level, level_area);
    let what = (plan.alliance, row.matter.as_str());
    open_difficulty(tx, (row.id, plan.id), where_, what).await?;
    let event = NewEvent {
        organisation: row.body,
        kind: "plan.difficulty_raised",
        day: row.raised_on,
        text_key: "plan-event-difficulty",
        facts: vec![("title", row.title.clone())],
        source: Source {
            kind: "plan.difficulty",
            id: row.id.to_string(),
            link: Some(task_link(row.task)),
        },
        has_evidence: false,
    };
    record_event(tx, &event).await
}
