//! From what an item says to what it is in the draft of a plan, with what the names of bodies mean.

use std::collections::BTreeMap;

use kernel::OrganisationId;

use super::draft::{DraftMeasure, DraftTarget, DraftTask, TargetBinding, TargetQuestion, Who};
use super::import_body::Meaning;
use super::item_facts::{MeasureFacts, TargetFacts, TaskFacts};

/// Where an item stands in the plan.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed<'a> {
    pub(crate) key: &'a str,
    pub(crate) section: &'a str,
    /// Its characters in the text of the document, where there is one.
    pub(crate) span: Option<(u32, u32)>,
}

/// What the names of bodies mean, for an Alliance.
#[derive(Debug)]
pub(crate) struct Meanings<'a> {
    alliance: OrganisationId,
    by_name: BTreeMap<&'a str, &'a Meaning>,
}

impl<'a> Meanings<'a> {
    pub(crate) fn new(
        alliance: OrganisationId,
        named: impl Iterator<Item = (&'a str, &'a Meaning)>,
    ) -> Self {
        Self {
            alliance,
            by_name: named.collect(),
        }
    }

    /// Those with these names; a name that means nothing is left out.
    fn who(&self, written: &[String]) -> Vec<Who> {
        let of = |name: &String| Some(self.by_name.get(name.as_str())?.who(name));
        written.iter().filter_map(of).collect()
    }

    /// The same for those that lead. A body that is not in the directory, and a class that has no member yet, owe under their
    /// name; the Alliance holds it for them, by letter.
    fn leads(&self, written: &[String]) -> Vec<Who> {
        let held = |who| match who {
            Who::Class { text, members } if members.is_empty() => Who::Class {
                text,
                members: vec![self.alliance],
            },
            Who::Body(_) | Who::Class { .. } => who,
        };
        self.who(written).into_iter().map(held).collect()
    }

    /// A target as the plan has it.
    pub(crate) fn target(&self, at: Placed<'_>, facts: &TargetFacts) -> DraftTarget {
        let responsible = facts.responsible.as_deref();
        let meaning = responsible.and_then(|name| self.by_name.get(name));
        DraftTarget {
            key: at.key.to_owned(),
            text: facts.text.clone(),
            quantity_thousandths: facts.quantity,
            unit: facts.unit.clone(),
            comparator: facts.comparator,
            percent: facts.share_of.is_some(),
            section: at.section.to_owned(),
            responsible: meaning.and_then(|meaning| meaning.body()),
            due: facts.due,
            due_proposed: facts.due_proposed,
            span: at.span,
            binding: binding(facts),
        }
    }

    /// A task as the plan has it.
    pub(crate) fn task(&self, at: Placed<'_>, facts: &TaskFacts) -> DraftTask {
        DraftTask {
            key: at.key.to_owned(),
            section: at.section.to_owned(),
            title: facts.title.clone(),
            text: facts.text.clone(),
            leads: self.leads(&facts.leads),
            partners: self.who(&facts.partners),
            due: facts.due,
            due_proposed: facts.due_proposed,
            recurrence: facts.recurrence,
            target: facts.target.clone(),
            span: at.span,
        }
    }
}

/// A measure as the plan has it.
pub(crate) fn measure(at: Placed<'_>, facts: &MeasureFacts) -> DraftMeasure {
    DraftMeasure {
        key: at.key.to_owned(),
        section: at.section.to_owned(),
        title: facts.title.clone(),
        text: facts.text.clone(),
        span: at.span,
    }
}

/// What counts a target, where somebody has chosen a kind of evidence; of a share a list too.
pub(crate) fn binding(facts: &TargetFacts) -> Option<TargetBinding> {
    let is_counted = !facts.kinds.is_empty();
    let has_list = facts.share_of.is_none() || facts.baseline.is_some();
    (is_counted && has_list).then(|| TargetBinding {
        question: TargetQuestion {
            kinds: facts.kinds.clone(),
            tally: facts.tally,
            area: None,
            programme: None,
            attributes: Vec::new(),
        },
        baseline: facts.baseline,
        rounding: facts.rounding,
    })
}
