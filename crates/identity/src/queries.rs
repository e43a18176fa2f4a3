//! What screens show: one screen a file, reads only.

pub mod delegation_page;
