//! The top of a page: what it is, and the one thing to do.

use askama::Template;

use super::{Badge, Button, Prose};

/// The heading of a page with what can be done (đầu trang).
#[derive(Clone, Debug, Template)]
#[template(path = "components/head.html")]
pub struct Head {
    title: String,
    under: Prose,
    badge: Option<Badge>,
    acts: Vec<Button>,
}

impl Head {
    /// The heading; one a page.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            under: Prose::new(),
            badge: None,
            acts: Vec::new(),
        }
    }

    /// The line below: whose it is, as of which day.
    #[must_use]
    pub fn under(mut self, under: impl Into<Prose>) -> Self {
        self.under = under.into();
        self
    }

    /// The state of the thing.
    #[must_use]
    pub fn badge(mut self, badge: Badge) -> Self {
        self.badge = Some(badge);
        self
    }

    /// Something to do; the first is the one.
    #[must_use]
    pub fn act(mut self, act: Button) -> Self {
        self.acts.push(act);
        self
    }
}
