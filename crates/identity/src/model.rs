//! What accounts, sessions, codes and roles are, without database or page.

pub(crate) mod account;
pub(crate) mod allowance;
pub(crate) mod api_token;
pub(crate) mod attempt;
pub(crate) mod code;
pub(crate) mod delegation;
pub(crate) mod granting;
pub(crate) mod keys;
pub(crate) mod link;
pub(crate) mod parcel;
pub(crate) mod password;
pub(crate) mod pending;
pub(crate) mod recovery;
pub(crate) mod session;
pub(crate) mod token;
pub(crate) mod totp;
pub(crate) mod visitor;
