//! The tables of this crate, and nothing else.

pub(crate) mod asset;
pub(crate) mod cooperative;
pub(crate) mod cooperative_list;
pub(crate) mod dossier;
pub(crate) mod fact;
pub(crate) mod member;
pub(crate) mod member_count;
pub(crate) mod signal;
pub(crate) mod yearly_report;

/// Every statement of this crate.
pub(crate) fn statements() -> Vec<db::Sql> {
    [
        asset::STATEMENTS,
        cooperative::STATEMENTS,
        cooperative_list::STATEMENTS,
        dossier::STATEMENTS,
        fact::STATEMENTS,
        member::STATEMENTS,
        member_count::STATEMENTS,
        signal::STATEMENTS,
        yearly_report::STATEMENTS,
    ]
    .concat()
}
