//! What screens show: one screen a file, reads only.

pub(crate) mod areas;
pub(crate) mod body_calendar;
pub(crate) mod body_page;
pub(crate) mod by_month;
pub(crate) mod desk;
pub(crate) mod difficulty_page;
pub(crate) mod digest_errand;
pub(crate) mod follow_page;
pub(crate) mod overlaps;
pub(crate) mod plan_draft;
pub(crate) mod plan_list;
pub(crate) mod plan_page;
pub(crate) mod plan_status;
pub(crate) mod plan_timeline;
pub(crate) mod public_progress;
pub(crate) mod report_facts;
pub(crate) mod schemes;
pub(crate) mod standing;
pub(crate) mod supervised_plan;
pub(crate) mod target_page;
pub(crate) mod task_page;
pub(crate) mod writing_list;
pub(crate) mod writing_page;

// The import and its review, import_*.
pub(crate) mod import_body_form;
pub(crate) mod import_list;
pub(crate) mod import_review;
