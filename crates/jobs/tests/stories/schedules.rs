//! What the clock asks for is queued once, whoever looks.

use authz::Actor;
use db::Db;
use jobs::{Job, JobState, Registry, Rhythm, Worker};
use kernel::{BadWord, Command, Instant};
use serde::{Deserialize, Serialize};
use testkit::fresh;
use tokio::task::JoinSet;

use crate::acts::{in_state, until_idle};

/// What is done every night.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Nightly(Instant);

impl Job for Nightly {
    const KIND: &'static str = "test.nightly";

    fn key(&self) -> String {
        self.0.to_string()
    }
}

async fn nothing(_: Db, _: Actor, _: Command<Nightly>) -> Result<(), BadWord> {
    Ok(())
}

fn at_three() -> Worker {
    let rhythm = Rhythm::DailyAt { hour: 3, minute: 0 };
    Worker::new(Registry::new().on_schedule(rhythm, Nightly, nothing)).unwrap()
}

#[tokio::test]
async fn a_schedule_waits_for_its_first_time() {
    let house = fresh().await;
    assert_eq!(until_idle(&at_three(), &house.db).await, 0);
    house.pass_seconds(18 * 60 * 60);
    assert_eq!(until_idle(&at_three(), &house.db).await, 0, "two o'clock");
    house.pass_seconds(60 * 60);
    assert_eq!(until_idle(&at_three(), &house.db).await, 1, "three o'clock");
    let done = in_state(&house, JobState::Done).await.remove(0);
    assert_eq!(done.key, "test.nightly@2025-09-15T20:00:00.000000Z");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_processes_queue_a_slot_once() {
    let house = fresh().await;
    let other = house.another_process().await;
    until_idle(&at_three(), &house.db).await;
    for night in 1..=3 {
        house.pass_days(1);
        let mut workers = JoinSet::new();
        for db in [&house.db, &other, &house.db, &other] {
            let db = db.clone();
            workers.spawn(async move { until_idle(&at_three(), &db).await });
        }
        let ran: usize = workers.join_all().await.into_iter().sum();
        assert_eq!(ran, 1);
        assert_eq!(house.rows("jobs_job").await, night);
    }
}

#[tokio::test]
async fn nights_without_a_server_are_made_up_for_once() {
    let house = fresh().await;
    until_idle(&at_three(), &house.db).await;
    house.pass_days(7);
    assert_eq!(until_idle(&at_three(), &house.db).await, 1);
}

#[tokio::test]
async fn a_clock_set_back_repeats_no_night_and_starves_none() {
    let house = fresh().await;
    until_idle(&at_three(), &house.db).await;
    house.pass_days(1);
    assert_eq!(until_idle(&at_three(), &house.db).await, 1);
    let now = house.db.now();
    house.security.set(now.plus_seconds(-6 * 60 * 60));
    assert_eq!(until_idle(&at_three(), &house.db).await, 0);
    house.security.set(now.plus_seconds(-30 * 24 * 60 * 60));
    assert_eq!(until_idle(&at_three(), &house.db).await, 0);
    house.pass_days(1);
    assert_eq!(until_idle(&at_three(), &house.db).await, 1);
}
