use authz::Role;
use db::{Begun, Entry, Setting};

use super::*;

async fn set(house: &TestDb, db: &Db, value: &str) {
    let officer = house.actor(Role::AllianceOfficer);
    let Begun::Fresh(mut tx) = db.begin(&officer, &house.command(value)).await.unwrap() else {
        panic!("the command is new");
    };
    tx.set(Setting::BusinessDay, value).await.unwrap();
    tx.commit(Entry::new("test.set", "setting", value), ())
        .await
        .unwrap();
}

#[tokio::test]
async fn what_one_house_writes_no_other_sees() {
    let (one, two) = (fresh().await, fresh().await);
    set(&one, &one.db, "2023-01-01").await;
    assert_eq!(two.db.setting(Setting::BusinessDay).await.unwrap(), None);
}

#[tokio::test]
async fn a_write_that_was_not_committed_counts_nothing_and_one_that_was_does() {
    let house = fresh().await;
    let officer = house.actor(Role::AllianceOfficer);
    let before = house.counts().await;
    let Begun::Fresh(mut tx) = house.db.begin(&officer, &house.command("a")).await.unwrap() else {
        panic!("the command is new");
    };
    tx.set(Setting::BusinessDay, "2023-01-01").await.unwrap();
    drop(tx);
    assert_eq!(house.counts().await, before);
    set(&house, &house.db, "2023-01-01").await;
    assert_ne!(house.counts().await, before);
    assert_eq!(house.rows("db_setting").await, 1);
    assert_eq!(house.rows("audit_entry").await, 1);
}

#[tokio::test]
async fn two_processes_share_the_database_and_make_different_ids() {
    let house = fresh().await;
    let other = house.another_process().await;
    assert_ne!(house.db.seed().unwrap(), other.seed().unwrap());
    set(&house, &other, "2023-01-01").await;
    let seen = house.db.setting(Setting::BusinessDay).await.unwrap();
    assert_eq!(seen.as_deref(), Some("2023-01-01"));
}

#[tokio::test]
async fn time_stands_until_it_is_moved() {
    let house = fresh().await;
    let before = (house.db.day(), house.db.now());
    assert_eq!((house.db.day(), house.db.now()), before);
    house.pass_days(1);
    assert_eq!(house.db.day(), before.0.plus_days(1));
    assert!(house.db.now() > before.1);
}
