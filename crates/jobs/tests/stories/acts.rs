//! An act that queues, the use-case that its job calls, and workers that do it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use authz::{Actor, Role};
use db::{BeginError, Begun, Db, Entry, Tx};
use jobs::queries::job_list::{JobLine, job_list};
use jobs::{End, Job, JobState, Registry, Step, Worker, enqueue};
use kernel::{Command, CommandId, Fault, Nature};
use serde::{Deserialize, Serialize};
use testkit::TestDb;

db::statements! {
    /// What a note leaves; a second one of the same name is refused.
    NOTE = "insert into db_setting (name, value) values ($1, 'noted')";
    /// How many notes there are.
    NOTES = "select count(*) from db_setting where value = 'noted'";
}

/// A job that leaves a note.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Note(pub(crate) String);

impl Job for Note {
    const KIND: &'static str = "test.note";
    const ATTEMPTS_MAX: u32 = 3;

    fn key(&self) -> String {
        self.0.clone()
    }
}

/// The use-case that leaves a note.
pub(crate) async fn note(db: Db, actor: Actor, job: Command<Note>) -> Result<(), BeginError> {
    let mut tx = match db.begin(&actor, &job).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    tx.run(NOTE, db::params![job.body.0]).await?;
    let entry = Entry::new("test.note", "note", &job.body.0);
    Ok(tx.commit(entry, ()).await?)
}

/// How many notes were left.
pub(crate) async fn notes(db: &Db) -> i64 {
    let mut rx = db.read().await.unwrap();
    rx.one::<(i64,)>(NOTES, &[]).await.unwrap().0
}

/// Begins an act of an officer.
pub(crate) async fn act(house: &TestDb) -> Box<Tx> {
    let officer = house.actor(Role::AllianceOfficer);
    match house.db.begin(&officer, &house.command(())).await.unwrap() {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(_) => panic!("a new command"),
    }
}

/// Ends an act.
pub(crate) async fn commit(tx: Box<Tx>) {
    let entry = Entry::new("test.ask", "test", "all");
    tx.commit(entry, ()).await.unwrap();
}

/// An act of an officer that asks for notes.
pub(crate) async fn ask(house: &TestDb, names: &[&str]) {
    let mut tx = act(house).await;
    for name in names {
        enqueue(&mut tx, &Note((*name).to_owned())).await.unwrap();
    }
    commit(tx).await;
}

/// A worker that leaves notes.
pub(crate) fn writer() -> Worker {
    Worker::new(Registry::new().on(note)).unwrap()
}

/// A worker that fails, and how often it tried.
pub(crate) fn failing() -> (Worker, Arc<AtomicUsize>) {
    let tries = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&tries);
    let handler = move |_: Db, _: Actor, _: Command<Note>| {
        counter.fetch_add(1, Ordering::Relaxed);
        async { Err::<(), Fault>(Fault::new(Nature::Gone, "máy in hết giấy")) }
    };
    (Worker::new(Registry::new().on(handler)).unwrap(), tries)
}

/// Runs one job; how it ended.
pub(crate) async fn step(worker: &Worker, db: &Db) -> Option<End> {
    match worker.run_once(db).await.unwrap() {
        Step::Ran(ran) => Some(ran.end),
        Step::Idle => None,
    }
}

/// Runs jobs until none is due; how many it was.
pub(crate) async fn until_idle(worker: &Worker, db: &Db) -> usize {
    let mut count = 0;
    while step(worker, db).await.is_some() {
        count += 1;
    }
    count
}

/// The jobs of a state.
pub(crate) async fn in_state(house: &TestDb, state: JobState) -> Vec<JobLine> {
    let administrator = house.actor(Role::Administrator);
    let page = job_list(&house.db, &administrator, state, 1).await.unwrap();
    page.lines
}

/// The same command for the same name.
pub(crate) fn named<T>(name: &str, body: T) -> Command<T> {
    Command::new(CommandId::named(name), body)
}
