//! What everybody may read of the plans that are open to them: the published read of the public pages.

use db::Rx;
use kernel::{Day, Fault};

use super::standing::{PartyWho, PlanStanding, TargetStanding, TaskStanding, plan_standing};
use crate::model::draft::PlanId;
use crate::model::forecast::elapsed_ppm;
use crate::model::public::{Leader, PublicBody, PublicProgress, PublicTarget, PublicTask};
use crate::model::task::PartyRole;
use crate::store::public::{public_by_plan, public_by_slug, public_list};

/// Plans on the public list.
const PLANS_MAX: i64 = 100;

/// The plans that are open to everybody, the newest first: address, title and time.
///
/// # Errors
/// The database is away.
pub async fn public_plans(rx: &mut Rx) -> Result<Vec<(String, String, Day, Day)>, Fault> {
    let all = public_list(rx, PLANS_MAX).await?.into_iter();
    Ok(all
        .map(|line| (line.slug, line.title, line.from_day, line.to_day))
        .collect())
}

/// The progress of a plan by its address or id, as it stands today; none where there is none or it is not open to everybody.
/// It is built on the one read behind every page of the plan, so that the counts agree.
///
/// # Errors
/// The database is away.
pub async fn public_progress(rx: &mut Rx, name: &str) -> Result<Option<PublicProgress>, Fault> {
    let found = match PlanId::parse(name) {
        Ok(id) => public_by_plan(rx, id).await?,
        Err(_) => public_by_slug(rx, name).await?,
    };
    let Some(found) = found.filter(|row| row.is_public) else {
        return Ok(None);
    };
    let day = rx.day();
    let standing = plan_standing(rx, found.plan, day).await?;
    Ok(standing.map(|standing| told(found.slug, &standing)))
}

fn told(slug: String, standing: &PlanStanding) -> PublicProgress {
    let plan = &standing.plan;
    let day = plan
        .closed_on
        .map_or(standing.day, |on| on.min(standing.day));
    let name = |id| standing.name(id).to_owned();
    PublicProgress {
        plan: plan.id,
        slug,
        title: plan.title.clone(),
        number: plan.number.clone(),
        issuer: plan.issuer.map(name),
        issued_on: plan.issued_on,
        from: plan.from_day,
        to: plan.to_day,
        alliance: name(plan.alliance),
        day,
        is_closed: standing.frozen_at.is_some(),
        elapsed_ppm: elapsed_ppm(plan.from_day, plan.to_day, day),
        targets: standing
            .targets
            .iter()
            .map(|one| target(standing, one))
            .collect(),
        bodies: bodies(standing),
    }
}

fn target(standing: &PlanStanding, one: &TargetStanding) -> PublicTarget {
    let bound = one.binding.as_ref();
    let size = bound.and_then(|bound| bound.baseline_size);
    let rounding = bound.map(|bound| bound.rounding);
    PublicTarget {
        key: one.key.clone(),
        text: one.text.clone(),
        unit: one.unit.clone(),
        comparator: one.comparator,
        goal: one.goal,
        share: one.is_share.then_some((one.quantity, size, rounding)),
        verified: one.counted.map(|counted| counted.verified),
        recorded: one.counted.map(|counted| counted.recorded),
        responsible: one.responsible.map(|id| standing.name(id).to_owned()),
        due: one.due,
        elapsed_ppm: one.forecast.elapsed_ppm,
    }
}

/// What each body leads, in the order of the document.
fn bodies(standing: &PlanStanding) -> Vec<PublicBody> {
    let mut found: Vec<(Leader, PublicBody)> = Vec::new();
    for task in &standing.tasks {
        let leads = task
            .parties
            .iter()
            .filter(|one| one.role == PartyRole::Lead);
        for party in leads {
            let (leader, name) = match &party.who {
                PartyWho::Body(id) => (Leader::Body(*id), standing.name(*id).to_owned()),
                PartyWho::Class { text, .. } => (Leader::Class(text.clone()), text.clone()),
            };
            match found.iter_mut().find(|(known, _)| *known == leader) {
                Some((_, body)) => body.tasks.push(promise(task)),
                None => {
                    let tasks = vec![promise(task)];
                    found.push((leader, PublicBody { name, tasks }));
                }
            }
        }
    }
    found.into_iter().map(|(_, body)| body).collect()
}

fn promise(task: &TaskStanding) -> PublicTask {
    PublicTask {
        key: task.key.clone(),
        title: task.title.clone(),
        due: (!task.due_proposed).then_some(task.due),
        bodies: task.total,
        done: task.done,
    }
}
