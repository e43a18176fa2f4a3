//! From data files to Rust: read, check, write. Shared by `build.rs` and by the test of its refusals.

mod check;
mod literal;
mod read;
mod write;

pub(crate) use check::checked;
pub(crate) use write::{key_source, shipped_source};

use literal::{Kind, Literal};

/// One data file.
pub(crate) struct Source {
    /// Its name, for the findings.
    pub(crate) name: String,
    /// What stands in it.
    pub(crate) text: String,
}

/// A key with all its values in order of time; without any, a blank.
pub(crate) struct Heading {
    key: String,
    title: String,
    kind: Kind,
    unit: String,
    /// Why no value ships; empty when one does.
    gap: String,
    versions: Vec<Version>,
}

/// One value and the days on which it holds.
pub(crate) struct Version {
    value: Literal,
    law: String,
    article: Option<String>,
    /// The house's own rule, not one of law.
    house: bool,
    from: jiff::civil::Date,
    to: Option<jiff::civil::Date>,
    verified: bool,
    note: String,
}
