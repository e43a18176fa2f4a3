//! What a report says of a plan on a day: the published read of the reports.

use std::collections::BTreeMap;

use db::Rx;
use kernel::{AreaId, Day, Fault, OrganisationId};

use super::standing::{
    OwedStanding, PartyWho, PlanStanding, TargetStanding, TaskStanding, plan_standing,
};
use crate::model::difficulty::{DifficultyActKind, DifficultyState, days_at_levels};
use crate::model::draft::PlanId;
use crate::model::report_facts::{
    DifficultyFact, GroupFact, MeasureFact, OwedFact, ReportFacts, TargetFact, TaskFact,
};
use crate::store::difficulty::{
    DifficultyActRow, DifficultyRow, difficulty_act_list, difficulty_list,
};
use crate::store::measure::{link_list, measure_list};
use crate::store::plan::{plan_by_id, plan_list, section_list};

/// Difficulties that a report is made of.
const DIFFICULTIES_MAX: i64 = 500;

/// Names of bodies on the day.
type Names = BTreeMap<OrganisationId, String>;

/// Plans among which the one of the year before is looked for.
const PLANS_MAX: i64 = 500;

/// Where a plan holds and which Alliance leads it; none where there is no such plan.
///
/// # Errors
/// The database is away.
pub async fn plan_place(
    rx: &mut Rx,
    plan: PlanId,
) -> Result<Option<(AreaId, OrganisationId)>, Fault> {
    let found = plan_by_id(rx, plan).await?;
    Ok(found.map(|plan| (plan.area, plan.alliance)))
}

/// The plan of the same Alliance and place whose time ended last before this one's began (*kế hoạch năm trước*), with the day
/// from which it stands as it ended: its last one, or that on which it was closed later.
///
/// # Errors
/// The database is away.
pub async fn plan_before(rx: &mut Rx, plan: PlanId) -> Result<Option<(PlanId, Day)>, Fault> {
    let Some(now) = plan_by_id(rx, plan).await? else {
        return Ok(None);
    };
    let mut all = plan_list(rx, PLANS_MAX).await?;
    all.retain(|one| {
        one.alliance == now.alliance && one.area == now.area && one.to_day < now.from_day
    });
    let before = all.into_iter().max_by_key(|one| one.to_day);
    Ok(before.map(|one| (one.id, one.closed_on.unwrap_or(one.to_day).max(one.to_day))))
}

/// Plans of which a report may be drafted, the newest first: id, title and time. A plan in force is a public document.
///
/// # Errors
/// The database is away.
pub async fn plan_choices(rx: &mut Rx) -> Result<Vec<(PlanId, String, Day, Day)>, Fault> {
    let all = plan_list(rx, PLANS_MAX).await?.into_iter();
    Ok(all
        .map(|one| (one.id, one.title, one.from_day, one.to_day))
        .collect())
}

/// Reads what a report says of a plan for a day, as it is known at this moment; none where there is no such plan. It is built
/// on the one read behind every page of the plan, so that the counts agree. A plan in force is a public document of its
/// province: whoever asks has asked whether their reader may see reports.
///
/// # Errors
/// The database is away.
pub async fn report_facts(
    rx: &mut Rx,
    plan: PlanId,
    day: Day,
) -> Result<Option<ReportFacts>, Fault> {
    let Some(standing) = plan_standing(rx, plan, day).await? else {
        return Ok(None);
    };
    let difficulties = difficulty_list(rx, (plan, day), DIFFICULTIES_MAX).await?;
    let names = names(rx, &standing, &difficulties).await?;
    let name = |id: OrganisationId| names.get(&id).cloned().unwrap_or_default();
    let groups = section_list(rx, plan).await?.into_iter();
    let row = &standing.plan;
    Ok(Some(ReportFacts {
        plan,
        title: row.title.clone(),
        kind: row.kind,
        number: row.number.clone(),
        issuer: row.issuer.map(name),
        issued_on: row.issued_on,
        from: row.from_day,
        to: row.to_day,
        area: row.area,
        alliance: (row.alliance, name(row.alliance)),
        day,
        known: standing.frozen_at.unwrap_or_else(|| rx.moment()),
        groups: groups
            .map(|row| GroupFact {
                label: row.label,
                title: row.title,
            })
            .collect(),
        targets: standing
            .targets
            .iter()
            .map(|one| target_fact(one, &names))
            .collect(),
        tasks: standing
            .tasks
            .iter()
            .map(|one| task_fact(one, (day, &names)))
            .collect(),
        measures: measure_facts(rx, plan).await?,
        difficulties: difficulty_facts(rx, plan, difficulties, (day, &names)).await?,
    }))
}

/// The names of the standing, and of those besides that a report names.
async fn names(
    rx: &mut Rx,
    standing: &PlanStanding,
    difficulties: &[DifficultyRow],
) -> Result<Names, Fault> {
    let mut found = standing.names.clone();
    let mut more: Vec<OrganisationId> = difficulties.iter().map(|one| one.body).collect();
    more.extend(standing.plan.issuer);
    more.push(standing.plan.alliance);
    more.retain(|id| found.get(id).is_none_or(String::is_empty));
    found.extend(directory::api::names(rx, &more, standing.day).await?);
    Ok(found)
}

fn target_fact(target: &TargetStanding, names: &Names) -> TargetFact {
    let binding = target.binding.as_ref();
    TargetFact {
        id: target.id,
        key: target.key.clone(),
        text: target.text.clone(),
        unit: target.unit.clone(),
        section: target.section.clone(),
        comparator: target.comparator,
        percent: target.is_share.then_some(target.quantity),
        goal: target.goal,
        baseline_size: binding.and_then(|binding| binding.baseline_size),
        rounding: binding.map(|binding| binding.rounding),
        responsible: target
            .responsible
            .and_then(|body| names.get(&body).cloned()),
        due: target.due,
        indicator: binding.map(|binding| binding.indicator),
        recorded: target.counted.map(|counted| counted.recorded),
        verified: target.counted.map(|counted| counted.verified),
        elapsed_ppm: target.forecast.elapsed_ppm,
        expected: target.forecast.expected,
        state: target.forecast.state,
    }
}

fn task_fact(task: &TaskStanding, (day, names): (Day, &Names)) -> TaskFact {
    let begun = task.owed.iter().filter(|owed| owed.starts <= day);
    TaskFact {
        id: task.id,
        key: task.key.clone(),
        section: task.section.clone(),
        title: task.title.clone(),
        text: task.text.clone(),
        target: task.target,
        leads: task.leads(names),
        due: task.due,
        due_proposed: task.due_proposed,
        state: task.state,
        bodies: task.total,
        done: task.done,
        owed: begun
            .map(|owed| owed_fact(owed, class_of(task, owed.body), (day, names)))
            .collect(),
    }
}

/// The class through which a body has a part in a task; none where the plan names the body itself.
fn class_of(task: &TaskStanding, body: OrganisationId) -> Option<String> {
    let own = task.parties.iter().filter(|party| party.who.has(body));
    let mut classes = Vec::new();
    for party in own {
        match &party.who {
            PartyWho::Body(_) => return None,
            PartyWho::Class { text, .. } => classes.push(text),
        }
    }
    classes.first().map(|text| (*text).clone())
}

fn owed_fact(owed: &OwedStanding, class: Option<String>, (day, names): (Day, &Names)) -> OwedFact {
    OwedFact {
        id: owed.id,
        body: (
            owed.body,
            names.get(&owed.body).cloned().unwrap_or_default(),
        ),
        class,
        state: owed.now.state,
        holder: owed.now.holder,
        days_held: owed.now.held_since.until(day).max(0),
        due: owed.now.due,
        is_late: owed.now.is_late(day),
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
                text: row.wording,
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
    // In the order in which they were raised: their numbers in a report stay the same.
    let mut rows = rows;
    rows.sort_by_key(|row| (row.raised_on, row.id));
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
            task_id: row.task,
            task: row.title,
            matter: row.matter,
            raised_on: row.raised_on,
        }
    };
    Ok(rows.into_iter().map(fact).collect())
}
