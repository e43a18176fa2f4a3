//! The body as a tree: sections with a heading, items with a sentence, paragraphs, tables.

use serde::{Deserialize, Serialize};

use super::{Cell, Column, Mark, Table};

/// One block of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", try_from = "AnyBlock")]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The marker, if the heading has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// The heading without its marker.
    pub title: String,
    /// What stands under it.
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

impl Section {
    /// Whether the heading stands in the middle of the line: parts, chapters and divisions do, and
    /// capitals without a marker such as "QUYẾT ĐỊNH:" (Decree 30, annex I).
    pub(crate) fn centred(&self) -> bool {
        match &self.mark {
            Some(Mark::Part(_) | Mark::Chapter(_) | Mark::Division(_)) => true,
            Some(_) => false,
            None => !self.title.chars().any(char::is_lowercase),
        }
    }
}

/// The word in `type`.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum BlockType {
    Section,
    Item,
    Paragraph,
    Table,
}

/// A block as it stands in JSON, with every field that some type has. An enum tagged by serde itself
/// would buffer the block and lose the path of a wrong field.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnyBlock {
    r#type: BlockType,
    mark: Option<Mark>,
    title: Option<String>,
    text: Option<String>,
    body: Option<Vec<Block>>,
    items: Option<Vec<Item>>,
    caption: Option<String>,
    columns: Option<Vec<Column>>,
    header_rows: Option<usize>,
    rows: Option<Vec<Vec<Cell>>>,
}

/// A block with a field too many or too few.
#[derive(Debug, thiserror::Error)]
enum BadBlock {
    #[error("missing field `{0}`")]
    Missing(&'static str),
    #[error("unknown field `{0}` in a block of this type")]
    Foreign(&'static str),
}

impl AnyBlock {
    /// Names the fields that are filled and do not belong to a block with `own` fields.
    fn refuse_others(&self, own: &[&str]) -> Result<(), BadBlock> {
        let filled = [
            ("mark", self.mark.is_some()),
            ("title", self.title.is_some()),
            ("text", self.text.is_some()),
            ("body", self.body.is_some()),
            ("items", self.items.is_some()),
            ("caption", self.caption.is_some()),
            ("columns", self.columns.is_some()),
            ("header_rows", self.header_rows.is_some()),
            ("rows", self.rows.is_some()),
        ];
        match filled
            .into_iter()
            .find(|(name, filled)| *filled && !own.contains(name))
        {
            Some((name, _)) => Err(BadBlock::Foreign(name)),
            None => Ok(()),
        }
    }
}

impl TryFrom<AnyBlock> for Block {
    type Error = BadBlock;

    fn try_from(any: AnyBlock) -> Result<Self, BadBlock> {
        match any.r#type {
            BlockType::Section => {
                any.refuse_others(&["mark", "title", "body"])?;
                Ok(Self::Section(Section {
                    mark: any.mark,
                    title: any.title.ok_or(BadBlock::Missing("title"))?,
                    body: any.body.unwrap_or_default(),
                }))
            }
            BlockType::Item => {
                any.refuse_others(&["mark", "text", "items"])?;
                Ok(Self::Item(Item {
                    mark: any.mark.ok_or(BadBlock::Missing("mark"))?,
                    text: any.text.ok_or(BadBlock::Missing("text"))?,
                    items: any.items.unwrap_or_default(),
                }))
            }
            BlockType::Paragraph => {
                any.refuse_others(&["text"])?;
                Ok(Self::Paragraph {
                    text: any.text.ok_or(BadBlock::Missing("text"))?,
                })
            }
            BlockType::Table => {
                any.refuse_others(&["caption", "columns", "header_rows", "rows"])?;
                Ok(Self::Table(Table {
                    caption: any.caption,
                    columns: any.columns.ok_or(BadBlock::Missing("columns"))?,
                    header_rows: any.header_rows.unwrap_or_default(),
                    rows: any.rows.ok_or(BadBlock::Missing("rows"))?,
                }))
            }
        }
    }
}
