//! What a report says of a plan on a day, as known at an instant: the published read of the reports.

use std::collections::BTreeMap;

use db::Rx;
use kernel::{Day, Fault, Instant, Nature, OrganisationId};
use library::api::rulebook;

use crate::model::difficulty::{DifficultyActKind, DifficultyState, days_at_levels};
use crate::model::draft::{PlanId, Tally};
use crate::model::forecast::{Counted, Course, Forecast, Pace, judge};
use crate::model::obligation::{Move, replay};
use crate::model::report_facts::{
    DifficultyFact, GroupFact, MeasureFact, OwedFact, ReportFacts, TargetFact, TaskFact,
};
use crate::model::share::{amount_in, dong_of_unit};
use crate::model::task::{Owed, PartyRole, bodies_done, state_of};
use crate::store::act::{MoveRow, act_moves};
use crate::store::difficulty::{
    DifficultyActRow, DifficultyRow, difficulty_act_list, difficulty_list,
};
use crate::store::measure::{link_list, measure_list};
use crate::store::obligation::{ObligationRow, obligation_list};
use crate::store::plan::{PlanRow, plan_by_id, section_list};
use crate::store::target::{TargetRow, target_list};
use crate::store::task::{PartyRow, TaskRow, party_list, task_list};

/// Difficulties that a report is made of.
const DIFFICULTIES_MAX: i64 = 500;

/// Names of bodies on the day.
type Names = BTreeMap<OrganisationId, String>;

/// Reads what a report says of a plan for a day, as known at an instant; none where there is no such plan. A plan in force is
/// a public document of its province: whoever asks has asked whether their reader may see reports.
///
/// # Errors
/// The database is away.
pub async fn report_facts(
    rx: &mut Rx,
    plan: PlanId,
    (day, known): (Day, Instant),
) -> Result<Option<ReportFacts>, Fault> {
    let Some(plan) = plan_by_id(rx, plan).await? else {
        return Ok(None);
    };
    let obligations = obligation_list(rx, plan.id).await?;
    let parties = party_list(rx, plan.id).await?;
    let targets = target_list(rx, plan.id).await?;
    let difficulties = difficulty_list(rx, (plan.id, day), DIFFICULTIES_MAX).await?;
    let bodies = bodies(&plan, &obligations, &parties, &targets, &difficulties);
    let names: Names = directory::api::names(rx, &bodies, day)
        .await?
        .into_iter()
        .collect();
    let name = |id: OrganisationId| names.get(&id).cloned().unwrap_or_default();
    let groups = section_list(rx, plan.id).await?.into_iter();
    Ok(Some(ReportFacts {
        plan: plan.id,
        issuer: plan.issuer.map(name),
        alliance: (plan.alliance, name(plan.alliance)),
        groups: groups
            .map(|row| GroupFact {
                label: row.label,
                title: row.title,
            })
            .collect(),
        targets: target_facts(rx, (&plan, targets), (day, known), &names).await?,
        tasks: task_facts(rx, &plan, (&obligations, &parties), (day, &names)).await?,
        measures: measure_facts(rx, plan.id).await?,
        difficulties: difficulty_facts(rx, plan.id, difficulties, (day, &names)).await?,
        title: plan.title,
        kind: plan.kind,
        number: plan.number,
        issued_on: plan.issued_on,
        from: plan.from_day,
        to: plan.to_day,
        area: plan.area,
        day,
        known,
    }))
}

fn bodies(
    plan: &PlanRow,
    obligations: &[ObligationRow],
    parties: &[PartyRow],
    targets: &[TargetRow],
    difficulties: &[DifficultyRow],
) -> Vec<OrganisationId> {
    let mut all: Vec<OrganisationId> = obligations.iter().map(|one| one.body).collect();
    all.extend(parties.iter().filter_map(|party| party.body));
    all.extend(targets.iter().filter_map(|target| target.responsible));
    all.extend(difficulties.iter().map(|one| one.body));
    all.extend(plan.issuer);
    all.push(plan.alliance);
    all.sort_unstable();
    all.dedup();
    all
}

/// The rules by which targets are judged on a day.
async fn pace(rx: &mut Rx, plan: &PlanRow, day: Day) -> Result<Pace, Fault> {
    let book = rulebook(rx, Some(plan.area), Some(plan.alliance)).await?;
    let rate = |key| {
        let rule = book.rule(key, day).and_then(|rule| rule.rate());
        rule.map_err(|error| Fault::new(Nature::Bug, error))
    };
    Ok(Pace {
        late_below: rate("plan.forecast.late_below")?,
        quiet_until: rate("plan.forecast.quiet_until")?,
    })
}

async fn target_facts(
    rx: &mut Rx,
    (plan, rows): (&PlanRow, Vec<TargetRow>),
    (day, known): (Day, Instant),
    names: &Names,
) -> Result<Vec<TargetFact>, Fault> {
    let pace = pace(rx, plan, day).await?;
    let mut facts = Vec::with_capacity(rows.len());
    for row in rows {
        let counted = match row.indicator {
            None => None,
            Some(indicator) => {
                let figure = evidence::api::figure_as(rx, indicator, day, Some(known)).await?;
                figure.and_then(|figure| counted(&row, figure))
            }
        };
        let course = Course {
            goal: row.goal(),
            counted,
            comparator: row.comparator,
            from: plan.from_day,
            due: row.due,
        };
        facts.push(target_fact(row, counted, judge(&course, day, pace), names));
    }
    Ok(facts)
}

/// The count of a target in thousandths of its unit.
fn counted(row: &TargetRow, figure: evidence::api::Figure) -> Option<Counted> {
    let in_unit = |value: evidence::api::Value| match row.tally {
        Some(Tally::Amount) => {
            let unit = dong_of_unit(&row.unit).unwrap_or(1);
            value.number.map(|dong| amount_in(unit, dong))
        }
        Some(Tally::Entries | Tally::Subjects | Tally::Quantity) | None => value.thousandths(),
    };
    Some(Counted {
        recorded: in_unit(figure.recorded)?,
        verified: in_unit(figure.verified)?,
    })
}

fn target_fact(
    row: TargetRow,
    counted: Option<Counted>,
    judged: Forecast,
    names: &Names,
) -> TargetFact {
    TargetFact {
        goal: row.goal(),
        percent: row.is_share.then_some(row.quantity),
        responsible: row.responsible.and_then(|body| names.get(&body).cloned()),
        recorded: counted.map(|counted| counted.recorded),
        verified: counted.map(|counted| counted.verified),
        elapsed_ppm: judged.elapsed_ppm,
        expected: judged.expected,
        state: judged.state,
        id: row.id,
        key: row.key,
        text: row.wording,
        unit: row.unit,
        section: row.section,
        comparator: row.comparator,
        baseline_size: row.baseline_size,
        rounding: row.rounding,
        due: row.due,
        indicator: row.indicator,
    }
}

async fn task_facts(
    rx: &mut Rx,
    plan: &PlanRow,
    (obligations, parties): (&[ObligationRow], &[PartyRow]),
    (day, names): (Day, &Names),
) -> Result<Vec<TaskFact>, Fault> {
    let moves = act_moves(rx, plan.id).await?;
    let tasks = task_list(rx, plan.id).await?.into_iter();
    let stood: Vec<(&ObligationRow, Owed)> = obligations
        .iter()
        .map(|row| (row, as_of(row, &moves, day)))
        .collect();
    Ok(tasks
        .map(|task| {
            let own: Vec<&(&ObligationRow, Owed)> = stood
                .iter()
                .filter(|(row, _)| row.task == task.id)
                .collect();
            let own_parties: Vec<&PartyRow> = parties
                .iter()
                .filter(|party| party.task == task.id)
                .collect();
            task_fact(task, (&own, &own_parties), (day, names))
        })
        .collect())
}

fn as_of(row: &ObligationRow, moves: &[MoveRow], day: Day) -> Owed {
    let own = moves.iter().filter(|one| one.obligation == row.id);
    let own: Vec<Move> = own.map(MoveRow::as_move).collect();
    Owed {
        body: row.body,
        starts: row.starts,
        now: replay(row.begun(), &own, day),
    }
}

fn task_fact(
    task: TaskRow,
    (own, parties): (&[&(&ObligationRow, Owed)], &[&PartyRow]),
    (day, names): (Day, &Names),
) -> TaskFact {
    let owed: Vec<Owed> = own.iter().map(|(_, owed)| *owed).collect();
    let (bodies, done) = bodies_done(&owed);
    let leads = parties.iter().filter(|party| party.role == PartyRole::Lead);
    let lead = |party: &&&PartyRow| match (party.body, &party.class) {
        (Some(body), _) => names.get(&body).cloned(),
        (None, class) => class.clone(),
    };
    let begun = own.iter().filter(|(_, owed)| owed.starts <= day);
    TaskFact {
        leads: leads.filter_map(|party| lead(&party)).collect(),
        state: state_of(&owed, day),
        owed: begun
            .map(|(row, owed)| OwedFact {
                id: row.id,
                body: (row.body, names.get(&row.body).cloned().unwrap_or_default()),
                state: owed.now.state,
                holder: owed.now.holder,
                days_held: owed.now.held_since.until(day).max(0),
                due: owed.now.due,
                is_late: owed.now.is_late(day),
            })
            .collect(),
        id: task.id,
        key: task.key,
        section: task.section,
        title: task.title,
        due: task.due,
        due_proposed: task.due_proposed,
        bodies,
        done,
    }
}

async fn measure_facts(rx: &mut Rx, plan: PlanId) -> Result<Vec<MeasureFact>, Fault> {
    let links = link_list(rx, plan).await?;
    let measures = measure_list(rx, plan).await?.into_iter();
    Ok(measures
        .map(|row| {
            let own = || links.iter().filter(|link| link.measure == row.id);
            MeasureFact {
                tasks: own().filter_map(|link| link.task).collect(),
                targets: own().filter_map(|link| link.target).collect(),
                key: row.key,
                section: row.section,
                title: row.title,
            }
        })
        .collect())
}

async fn difficulty_facts(
    rx: &mut Rx,
    plan: PlanId,
    rows: Vec<DifficultyRow>,
    (day, names): (Day, &Names),
) -> Result<Vec<DifficultyFact>, Fault> {
    let acts = difficulty_act_list(rx, plan).await?;
    let fact = |row: DifficultyRow| {
        let own: Vec<&DifficultyActRow> = acts
            .iter()
            .filter(|act| act.difficulty == row.id && act.day <= day)
            .collect();
        let answer = own.iter().find(|act| act.kind == DifficultyActKind::Answer);
        let came: Vec<_> = own
            .iter()
            .filter(|act| act.kind != DifficultyActKind::Answer)
            .map(|act| (act.level, act.level_name.clone(), act.day))
            .collect();
        DifficultyFact {
            state: match answer {
                Some(_) => DifficultyState::Answered,
                None => DifficultyState::Open,
            },
            levels: days_at_levels(&came, answer.map_or(day, |act| act.day)),
            answer: answer.map(|act| act.note.clone()),
            body: names.get(&row.body).cloned().unwrap_or_default(),
            id: row.id,
            task: row.title,
            matter: row.matter,
            raised_on: row.raised_on,
        }
    };
    Ok(rows.into_iter().map(fact).collect())
}
