//! What happened, one line through all of it.

use askama::Template;
use kernel::Day;

use super::Prose;

/// One event.
#[derive(Clone, Debug)]
pub struct Moment {
    day: Day,
    title: Prose,
    text: Prose,
    proven: bool,
}

impl Moment {
    /// What happened on a day.
    pub fn new(day: Day, title: impl Into<Prose>) -> Self {
        Self {
            day,
            title: title.into(),
            text: Prose::new(),
            proven: false,
        }
    }

    /// By whom, with which papers.
    #[must_use]
    pub fn text(mut self, text: impl Into<Prose>) -> Self {
        self.text = text.into();
        self
    }

    /// Has evidence: its dot is filled.
    #[must_use]
    pub fn proven(mut self) -> Self {
        self.proven = true;
        self
    }
}

/// Events, newest first (dòng thời gian).
#[derive(Clone, Debug, Template)]
#[template(path = "components/timeline.html")]
pub struct Timeline {
    moments: Vec<Moment>,
}

impl Timeline {
    /// Events in the order in which they shall stand.
    pub fn new(moments: Vec<Moment>) -> Self {
        Self { moments }
    }
}
