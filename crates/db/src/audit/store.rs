//! The audit's tables.

use kernel::Fault;
use serde_json::Value;

use super::entry::{Entry, Stamp};
use crate::read::Rx;
use crate::write::Tx;

crate::statements! {
    /// Writes an entry.
    ENTRY_INSERT = "
        insert into audit_entry (id, at, day, account, system, on_behalf_of,
                                 action, subject_kind, subject, changes, command, request)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// Lets an entry wait for its place in the chain.
    UNSEALED_INSERT = "insert into audit_unsealed (entry) values ($1)";
    /// Entries that wait, oldest first.
    UNSEALED_LIST = "
        select e.id, e.at, e.day, e.account, e.system, e.on_behalf_of,
               e.action, e.subject_kind, e.subject, e.changes, e.command, e.request
        from audit_unsealed u
        join audit_entry e on e.id = u.entry
        order by e.at, e.id
        limit $1";
    /// How many wait.
    UNSEALED_COUNT = "select count(*) from audit_unsealed";
    /// An entry has its place.
    UNSEALED_DELETE = "delete from audit_unsealed where entry = $1";
    /// Takes the end of the chain; whoever comes second waits or loses the race.
    HEAD_TAKE = "update audit_head set position = position where place = 1";
    /// The end of the chain.
    HEAD_READ = "select position, hash from audit_head where place = 1";
    /// Moves the end of the chain.
    HEAD_MOVE = "update audit_head set position = $1, hash = $2 where place = 1";
    /// Adds a link.
    SEAL_INSERT = "insert into audit_seal (position, entry, hash) values ($1, $2, $3)";
    /// Links after a position, with their entries.
    SEALED_AFTER = "
        select s.position, s.hash,
               e.id, e.at, e.day, e.account, e.system, e.on_behalf_of,
               e.action, e.subject_kind, e.subject, e.changes, e.command, e.request
        from audit_seal s
        join audit_entry e on e.id = s.entry
        where s.position > $1
        order by s.position
        limit $2";
    /// Entries that neither wait nor have a place: somebody removed a mark.
    ENTRIES_OUTSIDE = "
        select count(*)
        from audit_entry e
        where not exists (select 1 from audit_seal s where s.entry = e.id)
          and not exists (select 1 from audit_unsealed u where u.entry = e.id)";
}

crate::row! {
    /// An entry as it is kept.
    pub(crate) struct EntryRow {
        pub(crate) id: String,
        pub(crate) at: i64,
        pub(crate) day: String,
        pub(crate) account: Option<String>,
        pub(crate) system: Option<String>,
        pub(crate) on_behalf_of: Option<String>,
        pub(crate) action: String,
        pub(crate) subject_kind: String,
        pub(crate) subject: String,
        pub(crate) changes: String,
        pub(crate) command: Option<String>,
        pub(crate) request: String,
    }
}

crate::row! {
    /// The end of the chain.
    pub(crate) struct Head {
        pub(crate) position: i64,
        pub(crate) hash: String,
    }
}

/// A link and its entry.
#[derive(Debug)]
pub(crate) struct Link {
    pub(crate) head: Head,
    pub(crate) entry: EntryRow,
}

impl crate::FromRow for Link {
    fn from_row(row: &crate::Row) -> Result<Self, Fault> {
        Ok(Self {
            head: Head::from_row(row)?,
            entry: EntryRow::from_row(row)?,
        })
    }
}

/// Writes an entry in the acting transaction, and the mark that it waits for its place.
pub(crate) async fn insert(tx: &mut Tx, stamp: &Stamp, entry: &Entry) -> Result<(), Fault> {
    let values = params![
        stamp.id,
        stamp.at,
        stamp.day,
        stamp.by.account,
        stamp.by.system.map(str::to_owned),
        stamp.by.on_behalf_of,
        entry.action.to_owned(),
        entry.subject_kind.to_owned(),
        entry.subject.clone(),
        Value::Object(entry.changes.clone()).to_string(),
        Some(stamp.command),
        stamp.by.request
    ];
    tx.run(ENTRY_INSERT, values).await?;
    tx.run(UNSEALED_INSERT, params![stamp.id]).await?;
    Ok(())
}

pub(crate) async fn unsealed_list(rx: &mut Rx, limit: i64) -> Result<Vec<EntryRow>, Fault> {
    rx.all(UNSEALED_LIST, params![limit]).await
}

pub(crate) async fn unsealed_count(rx: &mut Rx) -> Result<i64, Fault> {
    rx.one::<(i64,)>(UNSEALED_COUNT, &[])
        .await
        .map(|(count,)| count)
}

pub(crate) async fn outside_count(rx: &mut Rx) -> Result<i64, Fault> {
    rx.one::<(i64,)>(ENTRIES_OUTSIDE, &[])
        .await
        .map(|(count,)| count)
}

pub(crate) async fn head(rx: &mut Rx) -> Result<Head, Fault> {
    rx.one(HEAD_READ, &[]).await
}

pub(crate) async fn sealed_after(
    rx: &mut Rx,
    position: i64,
    limit: i64,
) -> Result<Vec<Link>, Fault> {
    rx.all(SEALED_AFTER, params![position, limit]).await
}

/// The statements of sealing, which runs in a transaction without an actor.
pub(crate) struct Sealing;

impl Sealing {
    pub(crate) const TAKE: crate::Sql = HEAD_TAKE;
    pub(crate) const MOVE: crate::Sql = HEAD_MOVE;
    pub(crate) const ADD: crate::Sql = SEAL_INSERT;
    pub(crate) const DONE: crate::Sql = UNSEALED_DELETE;
}
