//! A running plan read back into a draft, to be copied.

use std::collections::BTreeMap;

use db::Rx;
use kernel::{Fault, Nature};

use super::standing::{Party, PartyWho, TargetStanding, TaskStanding, standing_of};
use crate::model::draft::{
    DraftLink, DraftMeasure, DraftSection, DraftTarget, DraftTask, LinkEnd, PlanDraft,
    TargetBinding, Who,
};
use crate::model::task::{MeasureId, PartyRole, TargetId, TaskId};
use crate::store::measure::{link_list, measure_list};
use crate::store::plan::{PlanRow, section_list};

/// The words, bodies and links of a plan, as a draft.
///
/// # Errors
/// The database is away.
pub(crate) async fn draft_of(rx: &mut Rx, plan: &PlanRow) -> Result<PlanDraft, Fault> {
    let day = rx.day();
    let standing = standing_of(rx, plan.clone(), day).await?;
    let sections = section_list(rx, plan.id).await?;
    let targets = standing.targets.iter().map(target).collect();
    let target_keys = standing.targets.iter();
    let target_keys = target_keys
        .map(|target| (target.id, target.key.clone()))
        .collect();
    let task = |one: &TaskStanding| task(one, &target_keys);
    let tasks = standing.tasks.iter().map(task).collect();
    let task_keys = standing.tasks.iter();
    let task_keys = task_keys.map(|task| (task.id, task.key.clone())).collect();
    let (measures, links) = content(rx, plan, (&task_keys, &target_keys)).await?;
    Ok(PlanDraft {
        title: plan.title.clone(),
        kind: plan.kind,
        number: plan.number.clone(),
        issuer: plan.issuer,
        issued_on: plan.issued_on,
        from: plan.from_day,
        to: plan.to_day,
        area: plan.area,
        alliance: plan.alliance,
        paper: plan.paper,
        scheme: plan.scheme,
        source: plan.source,
        sections: sections
            .into_iter()
            .map(|section| DraftSection {
                label: section.label,
                title: section.title,
            })
            .collect(),
        targets,
        tasks,
        measures,
        links,
    })
}

fn target(target: &TargetStanding) -> DraftTarget {
    let binding = target.binding.as_ref().and_then(|bound| {
        Some(TargetBinding {
            question: bound.question.clone()?,
            baseline: bound.baseline,
            rounding: bound.rounding,
        })
    });
    DraftTarget {
        key: target.key.clone(),
        text: target.text.clone(),
        quantity_thousandths: target.quantity,
        unit: target.unit.clone(),
        comparator: target.comparator,
        percent: target.is_share,
        section: target.section.clone(),
        responsible: target.responsible,
        due: target.due,
        due_proposed: target.due_proposed,
        span: None,
        binding,
    }
}

fn task(task: &TaskStanding, targets: &BTreeMap<TargetId, String>) -> DraftTask {
    DraftTask {
        key: task.key.clone(),
        section: task.section.clone(),
        title: task.title.clone(),
        text: task.text.clone(),
        leads: who(&task.parties, PartyRole::Lead),
        partners: who(&task.parties, PartyRole::Partner),
        due: Some(task.due),
        due_proposed: task.due_proposed,
        recurrence: task.recurrence,
        target: task.target.and_then(|id| targets.get(&id).cloned()),
        span: None,
    }
}

fn who(parties: &[Party], role: PartyRole) -> Vec<Who> {
    let wanted = parties.iter().filter(|party| party.role == role);
    wanted
        .map(|party| match &party.who {
            PartyWho::Body(body) => Who::Body(*body),
            PartyWho::Class { text, members } => Who::Class {
                text: text.clone(),
                members: members.clone(),
            },
        })
        .collect()
}

type Keys<'a> = (&'a BTreeMap<TaskId, String>, &'a BTreeMap<TargetId, String>);

async fn content(
    rx: &mut Rx,
    plan: &PlanRow,
    (tasks, targets): Keys<'_>,
) -> Result<(Vec<DraftMeasure>, Vec<DraftLink>), Fault> {
    let mut keys: BTreeMap<MeasureId, String> = BTreeMap::new();
    let mut measures = Vec::new();
    for row in measure_list(rx, plan.id).await? {
        keys.insert(row.id, row.key.clone());
        measures.push(DraftMeasure {
            key: row.key,
            section: row.section,
            title: row.title,
            text: row.wording,
            span: None,
        });
    }
    let lost = || Fault::new(Nature::Bug, std::io::Error::other("a link leads nowhere"));
    let mut links = Vec::new();
    for row in link_list(rx, plan.id).await? {
        let task = row.task.and_then(|id| tasks.get(&id).cloned());
        let target = row.target.and_then(|id| targets.get(&id).cloned());
        let end = task
            .map(LinkEnd::Task)
            .or(target.map(LinkEnd::Target))
            .ok_or_else(lost)?;
        links.push(DraftLink {
            measure: keys.get(&row.measure).cloned().ok_or_else(lost)?,
            end,
            standing: row.standing,
        });
    }
    Ok((measures, links))
}
