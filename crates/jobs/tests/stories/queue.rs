//! What is queued, and what becomes of it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use authz::{Actor, Role};
use db::Db;
use jobs::queries::job_list::job_list;
use jobs::{End, JobState, Registry, RegistryError, Worker, enqueue, enqueue_at};
use kernel::{AccountId, BadWord, Command, Fault};
use testkit::fresh;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;

use crate::acts::{
    Note, act, ask, commit, failing, in_state, note, notes, step, until_idle, writer,
};

db::statements! {
    /// Who an entry says did it, and for whom.
    WHO = "select system, on_behalf_of from audit_entry where action = $1";
}

#[tokio::test]
async fn a_job_of_an_act_that_did_not_commit_is_not_queued() {
    let house = fresh().await;
    let mut tx = act(&house).await;
    enqueue(&mut tx, &Note("a".to_owned())).await.unwrap();
    drop(tx);
    assert_eq!(house.rows("jobs_job").await, 0);
    assert_eq!(step(&writer(), &house.db).await, None);
}

#[tokio::test]
async fn two_handlers_of_one_kind_are_refused() {
    let twice = Registry::new().on(note).and(Registry::new().on(note));
    let refused = Worker::new(twice).unwrap_err();
    assert_eq!(refused, RegistryError::Twice("test.note"));
}

#[tokio::test]
async fn the_same_key_is_queued_once_and_done_once() {
    let house = fresh().await;
    ask(&house, &["a", "b", "a"]).await;
    ask(&house, &["a"]).await;
    assert_eq!(until_idle(&writer(), &house.db).await, 2);
    ask(&house, &["a"]).await;
    assert_eq!(until_idle(&writer(), &house.db).await, 0);
    assert_eq!(notes(&house.db).await, 2);
}

#[tokio::test]
async fn jobs_are_run_in_the_order_in_which_they_came() {
    let house = fresh().await;
    for name in ["first", "second", "third"] {
        ask(&house, &[name]).await;
        house.pass_seconds(1);
    }
    let (sender, mut seen) = mpsc::unbounded_channel();
    let handler = move |_: Db, _: Actor, job: Command<Note>| {
        sender.send(job.body.0).unwrap();
        async { Ok::<(), Fault>(()) }
    };
    let worker = Worker::new(Registry::new().on(handler)).unwrap();
    assert_eq!(until_idle(&worker, &house.db).await, 3);
    for name in ["first", "second", "third"] {
        assert_eq!(seen.recv().await.unwrap(), name);
    }
}

#[tokio::test]
async fn a_handler_that_fails_backs_off_and_dies() {
    let house = fresh().await;
    ask(&house, &["a"]).await;
    let (worker, tries) = failing();
    for wait in [15, 60] {
        let again = house.db.now().plus_seconds(wait);
        assert_eq!(step(&worker, &house.db).await, Some(End::Again(again)));
        house.pass_seconds(u32::try_from(wait).unwrap() - 1);
        assert_eq!(step(&worker, &house.db).await, None, "not before its time");
        house.pass_seconds(1);
    }
    assert_eq!(step(&worker, &house.db).await, Some(End::Dead));
    house.pass_days(3);
    assert_eq!(step(&worker, &house.db).await, None);
    assert_eq!(tries.load(std::sync::atomic::Ordering::Relaxed), 3);
    let dead = in_state(&house, JobState::Dead).await.remove(0);
    assert_eq!((dead.attempts, dead.attempts_max), (3, 3));
    let error = dead.last_error.unwrap();
    assert_eq!(
        error,
        "kernel.fault.gone: database unavailable: máy in hết giấy"
    );
}

#[tokio::test]
async fn a_handler_that_panics_fails_and_the_worker_goes_on() {
    let house = fresh().await;
    ask(&house, &["a"]).await;
    let handler = |_: Db, _: Actor, _: Command<Note>| async { panic!("chia cho không") };
    let worker = Worker::new(Registry::new().on::<_, _, _, (), Fault>(handler)).unwrap();
    assert!(matches!(
        step(&worker, &house.db).await,
        Some(End::Again(_))
    ));
    assert_eq!(step(&worker, &house.db).await, None);
    let waiting = in_state(&house, JobState::Waiting).await.remove(0);
    assert!(waiting.last_error.unwrap().contains("chia cho không"));
}

#[tokio::test]
async fn a_payload_that_the_handler_cannot_read_fails_without_it() {
    #[derive(Clone, serde::Serialize, serde::Deserialize)]
    struct Other {
        count: u32,
    }
    impl jobs::Job for Other {
        const KIND: &'static str = "test.note";
        fn key(&self) -> String {
            self.count.to_string()
        }
    }
    let house = fresh().await;
    ask(&house, &["a"]).await;
    let handler = |_: Db, _: Actor, _: Command<Other>| async { Err::<(), _>(BadWord::new("", "")) };
    let worker = Worker::new(Registry::new().on(handler)).unwrap();
    assert!(matches!(
        step(&worker, &house.db).await,
        Some(End::Again(_))
    ));
    let waiting = in_state(&house, JobState::Waiting).await.remove(0);
    assert!(
        waiting
            .last_error
            .unwrap()
            .starts_with("unreadable payload")
    );
}

#[tokio::test]
async fn a_job_for_later_waits_for_its_time() {
    let house = fresh().await;
    let mut tx = act(&house).await;
    let tomorrow = tx.now().plus_seconds(24 * 60 * 60);
    enqueue_at(&mut tx, &Note("a".to_owned()), tomorrow)
        .await
        .unwrap();
    commit(tx).await;
    assert_eq!(step(&writer(), &house.db).await, None);
    house.pass_days(1);
    assert_eq!(step(&writer(), &house.db).await, Some(End::Done));
}

#[tokio::test]
async fn a_job_that_this_program_does_not_know_waits_for_one_that_does() {
    let house = fresh().await;
    ask(&house, &["a"]).await;
    let other = Worker::new(Registry::new()).unwrap();
    assert_eq!(step(&other, &house.db).await, None);
    house.pass_seconds(20 * 60);
    let administrator = house.actor(Role::Administrator);
    let page = job_list(&house.db, &administrator, JobState::Waiting, 1).await;
    assert_eq!(page.unwrap().overdue, 1, "the screen says so");
    assert_eq!(step(&writer(), &house.db).await, Some(End::Done));
}

#[tokio::test]
async fn the_audit_says_which_job_acted_and_for_whom() {
    let house = fresh().await;
    ask(&house, &["a"]).await;
    until_idle(&writer(), &house.db).await;
    let officer = house.actor(Role::AllianceOfficer).account;
    let mut rx = house.db.read().await.unwrap();
    let who: (Option<String>, Option<AccountId>) =
        rx.one(WHO, db::params!["test.note"]).await.unwrap();
    assert_eq!(who, (Some("test.note".to_owned()), officer));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn eight_workers_do_two_hundred_jobs_once_each() {
    let house = fresh().await;
    let names: Vec<String> = (0..200).map(|n| format!("note {n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    ask(&house, &names).await;
    let runs: Arc<Mutex<BTreeMap<String, u32>>> = Arc::default();
    let seen = Arc::clone(&runs);
    let handler = move |db: Db, actor: Actor, job: Command<Note>| {
        *seen.lock().unwrap().entry(job.body.0.clone()).or_default() += 1;
        note(db, actor, job)
    };
    let worker = Worker::new(Registry::new().on(handler)).unwrap();
    let other = house.another_process().await;
    let mut workers = JoinSet::new();
    for n in 0..8 {
        let db = if n % 2 == 0 { &house.db } else { &other };
        let (worker, db) = (worker.clone(), db.clone());
        workers.spawn(async move { until_idle(&worker, &db).await });
    }
    let done: usize = workers.join_all().await.into_iter().sum();
    assert_eq!(done, 200);
    assert_eq!(notes(&house.db).await, 200);
    let runs = runs.lock().unwrap();
    assert_eq!((runs.len(), runs.values().max()), (200, Some(&1)));
}

#[tokio::test]
async fn a_worker_that_serves_does_what_comes_and_stops_when_it_is_told() {
    let house = fresh().await;
    let (sender, mut seen) = mpsc::unbounded_channel();
    let handler = move |db: Db, actor: Actor, job: Command<Note>| {
        let sender = sender.clone();
        async move {
            let name = job.body.0.clone();
            let ended = note(db, actor, job).await;
            sender.send(name).unwrap();
            ended
        }
    };
    let worker = Worker::new(Registry::new().on(handler)).unwrap();
    let (stop, stopped) = watch::channel(false);
    let mut serving = JoinSet::new();
    let db = house.db.clone();
    serving.spawn(async move { worker.serve(&db, stopped).await });
    for name in ["a", "b"] {
        ask(&house, &[name]).await;
        assert_eq!(seen.recv().await.unwrap(), name);
    }
    stop.send(true).unwrap();
    serving.join_all().await;
    assert_eq!(in_state(&house, JobState::Done).await.len(), 2);
    ask(&house, &["c"]).await;
    assert_eq!(in_state(&house, JobState::Waiting).await.len(), 1);
}
