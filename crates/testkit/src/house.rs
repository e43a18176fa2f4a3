//! A fresh house: an empty, migrated database with clocks and chance that a test holds in its hand.

use std::sync::Arc;

use db::{Db, Place, SeededChance};
use kernel::{Clocks, Command, CommandId, Day, FixedClock};
use tempfile::TempDir;

use crate::postgres::Database;
use crate::{postgres, sqlite};

/// The address of a PostgreSQL on which tests may make databases; without it they use files of SQLite.
const POSTGRES: &str = "HOPTAC_TEST_POSTGRES";
/// The first of the two processes; another gets another chance, or their ids would be the same.
const FIRST_SEED: u64 = 1;

/// A fresh database of its own for one test, on the engine that the environment chooses. It goes away with the value.
#[derive(Debug)]
pub struct TestDb {
    /// The database.
    pub db: Db,
    /// The business clock: days, deadlines, law in force.
    pub clock: Arc<FixedClock>,
    /// The security clock: codes, sessions, limits, the audit trail.
    pub security: Arc<FixedClock>,
    place: Place,
    _home: Home,
}

/// What goes away at the end.
#[derive(Debug)]
enum Home {
    Folder(#[expect(dead_code, reason = "held, so that the folder stays")] TempDir),
    Server(#[expect(dead_code, reason = "held, so that the database stays")] Database),
}

/// A fresh house in the morning of Monday, 15 September 2025: after the reform of areas, on a working day.
pub async fn fresh() -> TestDb {
    fresh_on(Day::of(2025, 9, 15).expect("a day")).await
}

/// A fresh house in the morning of this day.
pub async fn fresh_on(day: Day) -> TestDb {
    let (place, home) = match std::env::var_os(POSTGRES) {
        Some(server) => {
            let server = server.into_string().expect("an address in UTF-8");
            let database = postgres::fresh(&server).await;
            (Place::Postgres(database.address()), Home::Server(database))
        }
        None => {
            let (folder, file) = sqlite::fresh().await;
            (Place::File(file), Home::Folder(folder))
        }
    };
    let clock = Arc::new(FixedClock::on(day));
    let security = Arc::new(FixedClock::on(day));
    let clocks = Clocks {
        business: clock.clone(),
        security: security.clone(),
    };
    let db = open(&place, clocks, FIRST_SEED).await;
    TestDb {
        db,
        clock,
        security,
        place,
        _home: home,
    }
}

async fn open(place: &Place, clocks: Clocks, seed: u64) -> Db {
    let chance = Arc::new(SeededChance::new(seed));
    Db::open(place, clocks, chance)
        .await
        .expect("the fresh database")
}

impl TestDb {
    /// Where the database lies, for a program that is started beside the test.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The same database as another process sees it: pools and chance of its own, the same clocks.
    pub async fn another_process(&self) -> Db {
        open(&self.place, self.db.clocks().clone(), FIRST_SEED + 1).await
    }

    /// Lets days pass on both clocks.
    pub fn pass_days(&self, days: u16) {
        self.clock.advance_days(days);
        self.security.advance_days(days);
    }

    /// Lets seconds pass on both clocks.
    pub fn pass_seconds(&self, seconds: u32) {
        self.clock.advance_seconds(seconds);
        self.security.advance_seconds(seconds);
    }

    /// A command as a form sends it the first time, under an id of its own.
    pub fn command<T>(&self, body: T) -> Command<T> {
        let (at, chance) = self.db.seed().expect("chance");
        Command::new(CommandId::new(at, chance), body)
    }
}

#[cfg(test)]
mod tests;
