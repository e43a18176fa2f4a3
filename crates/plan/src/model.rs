//! What a plan is, without database or page.

pub(crate) mod draft;

// The importer's own modules, import_*.
