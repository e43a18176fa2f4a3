use kernel::{Dong, Refusal};

use super::*;
use crate::model::kind::KindCode;
use crate::model::money::MoneySource;

fn today() -> Day {
    Day::of(2023, 9, 15).unwrap()
}

fn entry(code: &str) -> NewEntry {
    NewEntry::of(
        KindCode::parse(code).unwrap(),
        today(),
        OrganisationId::named("sở"),
    )
}

fn check(entry: NewEntry, wanted: Result<(), &str>) {
    let came = checked(entry.clone(), today());
    assert_eq!(
        came.as_ref().map(drop).map_err(Refusal::code),
        wanted,
        "{entry:?}"
    );
}

#[test]
fn what_a_kind_needs_is_asked_for_and_what_it_never_has_is_refused() {
    let subjects = vec![OrganisationId::named("htx")];
    let papers = vec![PaperId::named("nghị quyết")];
    let founded = NewEntry {
        subjects: subjects.clone(),
        papers: papers.clone(),
        ..entry("cooperative.founded")
    };
    check(founded.clone(), Ok(()));
    check(
        NewEntry {
            subjects: Vec::new(),
            ..founded.clone()
        },
        Err("evidence.record.no_subjects"),
    );
    check(
        NewEntry {
            papers: Vec::new(),
            ..founded.clone()
        },
        Err("evidence.record.no_papers"),
    );
    check(
        NewEntry {
            quantity: Some(1000),
            ..founded.clone()
        },
        Err("evidence.record.never_quantity"),
    );
    let money = (Dong::of(5), Some(MoneySource::Fund));
    check(
        NewEntry {
            amount: money.0,
            money: money.1,
            ..founded.clone()
        },
        Err("evidence.record.never_amount"),
    );
    check(
        NewEntry {
            day: today().plus_days(1),
            ..founded
        },
        Err("evidence.record.future"),
    );
}

#[test]
fn money_has_a_source_and_is_not_nought() {
    let subjects = vec![OrganisationId::named("htx")];
    let papers = vec![PaperId::named("nghị quyết")];
    let money = (Dong::of(5), Some(MoneySource::Fund));
    let lent = NewEntry {
        subjects,
        papers,
        ..entry("credit.disbursed")
    };
    check(lent.clone(), Err("evidence.record.no_amount"));
    check(
        NewEntry {
            amount: money.0,
            ..lent.clone()
        },
        Err("evidence.record.money"),
    );
    check(
        NewEntry {
            amount: money.0,
            money: money.1,
            ..lent.clone()
        },
        Ok(()),
    );
    check(
        NewEntry {
            amount: Dong::of(0),
            money: money.1,
            ..lent
        },
        Err("evidence.record.amount"),
    );
}

#[test]
fn people_are_whole_and_hectares_are_not() {
    let tour = |quantity| NewEntry {
        quantity: Some(quantity),
        ..entry("study_tour.held")
    };
    check(tour(30_000), Ok(()));
    check(tour(30_500), Err("evidence.record.whole"));
    check(tour(0), Err("evidence.record.quantity"));
    check(
        tour(QUANTITY_THOUSANDTHS_MAX + 1000),
        Err("evidence.record.quantity"),
    );
    let drip = NewEntry {
        subjects: vec![OrganisationId::named("htx")],
        papers: vec![PaperId::named("nghiệm thu")],
        quantity: Some(2_500),
        ..entry("irrigation.drip_accepted")
    };
    check(drip, Ok(()));
}

#[test]
fn too_many_and_too_long_are_refused() {
    let many = (0..=SUBJECTS_MAX)
        .map(|n| OrganisationId::named(&n.to_string()))
        .collect();
    check(
        NewEntry {
            subjects: many,
            ..entry("meeting.held")
        },
        Err("evidence.record.too_many_subjects"),
    );
    let many = (0..=PAPERS_MAX)
        .map(|n| PaperId::named(&n.to_string()))
        .collect();
    check(
        NewEntry {
            papers: many,
            ..entry("meeting.held")
        },
        Err("evidence.record.too_many_papers"),
    );
    let long = Some("ă".repeat(NOTE_CHARS_MAX + 1));
    check(
        NewEntry {
            note: long,
            ..entry("meeting.held")
        },
        Err("evidence.record.note"),
    );
}

#[test]
fn the_same_is_the_same_in_any_order() {
    let (a, b) = (OrganisationId::named("a"), OrganisationId::named("b"));
    let one = NewEntry {
        subjects: vec![a, b],
        ..entry("meeting.held")
    };
    let two = NewEntry {
        subjects: vec![b, a],
        ..entry("meeting.held")
    };
    assert_eq!(same_key(&one), same_key(&two));
    assert_ne!(
        same_key(&one),
        same_key(&NewEntry {
            subjects: vec![a],
            ..two
        })
    );
}
