//! What screens show: one screen a file, reads only.

pub(crate) mod agency;
pub(crate) mod candidates;
pub(crate) mod cooperative_list;
pub(crate) mod cooperative_profile;
pub(crate) mod dossier_list;
pub(crate) mod dossier_page;
pub(crate) mod member_list;
