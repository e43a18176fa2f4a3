//! What people do here: one verb a file.

pub(crate) mod count_money;
pub(crate) mod draft_report;
pub(crate) mod edit_head;
pub(crate) mod edit_section;
pub(crate) mod give_back_report;
pub(crate) mod issue_report;
pub(crate) mod number_report;
pub(crate) mod present_report;
pub(crate) mod refresh_figures;
pub(crate) mod step;
pub(crate) mod tell;
