//! The directory through its use-cases, on either engine.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod area_by_hand;
mod area_succession;
mod organisations;
mod persons;
mod reference;
mod succession;
mod telling;

use authz::Actor;
use directory::api::{LoadReference, ReferenceLoaded, load_reference};
use kernel::Day;
use testkit::TestDb;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The areas, and the bodies of Đồng Nai with those of Bình Phước before it.
async fn load(house: &TestDb, actor: &Actor) -> ReferenceLoaded {
    let wish = LoadReference {
        provinces: vec!["75".to_owned()],
    };
    load_reference(&house.db, actor, &house.command(wish))
        .await
        .unwrap()
}

/// A house with areas and bodies.
async fn peopled() -> TestDb {
    let house = testkit::fresh().await;
    load(&house, &house.system()).await;
    house
}

#[tokio::test]
async fn every_statement_is_understood() {
    let house = testkit::fresh().await;
    let told = house.db.misunderstood(&directory::statements()).await;
    let told = told.unwrap();
    assert!(told.is_empty(), "{told:#?}");
}
