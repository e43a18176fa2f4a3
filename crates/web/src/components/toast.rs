//! A word after an act, with the way back.

use askama::Template;

use super::Href;

/// Says that something is done (thông báo ngắn).
#[derive(Clone, Debug, PartialEq, Eq, Template)]
#[template(path = "components/toast.html")]
pub struct Toast {
    text: String,
    undo: Option<(String, Href)>,
}

impl Toast {
    /// What was done, in a sentence.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            undo: None,
        }
    }

    /// A link beside it: *Hoàn tác*.
    #[must_use]
    pub fn link(mut self, word: impl Into<String>, href: impl Into<Href>) -> Self {
        self.undo = Some((word.into(), href.into()));
        self
    }

    /// The sentence.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The link beside it.
    pub fn beside(&self) -> Option<&(String, Href)> {
        self.undo.as_ref()
    }
}
