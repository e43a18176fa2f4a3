//! What a draft must hold before it can begin.

use std::collections::BTreeSet;

use kernel::{BadPeriod, BadText, Day, Period};

use super::draft::{DraftMeasure, DraftTarget, DraftTask, LinkEnd, PlanDraft, Recurrence, Who};
use super::recurrence::rounds;

/// Targets of a plan.
pub const TARGETS_MAX: usize = 500;
/// Tasks of a plan.
pub const TASKS_MAX: usize = 2_000;
/// Measures of a plan.
pub const MEASURES_MAX: usize = 2_000;
/// Sections of a plan.
pub(crate) const SECTIONS_MAX: usize = 500;
/// What bodies owe of a plan altogether, each time it falls due.
pub const OBLIGATIONS_MAX: usize = 20_000;
/// Bodies and classes with a part in one task.
pub const PARTIES_MAX: usize = 60;
/// Bodies of one class.
pub const CLASS_MEMBERS_MAX: usize = 3_000;
/// The longest title, in characters.
pub const TITLE_CHARS_MAX: usize = 600;
/// The longest text of an item, in characters.
pub const ITEM_CHARS_MAX: usize = 8_000;
/// The longest number of a document, label, unit or key, in characters.
pub const LABEL_CHARS_MAX: usize = 100;
/// The longest number of years.
pub(crate) const YEARS_MAX: i16 = 15;
/// How long after its last day something of a plan may still fall due, such as its report.
pub const AFTER_END_DAYS_MAX: i32 = 366;

/// Why a draft cannot begin. An item is told by its key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DraftFault {
    /// A text is empty or too long.
    #[error("text of {key}: {why}")]
    Text {
        /// Where it stands.
        key: String,
        /// What is wrong with it.
        why: BadText,
    },
    /// The last day is before the first.
    #[error(transparent)]
    Days(#[from] BadPeriod),
    /// The time is too long.
    #[error("more than {most} years")]
    TooLong {
        /// The longest, in years.
        most: i16,
    },
    /// There is neither a target nor a task.
    #[error("neither target nor task")]
    Empty,
    /// There is too much of something.
    #[error("{count} {what}, at most {most}")]
    TooMany {
        /// What it is.
        what: &'static str,
        /// How many there are.
        count: usize,
        /// How many there may be.
        most: usize,
    },
    /// Two items have the same key.
    #[error("the key {key} stands twice")]
    KeyTwice {
        /// The key.
        key: String,
    },
    /// A target asks for nothing.
    #[error("target {key} asks for nothing")]
    NoQuantity {
        /// Its key.
        key: String,
    },
    /// A share is more than the whole.
    #[error("target {key} asks for more than 100%")]
    MoreThanWhole {
        /// Its key.
        key: String,
    },
    /// A share is to be counted, and no list says of what.
    #[error("target {key} is a share of no list")]
    NoBaseline {
        /// Its key.
        key: String,
    },
    /// Nothing is chosen to be counted.
    #[error("target {key} counts no kind of evidence")]
    NoKinds {
        /// Its key.
        key: String,
    },
    /// A day lies outside the plan's time.
    #[error("{key} falls due on {due}, outside the plan")]
    DueOutside {
        /// The key of the item.
        key: String,
        /// Its day.
        due: Day,
    },
    /// Nobody leads a task: its bodies could not be resolved.
    #[error("nobody leads task {key}")]
    NoLead {
        /// Its key.
        key: String,
    },
    /// A class of bodies has no member.
    #[error("a class of task {key} has no member")]
    EmptyClass {
        /// The key of the task.
        key: String,
        /// The class, as written.
        class: String,
    },
    /// Something refers to an item that is not there.
    #[error("{from} refers to {to}, which is not there")]
    Dangling {
        /// What refers.
        from: String,
        /// To what.
        to: String,
    },
}

kernel::refusal! { DraftFault from [Days] {
    Self::Text { key, why } => Invalid "plan.draft.text" { "key": key, "why": kernel::Refusal::code(why) };
    Self::TooLong { most } => Invalid "plan.draft.too_long" at "to" { "most": most };
    Self::Empty => Invalid "plan.draft.empty";
    Self::TooMany { what, count, most } => Invalid "plan.draft.too_many"
        { "what": what, "count": count, "most": most };
    Self::KeyTwice { key } => Invalid "plan.draft.key_twice" { "key": key };
    Self::NoQuantity { key } => Invalid "plan.draft.no_quantity" at "quantity" { "key": key };
    Self::MoreThanWhole { key } => Invalid "plan.draft.more_than_whole" at "quantity" { "key": key };
    Self::NoBaseline { key } => Invalid "plan.draft.no_baseline" at "baseline" { "key": key };
    Self::NoKinds { key } => Invalid "plan.draft.no_kinds" at "kinds" { "key": key };
    Self::DueOutside { key, due } => Invalid "plan.draft.due_outside" at "due"
        { "key": key, "due": due.to_vietnamese() };
    Self::NoLead { key } => Invalid "plan.draft.no_lead" at "leads" { "key": key };
    Self::EmptyClass { key, class } => Invalid "plan.draft.empty_class" at "leads"
        { "key": key, "class": class };
    Self::Dangling { from, to } => Invalid "plan.draft.dangling" { "from": from, "to": to };
} }

/// Looks whether a draft can begin.
///
/// # Errors
/// The first thing that stands against it.
pub fn check(draft: &PlanDraft) -> Result<(), DraftFault> {
    check_head(draft)?;
    check_sizes(draft)?;
    check_keys(draft)?;
    for target in &draft.targets {
        check_target(draft, target)?;
    }
    for task in &draft.tasks {
        check_task(draft, task)?;
    }
    check_texts(draft)?;
    check_links(draft)
}

/// Everything that stands against it, one fault an item at most, for whoever still writes.
pub(crate) fn hindrances(draft: &PlanDraft) -> Vec<DraftFault> {
    let whole = [check_head(draft), check_sizes(draft), check_keys(draft)];
    let targets = draft.targets.iter().map(|target| {
        check_target(draft, target)?;
        check_target_text(target)
    });
    let tasks = draft.tasks.iter().map(|task| {
        check_task(draft, task)?;
        check_task_text(task)
    });
    let measures = draft.measures.iter().map(check_measure_text);
    let all = whole.into_iter().chain(targets).chain(tasks);
    let all = all.chain(measures).chain([check_links(draft)]);
    all.filter_map(Result::err).collect()
}

/// What a draft must hold while it is written: it may lack something, but there is no more of it than there may be.
pub(crate) fn check_sizes_while_written(draft: &PlanDraft) -> Result<(), DraftFault> {
    check_sizes(draft)?;
    at_most("sections", draft.sections.len(), SECTIONS_MAX)?;
    check_keys(draft)?;
    check_texts(draft)
}

impl DraftFault {
    /// The key of the item that it speaks of; none where it is the plan as a whole.
    pub(crate) fn item(&self) -> Option<&str> {
        match self {
            Self::Text { key, .. }
            | Self::KeyTwice { key }
            | Self::NoQuantity { key }
            | Self::MoreThanWhole { key }
            | Self::NoBaseline { key }
            | Self::NoKinds { key }
            | Self::DueOutside { key, .. }
            | Self::NoLead { key }
            | Self::EmptyClass { key, .. } => Some(key),
            Self::Dangling { from, .. } => Some(from),
            Self::Days(_) | Self::TooLong { .. } | Self::Empty | Self::TooMany { .. } => None,
        }
    }
}

fn check_head(draft: &PlanDraft) -> Result<(), DraftFault> {
    text("title", &draft.title, TITLE_CHARS_MAX)?;
    if let Some(number) = &draft.number {
        text("number", number, LABEL_CHARS_MAX)?;
    }
    Period::of(draft.from, Some(draft.to))?;
    if draft.to.year() - draft.from.year() >= YEARS_MAX {
        return Err(DraftFault::TooLong { most: YEARS_MAX });
    }
    if draft.targets.is_empty() && draft.tasks.is_empty() {
        return Err(DraftFault::Empty);
    }
    Ok(())
}

fn check_sizes(draft: &PlanDraft) -> Result<(), DraftFault> {
    at_most("targets", draft.targets.len(), TARGETS_MAX)?;
    at_most("tasks", draft.tasks.len(), TASKS_MAX)?;
    at_most("measures", draft.measures.len(), MEASURES_MAX)?;
    at_most("obligations", obligations(draft), OBLIGATIONS_MAX)
}

/// How many obligations a draft will make.
fn obligations(draft: &PlanDraft) -> usize {
    let of_task = |task: &DraftTask| {
        let last = task.due.unwrap_or(draft.to);
        let bodies: usize = task.leads.iter().map(members).sum();
        bodies * times(task.recurrence, draft.from, last)
    };
    draft.tasks.iter().map(of_task).sum()
}

fn times(recurrence: Recurrence, from: Day, last: Day) -> usize {
    rounds(recurrence, from, last).len()
}

fn members(who: &Who) -> usize {
    match who {
        Who::Body(_) => 1,
        Who::Class { members, .. } => members.len(),
    }
}

fn check_keys(draft: &PlanDraft) -> Result<(), DraftFault> {
    let targets = draft.targets.iter().map(|target| &target.key);
    let tasks = draft.tasks.iter().map(|task| &task.key);
    let measures = draft.measures.iter().map(|measure| &measure.key);
    let mut seen = BTreeSet::new();
    for key in targets.chain(tasks).chain(measures) {
        text("key", key, LABEL_CHARS_MAX)?;
        if !seen.insert(key) {
            return Err(DraftFault::KeyTwice { key: key.clone() });
        }
    }
    Ok(())
}

fn check_target(draft: &PlanDraft, target: &DraftTarget) -> Result<(), DraftFault> {
    let key = || target.key.clone();
    if target.quantity_thousandths <= 0 {
        return Err(DraftFault::NoQuantity { key: key() });
    }
    if target.percent && target.quantity_thousandths > 100_000 {
        return Err(DraftFault::MoreThanWhole { key: key() });
    }
    due_within(draft, &target.key, target.due)?;
    match &target.binding {
        None => Ok(()),
        Some(binding) if binding.question.kinds.is_empty() => {
            Err(DraftFault::NoKinds { key: key() })
        }
        Some(binding) if target.percent && binding.baseline.is_none() => {
            Err(DraftFault::NoBaseline { key: key() })
        }
        Some(_) => Ok(()),
    }
}

fn check_task(draft: &PlanDraft, task: &DraftTask) -> Result<(), DraftFault> {
    let key = || task.key.clone();
    if task.leads.is_empty() {
        return Err(DraftFault::NoLead { key: key() });
    }
    at_most(
        "parties",
        task.leads.len() + task.partners.len(),
        PARTIES_MAX,
    )?;
    for who in task.leads.iter().chain(&task.partners) {
        match who {
            Who::Body(_) => {}
            Who::Class {
                text: class,
                members,
            } => {
                text(&task.key, class, TITLE_CHARS_MAX)?;
                at_most("members", members.len(), CLASS_MEMBERS_MAX)?;
            }
        }
    }
    let empty = |who: &Who| match who {
        Who::Class { text, members } if members.is_empty() => Some(text.clone()),
        Who::Body(_) | Who::Class { .. } => None,
    };
    if let Some(class) = task.leads.iter().find_map(empty) {
        return Err(DraftFault::EmptyClass { key: key(), class });
    }
    if let Some(target) = &task.target
        && !draft.targets.iter().any(|known| known.key == *target)
    {
        let (from, to) = (key(), target.clone());
        return Err(DraftFault::Dangling { from, to });
    }
    task.due
        .map_or(Ok(()), |due| due_within(draft, &task.key, due))
}

fn check_texts(draft: &PlanDraft) -> Result<(), DraftFault> {
    draft.targets.iter().try_for_each(check_target_text)?;
    draft.tasks.iter().try_for_each(check_task_text)?;
    draft.measures.iter().try_for_each(check_measure_text)
}

fn check_target_text(target: &DraftTarget) -> Result<(), DraftFault> {
    text(&target.key, &target.text, ITEM_CHARS_MAX)?;
    text(&target.key, &target.unit, LABEL_CHARS_MAX)
}

fn check_task_text(task: &DraftTask) -> Result<(), DraftFault> {
    text(&task.key, &task.title, TITLE_CHARS_MAX)?;
    text(&task.key, &task.text, ITEM_CHARS_MAX)
}

fn check_measure_text(measure: &DraftMeasure) -> Result<(), DraftFault> {
    text(&measure.key, &measure.title, TITLE_CHARS_MAX)?;
    text(&measure.key, &measure.text, ITEM_CHARS_MAX)
}

fn check_links(draft: &PlanDraft) -> Result<(), DraftFault> {
    for link in &draft.links {
        let from_there = draft.measures.iter().any(|one| one.key == link.measure);
        let (to, to_there) = match &link.end {
            LinkEnd::Task(key) => (key, draft.tasks.iter().any(|task| task.key == *key)),
            LinkEnd::Target(key) => (key, draft.targets.iter().any(|target| target.key == *key)),
        };
        if !from_there || !to_there {
            let (from, to) = (link.measure.clone(), to.clone());
            return Err(DraftFault::Dangling { from, to });
        }
    }
    Ok(())
}

fn due_within(draft: &PlanDraft, key: &str, due: Day) -> Result<(), DraftFault> {
    let last = draft.to.plus_days(AFTER_END_DAYS_MAX);
    if due < draft.from || due > last {
        let key = key.to_owned();
        return Err(DraftFault::DueOutside { key, due });
    }
    Ok(())
}

fn at_most(what: &'static str, count: usize, most: usize) -> Result<(), DraftFault> {
    if count > most {
        return Err(DraftFault::TooMany { what, count, most });
    }
    Ok(())
}

fn text(key: &str, given: &str, chars_max: usize) -> Result<(), DraftFault> {
    let read = kernel::text::paragraph(given, chars_max);
    read.map(drop).map_err(|why| DraftFault::Text {
        key: key.to_owned(),
        why,
    })
}

#[cfg(test)]
pub(crate) mod tests;
