//! The bodies of a copied plan as of its own time: what followed a body that is no more, and who a class is by then.

use std::collections::BTreeMap;

use authz::Actor;
use db::Rx;
use directory::api::{Asked, Registers, heirs_on};
use kernel::{Fault, OrganisationId};

use super::understand_bodies::meaning_of;
use crate::model::draft::{PlanDraft, Who};
use crate::model::import_body::Meaning;

/// Puts in the place of each body the one that stands for it on the first day of the draft, and in that of a class its members
/// of then. A body that nobody follows, or that several do, stays for somebody to choose.
pub(crate) async fn follow_bodies(
    rx: &mut Rx,
    registers: &Registers,
    actor: &Actor,
    mut draft: PlanDraft,
) -> Result<PlanDraft, Fault> {
    let asked = Asked {
        day: draft.from,
        province: draft.area,
    };
    let mut classes: BTreeMap<String, Option<Meaning>> = BTreeMap::new();
    for task in &mut draft.tasks {
        for who in task.leads.iter_mut().chain(&mut task.partners) {
            match who {
                Who::Body(body) => *body = heir(rx, registers, *body, &asked).await?,
                Who::Class { text, members } if members.as_slice() != [draft.alliance] => {
                    if !classes.contains_key(text) {
                        let found = meaning_of(rx, registers, (actor, &asked), text).await?;
                        classes.insert(text.clone(), found.meaning);
                    }
                    if let Some(Some(Meaning::Class { members: now, .. })) = classes.get(text) {
                        members.clone_from(now);
                    }
                }
                // What the Alliance holds by letter, it goes on to hold.
                Who::Class { .. } => {}
            }
        }
    }
    for target in &mut draft.targets {
        if let Some(body) = target.responsible {
            target.responsible = Some(heir(rx, registers, body, &asked).await?);
        }
    }
    Ok(draft)
}

/// The one body that stands for another on a day; itself where there is none, or more than one.
async fn heir(
    rx: &mut Rx,
    registers: &Registers,
    body: OrganisationId,
    asked: &Asked,
) -> Result<OrganisationId, Fault> {
    let heirs = heirs_on(registers, rx, body, asked.day).await?;
    Ok(match heirs.as_slice() {
        [one] => *one,
        [] | [_, _, ..] => body,
    })
}
