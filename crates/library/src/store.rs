//! The tables of this crate, and nothing else.

pub(crate) mod paper;
pub(crate) mod paper_file;
pub(crate) mod paper_list;
pub(crate) mod replacement;
pub(crate) mod ruling;

/// Every statement of this crate.
pub(crate) fn statements() -> Vec<db::Sql> {
    [
        paper::STATEMENTS,
        paper_file::STATEMENTS,
        paper_list::STATEMENTS,
        replacement::STATEMENTS,
        ruling::STATEMENTS,
    ]
    .concat()
}
