use super::*;
use crate::model::draft::{
    BaselineId, Comparator, DraftLink, DraftMeasure, LinkStanding, PlanKind, Rounding, Tally,
    TargetBinding, TargetQuestion,
};
use kernel::{AreaId, OrganisationId, Refusal};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn target() -> DraftTarget {
    DraftTarget {
        key: "T1".to_owned(),
        text: "Thành lập mới 04 mô hình".to_owned(),
        quantity_thousandths: 4_000,
        unit: "HTX".to_owned(),
        comparator: Comparator::Exactly,
        percent: false,
        section: "I.1".to_owned(),
        responsible: None,
        due: day("2023-12-31"),
        due_proposed: false,
        span: None,
        binding: None,
    }
}

fn task() -> DraftTask {
    DraftTask {
        key: "IV.1-1".to_owned(),
        section: "IV.1".to_owned(),
        title: "Chủ trì theo dõi".to_owned(),
        text: "Chủ trì theo dõi việc thực hiện".to_owned(),
        leads: vec![Who::Body(OrganisationId::named("alliance"))],
        partners: Vec::new(),
        due: None,
        due_proposed: false,
        recurrence: Recurrence::Once,
        target: None,
        span: None,
    }
}

pub(crate) fn draft() -> PlanDraft {
    PlanDraft {
        title: "Kế hoạch năm 2023".to_owned(),
        kind: PlanKind::Plan,
        number: None,
        issuer: None,
        issued_on: None,
        from: day("2023-01-01"),
        to: day("2023-12-31"),
        area: AreaId::named("province"),
        alliance: OrganisationId::named("alliance"),
        paper: None,
        scheme: None,
        source: None,
        sections: Vec::new(),
        targets: vec![target()],
        tasks: vec![task()],
        measures: Vec::new(),
        links: Vec::new(),
    }
}

fn refused(change: impl FnOnce(&mut PlanDraft), code: &str) {
    let mut draft = draft();
    change(&mut draft);
    assert_eq!(check(&draft).unwrap_err().code(), code);
}

fn binding(kinds: &[&str], baseline: Option<BaselineId>) -> TargetBinding {
    TargetBinding {
        question: TargetQuestion {
            kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
            tally: Tally::Subjects,
            area: None,
            programme: None,
            attributes: Vec::new(),
        },
        baseline,
        rounding: Rounding::Up,
    }
}

#[test]
fn a_plan_has_a_title_days_and_something_to_do() {
    refused(|plan| plan.title = " ".to_owned(), "plan.draft.text");
    refused(
        |plan| plan.to = day("2022-12-31"),
        "kernel.period.ends_before_it_begins",
    );
    refused(|plan| plan.to = day("2038-12-31"), "plan.draft.too_long");
    refused(
        |plan| {
            plan.targets.clear();
            plan.tasks.clear();
        },
        "plan.draft.empty",
    );
}

#[test]
fn a_target_asks_for_something_that_can_be_counted() {
    refused(
        |plan| plan.targets[0].quantity_thousandths = 0,
        "plan.draft.no_quantity",
    );
    refused(
        |plan| {
            plan.targets[0].percent = true;
            plan.targets[0].quantity_thousandths = 100_001;
        },
        "plan.draft.more_than_whole",
    );
    refused(
        |plan| plan.targets[0].binding = Some(binding(&[], None)),
        "plan.draft.no_kinds",
    );
    refused(
        |plan| {
            plan.targets[0].percent = true;
            plan.targets[0].binding = Some(binding(&["cooperative.dissolved"], None));
        },
        "plan.draft.no_baseline",
    );
}

#[test]
fn a_task_whose_bodies_could_not_be_resolved_does_not_begin() {
    refused(|plan| plan.tasks[0].leads.clear(), "plan.draft.no_lead");
    let class = Who::Class {
        text: "UBND các huyện".to_owned(),
        members: Vec::new(),
    };
    refused(
        |plan| plan.tasks[0].leads = vec![class],
        "plan.draft.empty_class",
    );
}

#[test]
fn nothing_falls_due_before_the_plan_or_a_year_after_it() {
    for due in ["2022-12-31", "2025-01-02"] {
        refused(
            |plan| plan.tasks[0].due = Some(day(due)),
            "plan.draft.due_outside",
        );
        refused(
            |plan| plan.targets[0].due = day(due),
            "plan.draft.due_outside",
        );
    }
}

#[test]
fn keys_are_told_once_and_lead_somewhere() {
    refused(
        |plan| plan.tasks[0].key = "T1".to_owned(),
        "plan.draft.key_twice",
    );
    refused(
        |plan| plan.tasks[0].target = Some("T9".to_owned()),
        "plan.draft.dangling",
    );
    let link = DraftLink {
        measure: "II.1-1".to_owned(),
        end: LinkEnd::Task("IV.1-1".to_owned()),
        standing: LinkStanding::Proposed,
    };
    refused(|plan| plan.links.push(link), "plan.draft.dangling");
}

#[test]
fn a_file_of_five_hundred_tasks_begins_and_one_without_end_does_not() {
    let many = |count: usize, recurrence| {
        let mut plan = draft();
        plan.tasks = (0..count)
            .map(|number| DraftTask {
                key: format!("IV.1-{number}"),
                recurrence,
                ..task()
            })
            .collect();
        check(&plan)
    };
    assert_eq!(many(500, Recurrence::Monthly), Ok(()));
    assert_eq!(
        many(2_000, Recurrence::Monthly).unwrap_err().code(),
        "plan.draft.too_many"
    );
    assert_eq!(
        many(2_001, Recurrence::Once).unwrap_err().code(),
        "plan.draft.too_many"
    );
}

#[test]
fn a_sound_draft_begins() {
    let mut plan = draft();
    plan.targets[0].percent = true;
    let list = Some(BaselineId::named("65"));
    plan.targets[0].binding = Some(binding(&["cooperative.dissolved"], list));
    assert_eq!(check(&plan), Ok(()));
}

pub(crate) fn measure_linked() -> PlanDraft {
    let mut plan = draft();
    plan.measures.push(DraftMeasure {
        key: "II.1-1".to_owned(),
        section: "II.1".to_owned(),
        title: "Tuyên truyền".to_owned(),
        text: "Tuyên truyền, vận động".to_owned(),
        span: None,
    });
    plan.links.push(DraftLink {
        measure: "II.1-1".to_owned(),
        end: LinkEnd::Task("IV.1-1".to_owned()),
        standing: LinkStanding::Decided,
    });
    plan
}

#[test]
fn whoever_still_writes_is_told_of_everything_that_is_missing() {
    assert_eq!(hindrances(&draft()), []);
    let mut open = draft();
    open.title.clear();
    open.targets[0].quantity_thousandths = 0;
    open.tasks[0].leads.clear();
    let told = hindrances(&open);
    let codes: Vec<&str> = told.iter().map(|fault| fault.code()).collect();
    assert_eq!(
        codes,
        [
            "plan.draft.text",
            "plan.draft.no_quantity",
            "plan.draft.no_lead"
        ]
    );
    let items: Vec<Option<&str>> = told.iter().map(DraftFault::item).collect();
    assert_eq!(items, [Some("title"), Some("T1"), Some("IV.1-1")]);
}
