//! Write a plan by hand: begin a draft, from nothing or from last year's plan, change it, and let it run.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{BadText, Command, Fault, Nature, text};
use serde::{Deserialize, Serialize};

use super::begin_plan::{BeginPlanError, PlanBegun, begin_in};
use crate::model::check_draft::TITLE_CHARS_MAX;
use crate::model::draft::{PlanDraft, PlanId};
use crate::model::writing::{WritingChange, WritingId, WritingState, changed, copied};
use crate::queries::plan_draft::draft_of;
use crate::store::plan::plan_by_id;
use crate::store::writing::{WritingRow, writing_by_id, writing_insert, writing_update};

/// By how many years a copy may be moved.
pub(crate) const YEARS_LATER_MAX: i32 = 10;

/// What is asked for: a draft with this beginning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum StartWriting {
    /// From nothing but its head.
    New(Box<PlanDraft>),
    /// From a plan of so many years ago.
    Copy {
        /// That plan.
        plan: PlanId,
        /// Years later.
        years: i32,
    },
}

/// What is asked for: a change of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeWriting {
    /// The draft.
    pub writing: WritingId,
    /// The change.
    pub change: WritingChange,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// What is asked for: a draft begins to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BeginWriting {
    /// The draft.
    pub writing: WritingId,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// The draft.
    pub id: WritingId,
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum WritePlanError {
    /// The title is empty or too long.
    #[error("title: {0}")]
    Title(BadText),
    /// It has begun or was given up.
    #[error("the draft is {state}")]
    NotOpen {
        /// How it stands.
        state: WritingState,
    },
    /// Not so many years later.
    #[error("{years} years later")]
    Years {
        /// How many.
        years: i32,
    },
    /// Somebody changed it after the form was opened.
    #[error("version {seen} was seen, it is {now}")]
    Stale {
        /// What the form showed.
        seen: i64,
        /// What it is.
        now: i64,
    },
    /// The plan does not begin.
    #[error(transparent)]
    Plan(#[from] BeginPlanError),
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

kernel::refusal! { WritePlanError from [Plan, Denied, Begin, Fault] {
    Self::Title(_) => Invalid "plan.write.title" at "title" { "most": TITLE_CHARS_MAX };
    Self::NotOpen { state } => Conflict "plan.write.not_open" { "state": state };
    Self::Years { years } => Invalid "plan.write.years" at "years"
        { "years": years, "most": YEARS_LATER_MAX };
    Self::Stale { seen, now } => Conflict "plan.write.stale" { "seen": seen, "now": now };
} }

/// Begins a draft (soạn kế hoạch, chép kế hoạch năm trước).
///
/// # Errors
/// See [`WritePlanError`]; nothing is written then.
pub async fn start_writing(
    db: &Db,
    actor: &Actor,
    command: &Command<StartWriting>,
) -> Result<Written, WritePlanError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let draft = match &command.body {
        StartWriting::New(draft) => (**draft).clone(),
        StartWriting::Copy { plan, years } => {
            let plan = plan_by_id(&mut tx, *plan).await?;
            let plan = plan.ok_or(Denied::Hidden)?;
            copied(draft_of(&mut tx, &plan).await?, *years)
        }
    };
    let place = locate(&mut tx, Some(draft.area), Some(draft.alliance)).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::ManagePlans, &place)?;

    // Decide.
    if let StartWriting::Copy { years, .. } = command.body
        && !(1..=YEARS_LATER_MAX).contains(&years)
    {
        return Err(WritePlanError::Years { years });
    }
    let title = text::line(&draft.title, TITLE_CHARS_MAX).map_err(WritePlanError::Title)?;

    // Store.
    let (now, chance) = tx.seed()?;
    let row = WritingRow {
        id: WritingId::new(now, chance),
        area: draft.area,
        alliance: draft.alliance,
        body: spelled(&draft)?,
        title,
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

/// Changes a draft (sửa bản nháp).
///
/// # Errors
/// See [`WritePlanError`]; nothing is written then.
pub async fn change_writing(
    db: &Db,
    actor: &Actor,
    command: &Command<ChangeWriting>,
) -> Result<Written, WritePlanError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load, authorise.
    let row = open(&mut tx, actor, wish.writing).await?;

    // Decide.
    seen(&row, wish.seen_version)?;
    let draft = changed(read(&row)?, &wish.change);
    let title = text::line(&draft.title, TITLE_CHARS_MAX).map_err(WritePlanError::Title)?;
    let state = match wish.change {
        WritingChange::Drop => WritingState::Dropped,
        WritingChange::Head { .. }
        | WritingChange::PutTarget(_)
        | WritingChange::PutTask(_)
        | WritingChange::PutMeasure(_)
        | WritingChange::Remove(_) => WritingState::Open,
    };

    // Store.
    let next = WritingRow {
        title,
        body: spelled(&draft)?,
        state,
        ..row.clone()
    };
    keep(&mut tx, &next).await?;

    // Commit.
    let entry = Entry::new("plan.change_writing", "draft", row.id)
        .change("title", Some(&row.title), Some(&next.title))
        .change("state", Some(&row.state), Some(&next.state));
    Ok(tx.commit(entry, Written { id: row.id }).await?)
}

/// Lets a draft run (cho chạy kế hoạch).
///
/// # Errors
/// See [`WritePlanError`]; nothing is written then.
pub async fn begin_writing(
    db: &Db,
    actor: &Actor,
    command: &Command<BeginWriting>,
) -> Result<PlanBegun, WritePlanError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load, authorise.
    let row = open(&mut tx, actor, wish.writing).await?;

    // Decide.
    seen(&row, wish.seen_version)?;
    let draft = read(&row)?;

    // Store and announce, with the beats of the plan itself.
    let (begun, entry) = begin_in(&mut tx, actor, &draft).await?;
    let next = WritingRow {
        state: WritingState::Begun,
        plan: Some(begun.id),
        ..row
    };
    keep(&mut tx, &next).await?;
    Ok(tx.commit(entry, begun).await?)
}

async fn open(tx: &mut Tx, actor: &Actor, id: WritingId) -> Result<WritingRow, WritePlanError> {
    let row = writing_by_id(tx, id).await?.ok_or(Denied::Hidden)?;
    let place = locate(tx, Some(row.area), Some(row.alliance)).await?;
    authorise(tx, actor, Action::ManagePlans, &place)?;
    match row.state {
        WritingState::Open => Ok(row),
        state @ (WritingState::Begun | WritingState::Dropped) => {
            Err(WritePlanError::NotOpen { state })
        }
    }
}

fn seen(row: &WritingRow, seen: i64) -> Result<(), WritePlanError> {
    let now = row.version;
    if seen != now {
        return Err(WritePlanError::Stale { seen, now });
    }
    Ok(())
}

async fn keep(tx: &mut Tx, row: &WritingRow) -> Result<(), WritePlanError> {
    if writing_update(tx, row).await? {
        return Ok(());
    }
    let (seen, now) = (row.version, row.version + 1);
    Err(WritePlanError::Stale { seen, now })
}

/// The draft as it is kept.
pub(crate) fn read(row: &WritingRow) -> Result<PlanDraft, Fault> {
    serde_json::from_str(&row.body).map_err(|error| Fault::new(Nature::Bug, error))
}

fn spelled(draft: &PlanDraft) -> Result<String, Fault> {
    serde_json::to_string(draft).map_err(|error| Fault::new(Nature::Bug, error))
}
