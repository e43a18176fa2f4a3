//! A plan that is being written by hand or copied, before it begins.

use super::draft::{
    DraftLink, DraftMeasure, DraftTarget, DraftTask, LinkEnd, LinkStanding, PlanDraft,
};
use kernel::Day;

kernel::typed_id! {
    /// A plan that is being written (*bản nháp*).
    pub WritingId,
}

kernel::text_enum! {
    /// How a draft stands.
    pub enum WritingState {
        /// Being written.
        Open = "open",
        /// It has become a plan.
        Begun = "begun",
        /// Given up.
        Dropped = "dropped",
    }
}

/// One change of a draft (*sửa bản nháp*).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub enum WritingChange {
    /// Another title, number and time.
    Head {
        /// The title.
        title: String,
        /// The number of the document.
        number: Option<String>,
        /// The first day.
        from: Day,
        /// The last day.
        to: Day,
    },
    /// A target more; one of the same key is put in its place.
    PutTarget(DraftTarget),
    /// A task more; one of the same key is put in its place.
    PutTask(DraftTask),
    /// A measure more; one of the same key is put in its place.
    PutMeasure(DraftMeasure),
    /// The item of this key goes, with what links to it.
    Remove(String),
    /// Given up.
    Drop,
}

/// The draft after a change.
pub(crate) fn changed(mut draft: PlanDraft, change: &WritingChange) -> PlanDraft {
    match change {
        WritingChange::Head {
            title,
            number,
            from,
            to,
        } => {
            draft.title.clone_from(title);
            draft.number.clone_from(number);
            (draft.from, draft.to) = (*from, *to);
        }
        WritingChange::PutTarget(target) => {
            put(&mut draft.targets, target, |known| known.key == target.key);
        }
        WritingChange::PutTask(task) => {
            put(&mut draft.tasks, task, |known| known.key == task.key);
        }
        WritingChange::PutMeasure(measure) => {
            put(&mut draft.measures, measure, |known| {
                known.key == measure.key
            });
        }
        WritingChange::Remove(key) => remove(&mut draft, key),
        WritingChange::Drop => {}
    }
    draft
}

fn put<T: Clone>(items: &mut Vec<T>, item: &T, is_it: impl Fn(&T) -> bool) {
    match items.iter_mut().find(|known| is_it(known)) {
        Some(known) => *known = item.clone(),
        None => items.push(item.clone()),
    }
}

fn remove(draft: &mut PlanDraft, key: &str) {
    draft.targets.retain(|target| target.key != key);
    draft.tasks.retain(|task| task.key != key);
    draft.measures.retain(|measure| measure.key != key);
    for task in &mut draft.tasks {
        task.target = task.target.take().filter(|target| target != key);
    }
    let leads_to = |link: &DraftLink| match &link.end {
        LinkEnd::Task(end) | LinkEnd::Target(end) => end == key,
    };
    draft
        .links
        .retain(|link| link.measure != key && !leads_to(link));
}

/// A plan of an earlier time as the draft of a later one: the same words, bodies and links, each day so many years later;
/// what the document of that time was, and every figure, list and decision, stays behind.
pub(crate) fn copied(mut draft: PlanDraft, years: i32) -> PlanDraft {
    let later = |day: Day| day.plus_months(years.saturating_mul(12));
    draft.from = later(draft.from);
    draft.to = later(draft.to);
    draft.number = None;
    draft.issued_on = None;
    draft.paper = None;
    draft.source = None;
    for target in &mut draft.targets {
        target.due = later(target.due);
        target.due_proposed = true;
        target.span = None;
        target.binding = target
            .binding
            .take()
            .filter(|binding| binding.baseline.is_none());
    }
    for task in &mut draft.tasks {
        task.due = task.due.map(later);
        task.due_proposed = true;
        task.span = None;
    }
    for measure in &mut draft.measures {
        measure.span = None;
    }
    for link in &mut draft.links {
        link.standing = LinkStanding::Proposed;
    }
    draft
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check_draft::tests::{draft, measure_linked};

    #[test]
    fn what_goes_takes_the_links_to_it_along() {
        let draft = changed(
            measure_linked(),
            &WritingChange::Remove("IV.1-1".to_owned()),
        );
        assert!(draft.tasks.is_empty() && draft.links.is_empty());
        assert_eq!(draft.measures.len(), 1);
    }

    #[test]
    fn an_item_of_the_same_key_is_put_in_place_of_the_first() {
        let mut target = draft().targets[0].clone();
        target.quantity_thousandths = 5_000;
        let draft = changed(draft(), &WritingChange::PutTarget(target));
        assert_eq!(draft.targets.len(), 1);
        assert_eq!(draft.targets[0].quantity_thousandths, 5_000);
    }

    #[test]
    fn a_copy_is_a_year_later_and_knows_nothing_of_what_was_decided() {
        let mut last = measure_linked();
        last.number = Some("153/KH-UBND".to_owned());
        last.from = Day::parse("2024-02-29").unwrap();
        let copy = copied(last, 1);
        assert_eq!(copy.from.to_string(), "2025-02-28");
        assert_eq!(copy.targets[0].due.to_string(), "2024-12-31");
        assert!(copy.targets[0].due_proposed && copy.number.is_none());
        assert_eq!(copy.links[0].standing, LinkStanding::Proposed);
    }
}
