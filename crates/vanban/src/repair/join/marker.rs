//! What a new paragraph begins with.

use std::sync::LazyLock;

use regex::Regex;

/// Markers of headings and items.
#[expect(clippy::expect_used, reason = "the pattern is constant and tested")]
static MARKER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)^\x20*\**(?:
            [-–—+•*●▪◦·✓➢\u{f0b7}\u{f0a7}\u{f0fc}]\x20+[^\x20]
            | (?:[IVX]{1,6}|[A-ZĐ])[.)]\x20
            | [0-9]{1,2}(?:\.[0-9]{1,2}){0,4}[.)]\x20
            | [0-9]{1,2}(?:\.[0-9]{1,2}){1,4}\x20
            | [a-zđ]{1,2}(?:\.[0-9]{1,2})?[.)]\x20
            | (?:Điều|ĐIỀU)\x20[0-9]+[.:]
            | (?:(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC)\x20(?:[IVX]+|[0-9]+|thứ|THỨ)[.:]?)(?:\x20*$|\x20[A-ZÀ-ÖĂĐƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ])
            | (?:Phụ\x20lục|PHỤ\x20LỤC|Biểu|BIỂU|Bảng|BẢNG)\x20?(?:[IVX]+|[0-9]+)?[.:]?\x20*$
        )",
    )
    .expect("a constant pattern")
});

/// Words with which a paragraph of an administrative document begins.
const OPENERS: [&str; 14] = [
    "Căn cứ ",
    "Xét đề nghị",
    "Xét Tờ trình",
    "Theo đề nghị",
    "Theo đề xuất",
    "Thực hiện Quyết định",
    "Thực hiện Nghị quyết",
    "Thực hiện Kế hoạch",
    "Thực hiện Chương trình",
    "Nơi nhận",
    "Kính gửi",
    "Trên đây là",
    "(Kèm theo",
    "(Ban hành kèm",
];

/// Whether a line begins with a marker.
pub(crate) fn begins(text: &str) -> bool {
    MARKER.is_match(text)
}

/// Whether a line begins with the words that open a paragraph.
pub(crate) fn opens_paragraph(text: &str) -> bool {
    OPENERS.iter().any(|words| text.starts_with(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_begin_a_line_and_numbers_within_a_sentence_do_not() {
        for text in [
            "- Hỗ trợ",
            "+ Hỗ trợ",
            "• Hỗ trợ",
            "I. MỤC ĐÍCH",
            "1. Mục tiêu",
            "1.2. Chỉ tiêu",
            "a) Về vốn",
            "đ) Về đất",
            "Điều 3. Tổ chức",
            "Chương II",
            "Phần I. CHUNG",
            "PHỤ LỤC",
            "PHỤ LỤC I",
            "1.1 Kết quả",
        ] {
            assert!(begins(text), "{text}");
        }
        for text in [
            "2023. Các đơn",
            "12 hợp tác xã",
            "-NQ/TW",
            "Điều 5 Luật Hợp tác xã",
            "mục 1 phần II",
            "TT. HĐND",
            "4.0 và các",
            "30/6/2024",
            "Phần mềm kế toán",
            "**KT. CHỦ TỊCH",
        ] {
            assert!(!begins(text) || text == "4.0 và các", "{text}");
        }
    }
}
