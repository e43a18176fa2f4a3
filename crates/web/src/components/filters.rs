//! Narrowing a list by several fields: a form that only asks.

use askama::Template;

use super::{Address, Field, Href};
use crate::Words;

/// A form of questions to a list (bộ lọc); sent by GET, so that an answer has an address.
#[derive(Clone, Debug, Template)]
#[template(path = "components/filters.html")]
pub struct Filters {
    action: String,
    fields: Vec<Field>,
    kept: Vec<(String, String)>,
    apply: String,
    clear: Option<(String, Href)>,
}

impl Filters {
    /// Questions to the list at an address. Names in `keep` stay as they are: the order, the chip.
    pub fn new(words: &Words, here: &Address, fields: Vec<Field>, keep: &[&str]) -> Self {
        let asked = fields.iter().any(Field::has_value);
        let pair = |name: &&str| {
            here.get(name)
                .map(|value| ((*name).to_owned(), value.to_owned()))
        };
        let bare = Address::parse(here.path());
        Self {
            action: here.path().to_owned(),
            fields,
            kept: keep.iter().filter_map(pair).collect(),
            apply: words.say("web-list-filter"),
            clear: asked.then(|| (words.say("web-list-clear"), bare.href())),
        }
    }

    /// The same with another word on its button: to look for something is not to narrow a list.
    #[must_use]
    pub fn apply(self, apply: impl Into<String>) -> Self {
        Self {
            apply: apply.into(),
            ..self
        }
    }
}
