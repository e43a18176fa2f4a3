//! How a plan stands on a day: the one read behind list, card, matrix, page, status and interface.
//!
//! Today's figures come from evidence by increments and today's obligations as they are kept; those of another day from the
//! entries themselves and from the acts done until then. A plan that is closed stands as it stood when it was closed.

mod shape;

use std::collections::BTreeMap;

use db::Rx;
use evidence::api::{EvidenceId, Figure, IndicatorId, Value};
use kernel::{Day, Fault, Nature, OrganisationId};
use rules::key;

use crate::model::draft::{PlanId, Tally};
use crate::model::forecast::{Counted, Course, Forecast, Pace, TargetState, judge};
use crate::model::obligation::{Move, Obligation, ObligationId, days_held, replay};
use crate::model::share::{amount_in, dong_of_unit, members_of, unit_of_share};
use crate::model::shortened::task_title;
use crate::model::task::{Owed, TaskId, TaskState, bodies_done, state_of};
use crate::store::act::act_moves;
use crate::store::frozen::{FrozenTargetRow, FrozenTaskRow, frozen_target_list, frozen_task_list};
use crate::store::obligation::{ObligationRow, obligation_list};
use crate::store::plan::{PlanRow, plan_by_id};
use crate::store::target::{TargetRow, target_list};
use crate::store::task::{TaskRow, member_list, party_list, task_list};

pub(crate) use self::shape::{
    Bound, OwedStanding, Party, PartyWho, PlanStanding, TargetStanding, TaskStanding,
};

/// The longest title of a task on a screen, in characters: most sentences of a plan are whole then.
const TITLE_CHARS_MAX: usize = 160;

/// Reads how a plan stands on a day, if there is such a plan.
///
/// # Errors
/// The database is away, or a rule of the house is missing.
pub(crate) async fn plan_standing(
    rx: &mut Rx,
    id: PlanId,
    day: Day,
) -> Result<Option<PlanStanding>, Fault> {
    let Some(plan) = plan_by_id(rx, id).await? else {
        return Ok(None);
    };
    standing_of(rx, plan, day).await.map(Some)
}

/// The same of a plan that was read.
///
/// # Errors
/// As [`plan_standing`].
pub(crate) async fn standing_of(
    rx: &mut Rx,
    plan: PlanRow,
    day: Day,
) -> Result<PlanStanding, Fault> {
    let frozen = plan.closed_on.is_some_and(|closed| closed <= day);
    let rows = target_list(rx, plan.id).await?;
    let kept = if frozen {
        frozen_target_list(rx, plan.id).await?
    } else {
        Vec::new()
    };
    let pace = pace(rx, &plan, day).await?;
    let mut targets = Vec::with_capacity(rows.len());
    let figures = figures(rx, &rows, day).await?;
    for row in rows {
        let old = kept.iter().find(|old| old.target == row.id);
        targets.push(target(row, (&plan, day, pace), (&figures, old))?);
    }
    let tasks = tasks(rx, &plan, day, frozen).await?;
    let names = names(rx, &plan, (&targets, &tasks), day).await?;
    let frozen_at = plan.closed_at.filter(|_| frozen);
    Ok(PlanStanding {
        plan,
        day,
        frozen_at,
        targets,
        tasks,
        names,
    })
}

/// The rules by which targets are judged, as of a day.
async fn pace(rx: &mut Rx, plan: &PlanRow, day: Day) -> Result<Pace, Fault> {
    let book = library::api::rulebook(rx, Some(plan.area), Some(plan.alliance)).await?;
    let rate = |key: &str| {
        book.rule(key, day)
            .and_then(|rule| rule.rate())
            .map_err(|error| Fault::new(Nature::Bug, error))
    };
    Ok(Pace {
        late_below: rate(key::PLAN_FORECAST_LATE_BELOW)?,
        quiet_until: rate(key::PLAN_FORECAST_QUIET_UNTIL)?,
    })
}

type Figures = BTreeMap<IndicatorId, Figure>;

/// What evidence counts: by increments today, from the entries on another day.
async fn figures(rx: &mut Rx, rows: &[TargetRow], day: Day) -> Result<Figures, Fault> {
    let indicators: Vec<IndicatorId> = rows.iter().filter_map(|row| row.indicator).collect();
    if day >= rx.day() {
        let all = evidence::api::figures(rx, &indicators).await?;
        return Ok(all.into_iter().collect());
    }
    let mut all = Figures::new();
    for indicator in indicators {
        if let Some(figure) = evidence::api::figure_as(rx, indicator, day, None).await? {
            all.insert(indicator, figure);
        }
    }
    Ok(all)
}

/// Thousandths of the target's unit from what evidence tells.
fn counted(row: &TargetRow, figure: Figure) -> Counted {
    let value = |value: Value| match (row.tally, row.baseline_size) {
        (Some(Tally::Subjects), Some(size)) => members_of(value.number.unwrap_or(0), size),
        (Some(Tally::Amount), _) => {
            let unit = dong_of_unit(&row.unit).unwrap_or(1);
            amount_in(unit, value.number.unwrap_or(0))
        }
        (Some(Tally::Entries | Tally::Subjects | Tally::Quantity) | None, _) => {
            value.thousandths().unwrap_or(0)
        }
    };
    Counted {
        recorded: value(figure.recorded),
        verified: value(figure.verified),
    }
}

fn target(
    row: TargetRow,
    (plan, day, pace): (&PlanRow, Day, Pace),
    (figures, old): (&Figures, Option<&FrozenTargetRow>),
) -> Result<TargetStanding, Fault> {
    let figure = row.indicator.and_then(|id| figures.get(&id));
    let now = figure.map(|figure| counted(&row, *figure));
    let course = Course {
        goal: row.goal(),
        counted: now,
        comparator: row.comparator,
        from: plan.from_day,
        due: row.due,
    };
    let (goal, counted, forecast) = match old {
        None => (course.goal, now, judge(&course, day, pace)),
        Some(old) => as_frozen(old),
    };
    Ok(TargetStanding {
        goal,
        counted,
        forecast,
        binding: bound(&row)?,
        id: row.id,
        key: row.key,
        unit: if row.is_share {
            unit_of_share(&row.wording).to_owned()
        } else {
            row.unit
        },
        text: row.wording,
        comparator: row.comparator,
        section: row.section,
        responsible: row.responsible,
        due: row.due,
        due_proposed: row.due_proposed,
        is_share: row.is_share,
        quantity: row.quantity,
        version: row.version,
    })
}

fn as_frozen(old: &FrozenTargetRow) -> (Option<i64>, Option<Counted>, Forecast) {
    let counted = old.recorded.zip(old.verified);
    let counted = counted.map(|(recorded, verified)| Counted { recorded, verified });
    let forecast = Forecast {
        elapsed_ppm: old.elapsed_ppm,
        expected: old.expected,
        state: old.state,
    };
    (old.goal, counted, forecast)
}

fn bound(row: &TargetRow) -> Result<Option<Bound>, Fault> {
    let (Some(number), Some(indicator), Some(tally), Some(rounding)) =
        (row.binding_number, row.indicator, row.tally, row.rounding)
    else {
        return Ok(None);
    };
    let read = |text: &String| serde_json::from_str(text);
    let question = row.question.as_ref().map(read).transpose();
    let question = question.map_err(|error| Fault::new(Nature::Bug, error))?;
    Ok(Some(Bound {
        number,
        indicator,
        question,
        tally,
        baseline: row.baseline,
        baseline_size: row.baseline_size,
        rounding,
    }))
}

async fn tasks(
    rx: &mut Rx,
    plan: &PlanRow,
    day: Day,
    frozen: bool,
) -> Result<Vec<TaskStanding>, Fault> {
    let rows = task_list(rx, plan.id).await?;
    let mut parties = parties(rx, plan.id).await?;
    let mut owed = owed(rx, plan.id, day).await?;
    let kept = if frozen {
        frozen_task_list(rx, plan.id).await?
    } else {
        Vec::new()
    };
    let all = rows.into_iter().map(|row| {
        let parties = parties.remove(&row.id).unwrap_or_default();
        let owed = owed.remove(&row.id).unwrap_or_default();
        let old = kept.iter().find(|old| old.task == row.id);
        task(row, (parties, owed), old, day)
    });
    Ok(all.collect())
}

fn task(
    row: TaskRow,
    (parties, owed): (Vec<Party>, Vec<OwedStanding>),
    old: Option<&FrozenTaskRow>,
    day: Day,
) -> TaskStanding {
    let plain = |one: &OwedStanding| Owed {
        body: one.body,
        starts: one.starts,
        now: one.now,
    };
    let all: Vec<Owed> = owed.iter().map(plain).collect();
    let (state, (total, done)) = match old {
        Some(old) => (old.state, (old.total, old.done)),
        None => (state_of(&all, day), bodies_done(&all)),
    };
    TaskStanding {
        id: row.id,
        key: row.key,
        section: row.section,
        title: task_title(&row.title, &row.wording, TITLE_CHARS_MAX),
        text: row.wording,
        due: row.due,
        due_proposed: row.due_proposed,
        recurrence: row.recurrence,
        target: row.target,
        state,
        total,
        done,
        parties,
        owed,
    }
}

async fn parties(rx: &mut Rx, plan: PlanId) -> Result<BTreeMap<TaskId, Vec<Party>>, Fault> {
    let mut members: BTreeMap<_, Vec<OrganisationId>> = BTreeMap::new();
    for row in member_list(rx, plan).await? {
        members.entry(row.party).or_default().push(row.body);
    }
    let mut found: BTreeMap<TaskId, Vec<Party>> = BTreeMap::new();
    for row in party_list(rx, plan).await? {
        let who = match (row.body, row.class) {
            (Some(body), _) => PartyWho::Body(body),
            (None, class) => PartyWho::Class {
                text: class.unwrap_or_default(),
                members: members.remove(&row.id).unwrap_or_default(),
            },
        };
        let role = row.role;
        found.entry(row.task).or_default().push(Party { role, who });
    }
    Ok(found)
}

/// What bodies owe, as it stood on the day.
async fn owed(
    rx: &mut Rx,
    plan: PlanId,
    day: Day,
) -> Result<BTreeMap<TaskId, Vec<OwedStanding>>, Fault> {
    let is_past = day < rx.day();
    let mut moves: BTreeMap<ObligationId, Vec<Move>> = BTreeMap::new();
    for row in act_moves(rx, plan).await? {
        moves.entry(row.obligation).or_default().push(row.as_move());
    }
    let mut found: BTreeMap<TaskId, Vec<OwedStanding>> = BTreeMap::new();
    for row in obligation_list(rx, plan).await? {
        let acts = moves.remove(&row.id).unwrap_or_default();
        let now = if is_past {
            replay(row.begun(), &acts, day)
        } else {
            row.now()
        };
        found
            .entry(row.task)
            .or_default()
            .push(owed_of(&row, now, &acts, day));
    }
    Ok(found)
}

fn owed_of(row: &ObligationRow, now: Obligation, acts: &[Move], day: Day) -> OwedStanding {
    OwedStanding {
        id: row.id,
        body: row.body,
        round: row.round,
        starts: row.starts,
        now,
        held: days_held(row.begun(), acts, day),
    }
}

/// Every body that is named: by its name on the day of the plan, and where it had none yet, on the day asked for.
async fn names(
    rx: &mut Rx,
    plan: &PlanRow,
    (targets, tasks): (&[TargetStanding], &[TaskStanding]),
    day: Day,
) -> Result<BTreeMap<OrganisationId, String>, Fault> {
    let mut ids: Vec<OrganisationId> = [Some(plan.alliance), plan.issuer]
        .into_iter()
        .flatten()
        .chain(targets.iter().filter_map(|target| target.responsible))
        .collect();
    for task in tasks {
        ids.extend(task.owed.iter().map(|one| one.body));
        ids.extend(task.parties.iter().filter_map(|party| match &party.who {
            PartyWho::Body(body) => Some(*body),
            PartyWho::Class { .. } => None,
        }));
    }
    ids.sort_unstable();
    ids.dedup();
    let written = plan.issued_on.unwrap_or(plan.from_day);
    named(rx, &ids, (written, day)).await
}

/// The names of organisations on the one day, and of those without a name then on the other.
pub(crate) async fn named(
    rx: &mut Rx,
    ids: &[OrganisationId],
    (written, day): (Day, Day),
) -> Result<BTreeMap<OrganisationId, String>, Fault> {
    let first = directory::api::names(rx, ids, written).await?;
    let mut found: BTreeMap<OrganisationId, String> = first
        .into_iter()
        .filter(|(_, name)| !name.is_empty())
        .collect();
    let missing: Vec<OrganisationId> = ids
        .iter()
        .copied()
        .filter(|id| !found.contains_key(id))
        .collect();
    if !missing.is_empty() {
        found.extend(directory::api::names(rx, &missing, day).await?);
    }
    Ok(found)
}

/// How many targets are in a state.
pub(crate) fn targets_in(standing: &PlanStanding, state: TargetState) -> usize {
    let targets = standing.targets.iter();
    targets
        .filter(|target| target.forecast.state == state)
        .count()
}

/// How many tasks are in a state.
pub(crate) fn tasks_in(standing: &PlanStanding, state: TaskState) -> usize {
    standing
        .tasks
        .iter()
        .filter(|task| task.state == state)
        .count()
}

/// Evidence told of for tasks, by task.
pub(crate) async fn evidence_of_tasks(
    rx: &mut Rx,
    plan: PlanId,
) -> Result<BTreeMap<TaskId, Vec<EvidenceId>>, Fault> {
    let mut found: BTreeMap<TaskId, Vec<EvidenceId>> = BTreeMap::new();
    for row in crate::store::act::act_evidence_by_plan(rx, plan).await? {
        found.entry(row.task).or_default().push(row.evidence);
    }
    Ok(found)
}
