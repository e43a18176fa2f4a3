//! A plan that is being written by hand or copied, before it begins.

use super::draft::{
    DraftLink, DraftMeasure, DraftSection, DraftTarget, DraftTask, LinkEnd, LinkStanding,
    PlanDraft, PlanId, PlanKind,
};
use kernel::{AreaId, Day, OrganisationId};
use std::collections::BTreeSet;

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

/// What the head of a draft says (*phần đầu*), its bodies found.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct WritingHead {
    /// The title.
    pub title: String,
    /// What sort of document it is.
    pub kind: PlanKind,
    /// The number of the document.
    pub number: Option<String>,
    /// Who issues it.
    pub issuer: Option<OrganisationId>,
    /// When it was issued.
    pub issued_on: Option<Day>,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// The plan of several years above it.
    pub scheme: Option<PlanId>,
}

/// One change of a draft (*sửa bản nháp*).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub enum WritingChange {
    /// Another head.
    Head(WritingHead),
    /// Other sections, in reading order.
    Sections(Vec<DraftSection>),
    /// A target more; one of the same key is put in its place.
    PutTarget(DraftTarget),
    /// A task more; one of the same key is put in its place.
    PutTask(DraftTask),
    /// A measure more; one of the same key is put in its place. It is carried out by these, and by no others.
    PutMeasure(DraftMeasure, Vec<LinkEnd>),
    /// The item of this key goes, with what links to it.
    Remove(String),
    /// Given up.
    Drop,
}

/// The sections that a plan usually has (*mục tiêu; nhiệm vụ, giải pháp; tổ chức thực hiện*), to begin with.
const USUAL_SECTIONS: [(&str, &str); 3] = [
    ("I", "Mục tiêu"),
    ("II", "Nhiệm vụ, giải pháp"),
    ("III", "Tổ chức thực hiện"),
];

/// A draft with nothing but its head and the usual sections.
pub(crate) fn empty((area, alliance): (AreaId, OrganisationId), head: &WritingHead) -> PlanDraft {
    let section = |(label, title): (&str, &str)| DraftSection {
        label: label.to_owned(),
        title: title.to_owned(),
    };
    PlanDraft {
        title: head.title.clone(),
        kind: head.kind,
        number: head.number.clone(),
        issuer: head.issuer,
        issued_on: head.issued_on,
        from: head.from,
        to: head.to,
        area,
        alliance,
        paper: None,
        scheme: head.scheme,
        source: None,
        sections: USUAL_SECTIONS.into_iter().map(section).collect(),
        targets: Vec::new(),
        tasks: Vec::new(),
        measures: Vec::new(),
        links: Vec::new(),
    }
}

/// The draft after a change.
pub(crate) fn changed(mut draft: PlanDraft, change: &WritingChange) -> PlanDraft {
    match change {
        WritingChange::Head(head) => put_head(&mut draft, head),
        WritingChange::Sections(sections) => draft.sections.clone_from(sections),
        WritingChange::PutTarget(target) => {
            put(&mut draft.targets, target, |known| known.key == target.key);
        }
        WritingChange::PutTask(task) => {
            put(&mut draft.tasks, task, |known| known.key == task.key);
        }
        WritingChange::PutMeasure(measure, ends) => {
            put(&mut draft.measures, measure, |known| {
                known.key == measure.key
            });
            carry(&mut draft, &measure.key, ends);
        }
        WritingChange::Remove(key) => remove(&mut draft, key),
        WritingChange::Drop => {}
    }
    draft
}

fn put_head(draft: &mut PlanDraft, head: &WritingHead) {
    draft.title.clone_from(&head.title);
    draft.number.clone_from(&head.number);
    (draft.kind, draft.issuer, draft.issued_on) = (head.kind, head.issuer, head.issued_on);
    (draft.from, draft.to, draft.scheme) = (head.from, head.to, head.scheme);
}

/// These carry the measure out, as somebody decided.
fn carry(draft: &mut PlanDraft, measure: &str, ends: &[LinkEnd]) {
    draft.links.retain(|link| link.measure != measure);
    for end in ends {
        draft.links.push(DraftLink {
            measure: measure.to_owned(),
            end: end.clone(),
            standing: LinkStanding::Decided,
        });
    }
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
    draft.title = title_later(&draft.title, (draft.from, later(draft.from)));
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

/// The title with the year of the copy in the place of the year of the first: `năm 2023` becomes `năm 2024`.
fn title_later(title: &str, (from, later): (Day, Day)) -> String {
    title.replace(&from.year().to_string(), &later.year().to_string())
}

/// A key that no item of the draft has: `T3` of a target, else the label of its section and a number.
pub(crate) fn fresh_key(draft: &PlanDraft, stem: KeyStem<'_>) -> String {
    let keys = draft.targets.iter().map(|target| &target.key);
    let keys = keys.chain(draft.tasks.iter().map(|task| &task.key));
    let keys: BTreeSet<&String> = keys
        .chain(draft.measures.iter().map(|one| &one.key))
        .collect();
    let spelled = |number: usize| match stem {
        KeyStem::Target => format!("T{number}"),
        KeyStem::Within("") => format!("M-{number}"),
        KeyStem::Within(section) => format!("{section}-{number}"),
    };
    // There are more numbers than keys, so that one is free.
    let mut free = (1..=keys.len() + 1).map(spelled);
    let found = free.find(|key| !keys.contains(key));
    found.unwrap_or_else(|| spelled(keys.len() + 1))
}

/// With what a key begins.
#[derive(Debug, Clone, Copy)]
pub(crate) enum KeyStem<'a> {
    /// Targets are counted through the plan.
    Target,
    /// Tasks and measures are counted within the section of this label.
    Within(&'a str),
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
    fn a_measure_is_carried_out_by_what_was_chosen_last() {
        let measure = measure_linked().measures[0].clone();
        let ends = vec![LinkEnd::Target("T1".to_owned())];
        let draft = changed(
            measure_linked(),
            &WritingChange::PutMeasure(measure, ends.clone()),
        );
        let found: Vec<LinkEnd> = draft.links.iter().map(|link| link.end.clone()).collect();
        assert_eq!(found, ends);
        assert_eq!(draft.links[0].standing, LinkStanding::Decided);
    }

    #[test]
    fn a_new_item_has_a_key_that_no_other_has() {
        let draft = draft();
        assert_eq!(fresh_key(&draft, KeyStem::Target), "T2");
        assert_eq!(fresh_key(&draft, KeyStem::Within("IV.1")), "IV.1-2");
        assert_eq!(fresh_key(&draft, KeyStem::Within("V")), "V-1");
        assert_eq!(fresh_key(&draft, KeyStem::Within("")), "M-1");
    }

    #[test]
    fn a_copy_has_the_year_of_its_own_time_in_its_title() {
        let mut last = draft();
        last.title = "Kế hoạch năm 2023".to_owned();
        (last.from, last.to) = (
            Day::parse("2023-01-01").unwrap(),
            Day::parse("2023-12-31").unwrap(),
        );
        assert_eq!(copied(last, 2).title, "Kế hoạch năm 2025");
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
