use super::*;
use crate::model::draft::{
    Comparator, ImportId, LinkStanding, PlanKind, Recurrence, Rounding, Tally, Who,
};
use crate::model::import::{ImportHead, ImportState};
use crate::model::import_body::{Meaning, NamedId, Naming};
use crate::model::import_finding::FindingId;
use crate::model::item_draft::binding;
use crate::model::item_facts::{MeasureFacts, TargetFacts};
use kernel::{AreaId, Day, Instant, OrganisationId};
use library::api::PaperId;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn import() -> Import {
    let now = Instant::of_micros(0);
    Import {
        id: ImportId::named("import"),
        alliance: OrganisationId::named("alliance"),
        province: AreaId::named("province"),
        head: ImportHead {
            title: "Kế hoạch".to_owned(),
            kind: PlanKind::Plan,
            number: None,
            issuer_name: "UBND tỉnh".to_owned(),
            issued_on: None,
            from: day("2023-01-01"),
            to: day("2023-12-31"),
            scheme: None,
        },
        issuer: None,
        file_name: "a.docx".to_owned(),
        file_hash: String::new(),
        paper: PaperId::named("paper"),
        state: ImportState::Reviewing,
        plan: None,
        resembles: None,
        created_at: now,
        created_by_name: String::new(),
        changed_at: now,
        changed_by_name: String::new(),
        version: 1,
    }
}

fn item(key: &str, made: ItemFacts, decision: Decision) -> Item {
    Item {
        id: ItemId::named(key),
        key: key.to_owned(),
        position: 1,
        section: "I.1".to_owned(),
        read: made.clone(),
        made,
        decision,
        confidence: 95,
        doubts: Vec::new(),
        span: (0, 5),
        merged_into: None,
        split_from: None,
        version: 1,
        decided_at: None,
        decided_by_name: None,
    }
}

fn target(key: &str, decision: Decision) -> Item {
    let facts = TargetFacts {
        text: "Thành lập mới 4 HTX".to_owned(),
        quantity: 4_000,
        unit: "HTX".to_owned(),
        comparator: Comparator::Exactly,
        share_of: None,
        yearly: false,
        due: day("2023-12-31"),
        due_proposed: true,
        responsible: Some("Sở Tài chính".to_owned()),
        kinds: vec!["cooperative.founded".to_owned()],
        tally: Tally::Subjects,
        baseline: None,
        rounding: Rounding::Up,
        also_in: Vec::new(),
    };
    item(key, ItemFacts::Target(facts), decision)
}

fn task(key: &str, target: &str, decision: Decision) -> Item {
    let facts = TaskFacts {
        text: "Rà soát".to_owned(),
        title: "Rà soát".to_owned(),
        leads: vec!["Sở Tài chính".to_owned()],
        partners: vec!["UBND các huyện".to_owned()],
        due: Some(day("2023-06-30")),
        due_proposed: false,
        recurrence: Recurrence::Once,
        target: Some(target.to_owned()),
    };
    item(key, ItemFacts::Task(facts), decision)
}

fn measure(key: &str) -> Item {
    let facts = MeasureFacts {
        text: "Tuyên truyền".to_owned(),
        title: "Tuyên truyền".to_owned(),
    };
    item(key, ItemFacts::Measure(facts), Decision::Accepted)
}

fn named(written: &str, meaning: Option<Meaning>) -> Named {
    Named {
        id: NamedId::named(written),
        written: written.to_owned(),
        naming: Naming::Found,
        meaning,
        candidates: Vec::new(),
        version: 1,
        decided_by_name: None,
    }
}

fn finance() -> Named {
    let id = OrganisationId::named("finance");
    named("Sở Tài chính", Some(Meaning::Body { id }))
}

#[test]
fn what_nobody_decided_on_told_or_settled_stands_in_the_way() {
    let items = [
        target("T1", Decision::Pending),
        task("IV.1-1", "T1", Decision::Accepted),
    ];
    let bodies = [finance(), named("UBND các huyện", None)];
    let conflict = Finding {
        id: FindingId::named("conflict"),
        code: "target.conflict".to_owned(),
        message: String::new(),
        spans: Vec::new(),
        settled_at: None,
        settled_by_name: None,
        version: 1,
    };
    let other = Finding {
        code: "due.missing".to_owned(),
        ..conflict.clone()
    };
    let open = open_points(&items, &bodies, &[conflict, other]);
    let wanted = [
        (OpenPoint::Items, 1),
        (OpenPoint::Bodies, 1),
        (OpenPoint::Findings, 1),
    ];
    assert_eq!(open, wanted);
}

#[test]
fn a_body_that_only_a_dropped_item_names_stands_in_nobodys_way_and_nothing_is_no_plan() {
    let items = [task("IV.1-1", "T1", Decision::Dropped)];
    let bodies = [named("Sở Tài chính", None)];
    let open = open_points(&items, &bodies, &[]);
    assert_eq!(open, [(OpenPoint::Nothing, 1)]);
}

#[test]
fn what_was_merged_is_carried_by_the_item_that_stands_for_it_and_what_was_dropped_is_not_there() {
    let merged = Item {
        merged_into: Some(ItemId::named("T1")),
        ..target("T2", Decision::Merged)
    };
    let items = [
        target("T1", Decision::Accepted),
        merged,
        task("IV.1-1", "T2", Decision::Edited),
        task("IV.1-2", "T1", Decision::Dropped),
        measure("II.1-1"),
    ];
    let members = vec![OrganisationId::named("a"), OrganisationId::named("b")];
    let class = Meaning::Class {
        classes: Vec::new(),
        members: members.clone(),
    };
    let bodies = [finance(), named("UBND các huyện", Some(class))];
    let link = |end| ProposedLink {
        measure: "II.1-1".to_owned(),
        end,
    };
    let links = vec![
        (
            link(LinkEnd::Target("T1".to_owned())),
            LinkStanding::Decided,
        ),
        (
            link(LinkEnd::Target("T2".to_owned())),
            LinkStanding::Decided,
        ),
        (
            link(LinkEnd::Task("IV.1-2".to_owned())),
            LinkStanding::Proposed,
        ),
    ];
    let import = import();
    let draft = draft(Reviewed {
        import: &import,
        sections: Vec::new(),
        items: &items,
        bodies: &bodies,
        links,
    });
    assert_eq!(draft.targets.len(), 1);
    assert_eq!(
        draft.targets[0].responsible,
        Some(OrganisationId::named("finance"))
    );
    assert!(draft.targets[0].binding.is_some());
    assert_eq!(draft.tasks.len(), 1);
    assert_eq!(draft.tasks[0].target.as_deref(), Some("T1"));
    assert_eq!(
        draft.tasks[0].leads,
        [Who::Body(OrganisationId::named("finance"))]
    );
    let text = "UBND các huyện".to_owned();
    assert_eq!(draft.tasks[0].partners, [Who::Class { text, members }]);
    assert_eq!(draft.links.len(), 1, "{:?}", draft.links);
}

#[test]
fn what_a_body_by_letter_owes_is_held_by_the_alliance_under_its_name() {
    let items = [task("IV.1-1", "T1", Decision::Accepted)];
    let bodies = [
        named("Sở Tài chính", Some(Meaning::ByLetter)),
        named("UBND các huyện", Some(Meaning::ByLetter)),
    ];
    let import = import();
    let draft = draft(Reviewed {
        import: &import,
        sections: Vec::new(),
        items: &items,
        bodies: &bodies,
        links: Vec::new(),
    });
    let who = |text: &str, members| Who::Class {
        text: text.to_owned(),
        members,
    };
    assert_eq!(
        draft.tasks[0].leads,
        [who("Sở Tài chính", vec![import.alliance])]
    );
    assert_eq!(draft.tasks[0].partners, [who("UBND các huyện", Vec::new())]);
}

#[test]
fn a_share_is_bound_only_when_its_list_was_chosen() {
    let ItemFacts::Target(facts) = target("T1", Decision::Accepted).made else {
        unreachable!("a target")
    };
    let share = TargetFacts {
        share_of: Some("HTX ngừng hoạt động".to_owned()),
        ..facts
    };
    assert_eq!(binding(&share), None);
    let baseline = Some(crate::model::draft::BaselineId::named("list"));
    assert!(binding(&TargetFacts { baseline, ..share }).is_some());
}
