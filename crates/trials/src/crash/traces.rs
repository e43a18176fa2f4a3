//! What the acts left in the database, read through the seam after the last life of the house.

use std::collections::BTreeSet;
use std::fmt;

use anyhow::Result;
use db::{Db, Sql, Verdict, seal_once, verify_chain};

db::statements! {
    /// Every command that was done.
    COMMANDS = "select id from db_command";
    /// Every audit entry, with the command in which it was written.
    ENTRIES = "select command, action, subject from audit_entry";
}

db::row! {
    /// An audit entry.
    pub(crate) struct EntryTrace {
        pub(crate) command: String,
        pub(crate) action: String,
        pub(crate) subject: String,
    }
}

/// A row that an act made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RowTrace {
    pub(crate) table: &'static str,
    pub(crate) id: String,
    pub(crate) mark: String,
}

/// Everything that acts leave.
#[derive(Debug, Clone, Default)]
pub(crate) struct Traces {
    pub(crate) commands: Vec<String>,
    pub(crate) entries: Vec<EntryTrace>,
    /// The tables in which every act leaves a row, and the rows.
    pub(crate) tables: Vec<&'static str>,
    pub(crate) rows: Vec<RowTrace>,
}

impl Traces {
    /// Without those of the commands that were done before.
    pub(crate) fn since(mut self, before: &BTreeSet<String>) -> Self {
        self.commands.retain(|command| !before.contains(command));
        self.entries
            .retain(|entry| !before.contains(&entry.command));
        self
    }
}

/// What the check of the chain and of the file itself found.
#[derive(Debug)]
pub(crate) struct Chain {
    verdict: Verdict,
    is_whole: bool,
}

impl Chain {
    /// Whether the chain holds, nothing waits any more, and the file is whole.
    pub(crate) fn is_sound(&self) -> bool {
        self.is_whole && self.verdict.is_sound() && self.verdict.waiting == 0
    }
}

impl fmt::Display for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Verdict {
            sound,
            broken_at,
            waiting,
            outside,
        } = self.verdict;
        write!(
            f,
            "chain: {sound} links sound, {waiting} waiting, {outside} outside"
        )?;
        if let Some(position) = broken_at {
            write!(f, ", broken at {position}")?;
        }
        f.write_str(if self.is_whole {
            "; the file is whole"
        } else {
            "; the file is damaged"
        })
    }
}

/// Reads what acts left, in these tables among others.
pub(crate) async fn read(house: &Db, tables: &[(&'static str, Sql)]) -> Result<Traces> {
    let mut rx = house.read().await?;
    let commands: Vec<(String,)> = rx.all(COMMANDS, &[]).await?;
    let entries = rx.all(ENTRIES, &[]).await?;
    let mut rows = Vec::new();
    for (table, sql) in tables {
        let found: Vec<(String, String)> = rx.all(*sql, &[]).await?;
        rows.extend(
            found
                .into_iter()
                .map(|(id, mark)| RowTrace { table, id, mark }),
        );
    }
    Ok(Traces {
        commands: commands.into_iter().map(|(id,)| id).collect(),
        entries,
        tables: tables.iter().map(|(table, _)| *table).collect(),
        rows,
    })
}

/// Chains what still waits, and checks the chain and the file.
pub(crate) async fn chain(house: &Db) -> Result<Chain> {
    while seal_once(house).await?.more {}
    Ok(Chain {
        verdict: verify_chain(house).await?,
        is_whole: house.is_whole().await?,
    })
}
