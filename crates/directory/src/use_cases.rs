//! What can be done here, one verb a file.

pub(crate) mod change_person;
pub(crate) mod close_area;
pub(crate) mod correct_area;
pub(crate) mod end_organisation;
pub(crate) mod load_reference;
pub(crate) mod merge_organisations;
pub(crate) mod merge_persons;
pub(crate) mod record_area_succession;
pub(crate) mod record_succession;
pub(crate) mod register_area;
pub(crate) mod register_organisation;
pub(crate) mod register_person;
pub(crate) mod rename_organisation;
pub(crate) mod view_id_number;

mod closures;
pub(crate) mod findable;
mod known;
