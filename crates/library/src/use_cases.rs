//! What people do here: one verb a file.

pub mod attach_file;
pub mod change_paper;
pub mod confirm_rule;
pub mod detach_file;
pub mod end_ruling;
pub mod load_laws;
pub mod override_rule;
pub mod register_paper;
pub mod replace_paper;
pub mod take_back_replacement;
mod take_ruling;
