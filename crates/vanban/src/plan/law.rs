//! The dated list of legal texts of this field, shipped as data.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One legal text with its time in force.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub struct LegalText {
    /// `45/2021/NĐ-CP`.
    pub number: String,
    /// `decree`, `law`, …
    pub kind: String,
    /// What it is about, in our words.
    pub title: String,
    /// Who issued it.
    #[serde(default)]
    pub issuer: Option<String>,
    /// Day of issue.
    #[serde(default)]
    pub issued: Option<Date>,
    /// First day in force.
    #[serde(default)]
    pub in_force_from: Option<Date>,
    /// Last day in force; none while it is in force.
    #[serde(default)]
    pub in_force_to: Option<Date>,
    /// Numbers of the texts that replaced it.
    #[serde(default)]
    pub replaced_by: Vec<String>,
    /// Other ways it is named: `Luật HTX năm 2012`.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// A remark.
    #[serde(default)]
    pub note: Option<String>,
    /// Whether a second reading of a source confirmed the dates.
    #[serde(default)]
    pub verified: bool,
    /// Where the facts come from.
    #[serde(default)]
    pub source: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
struct List {
    #[serde(default)]
    text: Vec<LegalText>,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    toml::from_str(include_str!("../../data/legal_texts.toml")).unwrap_or_default()
});

/// All legal texts of the list.
pub fn legal_texts() -> &'static [LegalText] {
    &LIST.text
}

/// The text that a citation names, by number or by one of its other names.
pub(super) fn find(number: Option<&str>, words: &str) -> Option<&'static LegalText> {
    let folded = squash(words);
    legal_texts().iter().find(|text| match number {
        Some(number) => text.number == number,
        None => text
            .aliases
            .iter()
            .any(|alias| folded.starts_with(&squash(alias))),
    })
}

/// Lower case without spaces; HTX written out.
fn squash(text: &str) -> String {
    text.to_lowercase()
        .replace("hợp tác xã", "htx")
        .split_whitespace()
        .collect()
}
