//! What screens show: one screen a file, reads only.

pub(crate) mod draw;
pub(crate) mod figure_page;
pub(crate) mod head_form;
pub(crate) mod new_report;
pub(crate) mod public_progress;
pub(crate) mod report_list;
pub(crate) mod report_page;
