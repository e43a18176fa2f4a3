//! The tables of this crate, and nothing else.

pub(crate) mod drawing;
pub(crate) mod money;
pub(crate) mod report;
pub(crate) mod section;

/// Every statement of this crate.
pub(crate) fn statements() -> Vec<db::Sql> {
    [
        drawing::STATEMENTS,
        money::STATEMENTS,
        report::STATEMENTS,
        section::STATEMENTS,
    ]
    .concat()
}
