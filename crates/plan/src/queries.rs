//! What screens show: one screen a file, reads only.

pub(crate) mod report_facts;

// The import and its review, import_*.
