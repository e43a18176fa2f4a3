//! An officer hands roles over while away.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails at once, and says why"
)]

use authz::{Action, Actor, Grant, Place, Role};
use identity::api::change_delegation::{
    ChangeDelegation, ChangeDelegationError, DelegationChanged, change_delegation,
};
use identity::api::delegation_page::delegation_page;
use identity::api::open_account::{OpenAccount, open_account};
use identity::api::{activate, actor_of};
use kernel::{AccountId, By, Command, Day, Email, Refusal, RequestId};
use testkit::{TestDb, fresh};

async fn officer(house: &TestDb, name: &str, role: Role) -> AccountId {
    let grant = Grant::since(role, Place::Installation, Day::of(2020, 1, 1).unwrap());
    let wish = OpenAccount {
        name: name.to_owned(),
        email: Some(Email::parse(&format!("{name}@example.vn")).unwrap()),
        phone: None,
        person: None,
        grants: vec![grant],
    };
    let opened = open_account(&house.db, &house.system(), &house.command(wish))
        .await
        .unwrap();
    activate(&house.db, &house.system(), &house.command(opened.id))
        .await
        .unwrap();
    opened.id
}

async fn actor(house: &TestDb, account: AccountId) -> Actor {
    let by = By::account(account, RequestId::named("test"));
    let mut rx = house.db.read().await.unwrap();
    actor_of(&mut rx, by)
        .await
        .unwrap()
        .expect("an account that can sign in")
}

fn wish(receiver: AccountId, days: [&str; 2], seen_version: Option<i64>) -> ChangeDelegation {
    let [from_day, to_day] = days.map(|day| Day::parse(day).unwrap());
    let reason = "nghỉ phép".to_owned();
    ChangeDelegation {
        receiver,
        from_day,
        to_day,
        reason,
        seen_version,
    }
}

const WEEK: [&str; 2] = ["2025-09-16", "2025-09-22"];

async fn change(
    house: &TestDb,
    giver: &Actor,
    wish: ChangeDelegation,
) -> Result<DelegationChanged, ChangeDelegationError> {
    change_delegation(&house.db, giver, &house.command(wish)).await
}

#[tokio::test]
async fn a_refused_delegation_writes_nothing() {
    let house = fresh().await;
    let lan = officer(&house, "lan", Role::AllianceOfficer).await;
    let admin = officer(&house, "admin", Role::Administrator).await;
    let (lan_acts, admin_acts) = (actor(&house, lan).await, actor(&house, admin).await);
    let stranger = AccountId::named("nobody");
    let before = house.counts().await;
    let cases = [
        (
            &lan_acts,
            wish(lan, WEEK, None),
            "identity.delegation.to_oneself",
        ),
        (
            &lan_acts,
            wish(stranger, WEEK, None),
            "identity.delegation.no_receiver",
        ),
        (
            &lan_acts,
            wish(admin, ["2025-09-22", "2025-09-16"], None),
            "identity.delegation.backwards",
        ),
        (
            &lan_acts,
            wish(admin, ["2025-09-01", "2025-09-14"], None),
            "identity.delegation.past",
        ),
        (
            &lan_acts,
            wish(admin, ["2025-09-16", "2026-09-16"], None),
            "identity.delegation.too_long",
        ),
        (
            &lan_acts,
            wish(admin, WEEK, Some(1)),
            "identity.delegation.stale",
        ),
        // What an administrator is for is not handed over.
        (&admin_acts, wish(lan, WEEK, None), "authz.not_allowed"),
        (&house.anonymous(), wish(lan, WEEK, None), "authz.anonymous"),
    ];
    for (giver, wish, code) in cases {
        assert_eq!(change(&house, giver, wish).await.unwrap_err().code(), code);
    }
    assert_eq!(house.counts().await, before);
}

#[tokio::test]
async fn who_stands_in_may_do_what_the_absent_may_and_only_on_those_days() {
    let house = fresh().await;
    let leader = officer(&house, "leader", Role::AllianceLeader).await;
    let deputy = officer(&house, "deputy", Role::AllianceOfficer).await;
    let done = change(
        &house,
        &actor(&house, leader).await,
        wish(deputy, WEEK, None),
    )
    .await
    .unwrap();
    assert_eq!(done.receiver_name, "deputy");

    assert!(
        !actor(&house, deputy)
            .await
            .may_somewhere(Action::ConfirmRule),
        "the day before"
    );
    house.pass_days(1);
    let stands_in = actor(&house, deputy).await;
    assert!(stands_in.may_somewhere(Action::ConfirmRule));
    assert!(
        stands_in
            .grants
            .iter()
            .any(|grant| grant.delegated_by == Some(leader))
    );
    house.pass_days(7);
    assert!(
        !actor(&house, deputy)
            .await
            .may_somewhere(Action::ConfirmRule),
        "the day after"
    );
}

#[tokio::test]
async fn what_was_handed_over_is_not_handed_on() {
    let house = fresh().await;
    let leader = officer(&house, "leader", Role::AllianceLeader).await;
    let deputy = officer(&house, "deputy", Role::AllianceOfficer).await;
    let third = officer(&house, "third", Role::BodyOfficer).await;
    change(
        &house,
        &actor(&house, leader).await,
        wish(deputy, WEEK, None),
    )
    .await
    .unwrap();
    house.pass_days(1);
    change(
        &house,
        &actor(&house, deputy).await,
        wish(third, WEEK, None),
    )
    .await
    .unwrap();
    assert!(
        !actor(&house, third)
            .await
            .may_somewhere(Action::ConfirmRule)
    );
}

#[tokio::test]
async fn the_same_form_sent_twice_is_done_once() {
    let house = fresh().await;
    let lan = officer(&house, "lan", Role::AllianceOfficer).await;
    let minh = officer(&house, "minh", Role::AllianceOfficer).await;
    let giver = actor(&house, lan).await;
    let command: Command<_> = house.command(wish(minh, WEEK, None));
    let first = change_delegation(&house.db, &giver, &command)
        .await
        .unwrap();
    let before = house.counts().await;
    let again = change_delegation(&house.db, &giver, &command)
        .await
        .unwrap();
    assert_eq!(first, again);
    assert_eq!(house.counts().await, before);
}

#[tokio::test]
async fn a_form_that_somebody_overtook_is_told_what_is_there_now() {
    let house = fresh().await;
    let lan = officer(&house, "lan", Role::AllianceOfficer).await;
    let minh = officer(&house, "minh", Role::AllianceOfficer).await;
    let thu = officer(&house, "thu", Role::AllianceOfficer).await;
    let giver = actor(&house, lan).await;
    change(&house, &giver, wish(minh, WEEK, None))
        .await
        .unwrap();
    change(&house, &giver, wish(thu, WEEK, Some(1)))
        .await
        .unwrap();
    let stale = change(&house, &giver, wish(minh, WEEK, Some(1)))
        .await
        .unwrap_err();
    assert_eq!(stale.facts().first(), Some(&("receiver", "thu".to_owned())));
    let page = delegation_page(&house.db, &giver).await.unwrap();
    let current = page.current.unwrap();
    assert_eq!((current.receiver, current.version), (thu, 2));
    assert_eq!(page.choices.len(), 2, "oneself is no choice");
}

#[tokio::test]
async fn every_statement_is_understood() {
    let house = fresh().await;
    let told = house
        .db
        .misunderstood(&identity::statements())
        .await
        .unwrap();
    assert!(told.is_empty(), "{told:#?}");
}
