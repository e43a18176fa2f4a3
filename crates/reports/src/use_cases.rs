//! What people do here: one verb a file.

pub mod draft_report;
pub mod edit_section;
pub mod give_back_report;
pub mod issue_report;
pub mod number_report;
pub mod present_report;
pub mod refresh_figures;
pub mod step;
