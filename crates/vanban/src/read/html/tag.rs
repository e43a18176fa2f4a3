//! One start tag: what its attributes say.

use std::collections::BTreeMap;

use html5gum::StartTag;

use crate::model::Align;
use crate::read::Role;

/// A start tag.
#[derive(Debug)]
pub(super) struct Tag {
    pub(super) name: String,
    attributes: BTreeMap<String, String>,
}

impl Tag {
    pub(super) fn new(tag: &StartTag<()>) -> Self {
        let owned = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self {
            name: owned(&tag.name),
            attributes: tag
                .attributes
                .iter()
                .map(|(name, value)| (owned(name), owned(value)))
                .collect(),
        }
    }

    /// An attribute, without blanks round it.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(|value| value.trim())
    }

    /// A whole number in an attribute, whatever unit follows.
    pub(super) fn number(&self, name: &str) -> Option<i64> {
        let value = self.attribute(name)?;
        let digits: String = value
            .chars()
            .enumerate()
            .take_while(|(at, c)| c.is_ascii_digit() || (*at == 0 && *c == '-'))
            .map(|(_, c)| c)
            .collect();
        digits.parse().ok()
    }

    /// The style attribute without blanks, in lower case.
    pub(super) fn style(&self) -> String {
        let style = self.attribute("style").unwrap_or_default().to_lowercase();
        style.split_whitespace().collect()
    }

    /// The role that a class names.
    pub(super) fn role(&self) -> Option<(Role, Option<u8>)> {
        let classes = self.attribute("class")?;
        classes.split_whitespace().find_map(Role::from_style)
    }

    /// The alignment that the tag names.
    pub(super) fn align(&self) -> Option<Align> {
        let style = self.style();
        let named = style
            .split(';')
            .find_map(|rule| rule.strip_prefix("text-align:"))
            .or_else(|| self.attribute("align"));
        match named?.to_lowercase().as_str() {
            "center" | "middle" => Some(Align::Center),
            "right" | "end" => Some(Align::Right),
            _ => Some(Align::Left),
        }
    }

    /// Whether it makes letters bold, where it says.
    pub(super) fn bold(&self) -> Option<bool> {
        if matches!(self.name.as_str(), "b" | "strong" | "th") || self.heading().is_some() {
            return Some(true);
        }
        let style = self.style();
        let weight = style
            .split(';')
            .find_map(|rule| rule.strip_prefix("font-weight:"))?;
        Some(matches!(
            weight,
            "bold" | "bolder" | "600" | "700" | "800" | "900"
        ))
    }

    /// Whether it makes letters italic, where it says.
    pub(super) fn italic(&self) -> Option<bool> {
        if matches!(self.name.as_str(), "i" | "em" | "cite" | "address") {
            return Some(true);
        }
        let style = self.style();
        let slant = style
            .split(';')
            .find_map(|rule| rule.strip_prefix("font-style:"))?;
        Some(slant == "italic")
    }

    /// The level of a heading.
    pub(super) fn heading(&self) -> Option<u8> {
        match self.name.as_str() {
            "h1" => Some(1),
            "h2" => Some(2),
            "h3" => Some(3),
            "h4" => Some(4),
            "h5" => Some(5),
            "h6" => Some(6),
            _ => None,
        }
    }
}
