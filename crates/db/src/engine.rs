//! Where the data lies, and the pools of connections to it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use kernel::Fault;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection, PgPool, SqliteConnection, SqlitePool};

use crate::failure::fault;

/// Connections that read at once.
const READERS_MAX: u32 = 8;
/// Connections to PostgreSQL of one process.
const CONNECTIONS_MAX: u32 = 16;
/// How long an act waits for its turn to write before the person is told to try again.
const TURN_SECONDS_MAX: u64 = 10;

/// The name of the embedded database in a data folder.
pub const FILE_NAME: &str = "hoptac.sqlite";

/// Where the data lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// One file of SQLite; the folder exists.
    File(PathBuf),
    /// The address of a PostgreSQL database.
    Postgres(String),
}

impl Place {
    /// The server with this address where there is one, else the file in the data folder.
    pub fn choose(folder: &Path, server: Option<&str>) -> Self {
        match server {
            Some(address) => Self::Postgres(address.to_owned()),
            None => Self::File(folder.join(FILE_NAME)),
        }
    }
}

/// Which of the two engines runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded, the default.
    Sqlite,
    /// A server of its own, when the file is outgrown.
    Postgres,
}

/// The pools. SQLite has one writer, so that acts queue in order instead of failing.
#[derive(Debug, Clone)]
pub(crate) enum Pools {
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

impl Pools {
    pub(crate) async fn open(place: &Place) -> Result<Self, Fault> {
        let turn = Duration::from_secs(TURN_SECONDS_MAX);
        match place {
            Place::File(path) => Self::open_file(path, turn).await,
            Place::Postgres(address) => Self::open_server(address, turn).await,
        }
    }

    pub(crate) async fn open_file(path: &Path, turn: Duration) -> Result<Self, Fault> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            // An acknowledged act survives the loss of power.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(turn);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(turn)
            .before_acquire(|writer, _| Box::pin(is_free(writer)))
            .connect_with(options.clone())
            .await
            .map_err(fault)?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS_MAX)
            .acquire_timeout(turn)
            .connect_lazy_with(options.pragma("query_only", "on"));
        Ok(Self::Sqlite { writer, readers })
    }

    async fn open_server(address: &str, turn: Duration) -> Result<Self, Fault> {
        let options: PgConnectOptions = address.parse().map_err(fault)?;
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS_MAX)
            .acquire_timeout(turn)
            .connect_with(options)
            .await
            .map_err(fault)?;
        Ok(Self::Postgres(pool))
    }

    pub(crate) fn engine(&self) -> Engine {
        match self {
            Self::Sqlite { .. } => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// Whether the writer has no transaction left. When the disk is full SQLite ends a transaction by itself, and the ending that
/// follows fails: such a connection is given up for a new one, or no act would ever go through again.
async fn is_free(writer: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    writer.ping().await?;
    Ok(!writer.is_in_transaction())
}
