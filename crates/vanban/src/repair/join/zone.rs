//! The zones of an administrative document, so that head, title and signature are not glued to the body.

use crate::read::SourceBlock;
use crate::repair::text::{all_capitals, ends_closed, line_at, starts_small};

use super::{Between, marker};

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zone {
    /// The block above the type: names, number, motto, place and day.
    Head,
    /// The lines below the type, or below the label of an annex.
    Title,
    /// The text.
    Body,
    /// Recipients and signature.
    Tail,
}

/// The type of a document stands within this many lines, or not at all.
const HEAD_LINES_MAX: usize = 30;
/// A subject has no more lines.
const TITLE_LINES_MAX: usize = 8;

/// Types of documents as they are printed above the subject.
const TYPES: [&str; 15] = [
    "KẾ HOẠCH",
    "ĐỀ ÁN",
    "QUYẾT ĐỊNH",
    "CHƯƠNG TRÌNH",
    "CHỈ THỊ",
    "BÁO CÁO",
    "TỜ TRÌNH",
    "THÔNG BÁO",
    "HƯỚNG DẪN",
    "NGHỊ QUYẾT",
    "PHƯƠNG ÁN",
    "DỰ ÁN",
    "QUY CHẾ",
    "QUY ĐỊNH",
    "CHƯƠNG TRÌNH HÀNH ĐỘNG",
];

/// Goes through a document line by line and says where each stands.
#[derive(Debug)]
pub(crate) struct Zones {
    zone: Zone,
    in_title: usize,
}

/// The text of a line without the stars that mark bold in plain text.
fn bare(text: &str) -> &str {
    text.trim().trim_matches('*').trim()
}

/// Whether a line is a type alone.
fn is_type(text: &str) -> bool {
    TYPES.contains(&bare(text))
}

/// Whether a line is the label of an annex.
fn is_annex(text: &str) -> bool {
    let upper = bare(text).to_uppercase();
    upper.starts_with("PHỤ LỤC") && upper.chars().count() <= 16
}

/// Whether a line is in capitals, as headings and names of bodies are.
pub(crate) fn is_capitals(text: &str) -> bool {
    all_capitals(text) && text.split_whitespace().count() >= 2
}

/// Whether a line belongs to a signature.
pub(crate) fn signs(text: &str) -> bool {
    const STARTS: [&str; 12] = [
        "TM.",
        "KT.",
        "Q.",
        "TL.",
        "TUQ.",
        "CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "CHÁNH VĂN PHÒNG",
        "BỘ TRƯỞNG",
        "THỨ TRƯỞNG",
    ];
    STARTS.iter().any(|start| bare(text).starts_with(start))
}

/// Whether two lines of a title are one text that the width cut.
pub(crate) fn same_title(before: &str, next: &str) -> bool {
    let rule = |text: &str| !text.chars().any(char::is_alphanumeric);
    let apart = is_type(before) || is_annex(before) || rule(before) || rule(next);
    let bracket = next.starts_with('(') && (ends_closed(before) || next.ends_with(')'));
    let case = all_capitals(before) == all_capitals(next) || starts_small(next);
    !apart && !bracket && case && !ends_closed(before) && !next.starts_with("(Kèm")
}

impl Zones {
    /// A document begins with its head if a type follows soon.
    pub(crate) fn of(blocks: &[SourceBlock]) -> Self {
        let lines = (0..blocks.len()).filter_map(|block| line_at(blocks, block));
        let mut lines = lines.filter(|line| !line.text.trim().is_empty());
        let head = lines
            .by_ref()
            .take(HEAD_LINES_MAX)
            .take_while(|line| !marker::begins(&line.text))
            .any(|line| is_type(&line.text));
        Self {
            zone: if head { Zone::Head } else { Zone::Body },
            in_title: 0,
        }
    }

    /// The zone of the next line.
    pub(crate) fn next(&mut self, text: &str, between: Between) -> Zone {
        let title_ends = (between == Between::Gap && self.in_title > 0)
            || marker::begins(text)
            || marker::opens_paragraph(text)
            || self.in_title >= TITLE_LINES_MAX;
        // After the recipients another document of the file may begin.
        let opens = is_type(text) && matches!(self.zone, Zone::Head | Zone::Tail);
        if opens || is_annex(text) {
            self.zone = Zone::Title;
            self.in_title = 0;
            return self.zone;
        }
        if bare(text).starts_with("Nơi nhận") || bare(text).starts_with("NƠI NHẬN") {
            self.zone = Zone::Tail;
        }
        self.zone = match self.zone {
            Zone::Title if title_ends => Zone::Body,
            Zone::Body if signs(text) && all_capitals(text) => Zone::Tail,
            same @ (Zone::Head | Zone::Title | Zone::Body | Zone::Tail) => same,
        };
        self.in_title += 1;
        self.zone
    }
}
