//! Everything of one database into another, from whichever engine the tests run on to a file and back.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails at once, and says why"
)]

use std::path::Path;
use std::sync::Arc;

use db::{Begun, Db, Entry, OsChance, Place, TransferError, seal_once, transfer, verify_chain};
use kernel::{AccountId, By, Command, CommandId, RequestId};
use testkit::{TestDb, fresh};

db::statements! {
    /// Writes something to find again.
    NOTE = "insert into db_setting (name, value) values ($1, $2)";
    /// Finds it.
    NOTES = "select count(*) from db_setting where name = $1";
}

async fn note(db: &Db, name: &str) {
    let by = By::account(AccountId::named("officer"), RequestId::named("request"));
    let command = Command::new(CommandId::named(name), name.to_owned());
    let mut tx = match db.begin(by, &command).await.unwrap() {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(_) => panic!("it was done before"),
    };
    tx.run(NOTE, db::params![name, "hợp tác xã"]).await.unwrap();
    let entry = Entry::new("test.note", "note", name);
    tx.commit(entry, ()).await.unwrap();
}

async fn notes(db: &Db, name: &str) -> i64 {
    let mut rx = db.read().await.unwrap();
    rx.one::<(i64,)>(NOTES, db::params![name]).await.unwrap().0
}

async fn opened(house: &TestDb, file: &Path) -> Db {
    let place = Place::File(file.to_owned());
    let clocks = house.db.clocks().clone();
    Db::open(&place, clocks, Arc::new(OsChance)).await.unwrap()
}

#[tokio::test]
async fn a_database_in_use_receives_nothing() {
    let (from, to) = (fresh().await, fresh().await);
    note(&from.db, "a").await;
    note(&to.db, "b").await;
    let before = to.counts().await;
    let refused = transfer(&from.db, &to.db).await.unwrap_err();
    assert!(matches!(refused, TransferError::Used), "{refused}");
    assert_eq!(to.counts().await, before);
}

#[tokio::test]
async fn everything_goes_into_a_file_and_from_it_into_another_database() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copy.sqlite");
    let from = fresh().await;
    note(&from.db, "a").await;
    note(&from.db, "b").await;
    seal_once(&from.db).await.unwrap();

    from.db.copy_to(file.to_str().unwrap()).await.unwrap();
    let copy = opened(&from, &file).await;
    assert_eq!(notes(&copy, "b").await, 1);

    let to = fresh().await;
    let told = transfer(&copy, &to.db).await.unwrap();
    copy.close().await;
    assert!(told.tables >= 4, "{told:?}");
    assert_eq!(to.counts().await, from.counts().await);
    let verdict = verify_chain(&to.db).await.unwrap();
    assert_eq!((verdict.sound, verdict.waiting), (2, 0));
    to.pass_seconds(60);
    note(&to.db, "c").await;
}
