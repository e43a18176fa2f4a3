//! Figures, each a door to what stands behind it.

use askama::Template;

use super::Href;

/// One figure.
#[derive(Clone, Debug)]
pub struct Stat {
    name: String,
    figure: String,
    aside: Option<String>,
    href: Option<Href>,
}

impl Stat {
    /// A figure, already in the marks of the language, and its name.
    pub fn new(figure: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            figure: figure.into(),
            aside: None,
            href: None,
        }
    }

    /// What stands smaller beside it: "/ 13", "triệu đồng".
    #[must_use]
    pub fn aside(mut self, aside: impl Into<String>) -> Self {
        self.aside = Some(aside.into());
        self
    }

    /// Leads to the rows behind the figure.
    #[must_use]
    pub fn link(mut self, href: impl Into<Href>) -> Self {
        self.href = Some(href.into());
        self
    }
}

/// Figures beside each other (con số).
#[derive(Clone, Debug, Template)]
#[template(path = "components/stats.html")]
pub struct Stats {
    stats: Vec<Stat>,
}

impl Stats {
    /// Figures in order of weight.
    pub fn new(stats: Vec<Stat>) -> Self {
        Self { stats }
    }
}
