//! Lists: the markers that a browser prints, and those that Word writes as text.

use super::tag::Tag;
use crate::model::Mark;

/// An open list.
#[derive(Debug)]
pub(super) struct List {
    sort: char,
    next: i64,
    step: i64,
}

impl List {
    /// Opens a list.
    pub(super) fn open(tag: &Tag) -> Self {
        let style = tag.style();
        let named = style.split(';').find_map(|rule| {
            rule.strip_prefix("list-style-type:")
                .or(rule.strip_prefix("list-style:"))
        });
        let sort = match (tag.name.as_str(), named, tag.attribute("type")) {
            (_, Some("none"), _) => ' ',
            ("ol", Some("lower-alpha" | "lower-latin"), _) | ("ol", None, Some("a")) => 'a',
            ("ol", Some("upper-alpha" | "upper-latin"), _) | ("ol", None, Some("A")) => 'A',
            ("ol", Some("lower-roman"), _) | ("ol", None, Some("i")) => 'i',
            ("ol", Some("upper-roman"), _) | ("ol", None, Some("I")) => 'I',
            ("ol", _, _) => '1',
            _ => '-',
        };
        let down = tag.attribute("reversed").is_some();
        Self {
            sort,
            next: tag.number("start").unwrap_or(1),
            step: if down { -1 } else { 1 },
        }
    }

    /// The marker of the item that opens now.
    pub(super) fn item(&mut self, tag: &Tag) -> Option<String> {
        let number = tag.number("value").unwrap_or(self.next);
        self.next = number.saturating_add(self.step);
        let small = u16::try_from(number).ok().filter(|number| *number > 0);
        let text = match (self.sort, small) {
            (' ', _) => return None,
            ('-', _) => return Some("-".to_owned()),
            ('a', Some(number)) => letter(number).to_string(),
            ('A', Some(number)) => letter(number).to_uppercase().to_string(),
            ('i', Some(number)) => Mark::roman(number).to_lowercase(),
            ('I', Some(number)) => Mark::roman(number),
            _ => number.to_string(),
        };
        Some(format!("{text}."))
    }
}

fn letter(number: u16) -> char {
    let place = u8::try_from((number.saturating_sub(1)) % 26).unwrap_or(0);
    char::from(b'a' + place)
}

/// The marker that Word writes as text in front of a paragraph: a sign of any font is a bullet.
pub(super) fn written(text: &str) -> Option<String> {
    let text = text.trim();
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (None, _) => None,
        (Some('+'), None) => Some("+".to_owned()),
        (Some(only), None) if !only.is_ascii_digit() => Some("-".to_owned()),
        _ => Some(text.to_owned()),
    }
}

/// Parts the sign of a symbol font that Word leaves in front of a list paragraph when it saves "filtered" HTML.
pub(super) fn split_sign(text: String) -> (Option<String>, String) {
    match text.split_once(' ') {
        Some(("·" | "•" | "●" | "▪" | "§" | "Ø" | "ü", rest)) => {
            (Some("-".to_owned()), rest.trim_start().to_owned())
        }
        Some(_) | None => (None, text),
    }
}
