//! What people do here: one verb a file.

// The plan itself.
pub(crate) mod begin_plan;
pub(crate) mod close_plan;
pub(crate) mod follow_bodies;
pub(crate) mod publish_plan;
pub(crate) mod start_writing;
pub(crate) mod under_scheme;
pub(crate) mod withdraw_plan;
pub(crate) mod write_head;
pub(crate) mod write_item;
pub(crate) mod write_plan;
pub(crate) mod written_bodies;

// What bodies owe.
pub(crate) mod act_on_obligation;
pub(crate) mod body_place;
pub(crate) mod decide_due;
pub(crate) mod open_rounds;
mod tell;

// Calendars and letters.
pub(crate) mod choose_digest;
pub(crate) mod end_digest;
pub(crate) mod end_following;
pub(crate) mod follow_body;
pub(crate) mod follow_door;
pub(crate) mod note_digest;
pub(crate) mod queue_digests;

// Targets and measures.
pub(crate) mod bind_target;
pub(crate) mod change_link;

// Difficulties.
pub(crate) mod ladder;
pub(crate) mod raise_difficulty;
pub(crate) mod settle_difficulty;

// The import and its review, import_*.
pub(crate) mod accept_sure_items;
pub(crate) mod begin_import;
pub(crate) mod change_import_head;
pub(crate) mod choose_import_body;
pub(crate) mod confirm_import_links;
pub(crate) mod decide_import_item;
pub(crate) mod drop_import;
pub(crate) mod edit_import_item;
pub(crate) mod import_document;
pub(crate) mod import_review;
pub(crate) mod merge_import_item;
pub(crate) mod settle_import_finding;
pub(crate) mod split_import_item;
mod understand_bodies;
