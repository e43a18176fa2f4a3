//! One open transaction of either engine, and how values are bound to a statement.

use kernel::{Datum, Fault, Kind};
use sqlx::query::Query;
use sqlx::{Database, Encode, Executor, IntoArguments, Postgres, Sqlite, Transaction, Type};

use crate::engine::{Engine, Pools};
use crate::failure::fault;
use crate::row::{Cells, Row};
use crate::sql::Sql;

/// Takes the turn to write at once: a reader that becomes a writer later could fail half-way.
const BEGIN_SQLITE: &str = "begin immediate";
/// What is read stays as it was read until the commit; a lost race is run again.
const BEGIN_POSTGRES: &str = "begin isolation level repeatable read";
/// Every statement sees what was committed before it, for the house's own books.
const KEEP_POSTGRES: &str = "begin isolation level read committed";
/// What is read stays as it was read, for reading only.
const READ_POSTGRES: &str = "begin isolation level repeatable read read only";

/// A transaction; dropped, it leaves nothing behind.
#[derive(Debug)]
pub(crate) enum Connection {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Connection {
    pub(crate) async fn read(pools: &Pools) -> Result<Self, Fault> {
        match pools {
            Pools::Sqlite { readers, .. } => readers.begin().await.map(Self::Sqlite),
            Pools::Postgres(pool) => pool.begin_with(READ_POSTGRES).await.map(Self::Postgres),
        }
        .map_err(fault)
    }

    pub(crate) async fn write(pools: &Pools) -> Result<Self, Fault> {
        Self::write_with(pools, BEGIN_POSTGRES).await
    }

    pub(crate) async fn keep(pools: &Pools) -> Result<Self, Fault> {
        Self::write_with(pools, KEEP_POSTGRES).await
    }

    /// SQLite has one writer at a time, whatever it writes.
    async fn write_with(pools: &Pools, postgres: &'static str) -> Result<Self, Fault> {
        match pools {
            Pools::Sqlite { writer, .. } => writer.begin_with(BEGIN_SQLITE).await.map(Self::Sqlite),
            Pools::Postgres(pool) => pool.begin_with(postgres).await.map(Self::Postgres),
        }
        .map_err(fault)
    }

    pub(crate) fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    pub(crate) async fn commit(self) -> Result<(), Fault> {
        match self {
            Self::Sqlite(transaction) => transaction.commit().await,
            Self::Postgres(transaction) => transaction.commit().await,
        }
        .map_err(fault)
    }

    /// The rows that a statement gives.
    pub(crate) async fn fetch(&mut self, sql: Sql, values: &[Datum]) -> Result<Vec<Row>, Fault> {
        let text = sql.text(self.engine());
        match self {
            Self::Sqlite(transaction) => bind(sqlx::query(text), values)
                .fetch_all(&mut **transaction)
                .await
                .map(|rows| rows.into_iter().map(Cells::Sqlite).map(Row).collect()),
            Self::Postgres(transaction) => bind(sqlx::query(text), values)
                .fetch_all(&mut **transaction)
                .await
                .map(|rows| rows.into_iter().map(Cells::Postgres).map(Row).collect()),
        }
        .map_err(|error| named(sql, error))
    }

    /// Runs a statement; how many rows it touched.
    pub(crate) async fn run(&mut self, sql: Sql, values: &[Datum]) -> Result<u64, Fault> {
        let text = sql.text(self.engine());
        match self {
            Self::Sqlite(transaction) => bind(sqlx::query(text), values)
                .execute(&mut **transaction)
                .await
                .map(|done| done.rows_affected()),
            Self::Postgres(transaction) => bind(sqlx::query(text), values)
                .execute(&mut **transaction)
                .await
                .map(|done| done.rows_affected()),
        }
        .map_err(|error| named(sql, error))
    }

    /// The rows of a statement that was put together from names of our own tables.
    pub(crate) async fn fetch_written(
        &mut self,
        text: String,
        values: &[Datum],
    ) -> Result<Vec<Row>, Fault> {
        let text = sqlx::AssertSqlSafe(text);
        match self {
            Self::Sqlite(transaction) => bind(sqlx::query(text), values)
                .fetch_all(&mut **transaction)
                .await
                .map(|rows| rows.into_iter().map(Cells::Sqlite).map(Row).collect()),
            Self::Postgres(transaction) => bind(sqlx::query(text), values)
                .fetch_all(&mut **transaction)
                .await
                .map(|rows| rows.into_iter().map(Cells::Postgres).map(Row).collect()),
        }
        .map_err(fault)
    }

    /// Runs a statement that was put together from names of our own tables.
    pub(crate) async fn run_written(
        &mut self,
        text: String,
        values: &[Datum],
    ) -> Result<(), Fault> {
        let text = sqlx::AssertSqlSafe(text);
        match self {
            Self::Sqlite(transaction) => bind(sqlx::query(text), values)
                .execute(&mut **transaction)
                .await
                .map(drop),
            Self::Postgres(transaction) => bind(sqlx::query(text), values)
                .execute(&mut **transaction)
                .await
                .map(drop),
        }
        .map_err(fault)
    }

    /// Asks the engine whether it understands a statement.
    pub(crate) async fn prepare(&mut self, sql: Sql) -> Result<(), Fault> {
        let text = sqlx::SqlSafeStr::into_sql_str(sql.text(self.engine()));
        match self {
            Self::Sqlite(transaction) => transaction.prepare(text).await.map(drop),
            Self::Postgres(transaction) => transaction.prepare(text).await.map(drop),
        }
        .map_err(|error| named(sql, error))
    }
}

/// The engine's complaint with the name of the statement.
fn named(sql: Sql, error: sqlx::Error) -> Fault {
    tracing::debug!(statement = sql.name(), "refused by the engine");
    fault(error)
}

fn bind<'q, D>(query: Query<'q, D, D::Arguments>, values: &[Datum]) -> Query<'q, D, D::Arguments>
where
    D: Database,
    D::Arguments: IntoArguments<D>,
    Option<String>: Encode<'q, D> + Type<D> + 'q,
    Option<i64>: Encode<'q, D> + Type<D> + 'q,
    Option<bool>: Encode<'q, D> + Type<D> + 'q,
    Option<Vec<u8>>: Encode<'q, D> + Type<D> + 'q,
{
    values
        .iter()
        .cloned()
        .fold(query, |query, value| match value {
            Datum::Text(text) => query.bind(Some(text)),
            Datum::Int(number) => query.bind(Some(number)),
            Datum::Bool(truth) => query.bind(Some(truth)),
            Datum::Bytes(bytes) => query.bind(Some(bytes)),
            // PostgreSQL wants to know of what a null is the absence.
            Datum::Null(Kind::Text) => query.bind(None::<String>),
            Datum::Null(Kind::Int) => query.bind(None::<i64>),
            Datum::Null(Kind::Bool) => query.bind(None::<bool>),
            Datum::Null(Kind::Bytes) => query.bind(None::<Vec<u8>>),
        })
}
