//! A clock that is set back runs nothing before its time and starves nothing.

use jobs::{End, enqueue_at};
use testkit::fresh;

use crate::acts::{Note, act, ask, commit, failing, notes, step, until_idle, writer};

const HOUR: i64 = 60 * 60;

#[tokio::test]
async fn what_was_to_be_run_at_once_is_run_at_once() {
    let house = fresh().await;
    ask(&house, &["a", "b"]).await;
    house.security.set(house.db.now().plus_seconds(-HOUR));
    assert_eq!(until_idle(&writer(), &house.db).await, 2);
}

#[tokio::test]
async fn what_was_queued_for_a_time_waits_for_it() {
    let house = fresh().await;
    let start = house.db.now();
    let mut tx = act(&house).await;
    enqueue_at(&mut tx, &Note("a".to_owned()), start.plus_seconds(HOUR))
        .await
        .unwrap();
    commit(tx).await;
    house.security.set(start.plus_seconds(-24 * HOUR));
    assert_eq!(step(&writer(), &house.db).await, None);
    house.security.set(start.plus_seconds(HOUR - 1));
    assert_eq!(step(&writer(), &house.db).await, None);
    house.security.set(start.plus_seconds(HOUR));
    assert_eq!(step(&writer(), &house.db).await, Some(End::Done));
}

#[tokio::test]
async fn what_failed_waits_for_its_back_off_and_no_longer() {
    let house = fresh().await;
    ask(&house, &["a"]).await;
    let (worker, _) = failing();
    assert!(matches!(
        step(&worker, &house.db).await,
        Some(End::Again(_))
    ));
    house.security.set(house.db.now().plus_seconds(-24 * HOUR));
    assert_eq!(step(&writer(), &house.db).await, None);
    house.pass_seconds(15);
    assert_eq!(step(&writer(), &house.db).await, Some(End::Done));
}

#[tokio::test]
async fn what_was_done_is_not_done_again() {
    let house = fresh().await;
    ask(&house, &["a"]).await;
    assert_eq!(step(&writer(), &house.db).await, Some(End::Done));
    house.security.set(house.db.now().plus_seconds(-24 * HOUR));
    ask(&house, &["a"]).await;
    assert_eq!(step(&writer(), &house.db).await, None);
    assert_eq!(notes(&house.db).await, 1);
}
