//! Narrowing a list to one state, each with its count.

use askama::Template;

use super::{Href, State};

/// One state to narrow to.
#[derive(Clone, Debug)]
pub struct Chip {
    label: String,
    href: Href,
    state: State,
    count: Option<String>,
    chosen: bool,
}

impl Chip {
    /// A word and where it leads.
    pub fn new(label: impl Into<String>, href: impl Into<Href>) -> Self {
        let (label, href) = (label.into(), href.into());
        Self {
            label,
            href,
            state: State::Plain,
            count: None,
            chosen: false,
        }
    }

    /// The shape of the state.
    #[must_use]
    pub fn state(mut self, state: State) -> Self {
        self.state = state;
        self
    }

    /// How many there are, already in the marks of the language.
    #[must_use]
    pub fn count(mut self, count: impl Into<String>) -> Self {
        self.count = Some(count.into());
        self
    }

    /// The list shows this one now.
    #[must_use]
    pub fn chosen_if(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }
}

/// States to narrow to (lọc nhanh).
#[derive(Clone, Debug, Template)]
#[template(path = "components/chips.html")]
pub struct Chips {
    label: String,
    chips: Vec<Chip>,
}

impl Chips {
    /// Chips under a name that readers of the screen hear.
    pub fn new(label: impl Into<String>, chips: Vec<Chip>) -> Self {
        Self {
            label: label.into(),
            chips,
        }
    }
}
