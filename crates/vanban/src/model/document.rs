//! A whole document: head, type, bases, body, signature, recipients, annexes.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Block, Kind};

/// One administrative document (*văn bản hành chính*), in the parts of Decree 30/2020/NĐ-CP.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The type (*tên loại*) as a word of ours.
    pub kind: Kind,
    /// The type as printed when it is not the usual word of `kind`; empty means the usual word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub type_name: Option<String>,
    /// Everything above the type.
    pub head: Head,
    /// What it is about (*trích yếu*), as printed under the type.
    #[serde(default)]
    pub subject: String,
    /// To whom a letter or submission is addressed (*Kính gửi*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<String>,
    /// Legal bases (*căn cứ ban hành*), one paragraph each, with their closing mark.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bases: Vec<String>,
    /// The body as a tree.
    #[serde(default)]
    pub body: Vec<Block>,
    /// Who signs, bottom right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
    /// Recipients (*nơi nhận*), without the leading dash and closing mark.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<String>,
    /// Annexes (*phụ lục*) in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub annexes: Vec<Annex>,
    /// The document issued with this one, such as the plan behind its decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attached: Option<Box<Document>>,
    /// What was found in the file and has no place above. Kept, never dropped.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unplaced: Vec<Unplaced>,
}

/// The head block (Decree 30/2020, annex I): bodies left, national title right.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The superior body (*cơ quan chủ quản*); a line feed parts printed lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superior: Option<String>,
    /// The issuing body (*cơ quan ban hành*); a line feed parts printed lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// The number before the stroke (*số*), as printed; unknown until the clerk gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The symbol after the stroke (*ký hiệu*): `KH-UBND`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The place (*địa danh*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The day of issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The year where the day is still open: "ngày … tháng … năm 2023". Ignored beside `date`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
}

/// The signature block (Decree 30/2020, article 13).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Lines of authority above the title: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`.
    #[serde(default)]
    pub authority: Vec<String>,
    /// The signer's own title (*chức vụ*): `PHÓ CHỦ TỊCH`.
    pub title: String,
    /// The signer's name; unknown until signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// One annex (*phụ lục*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Annex {
    /// Its number, printed in Roman: `Phụ lục II`. A single annex has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u16>,
    /// Its title.
    pub title: String,
    /// The line that ties it to its document: "(Kèm theo Kế hoạch số … )".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Whether its pages lie across.
    #[serde(default)]
    pub landscape: bool,
    /// Its content.
    #[serde(default)]
    pub body: Vec<Block>,
}

/// Text of the file that has no place in the model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unplaced {
    /// Where it stood.
    pub place: Place,
    /// What it says.
    pub text: String,
}

/// Where unplaced text stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Head of the page.
    Header,
    /// Foot of the page.
    Footer,
    /// A floating box.
    TextBox,
    /// A footnote or endnote.
    Footnote,
    /// A margin comment.
    Comment,
    /// The running text.
    Body,
}

impl Document {
    /// A document of this kind with everything else still empty.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            type_name: None,
            head: Head::default(),
            subject: String::new(),
            addressees: Vec::new(),
            bases: Vec::new(),
            body: Vec::new(),
            signature: None,
            recipients: Vec::new(),
            annexes: Vec::new(),
            attached: None,
            unplaced: Vec::new(),
        }
    }
}
