//! Vietnamese administrative documents (*văn bản hành chính*): read, understood, written.
//!
//! Bytes go in, values come out. No clock, no network, no files.
//!
//! ```text
//! bytes ─ read ─► Source ─ repair ─► Source ─ outline ─► Outline ─┬─ document ─► Document ─ write ─► DOCX, HTML
//!                                                                 └─ plan ─────► Plan
//! ```
//!
//! ```
//! use vanban::{outline, plan, read, repair};
//!
//! let file = "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\n\nKẾ HOẠCH\nPhát triển hợp tác xã năm 2024\n\n\
//!             I. MỤC TIÊU\n- Thành lập mới 04 hợp tác xã nông nghiệp.\n";
//! let source = read::read(file.as_bytes())?;
//! let (source, repairs) = repair::mend(source);
//! let outline = outline::outline(&source, &repairs);
//!
//! let plan = plan::plan(&outline, None);
//! assert_eq!(plan.kind, "plan");
//! assert_eq!(plan.targets[0].quantity.to_string(), "4");
//!
//! let document = outline::document(&outline);
//! let docx = vanban::write::docx(&document)?;
//! assert!(docx.starts_with(b"PK"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
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
