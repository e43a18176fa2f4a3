//! Items of a hand-written plan as forms show them: what they say, with the names of their bodies.

use std::collections::{BTreeMap, BTreeSet};

use kernel::OrganisationId;

use super::draft::{
    DraftTarget, DraftTask, LinkEnd, PlanDraft, Rounding, Tally, TargetBinding, TargetQuestion, Who,
};
use super::import_body::Meaning;
use super::item_draft::{Meanings, Placed, measure};
use super::item_facts::{ItemFacts, MeasureFacts, TargetFacts, TaskFacts};
use super::writing::WritingChange;

/// Names of bodies on a day.
pub(crate) type Names = BTreeMap<OrganisationId, String>;

/// As what an item names a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Chủ trì.
    Lead,
    /// Phối hợp.
    Partner,
    /// Chịu trách nhiệm.
    Responsible,
}

/// Each name that an item writes, with as what.
pub(crate) fn named_as(facts: &ItemFacts) -> Vec<(Part, &str)> {
    match facts {
        ItemFacts::Target(target) => {
            let named = target.responsible.iter();
            named
                .map(|name| (Part::Responsible, name.as_str()))
                .collect()
        }
        ItemFacts::Task(task) => {
            let leads = task.leads.iter().map(|name| (Part::Lead, name.as_str()));
            let partners = task.partners.iter();
            let partners = partners.map(|name| (Part::Partner, name.as_str()));
            leads.chain(partners).collect()
        }
        ItemFacts::Measure(_) => Vec::new(),
    }
}

/// Every body of a draft, each once.
pub(crate) fn bodies_in(draft: &PlanDraft) -> Vec<OrganisationId> {
    let parties = draft.tasks.iter();
    let parties = parties.flat_map(|task| task.leads.iter().chain(&task.partners));
    let bodies = parties.filter_map(|who| match who {
        Who::Body(body) => Some(*body),
        Who::Class { .. } => None,
    });
    let responsible = draft.targets.iter().filter_map(|target| target.responsible);
    let mut all: Vec<OrganisationId> = bodies.chain(responsible).chain(draft.issuer).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// How a body or class is written in a form; a body without a name on the day is not.
pub(crate) fn written(who: &Who, names: &Names) -> Option<String> {
    match who {
        Who::Body(body) => names.get(body).cloned(),
        Who::Class { text, .. } => Some(text.clone()),
    }
}

/// What the names of an item meant when they were shown.
pub(crate) fn known_names(
    draft: &PlanDraft,
    key: &str,
    names: &Names,
) -> BTreeMap<String, Meaning> {
    let task = draft.tasks.iter().find(|task| task.key == key);
    let parties = task
        .into_iter()
        .flat_map(|task| task.leads.iter().chain(&task.partners));
    let parties = parties.filter_map(|who| Some((written(who, names)?, meant(who))));
    let target = draft.targets.iter().find(|target| target.key == key);
    let responsible = target.and_then(|target| target.responsible);
    let responsible = responsible.and_then(|id| {
        let name = names.get(&id)?.clone();
        Some((name, Meaning::Body { id }))
    });
    parties.chain(responsible).collect()
}

fn meant(who: &Who) -> Meaning {
    match who {
        Who::Body(id) => Meaning::Body { id: *id },
        Who::Class { members, .. } => Meaning::Class {
            classes: Vec::new(),
            members: members.clone(),
        },
    }
}

/// An item of a draft with the label of its section, as a form shows it.
pub(crate) fn said(draft: &PlanDraft, key: &str, names: &Names) -> Option<(String, ItemFacts)> {
    let target = draft.targets.iter().find(|target| target.key == key);
    let task = draft.tasks.iter().find(|task| task.key == key);
    let measure = draft.measures.iter().find(|measure| measure.key == key);
    if let Some(target) = target {
        let facts = target_facts(target, names);
        return Some((target.section.clone(), ItemFacts::Target(facts)));
    }
    if let Some(task) = task {
        return Some((
            task.section.clone(),
            ItemFacts::Task(task_facts(task, names)),
        ));
    }
    measure.map(|measure| {
        let facts = MeasureFacts {
            text: measure.text.clone(),
            title: measure.title.clone(),
        };
        (measure.section.clone(), ItemFacts::Measure(facts))
    })
}

fn target_facts(target: &DraftTarget, names: &Names) -> TargetFacts {
    let question = target.binding.as_ref().map(|binding| &binding.question);
    TargetFacts {
        text: target.text.clone(),
        quantity: target.quantity_thousandths,
        unit: target.unit.clone(),
        comparator: target.comparator,
        share_of: target.percent.then(|| target.unit.clone()),
        yearly: false,
        due: target.due,
        due_proposed: target.due_proposed,
        responsible: target
            .responsible
            .and_then(|body| names.get(&body).cloned()),
        kinds: question
            .map(|question| question.kinds.clone())
            .unwrap_or_default(),
        tally: question.map_or(Tally::Subjects, |question| question.tally),
        baseline: target.binding.as_ref().and_then(|binding| binding.baseline),
        rounding: target
            .binding
            .as_ref()
            .map_or(Rounding::Up, |binding| binding.rounding),
        also_in: Vec::new(),
    }
}

fn task_facts(task: &DraftTask, names: &Names) -> TaskFacts {
    let lines = |parties: &[Who]| {
        parties
            .iter()
            .filter_map(|who| written(who, names))
            .collect()
    };
    TaskFacts {
        text: task.text.clone(),
        title: task.title.clone(),
        leads: lines(&task.leads),
        partners: lines(&task.partners),
        due: task.due,
        due_proposed: task.due_proposed,
        recurrence: task.recurrence,
        target: task.target.clone(),
    }
}

/// What carries a measure out in a draft.
pub(crate) fn carried_by(draft: &PlanDraft, measure: &str) -> Vec<LinkEnd> {
    let own = draft.links.iter().filter(|link| link.measure == measure);
    own.map(|link| link.end.clone()).collect()
}

/// The change that puts an item into a draft, its bodies found.
pub(crate) fn put(
    draft: &PlanDraft,
    (key, section): (&str, &str),
    facts: &ItemFacts,
    (meanings, ends): (&BTreeMap<String, Meaning>, &[LinkEnd]),
) -> WritingChange {
    let named = meanings
        .iter()
        .map(|(name, meaning)| (name.as_str(), meaning));
    let bodies = Meanings::new(draft.alliance, named);
    let at = Placed {
        key,
        section,
        span: None,
    };
    match facts {
        ItemFacts::Target(facts) => {
            let before = draft.targets.iter().find(|target| target.key == key);
            let before = before.and_then(|target| target.binding.as_ref());
            let mut target = bodies.target(at, facts);
            target.binding = target.binding.map(|binding| narrowed(binding, before));
            WritingChange::PutTarget(target)
        }
        ItemFacts::Task(facts) => WritingChange::PutTask(bodies.task(at, facts)),
        ItemFacts::Measure(facts) => WritingChange::PutMeasure(measure(at, facts), ends.to_vec()),
    }
}

/// A form asks for kinds of evidence. Where they are those of before, what else that counted or left out stays.
fn narrowed(binding: TargetBinding, before: Option<&TargetBinding>) -> TargetBinding {
    let kinds = |binding: &TargetBinding| -> BTreeSet<String> {
        binding.question.kinds.iter().cloned().collect()
    };
    match before {
        Some(before) if kinds(before) == kinds(&binding) => TargetBinding {
            question: TargetQuestion {
                tally: binding.question.tally,
                ..before.question.clone()
            },
            ..binding
        },
        Some(_) | None => binding,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check_draft::tests::draft;
    use crate::model::writing::changed;

    fn body() -> OrganisationId {
        OrganisationId::named("alliance")
    }

    fn names() -> Names {
        Names::from([(body(), "Liên minh HTX tỉnh".to_owned())])
    }

    #[test]
    fn an_item_that_is_saved_as_it_was_shown_stays_the_same() {
        let mut draft = draft();
        draft.tasks[0].partners = vec![Who::Class {
            text: "UBND các huyện".to_owned(),
            members: vec![OrganisationId::named("a"), OrganisationId::named("b")],
        }];
        draft.targets[0].responsible = Some(body());
        draft.targets[0].binding = Some(TargetBinding {
            question: TargetQuestion {
                kinds: vec!["a.one".to_owned(), "a.other".to_owned()],
                tally: Tally::Entries,
                area: None,
                programme: Some("mtqg".to_owned()),
                attributes: vec![("agricultural".to_owned(), "yes".to_owned())],
            },
            baseline: None,
            rounding: Rounding::Down,
        });
        for key in ["T1", "IV.1-1"] {
            let (section, facts) = said(&draft, key, &names()).unwrap();
            let known = known_names(&draft, key, &names());
            let change = put(&draft, (key, &section), &facts, (&known, &[]));
            assert_eq!(changed(draft.clone(), &change), draft, "{key}");
        }
    }

    #[test]
    fn another_kind_of_evidence_begins_anew() {
        let mut draft = draft();
        let (section, facts) = said(&draft, "T1", &names()).unwrap();
        let ItemFacts::Target(mut facts) = facts else {
            panic!("a target");
        };
        facts.kinds = vec!["a.third".to_owned()];
        let facts = ItemFacts::Target(facts);
        let change = put(&draft, ("T1", &section), &facts, (&BTreeMap::new(), &[]));
        draft = changed(draft, &change);
        let question = draft.targets[0].binding.clone().unwrap().question;
        assert_eq!(question.kinds, ["a.third"]);
        assert_eq!(question.programme, None);
    }

    #[test]
    fn what_nobody_leads_in_the_directory_is_held_by_the_alliance_under_its_name() {
        let draft = draft();
        let (section, facts) = said(&draft, "IV.1-1", &names()).unwrap();
        let ItemFacts::Task(mut facts) = facts else {
            panic!("a task");
        };
        facts.leads = vec!["Hiệp hội điều".to_owned()];
        let meanings = BTreeMap::from([("Hiệp hội điều".to_owned(), Meaning::ByLetter)]);
        let facts = ItemFacts::Task(facts);
        let change = put(&draft, ("IV.1-1", &section), &facts, (&meanings, &[]));
        let held = Who::Class {
            text: "Hiệp hội điều".to_owned(),
            members: vec![body()],
        };
        assert_eq!(changed(draft, &change).tasks[0].leads, [held]);
    }
}
