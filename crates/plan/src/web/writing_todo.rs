//! What is to be done before a draft begins, and what should be looked at.

use ::web::Visit;
use ::web::components::{Badge, Line, Lines, Section, State};
use kernel::{OrganisationId, Refusal};

use super::writing::{item_form, kind_of, writing_path};
use crate::model::check_draft::DraftFault;
use crate::model::draft::Who;
use crate::model::item_facts::ItemKind;
use crate::queries::writing_page::WritingPage;
use crate::use_cases::written_bodies::meant_on;

/// Hindrances that are told; the rest is counted.
const TOLD_MAX: usize = 20;

/// What is to be done, what hinders first; none where there is nothing.
pub(super) fn todo(visit: &Visit, shown: &WritingPage) -> Option<(Section, Lines)> {
    let told = shown.hindrances.iter().take(TOLD_MAX);
    let mut lines: Vec<Line> = told.map(|fault| hindrance(visit, shown, fault)).collect();
    let left = shown.hindrances.len().saturating_sub(TOLD_MAX);
    if left > 0 {
        let facts = [("n", left.into())];
        lines.push(Line::new(
            visit.words().say_with("plan-write-more-open", &facts),
        ));
    }
    if shown.scheme_fault {
        let path = format!("{}/phan-dau", writing_path(shown.id));
        lines.push(
            Line::new(visit.say("plan-write-scheme-fault"))
                .badge(blocking(visit))
                .verb(visit.say("plan-import-edit"), path),
        );
    }
    lines.extend(shown.ended.iter().map(|one| ended(visit, shown, one)));
    lines.extend(to_look_at(visit, shown));
    let hinders = !shown.hindrances.is_empty() || shown.scheme_fault;
    let title = match hinders {
        true => "plan-write-todo",
        false => "plan-write-todo-look",
    };
    let section = Section::new("h-can", visit.say(title));
    (!lines.is_empty()).then(|| (section, Lines::new(lines)))
}

fn blocking(visit: &Visit) -> Badge {
    Badge::new(State::Risk, visit.say("plan-write-hinders"))
}

fn hindrance(visit: &Visit, shown: &WritingPage, fault: &DraftFault) -> Line {
    let sentence = visit.words().sentence(fault.code(), &fault.facts());
    let line = Line::new(sentence).badge(blocking(visit));
    if matches!(fault, DraftFault::Empty) {
        let verb = visit.say("plan-write-new-task");
        return line.verb(verb, item_form(shown.id, ItemKind::Task, None));
    }
    let item = fault.item();
    let verb = visit.say("plan-import-edit");
    match item.and_then(|key| Some((kind_of(shown, key)?, key))) {
        Some((kind, key)) => line.verb(verb, item_form(shown.id, kind, Some(key))),
        None => line.verb(verb, format!("{}/phan-dau", writing_path(shown.id))),
    }
}

/// A body that is no more on the day of the plan, with the way to the first item that names it.
fn ended(visit: &Visit, shown: &WritingPage, (body, name): &(OrganisationId, String)) -> Line {
    let facts = [
        ("name", name.as_str().into()),
        ("day", meant_on(&shown.draft).to_vietnamese().into()),
    ];
    let line = Line::new(visit.words().say_with("plan-write-body-ended", &facts))
        .badge(Badge::new(State::Pending, visit.say("plan-write-look")));
    let names_it = |who: &Who| matches!(who, Who::Body(one) if one == body);
    let mut tasks = shown.draft.tasks.iter();
    let task = tasks.find(|task| task.leads.iter().chain(&task.partners).any(names_it));
    let mut targets = shown.draft.targets.iter();
    let target = targets.find(|target| target.responsible.as_ref() == Some(body));
    let verb = visit.say("plan-import-verb-choose");
    match (task, target) {
        (Some(task), _) => line.verb(verb, item_form(shown.id, ItemKind::Task, Some(&task.key))),
        (None, Some(target)) => {
            let form = item_form(shown.id, ItemKind::Target, Some(&target.key));
            line.verb(verb, form)
        }
        (None, None) => line.verb(verb, format!("{}/phan-dau", writing_path(shown.id))),
    }
}

/// What does not hinder, but is better looked at before: days only proposed, targets that nothing counts, measures of nobody.
fn to_look_at(visit: &Visit, shown: &WritingPage) -> Vec<Line> {
    let draft = &shown.draft;
    let days = draft.tasks.iter().filter(|task| task.due_proposed).count()
        + draft.targets.iter().filter(|one| one.due_proposed).count();
    let unbound = draft.targets.iter();
    let unbound = unbound.filter(|target| target.binding.is_none()).count();
    let carried = |key: &str| draft.links.iter().any(|link| link.measure == key);
    let measures = draft.measures.iter();
    let nobody = measures.filter(|measure| !carried(&measure.key)).count();
    [
        (days, "plan-write-days-open", "#h-viec"),
        (unbound, "plan-write-unbound", "#h-chi-tieu"),
        (nobody, "plan-write-nobody-carries", "#h-bien-phap"),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(|(count, key, place)| {
        Line::new(visit.words().say_with(key, &[("n", count.into())]))
            .badge(Badge::new(State::Pending, visit.say("plan-write-look")))
            .verb(visit.say("plan-import-verb-look"), place)
    })
    .collect()
}
