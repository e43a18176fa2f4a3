//! What a drafter should look at: found by the reader, settled by people.

use kernel::Instant;

kernel::typed_id! {
    /// A finding of an import (*điều cần xem lại*).
    pub FindingId
}

/// The code of the finding that another document is nearly the same.
pub(crate) const LIKE: &str = "import.like";
/// Codes that a person has to settle before a plan begins: two figures that cannot both hold, and a plan that runs twice.
const BLOCKING: [&str; 2] = ["target.conflict", LIKE];

/// A finding as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its id.
    pub id: FindingId,
    /// Its code: `target.conflict`.
    pub code: String,
    /// A sentence.
    pub message: String,
    /// Where, in characters of the text.
    pub spans: Vec<(u32, u32)>,
    /// When somebody settled it.
    pub settled_at: Option<Instant>,
    /// Who did.
    pub settled_by_name: Option<String>,
    /// Counts the changes.
    pub version: i64,
}

impl Finding {
    /// Whether somebody has to settle it before the plan begins, and nobody has.
    pub fn blocks(&self) -> bool {
        self.settled_at.is_none() && BLOCKING.contains(&self.code.as_str())
    }
}
