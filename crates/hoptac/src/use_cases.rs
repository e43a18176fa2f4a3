//! What is done to the installation itself.

pub(crate) mod begin_demo;
