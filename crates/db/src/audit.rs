//! Who did what, when, for whom: written in the acting transaction, chained afterwards, checked on demand.

mod entry;
mod read;
mod seal;
mod store;
mod verify;

pub use self::entry::Entry;
pub(crate) use self::entry::Stamp;
pub use self::read::{
    AuditChange, AuditChoices, AuditFilter, AuditLine, AuditList, AuditPart, AuditPlace,
    audit_choices, audit_list,
};
pub use self::seal::{Seal, seal_once};
pub(crate) use self::store::{STATEMENTS, insert};
pub use self::verify::{Verdict, verify_chain};
