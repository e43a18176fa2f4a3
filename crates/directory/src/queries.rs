//! What the screens show, one a file.

pub(crate) mod area_ladder;
pub(crate) mod area_profile;
pub(crate) mod area_tree;
pub(crate) mod merger;
pub(crate) mod mine;
pub(crate) mod organisation_list;
pub(crate) mod organisation_profile;
pub(crate) mod person_list;
pub(crate) mod person_profile;
pub(crate) mod register_form;
pub(crate) mod search;
pub(crate) mod slices;
