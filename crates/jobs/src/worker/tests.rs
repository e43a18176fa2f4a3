use super::*;
use crate::event::{Event, announce};
use crate::job::{Job, enqueue};
use db::{Begun, Entry, Tx};
use kernel::Command;
use serde::{Deserialize, Serialize};
use testkit::{TestDb, fresh};

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Endless;

impl Job for Endless {
    const KIND: &'static str = "test.endless";

    fn key(&self) -> String {
        "once".to_owned()
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Lent;

impl Event for Lent {
    const NAME: &'static str = "test.lent";
}

async fn begin(house: &TestDb) -> Box<Tx> {
    let actor = house.system();
    match house.db.begin(&actor, &house.command(())).await.unwrap() {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(_) => panic!("a new command"),
    }
}

async fn commit(tx: Box<Tx>) {
    tx.commit(Entry::new("test.act", "test", "a"), ())
        .await
        .unwrap();
}

#[tokio::test]
async fn a_run_that_takes_too_long_is_ended_and_run_again() {
    let house = fresh().await;
    let mut tx = begin(&house).await;
    enqueue(&mut tx, &Endless).await.unwrap();
    commit(tx).await;
    let endless =
        |_: Db, _: Actor, _: Command<Endless>| std::future::pending::<Result<(), Fault>>();
    let worker = Worker {
        run_max: Duration::ZERO,
        ..Worker::new(Registry::new().on(endless)).unwrap()
    };
    let Step::Ran(ran) = worker.run_once(&house.db).await.unwrap() else {
        panic!("it was due");
    };
    assert!(matches!(ran.end, End::Again(_)));
}

#[tokio::test]
async fn an_event_that_is_told_again_adds_nothing() {
    let house = fresh().await;
    let mut tx = begin(&house).await;
    let event = announce(&mut tx, &Lent).await.unwrap();
    commit(tx).await;
    let subscribers = ["test.plan", "test.portal"].map(|kind| crate::registry::Subscriber {
        event: Lent::NAME,
        kind,
        attempts_max: 8,
    });
    let job = house.command(TellSubscribers { event });
    for _ in 0..2 {
        tell_subscribers(&house.db, &subscribers, &job)
            .await
            .unwrap();
    }
    assert_eq!(house.rows("jobs_job").await, 1 + 2);
}

#[tokio::test]
async fn an_event_that_is_gone_fails() {
    let house = fresh().await;
    let event = crate::event::EventId::named("none");
    let job = house.command(TellSubscribers { event });
    assert!(tell_subscribers(&house.db, &[], &job).await.is_err());
}
