//! The heading of a part of a page.

use askama::Template;

use super::Prose;

/// A heading with a quiet line beside it (đầu mục). Its id names the section: `aria-labelledby`.
#[derive(Clone, Debug, Template)]
#[template(path = "components/section.html")]
pub struct Section {
    id: &'static str,
    title: String,
    aside: Prose,
}

impl Section {
    /// A heading by its id.
    pub fn new(id: &'static str, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            aside: Prose::new(),
        }
    }

    /// What stands beside it: a count, a day, a link.
    #[must_use]
    pub fn aside(mut self, aside: impl Into<Prose>) -> Self {
        self.aside = aside.into();
        self
    }
}
