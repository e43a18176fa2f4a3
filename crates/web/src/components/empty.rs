//! A place where nothing is yet.

use askama::Template;

use super::Button;

/// Says why there is nothing and what to do first (chỗ trống).
#[derive(Clone, Debug, Template)]
#[template(path = "components/empty.html")]
pub struct Empty {
    title: String,
    why: String,
    acts: Vec<Button>,
}

impl Empty {
    /// What is missing, and why.
    pub fn new(title: impl Into<String>, why: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            why: why.into(),
            acts: Vec::new(),
        }
    }

    /// The first act, then others.
    #[must_use]
    pub fn act(mut self, act: Button) -> Self {
        self.acts.push(act);
        self
    }
}
