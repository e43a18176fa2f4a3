//! Verifying, returning, sending again, reversing, acting by letter.

use authz::{Actor, Grant, Place, Role};
use evidence::api::{
    ActKind, CountersignEvidence, EntryState, EvidenceId, NewEntry, ResubmitEvidence,
    ReturnEvidence, countersign_evidence, entry_detail, resubmit_evidence, return_evidence,
};
use kernel::Refusal;

use crate::house::{House, day, house, planning};

async fn recorded(house: &House) -> EvidenceId {
    house
        .record(&house.planner("Thu"), house.dissolved(0, "2023-03-02"))
        .await
        .unwrap()
}

async fn refused(house: &House, actor: &Actor, entry: EvidenceId, code: &str) {
    let before = house.test.counts().await;
    let told = house.verify(actor, entry, None).await.unwrap_err();
    assert_eq!(told.code(), code);
    assert_eq!(house.test.counts().await, before, "{code}");
}

async fn give_back(house: &House, actor: &Actor, entry: EvidenceId) -> Result<EntryState, String> {
    let reason = "Thiếu xác nhận của cơ quan thuế".to_owned();
    let command = house.test.command(ReturnEvidence { entry, reason });
    let done = return_evidence(&house.test.db, actor, &command).await;
    done.map(|done| done.state)
        .map_err(|error| error.code().to_owned())
}

async fn countersign(
    house: &House,
    actor: &Actor,
    entry: EvidenceId,
) -> Result<EntryState, String> {
    let command = house.test.command(CountersignEvidence { entry });
    let done = countersign_evidence(&house.test.db, actor, &command).await;
    done.map(|done| done.state)
        .map_err(|error| error.code().to_owned())
}

#[tokio::test]
async fn one_does_not_verify_what_one_recorded_and_a_stranger_does_not_know_of_it() {
    let house = house().await;
    let entry = recorded(&house).await;
    refused(
        &house,
        &house.planner("Thu"),
        entry,
        "evidence.act.own_entry",
    )
    .await;
    refused(&house, &house.stranger(), entry, "authz.hidden").await;
    refused(
        &house,
        &house.officer("Hòa"),
        entry,
        "evidence.act.needs_letter",
    )
    .await;
    // Bù Đăng sees what happened there; it verifies nothing for a department.
    refused(&house, &house.district("Sương"), entry, "authz.not_allowed").await;
}

/// Somebody to whom another handed over a role at Sở Kế hoạch và Đầu tư.
fn standing_in(house: &House, name: &str, absent: &Actor) -> Actor {
    let place = Place::Organisation(planning());
    let mut grant = Grant::since(Role::BodyOfficer, place, day("2020-01-01"));
    grant.delegated_by = absent.account;
    house.test.actor_with(name, vec![grant])
}

#[tokio::test]
async fn who_stands_in_for_the_recorder_does_not_look_at_it_in_their_place() {
    let house = house().await;
    let entry = recorded(&house).await;
    let mai = standing_in(&house, "Mai", &house.planner("Thu"));
    refused(&house, &mai, entry, "evidence.act.in_their_place").await;
    let told = give_back(&house, &mai, entry).await.unwrap_err();
    assert_eq!(told, "evidence.act.in_their_place");
    let shown = entry_detail(&house.test.db, &mai, entry).await.unwrap();
    assert_eq!(shown.may, [ActKind::Reverse]);
    // In the place of anybody else of that body they do.
    let mai = standing_in(&house, "Mai", &house.planner("Lâm"));
    let done = house.verify(&mai, entry, None).await.unwrap();
    assert_eq!(done, EntryState::Verified);
}

#[tokio::test]
async fn who_stands_in_for_whoever_acted_by_letter_does_not_countersign() {
    let house = house().await;
    let entry = recorded(&house).await;
    let officer = house.officer("Hòa");
    let done = house.verify(&officer, entry, Some(house.paper)).await;
    assert_eq!(done.unwrap(), EntryState::AwaitingCountersign);
    let mut grant = officer.grants[0].clone();
    grant.delegated_by = officer.account;
    let nam = house.test.actor_with("Nam", vec![grant]);
    let told = countersign(&house, &nam, entry).await.unwrap_err();
    assert_eq!(told, "evidence.act.in_their_place");
    let an = house.officer("An");
    assert_eq!(
        countersign(&house, &an, entry).await.unwrap(),
        EntryState::Verified
    );
}

#[tokio::test]
async fn a_second_verification_is_told_who_verified_and_when() {
    let house = house().await;
    let entry = recorded(&house).await;
    let done = house
        .verify(&house.planner("Lâm"), entry, None)
        .await
        .unwrap();
    assert_eq!(done, EntryState::Verified);
    let told = house
        .verify(&house.planner("Mai"), entry, None)
        .await
        .unwrap_err();
    assert_eq!(told.code(), "evidence.act.verified");
    let facts = told.facts();
    assert_eq!(facts[0], ("by", "Lâm".to_owned()));
    assert_eq!(facts[1], ("at", "15/09/2023 08:00".to_owned()));
}

#[tokio::test]
async fn two_who_verify_at_once_are_one_verification() {
    let house = house().await;
    let entry = recorded(&house).await;
    let (one, two) = (house.planner("Lâm"), house.planner("Mai"));
    let (first, second) = tokio::join!(
        house.verify(&one, entry, None),
        house.verify(&two, entry, None)
    );
    let verified = [first, second].into_iter().filter(Result::is_ok).count();
    assert_eq!(verified, 1);
    assert_eq!(house.test.rows("evidence_act").await, 1);
}

#[tokio::test]
async fn what_was_returned_counts_nowhere_until_it_is_sent_again() {
    let house = house().await;
    let entry = recorded(&house).await;
    assert_eq!(
        give_back(&house, &house.stranger(), entry)
            .await
            .unwrap_err(),
        "authz.hidden"
    );
    assert_eq!(
        give_back(&house, &house.planner("Lâm"), entry)
            .await
            .unwrap(),
        EntryState::Returned
    );
    assert_eq!(
        give_back(&house, &house.planner("Lâm"), entry)
            .await
            .unwrap_err(),
        "evidence.act.returned"
    );
    let mut rx = house.test.db.read().await.unwrap();
    assert_eq!(
        directory::api::waiting(&mut rx, &house.planner("Thu"))
            .await
            .unwrap(),
        1
    );
    drop(rx);
    let papers = vec![house.paper_of("07/XN-CCT").await];
    let reason = "Đã bổ sung xác nhận thuế".to_owned();
    let command = house.test.command(ResubmitEvidence {
        entry,
        reason,
        papers,
    });
    let done = resubmit_evidence(&house.test.db, &house.planner("Thu"), &command)
        .await
        .unwrap();
    assert_eq!(done.state, EntryState::Recorded);
    let shown = entry_detail(&house.test.db, &house.planner("Lâm"), entry)
        .await
        .unwrap();
    assert_eq!(shown.line.papers.len(), 2);
    let acts: Vec<ActKind> = shown.acts.iter().map(|act| act.kind).collect();
    assert_eq!(acts, [ActKind::Return, ActKind::Resubmit]);
    assert!(shown.may.contains(&ActKind::Verify));
}

#[tokio::test]
async fn what_is_reversed_is_not_reversed_again_and_stays_in_view() {
    let house = house().await;
    let entry = recorded(&house).await;
    let planner = house.planner("Thu");
    assert_eq!(
        house.reverse(&planner, entry).await.unwrap(),
        EntryState::Reversed
    );
    let before = house.test.counts().await;
    assert_eq!(
        house.reverse(&planner, entry).await.unwrap_err().code(),
        "evidence.act.reversed"
    );
    assert_eq!(house.test.counts().await, before);
    let shown = entry_detail(&house.test.db, &planner, entry).await.unwrap();
    assert_eq!(shown.line.state, EntryState::Reversed);
    assert_eq!(shown.may, []);
}

#[tokio::test]
async fn by_letter_one_officer_records_and_another_countersigns() {
    let house = house().await;
    let letter = house.paper_of("55/SKHĐT-KTT").await;
    let wish = NewEntry {
        letter: Some(letter),
        ..house.dissolved(0, "2023-03-02")
    };
    let told = house
        .record(&house.stranger(), wish.clone())
        .await
        .unwrap_err();
    assert_eq!(told.code(), "authz.not_allowed");
    let entry = house.record(&house.officer("Hòa"), wish).await.unwrap();
    assert_eq!(
        countersign(&house, &house.officer("Hòa"), entry)
            .await
            .unwrap_err(),
        "evidence.act.own_letter"
    );
    assert_eq!(
        countersign(&house, &house.planner("Lâm"), entry)
            .await
            .unwrap_err(),
        "authz.not_allowed"
    );
    assert_eq!(
        countersign(&house, &house.officer("Nam"), entry)
            .await
            .unwrap(),
        EntryState::Verified
    );
}

#[tokio::test]
async fn by_letter_one_officer_verifies_and_another_countersigns() {
    let house = house().await;
    let letter = house.paper_of("56/SKHĐT-KTT").await;
    let entry = recorded(&house).await;
    assert_eq!(
        countersign(&house, &house.officer("Nam"), entry)
            .await
            .unwrap_err(),
        "evidence.act.no_letter"
    );
    let state = house
        .verify(&house.officer("Hòa"), entry, Some(letter))
        .await
        .unwrap();
    assert_eq!(state, EntryState::AwaitingCountersign);
    assert_eq!(
        countersign(&house, &house.officer("Hòa"), entry)
            .await
            .unwrap_err(),
        "evidence.act.own_letter"
    );
    assert_eq!(
        countersign(&house, &house.officer("Nam"), entry)
            .await
            .unwrap(),
        EntryState::Verified
    );
}
