//! An indicator: a question with a name, frozen once it is defined.

use kernel::Instant;
use serde::{Deserialize, Serialize};

use super::question::Question;

kernel::typed_id! {
    /// An indicator (*chỉ số*).
    pub IndicatorId
}

/// Characters of a title.
pub const TITLE_CHARS_MAX: usize = 300;

/// An indicator to be defined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewIndicator {
    /// What it tells, in a line (tên chỉ số).
    pub title: String,
    /// What it asks.
    pub question: Question,
}

/// An indicator (chỉ số), as it was defined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Its id.
    pub id: IndicatorId,
    /// What it tells.
    pub title: String,
    /// What it asks.
    pub question: Question,
    /// Since when it is there.
    pub defined_at: Instant,
}
