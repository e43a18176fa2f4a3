//! Who may do what, where: actors with their grants, one policy table, and the scope without which no list can be read.

mod action;
mod actor;
pub mod closure;
mod denied;
mod grant;
mod policy;
mod role;
mod scope;

pub use self::action::Action;
pub use self::actor::{Actor, authorise, may, require};
pub use self::closure::{Located, locate, locate_place};
pub use self::denied::{ATTEMPTED, Denied};
pub use self::grant::{Grant, Place};
pub use self::policy::{Reach, print, reach};
pub use self::role::Role;
pub use self::scope::Scope;

/// Every statement of this crate, for the test that prepares them.
pub fn statements() -> Vec<db::Sql> {
    closure::STATEMENTS.to_vec()
}
