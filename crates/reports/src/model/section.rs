//! The parts of a result report, in their order.

kernel::text_enum! {
    /// A part of a result report (*phần của báo cáo*); its place follows from its word.
    pub enum Part {
        /// The sentence before the first heading (*mở đầu*).
        Opening = "opening",
        /// I. Tình hình chung, công tác chỉ đạo, điều hành.
        Situation = "situation",
        /// II. Kết quả thực hiện.
        Results = "results",
        /// Chỉ tiêu, with their table.
        Targets = "targets",
        /// A group of the plan's content (*nhóm nội dung*).
        Group = "group",
        /// What each body did (*kết quả theo cơ quan, đơn vị*).
        Bodies = "bodies",
        /// III. Kinh phí.
        Money = "money",
        /// IV. Đánh giá.
        Assessment = "assessment",
        /// Ưu điểm.
        Strengths = "strengths",
        /// Tồn tại, hạn chế.
        Shortcomings = "shortcomings",
        /// Khó khăn, vướng mắc.
        Difficulties = "difficulties",
        /// Nguyên nhân.
        Causes = "causes",
        /// Bài học kinh nghiệm.
        Lessons = "lessons",
        /// V. Phương hướng, nhiệm vụ.
        Directions = "directions",
        /// VI. Kiến nghị, đề xuất.
        Proposals = "proposals",
        /// The sentence after the last part (*kết*).
        Closing = "closing",
    }
}

/// How a part is headed (*cấp mục*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// Not at all.
    Nothing,
    /// By a Roman number, in capitals.
    Roman,
    /// By a number, under the part before.
    Number,
}

impl Part {
    /// How it is headed.
    pub fn heading(self) -> Heading {
        match self {
            Self::Opening | Self::Closing => Heading::Nothing,
            Self::Situation
            | Self::Results
            | Self::Money
            | Self::Assessment
            | Self::Directions
            | Self::Proposals => Heading::Roman,
            Self::Targets
            | Self::Group
            | Self::Bodies
            | Self::Strengths
            | Self::Shortcomings
            | Self::Difficulties
            | Self::Causes
            | Self::Lessons => Heading::Number,
        }
    }
}

/// A section as it is drafted (*mục*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DraftedSection {
    /// Which part it is.
    pub part: Part,
    /// Its mark: `II.`, `1.`; empty where it has no heading.
    pub mark: String,
    /// Its heading; empty where it has none.
    pub title: String,
    /// Its text: a paragraph a line, `- ` before an item.
    pub body: String,
}

/// Marks sections in their order: Roman numbers, and numbers that begin anew under each.
pub(crate) fn marked(sections: Vec<(Part, String, String)>) -> Vec<DraftedSection> {
    let (mut roman, mut number) = (0_u16, 0_u16);
    let mut found = Vec::with_capacity(sections.len());
    for (part, title, body) in sections {
        let mark = match part.heading() {
            Heading::Nothing => String::new(),
            Heading::Roman => {
                (roman, number) = (roman + 1, 0);
                format!("{}.", vanban::model::Mark::roman(roman))
            }
            Heading::Number => {
                number += 1;
                format!("{number}.")
            }
        };
        found.push(DraftedSection {
            part,
            mark,
            title,
            body,
        });
    }
    found
}
