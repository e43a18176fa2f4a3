//! The tables of this crate, and nothing else.

// The import and its review: import, import_*.

/// Every statement of this crate.
pub(crate) fn statements() -> Vec<db::Sql> {
    let own: [&[db::Sql]; 0] = [];
    let of_imports: [&[db::Sql]; 0] = [];
    [own.concat(), of_imports.concat()].concat()
}
