//! From bytes to blocks: what the file says, before anything is understood.

mod source;

pub use source::{Aside, Format, Line, Role, RowCell, Source, SourceBlock, SourceTable};
