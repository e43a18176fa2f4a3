//! A plan with its ids and versions, for whoever acts on it without a screen: the demonstration, tests, imports of progress.

use db::Rx;
use kernel::{Day, Fault, OrganisationId};

use super::standing::plan_standing;
use crate::model::difficulty::{DifficultyId, DifficultyLevel, DifficultyState};
use crate::model::draft::{IndicatorId, PlanId};
use crate::model::obligation::{ObligationId, ObligationState};
use crate::model::task::{MeasureId, TargetId, TaskId};
use crate::store::difficulty::difficulty_list;
use crate::store::measure::measure_list;
use crate::store::obligation::obligation_list;

/// Difficulties that are given.
const DIFFICULTIES_MAX: i64 = 10_000;

/// A plan as one acts on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskPlan {
    /// The plan.
    pub id: PlanId,
    /// Counts its changes.
    pub version: i64,
    /// Its targets, in reading order.
    pub targets: Vec<DeskTarget>,
    /// What bodies owe, by task in reading order, then by body.
    pub obligations: Vec<DeskObligation>,
    /// Its measures, in reading order.
    pub measures: Vec<DeskMeasure>,
    /// Its difficulties.
    pub difficulties: Vec<DeskDifficulty>,
}

/// A target as one acts on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskTarget {
    /// The target.
    pub id: TargetId,
    /// Its key within the plan.
    pub key: String,
    /// What counts it.
    pub indicator: Option<IndicatorId>,
    /// Counts its changes.
    pub version: i64,
}

/// What one body owes, as one acts on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskObligation {
    /// The obligation.
    pub id: ObligationId,
    /// Its task.
    pub task: TaskId,
    /// The key of the task within the plan.
    pub key: String,
    /// The title of the task.
    pub title: String,
    /// Who owes it.
    pub body: OrganisationId,
    /// Which time it is that the task falls due.
    pub round: u32,
    /// By when.
    pub due: Day,
    /// How it stands.
    pub state: ObligationState,
    /// Counts its changes.
    pub version: i64,
}

/// A measure as one acts on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskMeasure {
    /// The measure.
    pub id: MeasureId,
    /// Its key within the plan.
    pub key: String,
}

/// A difficulty as one acts on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskDifficulty {
    /// The difficulty.
    pub id: DifficultyId,
    /// At which level it lies.
    pub level: DifficultyLevel,
    /// Whether it is answered.
    pub answered: bool,
    /// Counts its changes.
    pub version: i64,
}

/// Reads a plan as one acts on it today, if there is such a plan.
///
/// # Errors
/// The database is away.
pub async fn desk(rx: &mut Rx, id: PlanId) -> Result<Option<DeskPlan>, Fault> {
    let day = rx.day();
    let Some(standing) = plan_standing(rx, id, day).await? else {
        return Ok(None);
    };
    let rows = obligation_list(rx, id).await?;
    let obligations = standing.tasks.iter().flat_map(|task| {
        let own = rows.iter().filter(|row| row.task == task.id);
        own.map(|row| DeskObligation {
            id: row.id,
            task: task.id,
            key: task.key.clone(),
            title: task.title.clone(),
            body: row.body,
            round: row.round,
            due: row.due,
            state: row.state,
            version: row.version,
        })
    });
    let obligations = obligations.collect();
    let targets = standing.targets.iter().map(|target| DeskTarget {
        id: target.id,
        key: target.key.clone(),
        indicator: target.binding.as_ref().map(|bound| bound.indicator),
        version: target.version,
    });
    let measures = measure_list(rx, id).await?.into_iter();
    let difficulties = difficulty_list(rx, (id, day), DIFFICULTIES_MAX).await?;
    Ok(Some(DeskPlan {
        id,
        version: standing.plan.version,
        targets: targets.collect(),
        obligations,
        measures: measures
            .map(|row| DeskMeasure {
                id: row.id,
                key: row.key,
            })
            .collect(),
        difficulties: difficulties
            .into_iter()
            .map(|row| DeskDifficulty {
                id: row.id,
                level: row.level,
                answered: row.state == DifficultyState::Answered,
                version: row.version,
            })
            .collect(),
    }))
}
