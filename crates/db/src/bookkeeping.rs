//! Writes that are nobody's act: the house keeps its own books.

use std::ops::{Deref, DerefMut};

use kernel::{Datum, Fault};

use crate::connection::Connection;
use crate::database::Db;
use crate::read::Rx;
use crate::sql::Sql;

/// An open write of the house's own books: which job runs where, which audit entry has its place in the chain, what was
/// kept long enough. It has no actor, no command and no audit entry, so only `db` and `jobs` open one, for tables of
/// their own (`cargo xtask tidy` looks). What a person or a job does to anything else is an act: [`Db::begin`].
///
/// Dropped, it leaves nothing behind. Every statement sees what others have committed before it, not the state of one
/// moment: it takes the rows that it changes by itself, and loses no race.
#[derive(Debug)]
pub struct Bookkeeping {
    rx: Rx,
}

impl Db {
    /// Opens the house's own books. In `db` and `jobs` only.
    ///
    /// # Errors
    /// The database is away.
    pub async fn bookkeeping(&self) -> Result<Bookkeeping, Fault> {
        let connection = Connection::keep(&self.pools).await?;
        let rx = self.at_one_moment(connection);
        Ok(Bookkeeping { rx })
    }
}

impl Bookkeeping {
    /// Runs a statement; how many rows it touched.
    ///
    /// # Errors
    /// The engine refused.
    pub async fn run(&mut self, sql: Sql, values: &[Datum]) -> Result<u64, Fault> {
        self.rx.connection.run(sql, values).await
    }

    /// Makes everything lasting.
    ///
    /// # Errors
    /// The engine refused; nothing was written.
    pub async fn commit(self) -> Result<(), Fault> {
        self.rx.connection.commit().await
    }
}

impl Deref for Bookkeeping {
    type Target = Rx;

    fn deref(&self) -> &Rx {
        &self.rx
    }
}

impl DerefMut for Bookkeeping {
    fn deref_mut(&mut self) -> &mut Rx {
        &mut self.rx
    }
}
