//! The way here.

use askama::Template;

use super::Href;
use crate::Words;

/// The way from the menu to this page (đường dẫn).
#[derive(Clone, Debug, Template)]
#[template(path = "components/crumbs.html")]
pub struct Crumbs {
    label: String,
    steps: Vec<(String, Href)>,
    here: String,
}

impl Crumbs {
    /// A page and its short name.
    pub fn new(words: &Words, here: impl Into<String>) -> Self {
        Self {
            label: words.say("web-crumbs"),
            steps: Vec::new(),
            here: here.into(),
        }
    }

    /// A page above, in order from the top.
    #[must_use]
    pub fn step(mut self, label: impl Into<String>, href: impl Into<Href>) -> Self {
        self.steps.push((label.into(), href.into()));
        self
    }
}
