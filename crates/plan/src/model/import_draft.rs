//! From a reviewed import to the draft of a plan, and what still stands in the way.

use std::collections::BTreeMap;

use super::draft::{DraftLink, DraftSection, DraftTask, LinkEnd, PlanDraft};
use super::import::Import;
use super::import_body::Named;
use super::import_finding::Finding;
use super::import_item::{Decision, Item, ItemId};
use super::import_links::ProposedLink;
use super::item_draft::{Meanings, Placed, measure};
use super::item_facts::{ItemFacts, TaskFacts};

kernel::text_enum! {
    /// What must be done before a plan begins (*việc cần làm trước khi chạy*).
    pub enum OpenPoint {
        /// Items that nobody has decided on.
        Items = "items",
        /// Bodies that nobody has told.
        Bodies = "bodies",
        /// Findings that somebody has to settle.
        Findings = "findings",
        /// No task and no target is left.
        Nothing = "nothing",
    }
}

/// What is still open, each with how many there are; empty when the plan may begin.
pub(crate) fn open_points(
    items: &[Item],
    bodies: &[Named],
    findings: &[Finding],
) -> Vec<(OpenPoint, usize)> {
    let pending = items
        .iter()
        .filter(|item| item.decision == Decision::Pending)
        .count();
    let named = needed(items);
    let open_bodies = bodies
        .iter()
        .filter(|body| body.meaning.is_none() && named.contains(&body.written.as_str()))
        .count();
    let unsettled = findings.iter().filter(|found| found.blocks()).count();
    let is_work = |item: &&Item| match item.made {
        ItemFacts::Target(_) | ItemFacts::Task(_) => item.decision.stands(),
        ItemFacts::Measure(_) => false,
    };
    let nothing = usize::from(items.iter().find(is_work).is_none());
    let all = [
        (OpenPoint::Items, pending),
        (OpenPoint::Bodies, open_bodies),
        (OpenPoint::Findings, unsettled),
        (OpenPoint::Nothing, nothing),
    ];
    all.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// Names of bodies that an item needs which may yet be part of the plan.
pub(crate) fn needed(items: &[Item]) -> Vec<&str> {
    let standing = items.iter().filter(|item| item.decision.stands());
    standing.flat_map(|item| item.made.bodies()).collect()
}

/// What a reviewed import is made of.
#[derive(Debug)]
pub(crate) struct Reviewed<'a> {
    pub(crate) import: &'a Import,
    pub(crate) sections: Vec<DraftSection>,
    pub(crate) items: &'a [Item],
    pub(crate) bodies: &'a [Named],
    pub(crate) links: Vec<(ProposedLink, super::draft::LinkStanding)>,
}

/// The draft. Bodies were resolved and items decided on before: what is not, is left out.
pub(crate) fn draft(reviewed: Reviewed<'_>) -> PlanDraft {
    let kept = Kept::of(&reviewed);
    let head = &reviewed.import.head;
    let items = reviewed.items.iter().filter(|item| item.decision.is_kept());
    let (mut targets, mut tasks, mut measures) = (Vec::new(), Vec::new(), Vec::new());
    for item in items {
        match &item.made {
            ItemFacts::Target(facts) => targets.push(kept.meanings.target(at(item), facts)),
            ItemFacts::Task(facts) => tasks.push(kept.task(item, facts)),
            ItemFacts::Measure(facts) => measures.push(measure(at(item), facts)),
        }
    }
    PlanDraft {
        title: head.title.clone(),
        kind: head.kind,
        number: head.number.clone(),
        issuer: reviewed.import.issuer,
        issued_on: head.issued_on,
        from: head.from,
        to: head.to,
        area: reviewed.import.province,
        alliance: reviewed.import.alliance,
        paper: Some(reviewed.import.paper),
        scheme: head.scheme,
        source: Some(reviewed.import.id),
        links: kept.links(&reviewed.links),
        sections: reviewed.sections,
        targets,
        tasks,
        measures,
    }
}

/// Where an item stands in the plan: where it stood in the document.
fn at(item: &Item) -> Placed<'_> {
    Placed {
        key: &item.key,
        section: &item.section,
        span: Some(item.span),
    }
}

/// What is kept, by its key, and what stands for what was merged.
struct Kept<'a> {
    meanings: Meanings<'a>,
    keys: BTreeMap<&'a str, &'a str>,
}

impl<'a> Kept<'a> {
    fn of(reviewed: &Reviewed<'a>) -> Self {
        let by_id: BTreeMap<ItemId, &Item> =
            reviewed.items.iter().map(|item| (item.id, item)).collect();
        let meaning = |body: &'a Named| Some((body.written.as_str(), body.meaning.as_ref()?));
        let named = reviewed.bodies.iter().filter_map(meaning);
        let stands_for = |item: &'a Item| Some((item.key.as_str(), last(item, &by_id)?));
        Self {
            meanings: Meanings::new(reviewed.import.alliance, named),
            keys: reviewed.items.iter().filter_map(stands_for).collect(),
        }
    }

    fn key(&self, key: &str) -> Option<String> {
        self.keys.get(key).map(|key| (*key).to_owned())
    }

    fn task(&self, item: &Item, facts: &TaskFacts) -> DraftTask {
        DraftTask {
            target: facts.target.as_deref().and_then(|key| self.key(key)),
            ..self.meanings.task(at(item), facts)
        }
    }

    fn links(&self, links: &[(ProposedLink, super::draft::LinkStanding)]) -> Vec<DraftLink> {
        let mut kept: Vec<DraftLink> = Vec::new();
        for (link, standing) in links {
            let end = match &link.end {
                LinkEnd::Task(key) => self.key(key).map(LinkEnd::Task),
                LinkEnd::Target(key) => self.key(key).map(LinkEnd::Target),
            };
            let (Some(measure), Some(end)) = (self.key(&link.measure), end) else {
                continue;
            };
            if kept
                .iter()
                .all(|other| other.measure != measure || other.end != end)
            {
                kept.push(DraftLink {
                    measure,
                    end,
                    standing: *standing,
                });
            }
        }
        kept
    }
}

/// The key of the item that stands for this one in the plan; none where none does.
fn last<'a>(item: &'a Item, by_id: &BTreeMap<ItemId, &'a Item>) -> Option<&'a str> {
    let mut here = item;
    // A chain is no longer than there are items: nothing is merged into what was merged.
    for _ in 0..=by_id.len() {
        match here.merged_into {
            None => return here.decision.is_kept().then_some(here.key.as_str()),
            Some(other) => here = by_id.get(&other)?,
        }
    }
    None
}

#[cfg(test)]
mod tests;
