//! Recording: who may, what is refused, and what follows.

use evidence::api::{EntrySource, EvidenceId, NewEntry, of_source, record};
use kernel::{OrganisationId, Refusal};
use library::api::PaperId;

use crate::house::{House, alliance, audit, day, house, kind, planning};

async fn refused(house: &House, actor: &authz::Actor, wish: NewEntry, code: &str) {
    let before = house.test.counts().await;
    let told = house.record(actor, wish).await.unwrap_err();
    assert_eq!(told.code(), code);
    assert_eq!(house.test.counts().await, before, "{code}");
}

#[tokio::test]
async fn whoever_is_of_another_body_records_nothing_for_it() {
    let house = house().await;
    let wish = house.dissolved(0, "2023-03-02");
    refused(&house, &house.stranger(), wish.clone(), "authz.not_allowed").await;
    refused(
        &house,
        &house.test.anonymous(),
        wish.clone(),
        "authz.anonymous",
    )
    .await;
    refused(
        &house,
        &house.district("Sương"),
        wish.clone(),
        "authz.not_allowed",
    )
    .await;
    let officer = house.officer("Hòa");
    refused(&house, &officer, wish, "evidence.record.needs_letter").await;
}

#[tokio::test]
async fn what_cannot_be_is_refused_with_a_sentence_and_writes_nothing() {
    let house = house().await;
    let planner = house.planner("Thu");
    let wish = house.dissolved(0, "2023-03-02");
    let nobody = OrganisationId::named("nobody");
    for (wish, code) in [
        (
            NewEntry {
                day: day("2023-09-16"),
                ..wish.clone()
            },
            "evidence.record.future",
        ),
        (
            NewEntry {
                subjects: vec![nobody],
                ..wish.clone()
            },
            "evidence.record.no_subject",
        ),
        (
            NewEntry {
                body: nobody,
                ..wish.clone()
            },
            "evidence.record.no_body",
        ),
        (
            NewEntry {
                area: Some(kernel::AreaId::named("x")),
                ..wish.clone()
            },
            "evidence.record.no_area",
        ),
        (
            NewEntry {
                papers: vec![PaperId::named("x")],
                ..wish.clone()
            },
            "evidence.record.paper",
        ),
        (
            NewEntry {
                papers: Vec::new(),
                ..wish.clone()
            },
            "evidence.record.no_papers",
        ),
        (
            NewEntry {
                quantity: Some(1000),
                ..wish.clone()
            },
            "evidence.record.never_quantity",
        ),
    ] {
        refused(&house, &planner, wish, code).await;
    }
}

#[tokio::test]
async fn the_same_twice_is_refused_and_then_taken_with_a_reason() {
    let house = house().await;
    let planner = house.planner("Thu");
    let first = house
        .record(&planner, house.dissolved(0, "2023-03-02"))
        .await
        .unwrap();
    let again = house.dissolved(0, "2023-03-02");
    refused(
        &house,
        &house.planner("Lâm"),
        again.clone(),
        "evidence.record.same",
    )
    .await;
    let other_day = house
        .record(&planner, house.dissolved(0, "2023-03-03"))
        .await
        .unwrap();
    assert_ne!(other_day, first);
    let reason = Some("Hai quyết định trong cùng ngày".to_owned());
    let second = NewEntry {
        again: reason,
        ..again.clone()
    };
    assert_ne!(house.record(&planner, second).await.unwrap(), first);
    refused(
        &house,
        &planner,
        NewEntry {
            id: Some(first),
            again: None,
            ..house.dissolved(1, "2023-03-02")
        },
        "evidence.record.taken",
    )
    .await;
}

#[tokio::test]
async fn what_was_reversed_may_be_recorded_anew() {
    let house = house().await;
    let planner = house.planner("Thu");
    let first = house
        .record(&planner, house.dissolved(0, "2023-03-02"))
        .await
        .unwrap();
    house.reverse(&planner, first).await.unwrap();
    house
        .record(&planner, house.dissolved(0, "2023-03-02"))
        .await
        .unwrap();
}

#[tokio::test]
async fn the_same_command_twice_is_one_entry() {
    let house = house().await;
    let planner = house.planner("Thu");
    let command = house.test.command(house.dissolved(0, "2023-03-02"));
    let first = evidence::api::record_evidence(&house.test.db, &planner, &command)
        .await
        .unwrap();
    let second = evidence::api::record_evidence(&house.test.db, &planner, &command)
        .await
        .unwrap();
    assert_eq!(first, second);
    assert_eq!(house.test.rows("evidence_entry").await, 1);
}

#[tokio::test]
async fn an_entry_waits_for_its_body_and_stands_on_the_timeline_of_its_subject() {
    let house = house().await;
    house
        .record(&house.planner("Thu"), house.dissolved(0, "2023-03-02"))
        .await
        .unwrap();
    assert_eq!(house.test.rows("directory_event").await, 1);
    let mut rx = house.test.db.read().await.unwrap();
    let waiting = async |rx: &mut db::Rx, actor: &authz::Actor| {
        directory::api::waiting(rx, actor).await.unwrap()
    };
    assert_eq!(waiting(&mut rx, &house.planner("Lâm")).await, 1);
    assert_eq!(waiting(&mut rx, &house.stranger()).await, 0);
    let told = evidence::api::waiting(&mut rx, planning()).await.unwrap();
    assert_eq!(
        (told.to_verify, told.to_countersign, told.returned),
        (1, 0, 0)
    );
    assert!(told.to_verify_since.is_some());
}

#[tokio::test]
async fn an_officer_of_the_alliance_records_for_the_alliance_without_a_letter() {
    let house = house().await;
    let wish = NewEntry {
        quantity: Some(120_000),
        ..NewEntry::of(kind("propaganda.conference"), day("2023-05-05"), alliance())
    };
    house.record(&house.officer("Hòa"), wish).await.unwrap();
}

#[tokio::test]
async fn a_context_records_in_its_own_transaction_and_finds_it_by_its_record() {
    let house = house().await;
    let source = EntrySource {
        kind: "registry.foundation".to_owned(),
        id: "f1".to_owned(),
    };
    let wish = NewEntry {
        source: Some(source.clone()),
        ..house.dissolved(0, "2023-03-02")
    };
    let mut tx = house.begin().await;
    // Whoever acts for a context need not be of the body that answers for the count.
    let id: EvidenceId = record(&mut tx, &house.officer("Hòa"), &wish).await.unwrap();
    drop(tx);
    assert_eq!(
        house.test.rows("evidence_entry").await,
        0,
        "nothing stays of what did not commit"
    );
    let mut tx = house.begin().await;
    let actor = house.test.system();
    let again: EvidenceId = record(&mut tx, &actor, &wish).await.unwrap();
    assert_ne!(again, id);
    tx.commit(audit(), ()).await.unwrap();
    let mut rx = house.test.db.read().await.unwrap();
    assert_eq!(of_source(&mut rx, &source).await.unwrap(), [again]);
}
