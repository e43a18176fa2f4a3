//! A transaction that reads.

use kernel::{Datum, Day, Fault, Instant, Nature};

use crate::connection::Connection;
use crate::engine::Engine;
use crate::row::FromRow;
use crate::sql::Sql;

/// A view of the data as of one moment. A [`Tx`](crate::Tx) is one too, so that store functions that read take
/// `&mut Rx` and serve both.
#[derive(Debug)]
pub struct Rx {
    pub(crate) connection: Connection,
    pub(crate) day: Day,
    pub(crate) now: Instant,
    pub(crate) moment: Instant,
}

impl Rx {
    /// The business day: it decides deadlines, plans and law in force.
    pub fn day(&self) -> Day {
        self.day
    }

    /// The moment at which this began, by the business clock: when something became known, for figures that are asked as
    /// known then. The day is its day.
    pub fn moment(&self) -> Instant {
        self.moment
    }

    /// The moment at which this began, by the clock that is always real.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// Which engine answers. Business code never asks.
    pub fn engine(&self) -> Engine {
        self.connection.engine()
    }

    /// Every row that a statement gives.
    ///
    /// # Errors
    /// The engine refused, or a column is not what the program expects.
    pub async fn all<R: FromRow>(&mut self, sql: Sql, values: &[Datum]) -> Result<Vec<R>, Fault> {
        let rows = self.connection.fetch(sql, values).await?;
        rows.iter().map(R::from_row).collect()
    }

    /// The row, if there is one.
    ///
    /// # Errors
    /// As [`Rx::all`], or there are more.
    pub async fn maybe<R: FromRow>(
        &mut self,
        sql: Sql,
        values: &[Datum],
    ) -> Result<Option<R>, Fault> {
        let mut rows = self.all::<R>(sql, values).await?;
        match rows.len() {
            0 | 1 => Ok(rows.pop()),
            count => Err(unexpected(sql, count)),
        }
    }

    /// The row that must be there, such as a count.
    ///
    /// # Errors
    /// As [`Rx::maybe`], or there is none.
    pub async fn one<R: FromRow>(&mut self, sql: Sql, values: &[Datum]) -> Result<R, Fault> {
        self.maybe(sql, values)
            .await?
            .ok_or_else(|| unexpected(sql, 0))
    }

    /// Asks the engine whether it understands a statement; for the test of invariant I8.
    ///
    /// # Errors
    /// It does not.
    pub async fn prepare(&mut self, sql: Sql) -> Result<(), Fault> {
        self.connection.prepare(sql).await
    }
}

/// A statement gave another number of rows than it can.
fn unexpected(sql: Sql, count: usize) -> Fault {
    let told = format!("{}: {count} rows where one was expected", sql.name());
    Fault::new(Nature::Bug, std::io::Error::other(told))
}
