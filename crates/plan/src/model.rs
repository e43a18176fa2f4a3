//! What a plan is, without database or page.

pub(crate) mod act_needs;
pub(crate) mod calendar;
pub(crate) mod check_draft;
pub(crate) mod difficulty;
pub(crate) mod draft;
pub(crate) mod follow;
pub(crate) mod forecast;
pub(crate) mod item_draft;
pub(crate) mod item_facts;
pub(crate) mod obligation;
pub(crate) mod overlap;
pub(crate) mod public;
pub(crate) mod recurrence;
pub(crate) mod report_facts;
pub(crate) mod scheme;
pub(crate) mod share;
pub(crate) mod shortened;
pub(crate) mod task;
pub(crate) mod writing;
pub(crate) mod writing_item;

// The importer's own modules, import_*.
pub(crate) mod import;
pub(crate) mod import_body;
pub(crate) mod import_draft;
pub(crate) mod import_excerpt;
pub(crate) mod import_finding;
pub(crate) mod import_item;
pub(crate) mod import_likeness;
pub(crate) mod import_links;
pub(crate) mod import_reading;
