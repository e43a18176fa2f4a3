//! Everything of one database into another, of the same or the other engine: copies of a server as a file, and the way from
//! the embedded file to a server when it is outgrown.

mod order;
mod table;

use kernel::{Datum, Fault, Nature};

use self::order::{in_order, rows_in_order};
pub(crate) use self::table::STATEMENTS as TABLE_STATEMENTS;
use self::table::{Table, tables};
use crate::connection::Connection;
use crate::database::Db;

crate::statements! {
    /// Whether somebody has done anything here.
    USED = "select count(*) from audit_entry";
}

/// Rows read at once.
const PAGE_ROWS: usize = 2_000;

/// What was copied.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Transferred {
    /// Tables with rows.
    pub tables: usize,
    /// Rows of all of them.
    pub rows: u64,
}

/// Why nothing was copied.
#[derive(Debug, thiserror::Error)]
pub enum TransferError {
    /// The other database is in use.
    #[error("the database that is to receive the copy is in use")]
    Used,
    /// The two have not the same tables.
    #[error("table {0} is not the same on both sides")]
    Unlike(String),
    /// A database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Copies every row as of one moment, while others write where it comes from, into a database that nobody has used yet. All
/// or nothing: it is one transaction.
///
/// # Errors
/// See [`TransferError`]; the receiver is as it was.
pub async fn transfer(from: &Db, to: &Db) -> Result<Transferred, TransferError> {
    to.migrate().await?;
    let mut source = from.read().await?;
    let mut target = to.writing().await?;
    let (used,): (i64,) = target.one(USED, &[]).await?;
    if used > 0 {
        return Err(TransferError::Used);
    }
    let listed = in_order(tables(&mut target).await?)?;
    let known = tables(&mut source).await?;
    for table in listed.iter().rev() {
        // What the steps themselves put there comes with the copy.
        let text = format!("delete from {}", table.name);
        target.connection.run_written(text, &[]).await?;
    }
    let mut told = Transferred::default();
    for table in &listed {
        let same = known.iter().find(|other| other.name == table.name);
        let table = same
            .and_then(|other| table.read_from(other))
            .ok_or_else(|| TransferError::Unlike(table.name.clone()))?;
        let rows = copy(&mut source.connection, &mut target.connection, &table).await?;
        told.rows = told.rows.saturating_add(rows);
        told.tables += usize::from(rows > 0);
    }
    target.connection.commit().await?;
    Ok(told)
}

/// Copies a table; how many rows it has.
async fn copy(
    source: &mut Connection,
    target: &mut Connection,
    table: &Table,
) -> Result<u64, TransferError> {
    if !table.own.is_empty() {
        let rows = rows_in_order(table, page(source, table, None).await?);
        return put(target, table, &rows).await;
    }
    let mut copied = 0_u64;
    loop {
        let rows = page(source, table, Some(copied)).await?;
        let count = put(target, table, &rows).await?;
        copied = copied.saturating_add(count);
        if rows.len() < PAGE_ROWS {
            return Ok(copied);
        }
    }
}

/// Rows in the order of their key: a page after so many, or all of them.
async fn page(
    source: &mut Connection,
    table: &Table,
    after: Option<u64>,
) -> Result<Vec<Vec<Datum>>, Fault> {
    let limit = match after {
        Some(after) => format!(" limit {PAGE_ROWS} offset {after}"),
        None => String::new(),
    };
    let text = format!(
        "select {} from {} order by {}{limit}",
        table.column_list(),
        table.name,
        table.key.join(", ")
    );
    let rows = source.fetch_written(text, &[]).await?;
    let kinds = || table.columns.iter().map(|column| column.kind);
    let read = |row: &crate::Row| row.data(kinds());
    rows.iter().map(read).collect()
}

async fn put(
    target: &mut Connection,
    table: &Table,
    rows: &[Vec<Datum>],
) -> Result<u64, TransferError> {
    let places: Vec<String> = (1..=table.columns.len())
        .map(|place| format!("${place}"))
        .collect();
    let text = format!(
        "insert into {} ({}) values ({})",
        table.name,
        table.column_list(),
        places.join(", ")
    );
    for row in rows {
        target.run_written(text.clone(), row).await?;
    }
    u64::try_from(rows.len()).map_err(|error| Fault::new(Nature::Bug, error).into())
}
