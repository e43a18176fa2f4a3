//! From the data file to Rust: read, check, write. Shared by `build.rs` and by the test of its refusals.

mod check;
mod read;
mod write;

pub(crate) use check::checked;
pub(crate) use write::{codes_source, kinds_source};

pub(crate) use read::Page;
