//! The database as the house sees it.

use std::sync::Arc;

use kernel::{By, Clocks, Command, Day, Fault, Instant};
use serde::Serialize;
use sqlx::SqlitePool;

use crate::bell::Bell;
use crate::chance::Chance;
use crate::connection::Connection;
use crate::engine::{Engine, Place, Pools};
use crate::migration::{self, Migrated};
use crate::read::Rx;
use crate::sql::Sql;
use crate::transfer::{TransferError, transfer};
use crate::write::{self, BeginError, Begun};

/// The database with its clocks and its chance. A copy is the same database.
#[derive(Debug, Clone)]
pub struct Db {
    pub(crate) pools: Pools,
    clocks: Clocks,
    chance: Arc<dyn Chance>,
    pub(crate) bell: Bell,
}

impl Db {
    /// Opens the database; a file is made where there is none.
    ///
    /// # Errors
    /// It cannot be reached or opened.
    pub async fn open(
        place: &Place,
        clocks: Clocks,
        chance: Arc<dyn Chance>,
    ) -> Result<Self, Fault> {
        let pools = Pools::open(place).await?;
        Ok(Self::with(pools, clocks, chance))
    }

    fn with(pools: Pools, clocks: Clocks, chance: Arc<dyn Chance>) -> Self {
        let bell = Bell::default();
        Self {
            pools,
            clocks,
            chance,
            bell,
        }
    }

    /// The same database by other clocks, such as a demonstration's business day.
    #[must_use]
    pub fn with_clocks(self, clocks: Clocks) -> Self {
        Self { clocks, ..self }
    }

    /// Brings the tables to what this program expects. Two processes at once do it once.
    ///
    /// # Errors
    /// A migration failed, or was changed after it was run.
    pub async fn migrate(&self) -> Result<Migrated, Fault> {
        migration::run(&self.pools).await
    }

    /// Begins to read: everything as of one moment.
    ///
    /// # Errors
    /// The database is away.
    pub async fn read(&self) -> Result<Rx, Fault> {
        let connection = Connection::read(&self.pools).await?;
        Ok(self.at_one_moment(connection))
    }

    pub(crate) async fn writing(&self) -> Result<Rx, Fault> {
        let connection = Connection::write(&self.pools).await?;
        Ok(self.at_one_moment(connection))
    }

    /// The clocks are read once in a transaction.
    pub(crate) fn at_one_moment(&self, connection: Connection) -> Rx {
        let moment = self.clocks.business.now();
        Rx {
            connection,
            day: moment.day_in_vietnam(),
            now: self.now(),
            moment,
        }
    }

    /// Begins to write, for this actor and this command. In `use_cases` only.
    ///
    /// # Errors
    /// The database is away, or the command's id was used for something else.
    pub async fn begin<T: Serialize>(
        &self,
        by: impl Into<By>,
        command: &Command<T>,
    ) -> Result<Begun, BeginError> {
        write::begin(self, by.into(), command).await
    }

    /// The business day.
    pub fn day(&self) -> Day {
        self.clocks.business.now().day_in_vietnam()
    }

    /// The moment, by the clock that is always real: codes, sessions, limits.
    pub fn now(&self) -> Instant {
        self.clocks.security.now()
    }

    /// The clocks.
    pub fn clocks(&self) -> &Clocks {
        &self.clocks
    }

    /// Where chance comes from.
    pub fn chance(&self) -> &dyn Chance {
        self.chance.as_ref()
    }

    /// Time and chance for a new id.
    ///
    /// # Errors
    /// The operating system has no chance to give.
    pub fn seed(&self) -> Result<(Instant, [u8; 10]), Fault> {
        Ok((self.now(), write::ten(self.chance())?))
    }

    /// Which engine runs. Business code never asks.
    pub fn engine(&self) -> Engine {
        self.pools.engine()
    }

    /// Ends every connection, after their transactions.
    pub async fn close(&self) {
        self.pools.close().await;
    }

    /// Writes a consistent copy as a file of SQLite while others write, whichever engine runs.
    ///
    /// # Errors
    /// The disk is full, the file exists, or the database is away.
    pub async fn copy_to(&self, path: &str) -> Result<(), TransferError> {
        match &self.pools {
            Pools::Sqlite { readers, .. } => {
                let copied = copy(readers, path).await;
                Ok(copied.map_err(crate::failure::fault)?)
            }
            Pools::Postgres(_) => {
                let place = Place::File(path.into());
                let chance = Arc::clone(&self.chance);
                let file = Self::open(&place, self.clocks.clone(), chance).await?;
                let told = transfer(self, &file).await;
                file.close().await;
                told.map(drop)
            }
        }
    }

    /// Whether the file is whole, as SQLite itself checks it; a server checks itself.
    ///
    /// # Errors
    /// The database is away.
    pub async fn is_whole(&self) -> Result<bool, Fault> {
        match &self.pools {
            Pools::Sqlite { readers, .. } => {
                let told: (String,) = sqlx::query_as("pragma integrity_check")
                    .fetch_one(readers)
                    .await
                    .map_err(crate::failure::fault)?;
                Ok(told.0 == "ok")
            }
            Pools::Postgres(_) => Ok(true),
        }
    }

    /// Asks the engine whether it understands every one of these statements; the names of those it does not, and why.
    ///
    /// # Errors
    /// The database is away.
    pub async fn misunderstood(&self, statements: &[Sql]) -> Result<Vec<String>, Fault> {
        let mut told = Vec::new();
        for sql in statements {
            // One transaction each: after an error PostgreSQL refuses the rest of it.
            if let Err(error) = self.read().await?.prepare(*sql).await {
                told.push(format!("{}: {}", sql.name(), error.chain()));
            }
        }
        Ok(told)
    }
}

/// Copies through one reader, which may write a file of its own for as long as it takes.
async fn copy(readers: &SqlitePool, path: &str) -> Result<(), sqlx::Error> {
    let mut reader = readers.acquire().await?;
    sqlx::query("pragma query_only = off")
        .execute(&mut *reader)
        .await?;
    let copied = sqlx::query("vacuum into $1")
        .bind(path.to_owned())
        .execute(&mut *reader)
        .await;
    sqlx::query("pragma query_only = on")
        .execute(&mut *reader)
        .await?;
    copied.map(drop)
}

#[cfg(test)]
mod failures;
