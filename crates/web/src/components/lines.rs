//! Things to do or to read, one line each, one verb each.

use askama::Template;

use super::{Badge, Href, Prose};

/// One line.
#[derive(Clone, Debug)]
pub struct Line {
    title: Prose,
    under: Prose,
    verb: Option<(String, Href)>,
    badge: Option<Badge>,
}

impl Line {
    /// What it is about.
    pub fn new(title: impl Into<Prose>) -> Self {
        Self {
            title: title.into(),
            under: Prose::new(),
            verb: None,
            badge: None,
        }
    }

    /// A quieter second line: who holds it, for how long.
    #[must_use]
    pub fn under(mut self, under: impl Into<Prose>) -> Self {
        self.under = under.into();
        self
    }

    /// The one thing to do about it.
    #[must_use]
    pub fn verb(mut self, verb: impl Into<String>, href: impl Into<Href>) -> Self {
        self.verb = Some((verb.into(), href.into()));
        self
    }

    /// Its state.
    #[must_use]
    pub fn badge(mut self, badge: Badge) -> Self {
        self.badge = Some(badge);
        self
    }
}

/// Lines under each other (danh sách việc).
#[derive(Clone, Debug, Template)]
#[template(path = "components/lines.html")]
pub struct Lines {
    lines: Vec<Line>,
}

impl Lines {
    /// Lines in order of weight.
    pub fn new(lines: Vec<Line>) -> Self {
        Self { lines }
    }
}
