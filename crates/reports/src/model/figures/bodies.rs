//! Figures of the bodies that owe something: those that the plan names, each with its own, and those of a class together.

use std::collections::{BTreeMap, BTreeSet};

use kernel::text::sort_key;
use kernel::{Day, OrganisationId};
use plan::api::report::{ObligationState, ReportFacts, TaskFact};

use super::counted;
use crate::model::figure::{Asks, Figure};

/// How much of an id is a key.
const KEY_CHARS: usize = 8;

/// A body that the plan names, with its tasks (*đơn vị được giao việc*).
#[derive(Debug, Clone)]
pub(crate) struct Bearer<'a> {
    /// The body.
    pub id: OrganisationId,
    /// Its name.
    pub name: &'a str,
    /// Its tasks, in the order of the plan.
    pub tasks: Vec<&'a TaskFact>,
}

/// Bodies that the plan names together, with their tasks (*nhóm đơn vị*): "UBND các huyện".
#[derive(Debug, Clone)]
pub(crate) struct BearerClass<'a> {
    /// By which its figures are named.
    pub key: String,
    /// As the plan names it.
    pub name: &'a str,
    /// Its tasks, in the order of the plan.
    pub tasks: Vec<&'a TaskFact>,
    /// The bodies that owe them.
    pub bodies: BTreeSet<(String, OrganisationId)>,
}

impl BearerClass<'_> {
    /// Those of its bodies that are late with one of its tasks, by name.
    pub(crate) fn late(&self) -> Vec<String> {
        let late = self.bodies.iter().filter(|(_, id)| {
            let mut tasks = self.tasks.iter();
            tasks.any(|task| is_late(task, *id))
        });
        late.map(|(name, _)| name.clone()).collect()
    }
}

/// The key of a body: the end of its id, which stays the same whoever else gets work.
pub(crate) fn body_key(body: OrganisationId) -> String {
    let id = body.to_string();
    let kept = id.chars().count().saturating_sub(KEY_CHARS);
    format!("B-{}", id.chars().skip(kept).collect::<String>())
}

/// The bodies that the plan names and that owe something, in the order of the alphabet.
pub(crate) fn bearers(plan: &ReportFacts) -> Vec<Bearer<'_>> {
    let mut found: BTreeMap<OrganisationId, Bearer<'_>> = BTreeMap::new();
    for task in &plan.tasks {
        for owed in task.owed.iter().filter(|owed| owed.class.is_none()) {
            let (id, name) = &owed.body;
            let bearer = found.entry(*id).or_insert_with(|| Bearer {
                id: *id,
                name,
                tasks: Vec::new(),
            });
            if !bearer.tasks.iter().any(|known| known.id == task.id) {
                bearer.tasks.push(task);
            }
        }
    }
    let mut all: Vec<Bearer<'_>> = found.into_values().collect();
    all.sort_by_cached_key(|bearer| sort_key(bearer.name));
    all
}

/// The classes that owe something, in the order of the plan.
pub(crate) fn bearer_classes(plan: &ReportFacts) -> Vec<BearerClass<'_>> {
    let mut found: Vec<BearerClass<'_>> = Vec::new();
    for task in &plan.tasks {
        for owed in &task.owed {
            let Some(name) = &owed.class else { continue };
            let place = found.iter().position(|class| class.name == name);
            let place = place.unwrap_or_else(|| {
                found.push(BearerClass {
                    key: format!("C{}", found.len() + 1),
                    name,
                    tasks: Vec::new(),
                    bodies: BTreeSet::new(),
                });
                found.len() - 1
            });
            let Some(class) = found.get_mut(place) else {
                continue;
            };
            if class.tasks.last().is_none_or(|last| last.id != task.id) {
                class.tasks.push(task);
            }
            class.bodies.insert((owed.body.1.clone(), owed.body.0));
        }
    }
    found
}

/// Whether a body has done all that it owes of a task so far.
pub(crate) fn has_done(task: &TaskFact, body: OrganisationId) -> bool {
    let mut own = task.owed.iter().filter(|owed| owed.body.0 == body);
    own.all(|owed| owed.state == ObligationState::Accepted)
}

/// Whether a body is late with a task.
pub(crate) fn is_late(task: &TaskFact, body: OrganisationId) -> bool {
    let mut owed = task.owed.iter();
    owed.any(|owed| owed.body.0 == body && owed.is_late)
}

/// Since when a task is late: the earliest day of what is late of it; where nothing is, its own day.
pub(crate) fn overdue_since(task: &TaskFact) -> Day {
    let late = task.owed.iter().filter(|owed| owed.is_late);
    late.map(|owed| owed.due).min().unwrap_or(task.due)
}

/// Figures of all bodies, of each that is named, of each class.
pub(super) fn body_figures(plan: &ReportFacts) -> Vec<Figure> {
    let (mut all, mut late) = (BTreeMap::new(), BTreeMap::new());
    for owed in plan.tasks.iter().flat_map(|task| &task.owed) {
        let (id, name) = &owed.body;
        all.insert(*id, name.clone());
        if owed.is_late {
            late.insert(*id, name.clone());
        }
    }
    let names = |found: BTreeMap<OrganisationId, String>| {
        let mut names: Vec<String> = found.into_values().collect();
        names.sort_by_cached_key(|name| sort_key(name));
        names
    };
    let label = "Cơ quan, đơn vị được giao việc";
    let mut found = vec![counted("bodies", label, (Asks::Bodies, None), names(all))];
    let label = "Cơ quan, đơn vị có việc quá hạn";
    let asks = (Asks::Bodies, Some("late"));
    found.push(counted("bodies.late", label, asks, names(late)));
    found.extend(bearers(plan).iter().flat_map(of_bearer));
    found.extend(bearer_classes(plan).iter().flat_map(of_class));
    found
}

fn of_bearer(bearer: &Bearer<'_>) -> Vec<Figure> {
    let named = |keep: &dyn Fn(&TaskFact) -> bool| -> Vec<String> {
        let kept = bearer.tasks.iter().filter(|task| keep(task));
        kept.map(|task| format!("{}. {}", task.key, task.title))
            .collect()
    };
    let (key, about) = (body_key(bearer.id), bearer.id.to_string());
    let done = named(&|task| has_done(task, bearer.id));
    let late = named(&|task| is_late(task, bearer.id));
    [
        ("tasks", "nhiệm vụ", named(&|_| true)),
        ("done", "nhiệm vụ đã hoàn thành", done),
        ("late", "nhiệm vụ quá hạn", late),
    ]
    .into_iter()
    .map(|(part, label, names)| {
        let label = format!("{}: {label}", bearer.name);
        let asks = (Asks::BodyTasks, Some(about.as_str()));
        counted(&format!("{key}.{part}"), &label, asks, names)
    })
    .collect()
}

fn of_class(class: &BearerClass<'_>) -> Vec<Figure> {
    let tasks = class
        .tasks
        .iter()
        .map(|task| format!("{}. {}", task.key, task.title));
    let bodies = class.bodies.iter().map(|(name, _)| name.clone());
    [
        ("bodies", "đơn vị", Asks::Bodies, bodies.collect()),
        ("late", "đơn vị có việc quá hạn", Asks::Bodies, class.late()),
        ("tasks", "nhiệm vụ", Asks::BodyTasks, tasks.collect()),
    ]
    .into_iter()
    .map(|(part, label, asks, names)| {
        let label = format!("{}: {label}", class.name);
        let about = Some(class.name);
        counted(
            &format!("{}.{part}", class.key),
            &label,
            (asks, about),
            names,
        )
    })
    .collect()
}
