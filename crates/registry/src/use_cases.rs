//! What people do here: one verb a file.

// The record and its four facts.
pub(crate) mod change_cooperative;
pub(crate) mod change_legal_status;
pub(crate) mod enter_cooperative;
pub(crate) mod tell_fact;

// Members and yearly reports.
pub(crate) mod add_member;
pub(crate) mod count_members;
pub(crate) mod file_report;
pub(crate) mod let_member_go;

// Founding and dissolving.
pub(crate) mod do_step;
pub(crate) mod freeze_candidates;
pub(crate) mod give_up_dossier;
pub(crate) mod open_dossier;
mod step_acts;

pub(crate) mod facts;
pub(crate) mod known;
pub(crate) mod place;
pub(crate) mod tell;
