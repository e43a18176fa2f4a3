//! A message in the page.

use askama::Template;

use super::{Prose, State};

/// A message (lời báo); its edge has the colour of the state, its first words say it.
#[derive(Clone, Debug, Template)]
#[template(path = "components/note.html")]
pub struct Note {
    state: State,
    text: Prose,
}

impl Note {
    /// For information.
    pub fn new(text: impl Into<Prose>) -> Self {
        Self {
            state: State::Plain,
            text: text.into(),
        }
    }

    /// About something in this state.
    #[must_use]
    pub fn state(mut self, state: State) -> Self {
        self.state = state;
        self
    }
}
