//! What happened is told to everybody who listens, once.

use authz::Actor;
use db::{BeginError, Begun, Db, Entry};
use jobs::{Event, JobState, Registry, Worker, announce};
use kernel::Command;
use serde::{Deserialize, Serialize};
use testkit::{TestDb, fresh};
use tokio::task::JoinSet;

use crate::acts::{act, commit, in_state, until_idle};

db::statements! {
    /// What a listener leaves; the same a second time is refused.
    HEARD = "insert into db_setting (name, value) values ($1, $2)";
    /// What listeners left.
    ALL_HEARD = "select name, value from db_setting order by name";
}

/// Something happened.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Lent {
    loan: String,
}

impl Event for Lent {
    const NAME: &'static str = "test.lent";
}

/// Something else happened.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Repaid;

impl Event for Repaid {
    const NAME: &'static str = "test.repaid";
}

async fn hear(db: Db, actor: Actor, who: &str, event: Command<Lent>) -> Result<(), BeginError> {
    let mut tx = match db.begin(&actor, &event).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let name = format!("{who} heard of {}", event.body.loan);
    tx.run(HEARD, db::params![name, event.id.to_string()])
        .await?;
    Ok(tx.commit(Entry::new("test.hear", "loan", name), ()).await?)
}

fn listeners() -> Worker {
    let plan = async |db, actor, event| hear(db, actor, "plan", event).await;
    let portal = async |db, actor, event| hear(db, actor, "portal", event).await;
    let deaf =
        |_: Db, _: Actor, _: Command<Repaid>| async { Err::<(), _>(BeginError::from(lost())) };
    let registry = Registry::new()
        .on_event("test.plan_loan", plan)
        .on_event("test.publish_loan", portal)
        .on_event("test.close_loan", deaf);
    Worker::new(registry).unwrap()
}

fn lost() -> kernel::Fault {
    kernel::Fault::new(kernel::Nature::Bug, "nobody repaid")
}

async fn lend(house: &TestDb, loan: &str) {
    let mut tx = act(house).await;
    let event = Lent {
        loan: loan.to_owned(),
    };
    announce(&mut tx, &event).await.unwrap();
    commit(tx).await;
}

async fn heard(db: &Db) -> Vec<(String, String)> {
    let mut rx = db.read().await.unwrap();
    rx.all(ALL_HEARD, &[]).await.unwrap()
}

#[tokio::test]
async fn what_did_not_happen_is_not_told() {
    let house = fresh().await;
    let mut tx = act(&house).await;
    announce(&mut tx, &Repaid).await.unwrap();
    drop(tx);
    assert_eq!(until_idle(&listeners(), &house.db).await, 0);
    assert_eq!(house.rows("jobs_event").await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_subscriber_hears_of_an_event_once() {
    let house = fresh().await;
    lend(&house, "A").await;
    lend(&house, "B").await;
    let other = house.another_process().await;
    let mut workers = JoinSet::new();
    for db in [&house.db, &other, &house.db, &other] {
        let db = db.clone();
        workers.spawn(async move { until_idle(&listeners(), &db).await });
    }
    workers.join_all().await;
    until_idle(&listeners(), &house.db).await;
    let heard = heard(&house.db).await;
    let names: Vec<&str> = heard.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "plan heard of A",
            "plan heard of B",
            "portal heard of A",
            "portal heard of B"
        ]
    );
    let done = in_state(&house, JobState::Done).await;
    assert_eq!(done.len(), 2 + 4, "one to tell and two that listen, twice");
    assert!(done.iter().all(|job| job.attempts == 1));
}

#[tokio::test]
async fn an_event_without_listeners_is_told_to_nobody() {
    let house = fresh().await;
    lend(&house, "A").await;
    let nobody = Worker::new(Registry::new()).unwrap();
    assert_eq!(until_idle(&nobody, &house.db).await, 1);
    assert_eq!(house.rows("jobs_job").await, 1);
}
