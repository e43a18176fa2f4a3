//! The document as a person sees it on paper: one model for reading and for writing.

mod block;
mod check;
mod complete;
mod document;
mod grid;
mod kind;
mod mark;
mod table;

pub use block::{Block, Item, Section};
pub use check::{BadModel, Fault, document_from_json};
pub(crate) use complete::{enclosure, printed_day};
pub use document::{Annex, Document, Head, Place, Signature, Unplaced};
pub(crate) use grid::{Grid, Slot};
pub use kind::Kind;
pub use mark::{BadMark, Mark};
pub use table::{Align, Cell, Column, Table};
