//! A list of records with all that goes with it: questions, chips, table, pages, the way to Excel.

use askama::Template;

use super::{Address, Button, Chips, Empty, Filters, Pager, Table};
use crate::Words;

/// A whole list (danh sách). Shows [`Empty`] in place of a table without rows, if it was given one.
#[derive(Clone, Debug, Template)]
#[template(path = "components/listing.html")]
pub struct Listing {
    filters: Option<Filters>,
    chips: Option<Chips>,
    actions: Vec<Button>,
    table: Table,
    pager: Option<Pager>,
    empty: Option<Empty>,
    nothing: String,
}

impl Listing {
    /// A list of a table alone.
    pub fn new(words: &Words, table: Table) -> Self {
        let nothing = words.say("web-list-nothing");
        let (filters, chips, pager, empty) = (None, None, None, None);
        Self {
            filters,
            chips,
            actions: Vec::new(),
            table,
            pager,
            empty,
            nothing,
        }
    }

    /// With questions above.
    #[must_use]
    pub fn filters(mut self, filters: Filters) -> Self {
        self.filters = Some(filters);
        self
    }

    /// With states to narrow to.
    #[must_use]
    pub fn chips(mut self, chips: Chips) -> Self {
        self.chips = Some(chips);
        self
    }

    /// With its pages.
    #[must_use]
    pub fn pager(mut self, pager: Option<Pager>) -> Self {
        self.pager = pager;
        self
    }

    /// With a way to Excel: the same questions, put to another path.
    #[must_use]
    pub fn export(mut self, words: &Words, here: &Address, path: &str) -> Self {
        let href = here.without("trang").at(path).href();
        self.actions
            .push(Button::link(words.say("web-list-export"), href));
        self
    }

    /// What to show where there is nothing and nothing was asked: why, and the first act.
    #[must_use]
    pub fn or_empty(mut self, empty: Empty) -> Self {
        self.empty = Some(empty);
        self
    }
}
