//! The document as a person sees it on paper: one model for reading and for writing.

mod block;
mod document;
mod kind;
mod mark;
mod table;

pub use block::{Block, Item, Section};
pub use document::{Annex, Document, Head, Place, Signature, Unplaced};
pub use kind::Kind;
pub use mark::{BadMark, Mark};
pub use table::{Align, Cell, Column, Table};
