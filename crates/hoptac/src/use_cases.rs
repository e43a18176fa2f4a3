//! What is done to the installation itself.

pub(crate) mod begin_demo;
pub(crate) mod note_refusal;
