//! From what the reader understood to what people look through.

use kernel::Day;
use vanban::plan::{
    Comparator as ReadComparator, Diagnostic, Measure, PartOfYear, Plan, Recurrence as ReadRhythm,
    Target, Task,
};

use super::draft::{Comparator, DraftSection, PlanKind, Recurrence, Rounding, Tally};
use super::import::{ImportHead, TITLE_CHARS_MAX};
use super::import_item::Doubt;
use super::item_facts::{ItemFacts, MeasureFacts, TargetFacts, TaskFacts, title_of};
use super::shortened::task_title;

/// An item as it was read, before it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReadItem {
    pub(crate) key: String,
    pub(crate) section: String,
    pub(crate) facts: ItemFacts,
    pub(crate) confidence: u8,
    pub(crate) doubts: Vec<Doubt>,
    pub(crate) span: (u32, u32),
}

/// What a drafter should look at (*điều cần xem lại*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReadFinding {
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) spans: Vec<(u32, u32)>,
}

/// The head of the document; where it says no time, that is this year.
pub(crate) fn head_of(plan: &Plan, today: Day) -> ImportHead {
    let (from, to) = period_of(plan, today);
    let title = plan.attached.as_ref().map_or(&plan.title, |it| &it.title);
    let kind = plan.attached.as_ref().map_or(&plan.kind, |it| &it.kind);
    ImportHead {
        title: title.chars().take(TITLE_CHARS_MAX).collect(),
        kind: PlanKind::parse(kind).unwrap_or(PlanKind::Other),
        number: plan.number.clone(),
        issuer_name: plan.issuer.clone().unwrap_or_default(),
        issued_on: plan.date.and_then(day_of),
        from,
        to,
        scheme: None,
    }
}

fn period_of(plan: &Plan, today: Day) -> (Day, Day) {
    let whole_year = |year| Some((Day::of(year, 1, 1)?, Day::of(year, 12, 31)?));
    let printed = plan
        .period
        .and_then(|period| Some((day_of(period.from)?, day_of(period.to)?)));
    printed
        .or_else(|| whole_year(plan.year?))
        .or_else(|| whole_year(today.year()))
        .unwrap_or((today, today))
}

fn day_of(date: jiff::civil::Date) -> Option<Day> {
    Day::of(date.year(), date.month(), date.day())
}

/// The sections of a document as it was stored after the reading, in reading order.
pub(crate) fn sections_in(reading: &str) -> Result<Vec<DraftSection>, serde_json::Error> {
    let plan: Plan = serde_json::from_str(reading)?;
    let section = |line: &vanban::plan::SectionLine| DraftSection {
        label: line.label.clone(),
        title: line.title.clone().unwrap_or_default(),
    };
    Ok(plan.sections.iter().map(section).collect())
}

/// Every target, task and measure in this order, each with what makes it doubtful.
pub(crate) fn items_of(plan: &Plan, head: &ImportHead) -> Vec<ReadItem> {
    let targets = plan.targets.iter().map(|it| target(it, plan, head));
    let tasks = plan.tasks.iter().map(|it| task(it, head));
    let measures = plan.measures.iter().map(measure);
    let mut items: Vec<ReadItem> = targets.chain(tasks).chain(measures).collect();
    for item in &mut items {
        let found = plan
            .diagnostics
            .iter()
            .filter(|found| touches(found, item.span));
        let doubts = found.filter_map(|found| doubt_of(&found.code));
        for doubt in doubts {
            if !item.doubts.contains(&doubt) {
                item.doubts.push(doubt);
            }
        }
    }
    items
}

/// Findings, in the order in which the reader told them.
pub(crate) fn findings_of(plan: &Plan) -> Vec<ReadFinding> {
    let finding = |found: &Diagnostic| ReadFinding {
        code: found.code.to_string(),
        message: found.message.clone(),
        spans: found.spans.iter().map(|span| narrow(*span)).collect(),
    };
    plan.diagnostics.iter().map(finding).collect()
}

/// The doubt that a finding throws on the items whose words it speaks of.
fn doubt_of(code: &str) -> Option<Doubt> {
    match code {
        "target.conflict" => Some(Doubt::Conflict),
        "baseline.missing" => Some(Doubt::NoBaseline),
        "text.ocr" => Some(Doubt::Misread),
        _ => None,
    }
}

fn touches(found: &Diagnostic, span: (u32, u32)) -> bool {
    let mut spans = found.spans.iter().map(|span| narrow(*span));
    spans.any(|(from, to)| from < span.1 && span.0 < to)
}

fn target(read: &Target, plan: &Plan, head: &ImportHead) -> ReadItem {
    let milestone = read.due_year.and_then(|year| Day::of(year, 12, 31));
    let mut carriers = plan.tasks.iter();
    let carrier = carriers.find(|task| task.target.as_deref() == Some(&read.id));
    let percent = read.confidence_percent();
    let facts = TargetFacts {
        text: read.text.clone(),
        quantity: read.quantity.0,
        unit: read.unit.clone(),
        comparator: comparator(read.comparator),
        share_of: read.percent_of.clone(),
        yearly: read.period == PartOfYear::Year,
        due: milestone.unwrap_or(head.to),
        due_proposed: milestone.is_none(),
        responsible: carrier.and_then(|task| task.lead.first().cloned()),
        kinds: Vec::new(),
        tally: Tally::Subjects,
        baseline: None,
        rounding: Rounding::Up,
        also_in: read.repeated_at.clone(),
    };
    let mut doubts = low(percent);
    if facts.share_of.is_some() {
        doubts.push(Doubt::NoBaseline);
    }
    ReadItem {
        key: read.id.clone(),
        section: read.section.clone(),
        facts: ItemFacts::Target(facts),
        confidence: percent,
        doubts,
        span: narrow(read.span),
    }
}

/// Characters of the title of a task that is made from its text.
const TASK_TITLE_CHARS: usize = 100;

fn task(read: &Task, head: &ImportHead) -> ReadItem {
    let printed = read.due.and_then(day_of);
    let percent = read.confidence_percent();
    let mut doubts = low(percent);
    if read.lead.is_empty() {
        doubts.push(Doubt::NoLead);
    }
    let facts = TaskFacts {
        text: read.text.clone(),
        title: task_title(&read.title, &read.text, TASK_TITLE_CHARS),
        leads: read.lead.clone(),
        partners: read.partners.clone(),
        due: printed.or(Some(head.to)),
        due_proposed: printed.is_none(),
        recurrence: read.recurrence.map_or(Recurrence::Once, rhythm),
        target: read.target.clone(),
    };
    ReadItem {
        key: read.id.clone(),
        section: read.section.clone(),
        facts: ItemFacts::Task(facts),
        confidence: percent,
        doubts,
        span: narrow(read.span),
    }
}

/// A measure has no figure and no body: there is nothing in it that could be misunderstood but its limits.
const MEASURE_PERCENT: u8 = 95;

fn measure(read: &Measure) -> ReadItem {
    let title = Some(read.title.clone()).filter(|title| !title.is_empty());
    let facts = MeasureFacts {
        title: title.unwrap_or_else(|| title_of(&read.text)),
        text: read.text.clone(),
    };
    ReadItem {
        key: read.id.clone(),
        section: read.section.clone(),
        facts: ItemFacts::Measure(facts),
        confidence: MEASURE_PERCENT,
        doubts: Vec::new(),
        span: narrow(read.span),
    }
}

fn low(percent: u8) -> Vec<Doubt> {
    let is_low = percent < super::import_item::SURE_PERCENT_MIN;
    is_low.then_some(Doubt::Confidence).into_iter().collect()
}

fn narrow(span: vanban::outline::Span) -> (u32, u32) {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    (number(span.0), number(span.1))
}

fn comparator(read: ReadComparator) -> Comparator {
    match read {
        ReadComparator::Exactly => Comparator::Exactly,
        ReadComparator::AtLeast => Comparator::AtLeast,
        ReadComparator::AtMost => Comparator::AtMost,
        ReadComparator::About => Comparator::About,
    }
}

fn rhythm(read: ReadRhythm) -> Recurrence {
    match read {
        ReadRhythm::Once => Recurrence::Once,
        ReadRhythm::Yearly => Recurrence::Yearly,
        ReadRhythm::Quarterly => Recurrence::Quarterly,
        ReadRhythm::Monthly => Recurrence::Monthly,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vanban::{outline, plan, read, repair};

    fn sample() -> Plan {
        let bytes = include_bytes!("../../../../samples/ke-hoach-song-lam-2024.txt");
        let (source, repairs) = repair::mend(read::read(bytes).unwrap());
        plan::plan(&outline::outline(&source, &repairs), None)
    }

    fn today() -> Day {
        Day::of(2024, 3, 1).unwrap()
    }

    #[test]
    fn a_share_without_its_list_is_doubtful_and_a_plain_target_is_not() {
        let plan = sample();
        let items = items_of(&plan, &head_of(&plan, today()));
        let doubts = |key: &str| {
            items
                .iter()
                .find(|item| item.key == key)
                .unwrap()
                .doubts
                .clone()
        };
        assert_eq!(doubts("T2"), [Doubt::NoBaseline]);
        assert_eq!(doubts("T1"), []);
    }

    #[test]
    fn a_day_that_is_not_printed_is_proposed_and_says_so() {
        let plan = sample();
        let head = head_of(&plan, today());
        let items = items_of(&plan, &head);
        let due = |key: &str| match &items.iter().find(|item| item.key == key).unwrap().facts {
            ItemFacts::Task(task) => (task.due, task.due_proposed),
            ItemFacts::Target(_) | ItemFacts::Measure(_) => panic!("{key} is a task"),
        };
        assert_eq!(due("IV.2-1"), (Some(head.to), true));
        assert_eq!(due("IV.13-1"), (Day::of(2024, 3, 15), false));
    }

    #[test]
    fn the_head_has_number_day_and_time_of_the_document() {
        let head = head_of(&sample(), today());
        assert_eq!(head.number.as_deref(), Some("12/KH-UBND"));
        assert_eq!(head.issued_on, Day::of(2024, 2, 5));
        assert_eq!(
            (head.from, head.to),
            (Day::of(2024, 1, 1).unwrap(), Day::of(2024, 12, 31).unwrap())
        );
        assert!(head.checked(today()).is_ok());
    }

    #[test]
    fn a_document_that_says_no_time_is_of_this_year() {
        let head = head_of(&Plan::default(), today());
        assert_eq!((head.from.year(), head.to.year()), (2024, 2024));
    }
}
