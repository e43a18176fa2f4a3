//! What the acting room stamps on an entry: the state of the subject on that day, by which figures are filtered.

use std::collections::BTreeMap;

use kernel::{Datum, Stored, Unstorable};
use serde::{Deserialize, Serialize};

use super::kind::Attribute;

/// Characters of a free value.
const VALUE_CHARS_MAX: usize = 60;

/// Attributes by their key (thuộc tính), of keys that the catalogue has, in the order of the keys.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(
    try_from = "BTreeMap<String, String>",
    into = "BTreeMap<String, String>"
)]
pub struct Attributes(BTreeMap<&'static str, String>);

impl Attributes {
    /// None.
    pub fn none() -> Self {
        Self::default()
    }

    /// These, if the catalogue knows every key and value.
    ///
    /// # Errors
    /// The first that it does not know.
    pub fn of<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, BadAttribute> {
        let mut known = BTreeMap::new();
        for (key, value) in pairs {
            let bad = || BadAttribute {
                key: key.to_owned(),
                value: value.to_owned(),
            };
            let attribute = Attribute::called(key).ok_or_else(bad)?;
            if !allows(attribute, value) {
                return Err(bad());
            }
            known.insert(attribute.key, value.to_owned());
        }
        Ok(Self(known))
    }

    /// The value under a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    /// Each with its value, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(key, value)| (*key, value.as_str()))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether all of these stand here too.
    pub fn hold(&self, wanted: &Self) -> bool {
        wanted
            .iter()
            .all(|(key, value)| self.get(key) == Some(value))
    }
}

fn allows(attribute: &Attribute, value: &str) -> bool {
    let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let word =
        !value.is_empty() && value.chars().count() <= VALUE_CHARS_MAX && value.chars().all(small);
    word && (attribute.values.is_empty() || attribute.values.contains(&value))
}

/// A key or a value that the catalogue does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no attribute {key} = {value:?}")]
pub struct BadAttribute {
    /// The key.
    pub key: String,
    /// The value.
    pub value: String,
}

impl TryFrom<BTreeMap<String, String>> for Attributes {
    type Error = BadAttribute;

    fn try_from(pairs: BTreeMap<String, String>) -> Result<Self, BadAttribute> {
        Self::of(
            pairs
                .iter()
                .map(|(key, value)| (key.as_str(), value.as_str())),
        )
    }
}

impl From<Attributes> for BTreeMap<String, String> {
    fn from(attributes: Attributes) -> Self {
        attributes
            .0
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect()
    }
}

/// In a column: `key=value` in lines.
impl Stored for Attributes {
    const KIND: kernel::Kind = kernel::Kind::Text;

    fn to_datum(&self) -> Datum {
        let lines: Vec<String> = self
            .iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        Datum::Text(lines.join("\n"))
    }

    fn from_datum(datum: Datum) -> Result<Self, Unstorable> {
        let unstorable = Unstorable::new("Attributes", &datum);
        let text = String::from_datum(datum)?;
        let pairs: Option<Vec<_>> = text.lines().map(|line| line.split_once('=')).collect();
        pairs
            .and_then(|pairs| Self::of(pairs).ok())
            .ok_or(unstorable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_catalogue_does_not_have_is_refused() {
        for (key, value) in [
            ("colour", "red"),
            ("agricultural", "maybe"),
            ("rank", ""),
            ("rank", "GOOD"),
        ] {
            assert!(Attributes::of([(key, value)]).is_err(), "{key}={value}");
        }
    }

    #[test]
    fn they_come_back_from_a_column_and_hold_what_they_hold() {
        let all = Attributes::of([("rank", "good"), ("agricultural", "yes")]).unwrap();
        assert_eq!(Attributes::from_datum(all.to_datum()).unwrap(), all);
        assert_eq!(
            all.to_datum(),
            Datum::Text("agricultural=yes\nrank=good".to_owned())
        );
        assert!(all.hold(&Attributes::none()));
        assert!(all.hold(&Attributes::of([("rank", "good")]).unwrap()));
        assert!(!all.hold(&Attributes::of([("rank", "weak")]).unwrap()));
        assert!(!Attributes::none().hold(&all));
    }
}
