//! SQLite with nothing around it: how many one-row commits a second this disk and this machine give.

use std::path::Path;
use std::time::Instant;

use anyhow::{Result, ensure};
use rusqlite::Connection;

use crate::load::per_second;

/// As safe as the house: a commit that has returned survives the loss of power.
const SETTINGS: &str = "pragma journal_mode = wal; pragma synchronous = full;";
const TABLE: &str =
    "create table if not exists bare (id text not null primary key, name text not null) strict";
const ROW: &str = "insert into bare (id, name) values (?1, ?2)";

/// Commits so many rows, each by itself; rows a second. `round` tells the rows of one round from another's.
pub(crate) fn commit(file: &Path, (round, rows): (usize, usize)) -> Result<f64> {
    let connection = Connection::open(file)?;
    connection.execute_batch(SETTINGS)?;
    let mode: String = connection.query_row("pragma journal_mode", [], |row| row.get(0))?;
    let safety: i64 = connection.query_row("pragma synchronous", [], |row| row.get(0))?;
    ensure!(
        mode == "wal" && safety == 2,
        "the file takes no write-ahead log"
    );
    connection.execute(TABLE, [])?;
    let mut insert = connection.prepare(ROW)?;
    let begun = Instant::now();
    for row in 0..rows {
        let id = format!("{round:08}-0000-7000-8000-{row:012}");
        insert.execute((id, "Hợp tác xã nông nghiệp Mẫu"))?;
    }
    Ok(per_second(rows, begun.elapsed()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_committed_by_itself_and_rounds_do_not_meet() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bare");
        assert!(commit(&file, (0, 5)).unwrap() > 0.0);
        assert!(commit(&file, (1, 5)).unwrap() > 0.0);
        let connection = Connection::open(&file).unwrap();
        let count: i64 = connection
            .query_row("select count(*) from bare", [], |row| row.get(0))
            .unwrap();
        assert_eq!(count, 10);
    }
}
