//! The tables of this crate, and nothing else.

pub(crate) mod act;
pub(crate) mod baseline;
pub(crate) mod change;
pub(crate) mod entry;
pub(crate) mod entry_list;
pub(crate) mod figure;
pub(crate) mod hit;
pub(crate) mod indicator;
pub(crate) mod map;
pub(crate) mod same;
pub(crate) mod state;
pub(crate) mod walk;

/// Every statement of this crate.
pub(crate) fn statements() -> Vec<db::Sql> {
    [
        act::STATEMENTS,
        baseline::STATEMENTS,
        change::STATEMENTS,
        entry::STATEMENTS,
        entry_list::STATEMENTS,
        figure::STATEMENTS,
        hit::STATEMENTS,
        indicator::STATEMENTS,
        map::STATEMENTS,
        same::STATEMENTS,
        state::STATEMENTS,
        walk::STATEMENTS,
    ]
    .concat()
}
