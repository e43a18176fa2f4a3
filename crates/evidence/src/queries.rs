//! What screens and other contexts read.

pub(crate) mod baseline;
pub(crate) mod body_choices;
pub(crate) mod entries_of;
pub(crate) mod entry_detail;
pub(crate) mod entry_lines;
pub(crate) mod entry_list;
pub(crate) mod figures;
pub(crate) mod lines_of;
pub(crate) mod split;
pub(crate) mod waiting;
