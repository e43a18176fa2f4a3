//! Other sides of one thing; each is an address.

use askama::Template;

use super::Href;

/// One side of a thing.
#[derive(Clone, Debug)]
pub struct Tab {
    label: String,
    href: Href,
    now: bool,
}

impl Tab {
    /// A side and its address.
    pub fn new(label: impl Into<String>, href: impl Into<Href>) -> Self {
        Self {
            label: label.into(),
            href: href.into(),
            now: false,
        }
    }

    /// The side in view.
    #[must_use]
    pub fn now_if(mut self, now: bool) -> Self {
        self.now = now;
        self
    }
}

/// The sides of one thing (thẻ trang).
#[derive(Clone, Debug, Template)]
#[template(path = "components/tabs.html")]
pub struct Tabs {
    label: String,
    tabs: Vec<Tab>,
}

impl Tabs {
    /// Tabs under a name that readers of the screen hear.
    pub fn new(label: impl Into<String>, tabs: Vec<Tab>) -> Self {
        Self {
            label: label.into(),
            tabs,
        }
    }
}
