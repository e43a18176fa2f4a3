//! What people do here: one verb a file.

// The plan itself.
pub(crate) mod begin_plan;
pub(crate) mod close_plan;
pub(crate) mod write_plan;

// What bodies owe.
pub(crate) mod act_on_obligation;
pub(crate) mod body_place;
pub(crate) mod decide_due;
pub(crate) mod open_rounds;
mod tell;

// Targets and measures.
pub(crate) mod bind_target;
pub(crate) mod change_link;

// Difficulties.
pub(crate) mod ladder;
pub(crate) mod raise_difficulty;
pub(crate) mod settle_difficulty;

// The import and its review, import_*.
pub mod accept_sure_items;
pub mod begin_import;
pub mod change_import_head;
pub mod choose_import_body;
pub mod confirm_import_links;
pub mod decide_import_item;
pub mod drop_import;
pub mod edit_import_item;
pub mod import_document;
pub mod import_review;
pub mod merge_import_item;
pub mod settle_import_finding;
pub mod split_import_item;
mod understand_bodies;
