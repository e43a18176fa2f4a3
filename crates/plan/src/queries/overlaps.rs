//! What overlaps with a plan, in itself or in another one in force: shown together, so that nothing is done or counted twice.

use std::collections::BTreeMap;

use db::Rx;
use kernel::{Fault, text};

use super::standing::{PartyWho, PlanStanding, evidence_of_tasks};
use crate::model::draft::PlanId;
use crate::model::overlap::{TargetGround, TaskGround, target_overlaps, task_overlaps};
use crate::model::task::{PartyRole, TargetId, TaskId};
use crate::store::target::{CountedKindRow, kind_list_in_force};

/// Kinds counted by targets in force that are looked through.
const ROWS_MAX: i64 = 20_000;

/// Two things on the same subject, area and period (*có thể trùng*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Overlap {
    /// Two targets count the same.
    Targets { one: End, other: End },
    /// Two tasks of the plan seem to be one.
    Tasks {
        one: (TaskId, String),
        other: (TaskId, String),
    },
}

/// One of two targets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct End {
    pub(crate) target: TargetId,
    pub(crate) text: String,
    pub(crate) plan: PlanId,
    pub(crate) title: String,
}

/// What overlaps with this plan, as it stands on its day.
///
/// # Errors
/// The database is away.
pub(crate) async fn overlaps(rx: &mut Rx, standing: &PlanStanding) -> Result<Vec<Overlap>, Fault> {
    let rows = kind_list_in_force(rx, standing.day, ROWS_MAX).await?;
    let mut found = targets(rx, standing, &rows).await?;
    found.extend(tasks(rx, standing).await?);
    Ok(found)
}

async fn targets(
    rx: &mut Rx,
    standing: &PlanStanding,
    rows: &[CountedKindRow],
) -> Result<Vec<Overlap>, Fault> {
    let mut grounds: BTreeMap<TargetId, TargetGround> = BTreeMap::new();
    let mut ends: BTreeMap<TargetId, End> = BTreeMap::new();
    let mut above: BTreeMap<kernel::AreaId, Vec<String>> = BTreeMap::new();
    for row in rows {
        let areas_above = match above.get(&row.area) {
            Some(known) => known.clone(),
            None => {
                let all = super::areas::areas_above(rx, row.area).await?;
                above.insert(row.area, all.clone());
                all
            }
        };
        let ground = grounds.entry(row.target).or_insert(TargetGround {
            id: row.target,
            plan: row.plan,
            kinds: Vec::new(),
            area: row.area.to_string(),
            areas_above,
            from: row.from_day,
            to: row.due,
        });
        ground.kinds.push(row.kind.clone());
        ends.entry(row.target).or_insert(End {
            target: row.target,
            text: row.wording.clone(),
            plan: row.plan,
            title: row.title.clone(),
        });
    }
    let all: Vec<TargetGround> = grounds.into_values().collect();
    let pairs = target_overlaps(&all).into_iter().filter_map(|pair| {
        let one = ends.get(&pair.one)?.clone();
        let other = ends.get(&pair.other)?.clone();
        let here = standing.plan.id;
        if one.plan == here || other.plan == here {
            Some(Overlap::Targets { one, other })
        } else {
            None
        }
    });
    Ok(pairs.collect())
}

async fn tasks(rx: &mut Rx, standing: &PlanStanding) -> Result<Vec<Overlap>, Fault> {
    let told = evidence_of_tasks(rx, standing.plan.id).await?;
    let ground = |task: &super::standing::TaskStanding| TaskGround {
        id: task.id,
        leads: task
            .parties
            .iter()
            .filter(|party| party.role == PartyRole::Lead)
            .filter_map(|party| match &party.who {
                PartyWho::Body(body) => Some(*body),
                PartyWho::Class { .. } => None,
            })
            .collect(),
        words: text::fold(&task.title),
        told: told.get(&task.id).cloned().unwrap_or_default(),
        from: standing.plan.from_day,
        due: task.due,
    };
    let grounds: Vec<TaskGround> = standing.tasks.iter().map(ground).collect();
    let title = |id: TaskId| {
        let task = standing.tasks.iter().find(|task| task.id == id);
        (id, task.map(|task| task.title.clone()).unwrap_or_default())
    };
    let pairs = task_overlaps(&grounds).into_iter();
    Ok(pairs
        .map(|pair| Overlap::Tasks {
            one: title(pair.one),
            other: title(pair.other),
        })
        .collect())
}
