//! The frames of pages: back office, portal, and a plain one. They take finished words and values only.

use askama::Template;

use crate::assets;
use crate::components::{Crumbs, Href, Toast};
use crate::{Language, Words};

mod room;

pub use room::Room;

/// Whose house it is: what every page says of the Alliance.
#[derive(Clone, Debug)]
pub struct House {
    /// Its full name: "Liên minh Hợp tác xã tỉnh Bình Phước".
    pub name: String,
    /// Its short name, in the bar: "Liên minh HTX tỉnh Bình Phước".
    pub short_name: String,
    /// The body above it, in the head of printed pages: "UBND tỉnh Bình Phước".
    pub superior: String,
    /// Its name without the province, in the same head: "Liên minh Hợp tác xã".
    pub bare_name: String,
}

/// What every frame says.
#[derive(Clone, Debug)]
pub struct Outer {
    /// The words of the page.
    pub words: Words,
    /// Title of the page, in the browser's tab.
    pub title: String,
    /// Whose house it is.
    pub house: House,
    /// Sentences above everything: sample data, business day.
    pub banner: Vec<String>,
    /// Path and query of the page, for the switch of languages.
    pub path: String,
    /// A word about the last act.
    pub toast: Option<Toast>,
}

impl Outer {
    fn stylesheet(&self) -> String {
        assets::path(assets::STYLESHEET)
    }

    fn fonts(&self) -> Vec<String> {
        assets::FIRST_FONTS
            .iter()
            .map(|name| assets::path(name))
            .collect()
    }

    fn icon(&self) -> String {
        assets::path("mark.svg")
    }

    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    fn code(&self) -> &'static str {
        self.words.language().code()
    }

    /// The other languages, with the address that switches to them and comes back.
    fn other_languages(&self) -> Vec<(Language, String)> {
        let now = self.words.language();
        let back = serde_urlencoded::to_string([("tiep", &self.path)]).unwrap_or_default();
        let others = Language::ALL
            .into_iter()
            .filter(|language| *language != now);
        others
            .map(|other| (other, format!("/ngon-ngu/{}?{back}", other.code())))
            .collect()
    }
}

/// An entry of the side menu.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its word.
    pub label: String,
    /// Where it leads.
    pub href: Href,
    /// How many things wait there.
    pub count: Option<u32>,
    /// Whether this page belongs to it.
    pub now: bool,
    /// Whether a line stands above it.
    pub apart: bool,
}

/// Somebody who has signed in, as the bar shows them.
#[derive(Clone, Debug)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The token with which they sign out.
    pub csrf: String,
}

/// The back office (khu làm việc).
#[derive(Clone, Debug, Template)]
#[template(path = "layout/shell.html")]
pub struct Shell {
    /// What every frame says.
    pub outer: Outer,
    /// The menu.
    pub entries: Vec<Entry>,
    /// Who has signed in.
    pub person: Option<Person>,
    /// The way here.
    pub crumbs: Option<Crumbs>,
    /// The page itself, as markup.
    pub body: String,
}

/// The Alliance's public pages (cổng thông tin).
#[derive(Clone, Debug, Template)]
#[template(path = "layout/portal.html")]
pub struct Portal {
    /// What every frame says.
    pub outer: Outer,
    /// The menu.
    pub entries: Vec<Entry>,
    /// The page itself, as markup.
    pub body: String,
}

/// A page with one thing on it: sign-in, error.
#[derive(Clone, Debug, Template)]
#[template(path = "layout/plain.html")]
pub struct Plain {
    /// What every frame says.
    pub outer: Outer,
    /// The page itself, as markup.
    pub body: String,
}
