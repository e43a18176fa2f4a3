//! The tables of this crate, and nothing else.

pub(crate) mod account;
pub(crate) mod delegation;
pub(crate) mod grant;

/// Every statement of this crate.
pub(crate) fn statements() -> Vec<db::Sql> {
    [
        account::STATEMENTS,
        delegation::STATEMENTS,
        grant::STATEMENTS,
    ]
    .concat()
}
