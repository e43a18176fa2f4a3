//! The body as a tree: sections with a heading, items with a sentence, paragraphs, tables.

use serde::{Deserialize, Serialize};

use super::{Mark, Table};

/// One block of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Block {
    /// A heading with what stands under it.
    Section(Section),
    /// A marked sentence with the items below it.
    Item(Item),
    /// A plain paragraph. A line feed is a forced line break.
    Paragraph {
        /// Its text.
        text: String,
    },
    /// A table.
    Table(Table),
}

/// A heading (*Phần, Chương, Mục, Điều, I., 1., a)*) with what stands under it. Within `body`, sections
/// come after the blocks that belong to the heading itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The marker, if the heading has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// The heading without its marker.
    pub title: String,
    /// What stands under it.
    #[serde(default)]
    pub body: Vec<Block>,
}

/// A marked sentence (*khoản, điểm, gạch đầu dòng*): `1.`, `a)`, `-`, `+`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// The marker.
    pub mark: Mark,
    /// The sentence without its marker.
    pub text: String,
    /// Items one step further in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
}
