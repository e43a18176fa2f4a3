//! What can be done here, one verb a file.

pub mod load_reference;

pub(crate) mod findable;
