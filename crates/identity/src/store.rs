//! The tables of this crate, and nothing else.

pub(crate) mod account;
pub(crate) mod account_list;
pub(crate) mod allowance;
pub(crate) mod api_token;
pub(crate) mod attempt;
pub(crate) mod call;
pub(crate) mod code;
pub(crate) mod credential;
pub(crate) mod delegation;
pub(crate) mod forget;
pub(crate) mod grant;
pub(crate) mod link;
pub(crate) mod session;

/// Every statement of this crate.
pub(crate) fn statements() -> Vec<db::Sql> {
    [
        account::STATEMENTS,
        account_list::STATEMENTS,
        allowance::STATEMENTS,
        api_token::STATEMENTS,
        attempt::STATEMENTS,
        call::STATEMENTS,
        code::STATEMENTS,
        credential::STATEMENTS,
        delegation::STATEMENTS,
        forget::STATEMENTS,
        grant::STATEMENTS,
        link::STATEMENTS,
        session::STATEMENTS,
    ]
    .concat()
}
