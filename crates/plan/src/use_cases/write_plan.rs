//! Write a plan by hand: change its draft, and let it run. What every act on a draft begins with, and may be refused for.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{BadText, Command, Day, Fault, Nature, OrganisationId, text};
use serde::{Deserialize, Serialize};

use super::begin_plan::{BeginPlanError, PlanBegun, begin_in};
use super::start_writing::YEARS_LATER_MAX;
use super::under_scheme::UnderSchemeError;
use crate::model::check_draft::{TITLE_CHARS_MAX, check_sizes_while_written};
use crate::model::draft::PlanDraft;
use crate::model::import::{HeadFault, ImportHead};
use crate::model::item_facts::FactsFault;
use crate::model::writing::{WritingChange, WritingHead, WritingId, WritingState, changed};
use crate::store::writing::{WritingRow, writing_by_id, writing_update};

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
    /// There is no such item in the draft, or no longer.
    #[error("no item {key}")]
    Gone {
        /// Its key.
        key: String,
    },
    /// The Alliance has no area, so that nobody knows where the plan holds.
    #[error("the alliance has no area")]
    NoAlliance,
    /// Nobody is called like this who leads.
    #[error("lead {name} on {day}")]
    UnknownLead {
        /// The name.
        name: String,
        /// The day.
        day: Day,
        /// The nearest names.
        nearest: String,
    },
    /// Nobody is called like this who takes part.
    #[error("partner {name} on {day}")]
    UnknownPartner {
        /// The name.
        name: String,
        /// The day.
        day: Day,
        /// The nearest names.
        nearest: String,
    },
    /// No body is called like this that is responsible.
    #[error("responsible {name} on {day}")]
    UnknownResponsible {
        /// The name.
        name: String,
        /// The day.
        day: Day,
        /// The nearest names.
        nearest: String,
    },
    /// No body is called like this that issues the plan.
    #[error("issuer {name} on {day}")]
    UnknownIssuer {
        /// The name.
        name: String,
        /// The day.
        day: Day,
        /// The nearest names.
        nearest: String,
    },
    /// The head.
    #[error(transparent)]
    Head(#[from] HeadFault),
    /// What an item says.
    #[error(transparent)]
    Facts(#[from] FactsFault),
    /// The plan of several years.
    #[error(transparent)]
    Scheme(#[from] UnderSchemeError),
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

kernel::refusal! { WritePlanError from [Head, Facts, Scheme, Plan, Denied, Begin, Fault] {
    Self::Title(_) => Invalid "plan.write.title" at "title" { "most": TITLE_CHARS_MAX };
    Self::NotOpen { state } => Conflict "plan.write.not_open" { "state": state };
    Self::Years { years } => Invalid "plan.write.years" at "years"
        { "years": years, "most": YEARS_LATER_MAX };
    Self::Stale { seen, now } => Conflict "plan.write.stale" { "seen": seen, "now": now };
    Self::Gone { key } => Conflict "plan.write.gone" { "key": key };
    Self::NoAlliance => Invalid "plan.write.no_alliance" at "alliance";
    Self::UnknownLead { name, day, nearest } => Invalid "plan.write.unknown_body" at "leads"
        { "name": name, "day": day.to_vietnamese(), "nearest": nearest, "any": any(nearest) };
    Self::UnknownPartner { name, day, nearest } => Invalid "plan.write.unknown_body" at "partners"
        { "name": name, "day": day.to_vietnamese(), "nearest": nearest, "any": any(nearest) };
    Self::UnknownResponsible { name, day, nearest } => Invalid "plan.write.unknown_body" at "responsible"
        { "name": name, "day": day.to_vietnamese(), "nearest": nearest, "any": any(nearest) };
    Self::UnknownIssuer { name, day, nearest } => Invalid "plan.write.unknown_body" at "issuer_name"
        { "name": name, "day": day.to_vietnamese(), "nearest": nearest, "any": any(nearest) };
} }

/// Whether there are names to be told.
fn any(names: &str) -> &'static str {
    if names.is_empty() { "none" } else { "some" }
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
    let next = after(&row, &read(&row)?, &wish.change)?;

    // Store.
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

/// The draft, if it is one that this actor may change and that has not begun.
///
/// # Errors
/// See [`WritePlanError`].
pub(crate) async fn open(
    tx: &mut Tx,
    actor: &Actor,
    id: WritingId,
) -> Result<WritingRow, WritePlanError> {
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

/// The draft after a change, as it is kept: it may lack something yet, but nothing of it is too long or too much.
pub(crate) fn after(
    row: &WritingRow,
    before: &PlanDraft,
    change: &WritingChange,
) -> Result<WritingRow, WritePlanError> {
    let draft = changed(before.clone(), change);
    let title = text::line(&draft.title, TITLE_CHARS_MAX).map_err(WritePlanError::Title)?;
    check_sizes_while_written(&draft).map_err(BeginPlanError::from)?;
    let state = match change {
        WritingChange::Drop => WritingState::Dropped,
        WritingChange::Head(_)
        | WritingChange::Sections(_)
        | WritingChange::PutTarget(_)
        | WritingChange::PutTask(_)
        | WritingChange::PutMeasure(..)
        | WritingChange::Remove(_) => WritingState::Open,
    };
    Ok(WritingRow {
        title,
        body: spelled(&draft)?,
        state,
        ..row.clone()
    })
}

/// The head with its issuer found.
pub(crate) fn head_found(head: ImportHead, issuer: OrganisationId) -> WritingHead {
    WritingHead {
        title: head.title,
        kind: head.kind,
        number: head.number,
        issuer: Some(issuer),
        issued_on: head.issued_on,
        from: head.from,
        to: head.to,
        scheme: head.scheme,
    }
}

/// Refuses a form that is older than the draft.
pub(crate) fn seen(row: &WritingRow, seen: i64) -> Result<(), WritePlanError> {
    let now = row.version;
    if seen != now {
        return Err(WritePlanError::Stale { seen, now });
    }
    Ok(())
}

/// Keeps a draft, in the place of the version that was read.
pub(crate) async fn keep(tx: &mut Tx, row: &WritingRow) -> Result<(), WritePlanError> {
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

/// As it is kept.
pub(crate) fn spelled(draft: &PlanDraft) -> Result<String, Fault> {
    serde_json::to_string(draft).map_err(|error| Fault::new(Nature::Bug, error))
}
