//! The shape of a data file. What is not named here is refused.

use serde::Deserialize;
use toml::Spanned;

use super::Source;
use super::literal::Kind;

/// A data file as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    #[serde(default)]
    pub(super) rule: Vec<Spanned<Entry>>,
    #[serde(default)]
    pub(super) blank: Vec<Spanned<Blank>>,
}

/// A value with its days.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) title: String,
    #[serde(rename = "type")]
    pub(super) kind: Kind,
    pub(super) value: toml::Value,
    pub(super) unit: Option<String>,
    pub(super) law: Option<String>,
    pub(super) article: Option<String>,
    #[serde(default)]
    pub(super) house: bool,
    pub(super) from: String,
    pub(super) to: Option<String>,
    pub(super) verified: bool,
    #[serde(default)]
    pub(super) note: String,
}

/// A rule that the law has and nobody here has read: a key without a value.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Blank {
    pub(super) key: String,
    pub(super) title: String,
    #[serde(rename = "type")]
    pub(super) kind: Kind,
    pub(super) unit: Option<String>,
    pub(super) law: Option<String>,
    pub(super) article: Option<String>,
    pub(super) note: String,
}

/// The file read, or why it cannot be, with the line.
pub(super) fn page(source: &Source) -> Result<Page, String> {
    toml::from_str(&source.text).map_err(|error| format!("{}: {error}", source.name))
}

/// The line on which a byte stands, from 1.
pub(super) fn line(source: &Source, byte: usize) -> usize {
    let before = source.text.bytes().take(byte);
    before.filter(|byte| *byte == b'\n').count() + 1
}
