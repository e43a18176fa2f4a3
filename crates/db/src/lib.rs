//! The one database seam: SQLite embedded, PostgreSQL when outgrown, one SQL text for both.
//!
//! A write goes [`Db::begin`] → statements → [`Tx::commit`], which takes an audit [`Entry`]: no entry, no commit.

#[macro_use]
mod macros;
mod audit;
mod bell;
mod bookkeeping;
mod chance;
mod connection;
mod database;
mod engine;
mod failure;
mod migration;
mod read;
mod repeat;
mod row;
mod schema;
mod setting;
mod sql;
mod transfer;
mod write;

pub use self::audit::{
    AuditChange, AuditChoices, AuditFilter, AuditLine, AuditList, AuditPart, AuditPlace, Entry,
    Seal, Verdict, audit_choices, audit_list, seal_once, verify_chain,
};
pub use self::bookkeeping::Bookkeeping;
pub use self::chance::{Chance, OsChance, SeededChance};
pub use self::database::Db;
pub use self::engine::{Engine, FILE_NAME, Place};
pub use self::migration::{Migrated, migration_names};
pub use self::read::Rx;
pub use self::repeat::{forget_commands, settle};
pub use self::row::{FromRow, Row};
pub use self::schema::schema;
pub use self::setting::Setting;
pub use self::sql::Sql;
pub use self::transfer::{TransferError, Transferred, transfer};
pub use self::write::{BeginError, Begun, Outcome, Tx};

/// What the macros of this crate need in the crates that call them.
#[doc(hidden)]
pub use kernel;

/// Every statement of this crate, for the test that prepares them.
pub fn statements() -> Vec<Sql> {
    [
        audit::STATEMENTS,
        repeat::STATEMENTS,
        schema::STATEMENTS,
        setting::STATEMENTS,
        transfer::STATEMENTS,
        transfer::TABLE_STATEMENTS,
    ]
    .concat()
}
