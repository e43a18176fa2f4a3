//! What the house does for itself.

use db::verify_chain;
use jobs::{JobState, Worker};
use testkit::fresh;

use crate::acts::{ask, failing, in_state, until_idle, writer};

fn keeper() -> Worker {
    Worker::new(jobs::jobs()).unwrap()
}

#[tokio::test]
async fn audit_entries_get_their_places_by_themselves() {
    let house = fresh().await;
    until_idle(&keeper(), &house.db).await;
    ask(&house, &["a"]).await;
    assert_eq!(verify_chain(&house.db).await.unwrap().waiting, 1);
    house.pass_seconds(5 * 60);
    until_idle(&keeper(), &house.db).await;
    let verdict = verify_chain(&house.db).await.unwrap();
    assert!(verdict.is_sound());
    assert_eq!((verdict.sound, verdict.waiting), (1, 0));
}

#[tokio::test]
async fn what_ended_is_forgotten_in_time_and_what_failed_is_not() {
    let house = fresh().await;
    until_idle(&keeper(), &house.db).await;
    ask(&house, &["done"]).await;
    until_idle(&writer(), &house.db).await;
    ask(&house, &["dead"]).await;
    let (worker, _) = failing();
    for _ in 0..3 {
        until_idle(&worker, &house.db).await;
        house.pass_seconds(60);
    }
    house.pass_days(29);
    until_idle(&keeper(), &house.db).await;
    let kept = in_state(&house, JobState::Done).await;
    assert!(kept.iter().any(|job| job.kind == "test.note"));

    house.pass_days(4);
    until_idle(&keeper(), &house.db).await;
    let kept = in_state(&house, JobState::Done).await;
    let kinds: Vec<&str> = kept.iter().map(|job| job.kind.as_str()).collect();
    assert!(!kinds.contains(&"test.note"));
    assert_eq!(kinds.len(), 3, "of the schedules only the last: {kinds:?}");
    assert_eq!(in_state(&house, JobState::Dead).await.len(), 1);
}

#[tokio::test]
async fn commands_are_remembered_for_ninety_days() {
    let house = fresh().await;
    until_idle(&keeper(), &house.db).await;
    ask(&house, &["a"]).await;
    house.pass_days(90);
    until_idle(&keeper(), &house.db).await;
    assert_eq!(house.rows("db_command").await, 1);
    house.pass_days(1);
    until_idle(&keeper(), &house.db).await;
    assert_eq!(house.rows("db_command").await, 0);
    assert_eq!(house.rows("audit_entry").await, 1, "what was done stays");
}
