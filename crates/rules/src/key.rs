//! A constant for each key, so that a misspelt key does not compile.

include!(concat!(env!("OUT_DIR"), "/key.rs"));
