//! What other contexts tell: events, work, things to be found.

use authz::{Action, Actor, Place, Role};
use db::{Begun, Entry, Tx};
use directory::api::{
    Findable, ItemFor, ItemKind, NewEvent, NewItem, Source, close_item, forget, index, open_item,
    record_event, waiting,
};
use directory::reference::{area_id, organisation_id};
use kernel::AccountId;
use testkit::TestDb;

use crate::{day, peopled};

/// An act of another context.
async fn act(house: &TestDb, tell: impl AsyncFnOnce(&mut Tx)) {
    let command = house.command("act");
    let Begun::Fresh(mut tx) = house.db.begin(&house.system(), &command).await.unwrap() else {
        unreachable!("a command of its own")
    };
    tell(&mut tx).await;
    tx.commit(Entry::new("test.act", "test", "1"), ())
        .await
        .unwrap();
}

async fn waits_for(house: &TestDb, actor: &Actor) -> u32 {
    waiting(&mut house.db.read().await.unwrap(), actor)
        .await
        .unwrap()
}

fn item(key: &str, whose: ItemFor) -> NewItem {
    NewItem {
        key: key.to_owned(),
        whose,
        kind: ItemKind::Task,
        due: None,
        link: "/lam-viec/x".to_owned(),
        text_key: "test-item",
        facts: vec![("name", "HTX Mẫu 014".to_owned())],
    }
}

#[tokio::test]
async fn work_waits_for_its_account_or_for_the_role_at_the_place_and_for_nobody_else() {
    let house = peopled().await;
    let here = Place::Area(area_id("2025/75/25405"));
    let role = |role, place| ItemFor::Role { role, place };
    act(&house, async |tx| {
        let lan = ItemFor::Account(AccountId::named("Lan"));
        open_item(tx, &item("a", lan)).await.unwrap();
        open_item(tx, &item("b", role(Role::AreaOfficer, here)))
            .await
            .unwrap();
        let all = role(Role::AreaOfficer, Place::Installation);
        open_item(tx, &item("c", all)).await.unwrap();
    })
    .await;
    let at = |role, place| house.actor_at(role, place);
    assert_eq!(
        waits_for(&house, &house.actor_with("Lan", Vec::new())).await,
        1
    );
    assert_eq!(waits_for(&house, &at(Role::AreaOfficer, here)).await, 1);
    let province = Place::Area(area_id("2025/75"));
    assert_eq!(waits_for(&house, &at(Role::AreaOfficer, province)).await, 1);
    assert_eq!(
        waits_for(&house, &at(Role::AreaOfficer, Place::Installation)).await,
        2
    );
    let elsewhere = Place::Area(area_id("2025/68"));
    assert_eq!(
        waits_for(&house, &at(Role::AreaOfficer, elsewhere)).await,
        0
    );
    assert_eq!(waits_for(&house, &at(Role::AllianceOfficer, here)).await, 0);
    assert_eq!(waits_for(&house, &house.anonymous()).await, 0);
}

#[tokio::test]
async fn work_for_a_place_of_yesterday_waits_for_the_officer_of_today() {
    let house = peopled().await;
    let then = Place::Area(area_id("2023/70/696/25405"));
    let whose = ItemFor::Role {
        role: Role::AreaOfficer,
        place: then,
    };
    act(&house, async |tx| {
        open_item(tx, &item("a", whose)).await.unwrap()
    })
    .await;
    let now = Place::Area(area_id("2025/75/25405"));
    assert_eq!(
        waits_for(&house, &house.actor_at(Role::AreaOfficer, now)).await,
        1
    );
}

#[tokio::test]
async fn work_is_open_once_under_its_key_and_may_come_again_when_it_was_done() {
    let house = peopled().await;
    let lan = ItemFor::Account(AccountId::named("Lan"));
    let minh = ItemFor::Account(AccountId::named("Minh"));
    let actor = |name| house.actor_with(name, Vec::new());
    act(&house, async |tx| {
        open_item(tx, &item("a", lan)).await.unwrap();
        open_item(tx, &item("a", minh)).await.unwrap();
    })
    .await;
    assert_eq!(
        waits_for(&house, &actor("Lan")).await,
        0,
        "it went to another"
    );
    assert_eq!(waits_for(&house, &actor("Minh")).await, 1);
    act(&house, async |tx| {
        assert!(close_item(tx, "a").await.unwrap());
        assert!(!close_item(tx, "a").await.unwrap());
        open_item(tx, &item("a", lan)).await.unwrap();
    })
    .await;
    assert_eq!(waits_for(&house, &actor("Lan")).await, 1);
    assert_eq!(house.rows("directory_item").await, 2);
}

#[tokio::test]
async fn a_source_tells_an_event_once() {
    let house = peopled().await;
    let event = NewEvent {
        organisation: organisation_id("2025/75/so-tai-chinh"),
        kind: "test.happened",
        day: day("2025-09-01"),
        text_key: "test-happened",
        facts: vec![("n", "7".to_owned())],
        source: Source {
            kind: "test.source",
            id: "1".to_owned(),
            link: None,
        },
        has_evidence: true,
    };
    act(&house, async |tx| record_event(tx, &event).await.unwrap()).await;
    act(&house, async |tx| record_event(tx, &event).await.unwrap()).await;
    assert_eq!(house.rows("directory_event").await, 1);
}

#[tokio::test]
async fn a_thing_that_is_put_right_or_forgotten_is_there_once_or_no_more() {
    let house = peopled().await;
    let before = house.rows("directory_search").await;
    let thing = Findable {
        kind: "test.paper",
        id: "1".to_owned(),
        title: "Quyết định 12".to_owned(),
        under: String::new(),
        words: vec!["12/QĐ-UBND".to_owned()],
        link: "/lam-viec/x".to_owned(),
        action: Action::ViewPapers,
        area: None,
        organisation: None,
        begins_on: None,
        ended_on: None,
    };
    act(&house, async |tx| {
        index(tx, &thing.clone().at(Place::Area(area_id("2025/75"))))
            .await
            .unwrap();
        index(tx, &thing).await.unwrap();
    })
    .await;
    assert_eq!(house.rows("directory_search").await, before + 1);
    act(&house, async |tx| {
        forget(tx, "test.paper", "1").await.unwrap()
    })
    .await;
    assert_eq!(house.rows("directory_search").await, before);
}

#[tokio::test]
async fn work_at_an_organisation_waits_too_for_whoever_has_the_role_in_its_area() {
    let house = peopled().await;
    let body = organisation_id("2023/70/so-ke-hoach-va-dau-tu");
    let place = Place::Organisation(body);
    let role = Role::AllianceOfficer;
    act(&house, async |tx| {
        let whose = ItemFor::Role { role, place };
        open_item(tx, &item("a", whose)).await.unwrap();
    })
    .await;
    let at = |area| house.actor_at(role, Place::Area(area_id(area)));
    assert_eq!(waits_for(&house, &at("2025/75/25405")).await, 0);
    assert_eq!(waits_for(&house, &at("2025/75")).await, 1);
    assert_eq!(waits_for(&house, &house.actor_at(role, place)).await, 1);
}
