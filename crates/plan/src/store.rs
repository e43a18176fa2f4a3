//! The tables of this crate, and nothing else.

pub(crate) mod act;
pub(crate) mod area;
pub(crate) mod calendar;
pub(crate) mod difficulty;
pub(crate) mod digest;
pub(crate) mod frozen;
pub(crate) mod measure;
pub(crate) mod obligation;
pub(crate) mod plan;
pub(crate) mod public;
pub(crate) mod target;
pub(crate) mod task;
pub(crate) mod writing;

// The import and its review: import, import_*.
pub(crate) mod import;
pub(crate) mod import_body;
pub(crate) mod import_finding;
pub(crate) mod import_item;
pub(crate) mod import_link;

/// Every statement of this crate.
pub(crate) fn statements() -> Vec<db::Sql> {
    let own = [
        act::STATEMENTS,
        area::STATEMENTS,
        calendar::STATEMENTS,
        difficulty::STATEMENTS,
        digest::STATEMENTS,
        frozen::STATEMENTS,
        measure::STATEMENTS,
        obligation::STATEMENTS,
        plan::STATEMENTS,
        public::STATEMENTS,
        target::STATEMENTS,
        task::STATEMENTS,
        writing::STATEMENTS,
    ];
    let of_imports = [
        import::STATEMENTS,
        import_body::STATEMENTS,
        import_finding::STATEMENTS,
        import_item::STATEMENTS,
        import_link::STATEMENTS,
    ];
    [own.concat(), of_imports.concat()].concat()
}
