//! The tables of this crate, and nothing else.

pub(crate) mod area;
pub(crate) mod closure;
pub(crate) mod event;
pub(crate) mod item;
pub(crate) mod life;
pub(crate) mod line;
pub(crate) mod merger;
pub(crate) mod organisation;
pub(crate) mod organisation_list;
pub(crate) mod organisation_slice;
pub(crate) mod person;
pub(crate) mod search;
pub(crate) mod version;

/// Every statement of this crate.
pub(crate) fn statements() -> Vec<db::Sql> {
    [
        area::STATEMENTS,
        closure::STATEMENTS,
        event::STATEMENTS,
        item::STATEMENTS,
        line::STATEMENTS,
        merger::STATEMENTS,
        organisation::STATEMENTS,
        organisation_list::STATEMENTS,
        organisation_slice::STATEMENTS,
        person::STATEMENTS,
        search::STATEMENTS,
        version::STATEMENTS,
    ]
    .concat()
}
