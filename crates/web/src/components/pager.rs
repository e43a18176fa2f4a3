//! The pages of a long list.

use askama::Template;

use super::{Address, Href};
use crate::Words;

/// The question of the address that says the page.
const PAGE: &str = "trang";

/// Rows that a page of a list shows.
pub const ROWS_PER_PAGE: i64 = 50;

/// Which part of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// The page, from 1.
    pub page: i64,
    /// Rows of a page.
    pub size: i64,
}

impl Paging {
    /// The page that an address asks for; what is no page is the first.
    pub fn of(here: &Address) -> Self {
        let asked = here
            .get(PAGE)
            .and_then(|page| page.parse().ok())
            .unwrap_or(1);
        Self {
            page: i64::clamp(asked, 1, 1_000_000),
            size: ROWS_PER_PAGE,
        }
    }

    /// Rows before this page: `offset` of the statement.
    pub fn offset(self) -> i64 {
        (self.page - 1) * self.size
    }

    /// Rows of this page: `limit` of the statement.
    pub fn limit(self) -> i64 {
        self.size
    }
}

#[derive(Clone, Debug)]
struct Place {
    label: String,
    href: Option<Href>,
    aria: Option<String>,
    now: bool,
}

/// Where in the list the reader is, and the way to the other pages (chia trang).
#[derive(Clone, Debug, Template)]
#[template(path = "components/pager.html")]
pub struct Pager {
    label: String,
    range: String,
    before: Place,
    places: Vec<Option<Place>>,
    after: Place,
}

impl Pager {
    /// The pager of a list of `total` rows, shown at `here`. None where one page holds all.
    pub fn new(words: &Words, here: &Address, paging: Paging, total: i64) -> Option<Self> {
        let last = (total + paging.size - 1) / paging.size;
        if last <= 1 {
            return None;
        }
        let page = paging.page.min(last);
        let to = |page: i64| here.with(PAGE, &page.to_string()).href();
        let place = |n: i64| Place {
            label: words.count(n),
            href: (n != page).then(|| to(n)),
            aria: (n == last && n != page)
                .then(|| words.say_with("web-pager-last", &[("n", n.into())])),
            now: n == page,
        };
        let step = |key: &str, n: i64| {
            let href = (n >= 1 && n <= last).then(|| to(n));
            Place {
                label: words.say(key),
                href,
                aria: None,
                now: false,
            }
        };
        let from = (page - 1) * paging.size + 1;
        let upto = (page * paging.size).min(total);
        let facts = [
            ("from", from.into()),
            ("to", upto.into()),
            ("total", total.into()),
        ];
        Some(Self {
            label: words.say("web-pager"),
            range: words.say_with("web-pager-range", &facts),
            before: step("web-pager-before", page - 1),
            places: numbers(page, last)
                .into_iter()
                .map(|n| n.map(place))
                .collect(),
            after: step("web-pager-after", page + 1),
        })
    }
}

/// The first, the last, and the neighbours; none where some are left out.
fn numbers(page: i64, last: i64) -> Vec<Option<i64>> {
    let mut shown: Vec<i64> = [1, page - 1, page, page + 1, last]
        .into_iter()
        .filter(|n| (1..=last).contains(n))
        .collect();
    shown.sort_unstable();
    shown.dedup();
    let mut numbers = Vec::with_capacity(7);
    let mut previous = 0;
    for n in shown {
        match n - previous {
            1 => {}
            2 => numbers.push(Some(n - 1)),
            _ => numbers.push(None),
        }
        numbers.push(Some(n));
        previous = n;
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_and_the_neighbours_are_shown_and_no_gap_of_one() {
        let shown = |page, last| -> Vec<i64> {
            numbers(page, last)
                .into_iter()
                .map(|n| n.unwrap_or(0))
                .collect()
        };
        assert_eq!(shown(1, 2), [1, 2]);
        assert_eq!(shown(1, 9), [1, 2, 0, 9]);
        assert_eq!(shown(3, 9), [1, 2, 3, 4, 0, 9]);
        assert_eq!(shown(4, 9), [1, 2, 3, 4, 5, 0, 9]);
        assert_eq!(shown(5, 9), [1, 0, 4, 5, 6, 0, 9]);
    }

    #[test]
    fn a_page_that_is_none_is_the_first() {
        for bad in ["/x?trang=-3", "/x?trang=abc", "/x?trang=", "/x"] {
            assert_eq!(Paging::of(&Address::parse(bad)).offset(), 0);
        }
    }
}
