//! What is known of one thing: name and value.

use askama::Template;

use super::Prose;

/// Names and values under each other (hồ sơ).
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/facts.html")]
pub struct Facts {
    facts: Vec<(String, Prose)>,
}

impl Facts {
    /// Nothing known yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A name and its value.
    #[must_use]
    pub fn fact(mut self, name: impl Into<String>, value: impl Into<Prose>) -> Self {
        self.facts.push((name.into(), value.into()));
        self
    }

    /// A name and its value where there is one.
    #[must_use]
    pub fn fact_if(self, name: &str, value: Option<impl Into<Prose>>) -> Self {
        match value {
            Some(value) => self.fact(name, value),
            None => self,
        }
    }
}
