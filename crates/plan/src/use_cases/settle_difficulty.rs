//! Answer a difficulty at one's level, or lift it to the next one that there is on the day.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use directory::api::Registers;
use kernel::{BadText, Command, Fault, text};
use library::api::{CiteError, PaperId, cite};
use serde::{Deserialize, Serialize};

use super::begin_plan::{PlanFault, running};
use super::ladder::ladder;
use super::tell::{close_difficulty, open_difficulty};
use crate::model::difficulty::{
    DifficultyActKind, DifficultyFault, DifficultyId, DifficultyLevel, DifficultyState, Step,
    lifted,
};
use crate::model::obligation::ActId;
use crate::store::difficulty::{
    DifficultyRow, NewDifficultyAct, difficulty_act_insert, difficulty_by_id, difficulty_update,
};
use crate::store::plan::{PlanRow, plan_by_id};

/// The longest answer, in characters.
pub(crate) const ANSWER_CHARS_MAX: usize = 4_000;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SettleDifficulty {
    /// The difficulty.
    pub difficulty: DifficultyId,
    /// Answered here, or lifted.
    pub how: Settling,
    /// The answer, or why it is lifted.
    pub note: String,
    /// The paper that says so.
    pub paper: Option<PaperId>,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// What is done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Settling {
    /// Answered (trả lời).
    Answer,
    /// Lifted a level (chuyển lên cấp trên).
    Lift,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DifficultySettled {
    /// Whether it is answered.
    pub answered: bool,
    /// Who has it now, by name; where it is answered, who answered.
    pub holder: String,
}

/// Why nothing was done with it.
#[derive(Debug, thiserror::Error)]
pub enum SettleDifficultyError {
    /// It does not fit how it stands.
    #[error(transparent)]
    Unfit(#[from] DifficultyFault),
    /// Nothing is said, or too much.
    #[error("note: {0}")]
    Note(BadText),
    /// Somebody acted after the form was opened.
    #[error("version {seen} was seen, it is {now}")]
    Stale {
        /// What the form showed.
        seen: i64,
        /// What it is.
        now: i64,
    },
    /// The paper.
    #[error(transparent)]
    Cite(#[from] CiteError),
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

kernel::refusal! { SettleDifficultyError from [Unfit, Cite, Plan, Denied, Begin, Fault] {
    Self::Note(_) => Invalid "plan.difficulty.note" at "note" { "most": ANSWER_CHARS_MAX };
    Self::Stale { seen, now } => Conflict "plan.difficulty.stale" { "seen": seen, "now": now };
} }

/// Answers or lifts a difficulty (trả lời hoặc chuyển cấp trên khó khăn, vướng mắc).
///
/// # Errors
/// See [`SettleDifficultyError`]; nothing is written then.
pub async fn settle_difficulty(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    command: &Command<SettleDifficulty>,
) -> Result<DifficultySettled, SettleDifficultyError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let row = difficulty_by_id(&mut tx, wish.difficulty).await?;
    let row = row.ok_or(Denied::Hidden)?;
    let plan = plan_by_id(&mut tx, row.plan).await?;
    let plan = plan.ok_or(Denied::Hidden)?;
    let steps = ladder(registers, &mut tx, row.area).await?;
    let place = answered_at(&mut tx, &plan, (row.level, row.level_area)).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::AnswerDifficulties, &place)?;

    // Decide.
    let plan = running(Some(plan))?;
    let note = text::paragraph(&wish.note, ANSWER_CHARS_MAX);
    let note = note.map_err(SettleDifficultyError::Note)?;
    let (seen, now) = (wish.seen_version, row.version);
    if seen != now {
        return Err(SettleDifficultyError::Stale { seen, now });
    }
    if let Some(paper) = wish.paper {
        cite(&mut tx, actor, paper).await?;
    }
    let (next, step) = decide(&row, wish.how, &steps, tx.day())?;

    // Store.
    if !difficulty_update(&mut tx, &next).await? {
        return Err(SettleDifficultyError::Stale { seen, now: now + 1 });
    }
    put(&mut tx, actor, (&next, &step), (wish, note)).await?;

    // Announce.
    match wish.how {
        Settling::Answer => close_difficulty(&mut tx, row.id).await?,
        Settling::Lift => {
            let what = (plan.alliance, row.matter.as_str());
            let where_ = (step.level, step.area);
            open_difficulty(&mut tx, (row.id, plan.id), where_, what).await?;
        }
    }

    // Commit.
    let action = match wish.how {
        Settling::Answer => "plan.answer_difficulty",
        Settling::Lift => "plan.lift_difficulty",
    };
    let entry = Entry::new(action, "difficulty", row.id)
        .change("state", Some(&row.state), Some(&next.state))
        .change("level", Some(&row.level), Some(&next.level));
    let answered = next.state == DifficultyState::Answered;
    let holder = step.name;
    Ok(tx
        .commit(entry, DifficultySettled { answered, holder })
        .await?)
}

/// Where a difficulty is answered: in the area that has it, at the province by the Alliance too.
pub(crate) async fn answered_at(
    rx: &mut db::Rx,
    plan: &PlanRow,
    (level, area): (DifficultyLevel, kernel::AreaId),
) -> Result<authz::Located, Fault> {
    match level {
        DifficultyLevel::Commune | DifficultyLevel::District => locate(rx, Some(area), None).await,
        DifficultyLevel::Province => locate(rx, Some(area), Some(plan.alliance)).await,
    }
}

/// The difficulty as it is to be, and the step of the ladder that acted or that has it now.
fn decide(
    row: &DifficultyRow,
    how: Settling,
    steps: &[Step],
    today: kernel::Day,
) -> Result<(DifficultyRow, Step), DifficultyFault> {
    match how {
        Settling::Answer if row.state == DifficultyState::Answered => {
            Err(DifficultyFault::Answered)
        }
        Settling::Answer => {
            let here = steps.iter().find(|step| step.level == row.level).cloned();
            let next = DifficultyRow {
                state: DifficultyState::Answered,
                held_since: today,
                ..row.clone()
            };
            let step = here.unwrap_or_else(|| Step {
                level: row.level,
                area: row.level_area,
                name: String::new(),
            });
            Ok((next, step))
        }
        Settling::Lift => {
            let step = lifted(row.state, row.level, steps)?;
            let next = DifficultyRow {
                level: step.level,
                level_area: step.area,
                held_since: today,
                ..row.clone()
            };
            Ok((next, step.clone()))
        }
    }
}

async fn put(
    tx: &mut Tx,
    actor: &Actor,
    (row, step): (&DifficultyRow, &Step),
    (wish, note): (&SettleDifficulty, String),
) -> Result<(), Fault> {
    let (now, chance) = tx.seed()?;
    let act = NewDifficultyAct {
        id: ActId::new(now, chance),
        difficulty: row.id,
        kind: match wish.how {
            Settling::Answer => DifficultyActKind::Answer,
            Settling::Lift => DifficultyActKind::Lift,
        },
        level: row.level,
        level_area: row.level_area,
        level_name: step.name.clone(),
        by_name: actor.name.clone(),
        note,
        paper: wish.paper,
    };
    difficulty_act_insert(tx, &act).await
}
