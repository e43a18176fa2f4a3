//! Mends what broke on the way from paper to file, and says what it did.

mod compose;
mod encoding;
mod furniture;
mod join;
mod letters;
mod lexicon;
mod mend;
mod suspect;
mod syllable;
mod tcvn3;
mod text;
mod unglue;
mod vni;

pub use mend::mend;
pub use suspect::suspects;
pub use syllable::is_syllable;

/// One thing that was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// What was done.
    pub kind: RepairKind,
    /// The block of the repaired source in which it was done.
    pub block: usize,
    /// What stood there.
    pub found: String,
    /// What stands there now; empty where it was taken out.
    pub now: String,
}

/// Kinds of mending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RepairKind {
    /// Lines cut by the page's width or end were joined.
    LinesJoined,
    /// A page number or running head was taken out.
    PageFurniture,
    /// Decomposed letters were composed.
    Composed,
    /// Old encoding TCVN3 (ABC) was converted.
    Tcvn3,
    /// Old encoding VNI was converted.
    Vni,
    /// Syllables that were glued together were separated.
    Unglued,
}

/// Words that look misread. They are reported and never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspect {
    /// Where they stand, in characters.
    pub span: (usize, usize),
    /// What stands there.
    pub found: String,
    /// What was probably meant.
    pub suggestion: String,
}

#[cfg(test)]
mod properties;
