//! Rows of tables, counted: the proof that a refused command wrote nothing.

use std::collections::{BTreeMap, BTreeSet};

use db::Sql;

use crate::house::TestDb;

/// How many rows every table has.
pub type Counts = BTreeMap<String, i64>;

impl TestDb {
    /// How many rows a table has.
    pub async fn rows(&self, table: &str) -> i64 {
        let text = format!("select count(*) from {table}");
        let mut rx = self.db.read().await.expect("a read");
        let (count,) = rx
            .one::<(i64,)>(sql(text), &[])
            .await
            .expect("a table of this name");
        count
    }

    /// How many rows every table has: equal before and after an act that wrote nothing.
    pub async fn counts(&self) -> Counts {
        let lines = db::schema(&self.db).await.expect("the tables");
        let columns = lines
            .iter()
            .filter_map(|line| line.split_once(' ')?.0.split_once('.'));
        let tables: BTreeSet<&str> = columns.map(|(table, _)| table).collect();
        let mut counts = Counts::new();
        for table in tables {
            counts.insert(table.to_owned(), self.rows(table).await);
        }
        counts
    }
}

/// A statement made at run time, which only tests do; its text stays until the process ends.
fn sql(text: String) -> Sql {
    Sql::new("COUNT", text.leak(), [])
}
