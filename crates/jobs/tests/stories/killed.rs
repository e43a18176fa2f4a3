//! Processes that end in the middle. A run is ended by dropping it, as SIGKILL would: nothing of it is written.

use std::sync::Arc;

use authz::Actor;
use db::Db;
use jobs::{End, JobState, Registry, Worker};
use kernel::{Command, Fault};
use testkit::{TestDb, fresh};
use tokio::sync::Notify;

use crate::acts::{Note, ask, in_state, note, notes, step, writer};

/// Longer than a lease.
const LEASE_OVER_SECONDS: u32 = 5 * 60 + 1;

/// Has a worker begin the next job and kills it when its handler says so.
async fn kill<Fut>(house: &TestDb, first: fn(Db, Actor, Command<Note>) -> Fut)
where
    Fut: Future<Output = ()> + Send + 'static,
{
    let reached = Arc::new(Notify::new());
    let bell = Arc::clone(&reached);
    let handler = move |db: Db, actor: Actor, job: Command<Note>| {
        let bell = Arc::clone(&bell);
        async move {
            first(db, actor, job).await;
            bell.notify_one();
            std::future::pending::<Result<(), Fault>>().await
        }
    };
    let worker = Worker::new(Registry::new().on(handler)).unwrap();
    tokio::select! {
        step = worker.run_once(&house.db) => panic!("it came back: {step:?}"),
        () = reached.notified() => {}
    }
}

async fn nothing(_: Db, _: Actor, _: Command<Note>) {}

async fn the_act(db: Db, actor: Actor, job: Command<Note>) {
    note(db, actor, job).await.unwrap();
}

#[tokio::test]
async fn a_job_of_a_killed_process_is_taken_over_when_its_lease_is_over() {
    let house = fresh().await;
    ask(&house, &["a"]).await;
    kill(&house, nothing).await;
    house.pass_seconds(LEASE_OVER_SECONDS - 2);
    let other = house.another_process().await;
    assert_eq!(step(&writer(), &other).await, None, "it may still run");
    house.pass_seconds(2);
    assert_eq!(step(&writer(), &other).await, Some(End::Done));
    assert_eq!(in_state(&house, JobState::Done).await[0].attempts, 2);
    assert_eq!(notes(&house.db).await, 1);
}

#[tokio::test]
async fn a_job_whose_process_was_killed_after_its_act_does_nothing_twice() {
    let house = fresh().await;
    ask(&house, &["a"]).await;
    kill(&house, the_act).await;
    assert_eq!(notes(&house.db).await, 1);
    let entries = house.rows("audit_entry").await;
    house.pass_seconds(LEASE_OVER_SECONDS);
    assert_eq!(step(&writer(), &house.db).await, Some(End::Done));
    assert_eq!(notes(&house.db).await, 1);
    assert_eq!(house.rows("audit_entry").await, entries);
}

#[tokio::test]
async fn a_job_that_kills_every_process_dies_and_is_not_run_again() {
    let house = fresh().await;
    ask(&house, &["a"]).await;
    for _ in 0..3 {
        kill(&house, nothing).await;
        house.pass_seconds(LEASE_OVER_SECONDS);
    }
    assert_eq!(step(&writer(), &house.db).await, Some(End::Dead));
    assert_eq!(notes(&house.db).await, 0);
    let dead = in_state(&house, JobState::Dead).await.remove(0);
    assert!(dead.last_error.unwrap().contains("killed"));
    assert_eq!(dead.attempts, 3);
}

#[tokio::test]
async fn a_run_that_comes_back_after_its_lease_changes_nothing() {
    let house = fresh().await;
    ask(&house, &["a"]).await;
    let (reached, released) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (bell, gate) = (Arc::clone(&reached), Arc::clone(&released));
    let handler = move |_: Db, _: Actor, _: Command<Note>| {
        let (bell, gate) = (Arc::clone(&bell), Arc::clone(&gate));
        async move {
            bell.notify_one();
            gate.notified().await;
            Err::<(), Fault>(Fault::new(kernel::Nature::Bug, "too late"))
        }
    };
    let slow = Worker::new(Registry::new().on(handler)).unwrap();
    let others = async {
        reached.notified().await;
        house.pass_seconds(LEASE_OVER_SECONDS);
        assert_eq!(step(&writer(), &house.db).await, Some(End::Done));
        released.notify_one();
    };
    let (end, ()) = tokio::join!(step(&slow, &house.db), others);
    assert_eq!(end, Some(End::Lost));
    let done = in_state(&house, JobState::Done).await.remove(0);
    assert_eq!(done.last_error, None);
}
