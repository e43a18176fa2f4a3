//! Types of documents (*tên loại văn bản*).

use serde::{Deserialize, Serialize};

/// The type of a document or of a legal text that it cites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Kế hoạch.
    Plan,
    /// Đề án.
    Scheme,
    /// Chương trình.
    Programme,
    /// Chỉ thị.
    Directive,
    /// Quyết định.
    Decision,
    /// Báo cáo.
    Report,
    /// Tờ trình.
    Submission,
    /// Hiến pháp.
    Constitution,
    /// Luật, bộ luật.
    Law,
    /// Pháp lệnh.
    Ordinance,
    /// Nghị định.
    Decree,
    /// Nghị quyết.
    Resolution,
    /// Thông tư, thông tư liên tịch.
    Circular,
    /// Kết luận.
    Conclusion,
    /// Thông báo.
    Notice,
    /// Hướng dẫn.
    Guideline,
    /// Quy chế, quy định.
    Regulation,
    /// Phương án.
    Scenario,
    /// Dự án.
    Project,
    /// Công văn: has no printed type.
    OfficialLetter,
    /// Anything else; its type is printed from `type_name`.
    Other,
}

/// Kind and the usual Vietnamese word, longest first where one begins another.
const NAMES: [(Kind, &str); 21] = [
    (Kind::Plan, "Kế hoạch"),
    (Kind::Scheme, "Đề án"),
    (Kind::Programme, "Chương trình"),
    (Kind::Directive, "Chỉ thị"),
    (Kind::Decision, "Quyết định"),
    (Kind::Report, "Báo cáo"),
    (Kind::Submission, "Tờ trình"),
    (Kind::Constitution, "Hiến pháp"),
    (Kind::Law, "Luật"),
    (Kind::Law, "Bộ luật"),
    (Kind::Ordinance, "Pháp lệnh"),
    (Kind::Decree, "Nghị định"),
    (Kind::Resolution, "Nghị quyết"),
    (Kind::Circular, "Thông tư"),
    (Kind::Conclusion, "Kết luận"),
    (Kind::Notice, "Thông báo"),
    (Kind::Guideline, "Hướng dẫn"),
    (Kind::Regulation, "Quy chế"),
    (Kind::Regulation, "Quy định"),
    (Kind::Scenario, "Phương án"),
    (Kind::Project, "Dự án"),
];

impl Kind {
    /// The usual Vietnamese word in sentence case; a letter and "other" have none.
    pub fn vietnamese(self) -> Option<&'static str> {
        NAMES
            .iter()
            .find(|(kind, _)| *kind == self)
            .map(|(_, name)| *name)
    }

    /// The kind whose word this is, in any case: `KẾ HOẠCH`, `Kế hoạch`.
    pub fn from_word(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        NAMES
            .iter()
            .find(|(_, name)| name.to_lowercase() == word)
            .map(|(kind, _)| *kind)
    }

    /// The kind whose word begins this text, with that word's length in bytes.
    pub fn at_start_of(text: &str) -> Option<(Self, usize)> {
        NAMES.iter().find_map(|(kind, name)| {
            let head: String = text.chars().take(name.chars().count()).collect();
            (head.to_lowercase() == name.to_lowercase()).then_some((*kind, head.len()))
        })
    }

    /// The word by which the plan contract names it in `kind` of the document itself.
    pub fn contract(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Scheme => "scheme",
            Self::Programme => "programme",
            Self::Directive => "directive",
            Self::Decision => "decision",
            Self::Report => "report",
            Self::Submission => "submission",
            Self::Constitution
            | Self::Law
            | Self::Ordinance
            | Self::Decree
            | Self::Resolution
            | Self::Circular
            | Self::Conclusion
            | Self::Notice
            | Self::Guideline
            | Self::Regulation
            | Self::Scenario
            | Self::Project
            | Self::OfficialLetter
            | Self::Other => "other",
        }
    }
}
