//! Vietnamese administrative documents (*văn bản hành chính*): read, understood, written.
//!
//! Bytes go in, values come out. No clock, no network, no files.
//!
//! ```text
//! bytes ─ read ─► Source ─ repair ─► Source ─ outline ─► Outline ─┬─ document ─► Document ─ write ─► DOCX, HTML
//!                                                                 └─ plan ─────► Plan
//! ```

pub mod body;
pub mod model;
pub mod outline;
pub mod plan;
pub mod read;
pub mod repair;
mod samples;
pub mod write;

pub use samples::{SampleKind, sample};
