//! The outline: every line of the repaired text with the part it plays and the place where it stands.
//!
//! It is flat and in reading order. The document model and the plan are both drawn from it.

mod assign;
mod document;
mod head;
mod heading;
mod line;
mod lines;
mod marker;
mod part;
mod preamble;
mod sections;
mod signature;
mod table;
mod tail;
mod text;

pub use document::document;
pub use part::{Entry, Outline, Part, SectionNode, Span};
pub use table::{CellEntry, TableEntry};

use crate::read::Source;
use crate::repair::Repair;

/// Draws the outline of a repaired source.
pub fn outline(source: &Source, repairs: &[Repair]) -> Outline {
    let lines = lines::flatten(source);
    let parted = assign::assign(lines, source.format);
    let mut outline = text::print(source, parted);
    sections::nest(&mut outline);
    text::place_repairs(&mut outline, repairs);
    outline
}
