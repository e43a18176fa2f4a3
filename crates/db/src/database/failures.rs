//! What goes wrong below us: a disk that is full, a file that somebody holds, a clock that is set back. Nothing is half
//! written, and the same house goes on when it is over.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use kernel::{
    AccountId, By, Clock, Clocks, Command, CommandId, Day, Fault, FixedClock, Nature, RequestId,
};
use sqlx::{Connection, SqliteConnection, SqlitePool};
use tempfile::TempDir;

use super::*;
use crate::{BeginError, Entry, SeededChance, Setting, seal_once, verify_chain};

/// Pages of the file beyond which a full disk is played.
const NO_ROOM: &str = "pragma max_page_count = 1";

struct Small {
    db: Db,
    clock: Arc<FixedClock>,
    writer: SqlitePool,
    folder: TempDir,
}

impl Small {
    /// A house in which nobody waits long for a turn.
    async fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("small.sqlite");
        let pools = Pools::open_file(&file, Duration::from_millis(50))
            .await
            .unwrap();
        let Pools::Sqlite { writer, .. } = pools.clone() else {
            unreachable!()
        };
        let clock = Arc::new(FixedClock::on(Day::of(2025, 9, 15).unwrap()));
        let clocks = Clocks::same(clock.clone());
        let db = Db::with(pools, clocks, Arc::new(SeededChance::new(1)));
        db.migrate().await.unwrap();
        Self {
            db,
            clock,
            writer,
            folder,
        }
    }

    fn file(&self) -> std::path::PathBuf {
        self.folder.path().join("small.sqlite")
    }

    async fn note(&self, name: &str) -> Result<(), BeginError> {
        let by = By::account(AccountId::named("officer"), RequestId::named("request"));
        let command = Command::new(CommandId::named(name), name);
        let Begun::Fresh(mut tx) = self.db.begin(by, &command).await? else {
            unreachable!()
        };
        tx.set(Setting::BusinessDay, &name.repeat(20_000)).await?;
        tx.commit(Entry::new("test.note", "note", name), ()).await?;
        Ok(())
    }

    /// Acts that are in the database, by what the audit says.
    async fn notes(&self) -> i64 {
        let verdict = verify_chain(&self.db).await.unwrap();
        verdict.sound + verdict.waiting
    }
}

fn nature(refused: Result<(), BeginError>) -> Nature {
    match refused.unwrap_err() {
        BeginError::Fault(fault) => fault.nature(),
        BeginError::OtherContent(_) => unreachable!(),
    }
}

async fn lock(file: &Path) -> SqliteConnection {
    let mut other = SqliteConnection::connect(file.to_str().unwrap())
        .await
        .unwrap();
    sqlx::raw_sql("begin immediate")
        .execute(&mut other)
        .await
        .unwrap();
    other
}

#[tokio::test]
async fn a_full_disk_refuses_the_act_whole_and_the_next_one_goes_through_when_there_is_room() {
    let house = Small::new().await;
    house.note("before").await.unwrap();
    sqlx::raw_sql(NO_ROOM).execute(&house.writer).await.unwrap();
    assert_eq!(nature(house.note("full").await), Nature::Full);
    assert_eq!(house.notes().await, 1, "nothing is half written");
    // A new connection knows nothing of the limit that was played.
    house.note("full").await.unwrap();
    assert_eq!(house.notes().await, 2, "the same command, done now");
}

#[tokio::test]
async fn a_file_that_another_program_holds_is_told_as_away_and_is_found_again() {
    let house = Small::new().await;
    let other = lock(&house.file()).await;
    assert_eq!(nature(house.note("held").await), Nature::Gone);
    assert_eq!(house.notes().await, 0, "reading goes on meanwhile");
    other.close().await.unwrap();
    house.note("held").await.unwrap();
}

#[tokio::test]
async fn who_waits_too_long_for_a_turn_is_told_and_the_turn_comes_back() {
    let house = Small::new().await;
    let held: Result<Rx, Fault> = house.db.writing().await;
    assert_eq!(nature(house.note("late").await), Nature::Gone);
    drop(held);
    house.note("late").await.unwrap();
}

#[tokio::test]
async fn a_clock_that_is_set_back_loses_no_act_and_breaks_no_chain() {
    let house = Small::new().await;
    house.note("first").await.unwrap();
    house
        .clock
        .set(house.clock.now().plus_seconds(-3 * 24 * 60 * 60));
    house.note("earlier").await.unwrap();
    seal_once(&house.db).await.unwrap();
    house.clock.advance_days(1);
    house.note("later").await.unwrap();
    seal_once(&house.db).await.unwrap();
    let verdict = verify_chain(&house.db).await.unwrap();
    assert!(verdict.is_sound());
    assert_eq!((verdict.sound, house.notes().await), (3, 3));
}
