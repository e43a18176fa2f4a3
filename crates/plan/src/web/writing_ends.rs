//! What carries a measure of a draft out: tasks and targets, ticked and chosen by their keys.

use ::web::components::{Choice, Field, Form};
use ::web::{Posted, Visit};

use super::wording::cut;
use crate::model::draft::{LinkEnd, PlanDraft};

/// The field of what carries a measure out.
const ENDS: &str = "ends";
/// The field of one thing more.
const ENDS_MORE: &str = "ends_more";

/// The form with what carries a measure out.
pub(super) fn with_ends(form: Form, ends: &[LinkEnd]) -> Form {
    let also = |form: Form, end: &LinkEnd| form.with_also(ENDS, end_word(end));
    ends.iter().fold(form, also)
}

/// What carries a measure out, as it was ticked and chosen; what the draft has not any more is left out.
pub(super) fn ends(posted: &Posted, draft: &PlanDraft) -> Vec<LinkEnd> {
    let words = posted.all(ENDS).chain([posted.text(ENDS_MORE)]);
    let words: Vec<&str> = words.collect();
    let mut found: Vec<LinkEnd> = Vec::new();
    for (end, _) in all_ends(draft) {
        let word = end_word(&end);
        if words.contains(&word.as_str()) {
            found.push(end);
        }
    }
    found
}

/// Everything that may carry a measure out, with the words by which people know it.
fn all_ends(draft: &PlanDraft) -> Vec<(LinkEnd, String)> {
    let line = |key: &str, text: &str| format!("{key}: {}", cut(text, 80));
    let tasks = draft.tasks.iter().map(|task| {
        let end = LinkEnd::Task(task.key.clone());
        (end, line(&task.key, &task.title))
    });
    let targets = draft.targets.iter().map(|target| {
        let end = LinkEnd::Target(target.key.clone());
        (end, line(&target.key, &target.text))
    });
    tasks.chain(targets).collect()
}

fn end_word(end: &LinkEnd) -> String {
    match end {
        LinkEnd::Task(key) => format!("viec:{key}"),
        LinkEnd::Target(key) => format!("chi-tieu:{key}"),
    }
}

/// What carries a measure out: what does already, and one thing more.
pub(super) fn end_fields(visit: &Visit, form: &Form, draft: &PlanDraft) -> Vec<Field> {
    let all = all_ends(draft);
    let (held, free): (Vec<_>, Vec<_>) = all
        .into_iter()
        .map(|(end, line)| (end_word(&end), line))
        .partition(|(word, _)| form.holds(ENDS, word));
    let choice = |(word, line): (String, String)| Choice::new(word, line);
    let mut fields = Vec::new();
    if !held.is_empty() {
        let held = held.into_iter().map(choice).collect();
        fields.push(Field::ticks(form, ENDS, visit.say("plan-write-ends"), held));
    }
    if !free.is_empty() {
        let none = Choice::new("", visit.say("plan-write-no-end"));
        let free = [none].into_iter().chain(free.into_iter().map(choice));
        let label = visit.say("plan-write-end-more");
        fields.push(Field::select(form, ENDS_MORE, label, free.collect()));
    }
    fields
}
