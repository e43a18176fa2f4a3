//! The only door for other crates.

pub use crate::registers::Registers;
pub use crate::use_cases::load_reference::{
    LoadReference, LoadReferenceError, ReferenceLoaded, load_reference,
};
