//! What screens show: one screen a file, reads only.

pub mod law_in_force;
pub mod open_file;
pub mod paper_detail;
pub mod paper_list;
pub(crate) mod paper_summary;
pub mod papers_by_number;
pub(crate) mod place_choices;
pub mod ruling_list;
