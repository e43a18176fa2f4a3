use super::*;
use crate::model::draft::Recurrence;
use crate::model::item_facts::{MeasureFacts, TaskFacts};

fn task(id: &str, decision: Decision) -> Item {
    let facts = ItemFacts::Task(TaskFacts {
        text: "Rà soát HTX; báo cáo UBND tỉnh.".to_owned(),
        title: "Rà soát HTX".to_owned(),
        leads: vec!["Liên minh HTX tỉnh".to_owned()],
        partners: Vec::new(),
        due: None,
        due_proposed: false,
        recurrence: Recurrence::Once,
        target: None,
    });
    Item {
        id: ItemId::named(id),
        key: "IV.1-1".to_owned(),
        position: 1,
        section: "IV.1".to_owned(),
        read: facts.clone(),
        made: facts,
        decision,
        confidence: 95,
        doubts: Vec::new(),
        span: (10, 40),
        merged_into: None,
        split_from: None,
        version: 1,
        decided_at: None,
        decided_by_name: None,
    }
}

fn measure(id: &str) -> Item {
    let facts = ItemFacts::Measure(MeasureFacts {
        text: "Tuyên truyền".to_owned(),
        title: "Tuyên truyền".to_owned(),
    });
    Item {
        read: facts.clone(),
        made: facts,
        ..task(id, Decision::Pending)
    }
}

fn leads(names: &[&str]) -> ItemFacts {
    let ItemFacts::Task(facts) = task("a", Decision::Pending).made else {
        unreachable!("a task")
    };
    ItemFacts::Task(TaskFacts {
        leads: names.iter().map(|name| (*name).to_owned()).collect(),
        ..facts
    })
}

#[test]
fn what_was_decided_is_not_decided_again() {
    for decision in Decision::ALL {
        let (accepted, dropped) = (
            task("a", *decision).accept(),
            task("a", *decision).drop_it(),
        );
        let is_open = *decision == Decision::Pending;
        assert_eq!(accepted.is_ok(), is_open, "{decision}");
        assert_eq!(dropped.is_ok(), is_open, "{decision}");
        assert_eq!(task("a", *decision).undo().is_ok(), !is_open, "{decision}");
    }
}

#[test]
fn a_task_without_lead_is_not_taken_and_the_same_lead_stands_once() {
    let open = || task("a", Decision::Pending);
    assert_eq!(open().edit(leads(&[])), Err(FactsFault::NoLead.into()));
    assert_eq!(open().edit(leads(&[" "])), Err(FactsFault::Leads.into()));
    let twice = open()
        .edit(leads(&["Sở Tài chính", "Sở  Tài chính"]))
        .unwrap();
    assert_eq!(twice.made.bodies(), ["Sở Tài chính"]);
    assert_eq!(twice.decision, Decision::Edited);
    assert_eq!(twice.read, open().read, "what was read stays");
}

#[test]
fn an_item_stays_what_it_is() {
    let edited = measure("m").edit(leads(&["Sở Tài chính"]));
    assert_eq!(edited, Err(ItemFault::Decided));
}

#[test]
fn an_item_is_merged_into_another_of_its_kind_that_stands() {
    let other = |decision| task("b", decision);
    let merge = |into: &Item| task("a", Decision::Pending).merge_into(into);
    assert_eq!(
        merge(&task("a", Decision::Pending)),
        Err(ItemFault::NotMergeable)
    );
    assert_eq!(merge(&measure("m")), Err(ItemFault::NotMergeable));
    assert_eq!(
        merge(&other(Decision::Dropped)),
        Err(ItemFault::NotMergeable)
    );
    let merged = merge(&other(Decision::Accepted)).unwrap();
    assert_eq!(merged.merged_into, Some(ItemId::named("b")));
    let back = merged.undo().unwrap();
    assert_eq!((back.merged_into, back.decision), (None, Decision::Pending));
}

#[test]
fn an_item_is_split_into_two_parts_at_least_which_keep_their_lead() {
    let parts = |texts: &[&str]| {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        task("a", Decision::Pending).split(&texts)
    };
    assert_eq!(parts(&["một"]).unwrap_err(), ItemFault::Parts { count: 1 });
    assert_eq!(
        parts(&["a"; 11]).unwrap_err(),
        ItemFault::Parts { count: 11 }
    );
    let (whole, made) = parts(&["Rà soát HTX", "Báo cáo UBND tỉnh"]).unwrap();
    assert_eq!(whole.decision, Decision::Split);
    assert_eq!(made[1].title(), "Báo cáo UBND tỉnh");
    assert_eq!(made[1].bodies(), ["Liên minh HTX tỉnh"]);
}

#[test]
fn one_doubt_is_enough_not_to_be_sure() {
    assert!(is_sure(90, &[]));
    assert!(!is_sure(89, &[]));
    assert!(!is_sure(99, &[Doubt::Conflict]));
}
