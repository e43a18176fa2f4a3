//! The audit's tables.

use kernel::{AccountId, EntryId, Fault, Instant};
use serde_json::Value;

use super::entry::{Entry, Stamp};
use super::read::{AuditFilter, AuditPlace};
use crate::read::Rx;
use crate::sql::Sql;
use crate::write::Tx;

/// Sorts behind every id.
const BEHIND_IDS: &str = "z";

/// A part of the list: from `$1` to `$2`, behind the id `$3` of that last moment, of the action `$4`, the account `$5`
/// and the subject `$6` where they are not empty, `$7` entries. The first condition is the one that an index answers.
macro_rules! listed {
    ($first:literal) => {
        concat!(
            "
        select e.id, e.at, e.account, e.system, e.on_behalf_of, e.action, e.subject_kind, e.subject, e.changes,
               e.request, s.position
        from audit_entry e
        left join audit_seal s on s.entry = e.id
        where ",
            $first,
            "
          e.at >= $1
          and e.at <= $2
          and (e.at < $2 or e.id < $3)
          and ($4 = '' or e.action = $4)
          and ($5 = '' or e.account = $5)
          and ($6 = '' or e.subject = $6)
        order by e.at desc, e.id desc
        limit $7"
        )
    };
}

/// Every value of a column, each by one step into its index; none of them is empty.
macro_rules! different {
    ($column:literal) => {
        concat!(
            "
        with recursive seen (word) as (
            select min(",
            $column,
            ") from audit_entry
            union all
            select (select min(e.",
            $column,
            ") from audit_entry e where e.",
            $column,
            " > s.word) from seen s where s.word is not null
        )
        select word from seen where word is not null limit $1"
        )
    };
}

crate::statements! {
    /// A part of the list of all entries.
    ENTRY_LIST = listed!("");
    /// The same of one action.
    ENTRY_LIST_OF_ACTION = listed!("e.action = $4 and");
    /// The same of one account.
    ENTRY_LIST_OF_ACCOUNT = listed!("e.account = $5 and");
    /// The same of one subject.
    ENTRY_LIST_OF_SUBJECT = listed!("e.subject = $6 and");
    /// Every action that was ever done.
    ACTIONS = different!("action");
    /// Whoever ever acted.
    ACCOUNTS = different!("account");
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

crate::row! {
    /// An entry in the list.
    pub(crate) struct ListedRow {
        pub(crate) id: EntryId,
        pub(crate) at: Instant,
        pub(crate) account: Option<AccountId>,
        pub(crate) system: Option<String>,
        pub(crate) on_behalf_of: Option<AccountId>,
        pub(crate) action: String,
        pub(crate) subject_kind: String,
        pub(crate) subject: String,
        pub(crate) changes: String,
        pub(crate) request: String,
        pub(crate) position: Option<i64>,
    }
}

pub(crate) async fn listed(
    rx: &mut Rx,
    filter: &AuditFilter,
    after: Option<AuditPlace>,
    limit: i64,
) -> Result<Vec<ListedRow>, Fault> {
    let end = filter.before.unwrap_or(Instant::MAX).micros();
    let end = Instant::of_micros(end.saturating_sub(1));
    let (until, behind) = match after {
        Some(after) if after.at <= end => (after.at, after.id.to_string()),
        Some(_) | None => (end, BEHIND_IDS.to_owned()),
    };
    let account = filter.account.map(|account| account.to_string());
    let values = params![
        filter.from.unwrap_or(Instant::MIN),
        until,
        behind,
        filter.action.clone().unwrap_or_default(),
        account.unwrap_or_default(),
        filter.subject.clone().unwrap_or_default(),
        limit
    ];
    rx.all(narrowest(filter), values).await
}

/// The statement whose index leaves the fewest entries.
fn narrowest(filter: &AuditFilter) -> Sql {
    if filter.subject.is_some() {
        ENTRY_LIST_OF_SUBJECT
    } else if filter.account.is_some() {
        ENTRY_LIST_OF_ACCOUNT
    } else if filter.action.is_some() {
        ENTRY_LIST_OF_ACTION
    } else {
        ENTRY_LIST
    }
}

pub(crate) async fn actions(rx: &mut Rx, limit: i64) -> Result<Vec<String>, Fault> {
    let found: Vec<(String,)> = rx.all(ACTIONS, params![limit]).await?;
    Ok(found.into_iter().map(|(action,)| action).collect())
}

pub(crate) async fn accounts(rx: &mut Rx, limit: i64) -> Result<Vec<AccountId>, Fault> {
    let found: Vec<(AccountId,)> = rx.all(ACCOUNTS, params![limit]).await?;
    Ok(found.into_iter().map(|(account,)| account).collect())
}

/// The statements of sealing, which runs in a transaction without an actor.
pub(crate) struct Sealing;

impl Sealing {
    pub(crate) const TAKE: Sql = HEAD_TAKE;
    pub(crate) const MOVE: Sql = HEAD_MOVE;
    pub(crate) const ADD: Sql = SEAL_INSERT;
    pub(crate) const DONE: Sql = UNSEALED_DELETE;
}
