//! The end of a document: recipients, signature; and what may follow it: annexes.

use std::sync::LazyLock;

use regex::Regex;

use super::line::{Candidate, is_capitals};
use super::part::Part;

static ANNEX: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|BIỂU|Biểu)(?:\s+(?:(?i:số)\s*)?([IVX]+|\d{1,2}|[A-Z]))?\s*[.:]?$")
        .ok()
});
static ANNEX_TITLED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU)\s*(?:(?i:số)\s*)?([IVX]+|\d{1,2})?\s*[.:–-]\s*(\p{Lu}.*)$",
    )
    .ok()
});
static AUTHORITY: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}").ok());
static TITLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^(?:PHÓ\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CHỦ NHIỆM|BÍ THƯ|TRƯỞNG BAN|TRƯỞNG PHÒNG|VIỆN TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|HIỆU TRƯỞNG|THỦ TƯỚNG)(?:\s+\p{Lu}[\p{Lu}\s,-]*)?$",
    )
    .ok()
});
static MIDLINE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\s((?:TM|KT|TL|TUQ)\.\s*\p{Lu}|(?:PHÓ )?CHỦ TỊCH$|(?:PHÓ )?GIÁM ĐỐC$)").ok()
});

/// "PHỤ LỤC", "Phụ lục II", alone on its line.
pub(super) fn is_annex_label(text: &str) -> bool {
    ANNEX
        .as_ref()
        .is_some_and(|regex| regex.is_match(text.trim()))
}

/// "Phụ lục 1. Danh mục …": the label with its title on one line, as byte length of the label.
pub(super) fn annex_label_length(text: &str) -> Option<usize> {
    let caps = ANNEX_TITLED.as_ref()?.captures(text)?;
    let title = caps.get(2)?;
    (caps.get(1).is_some() || is_capitals(title.as_str())).then_some(title.start())
}

/// The number in an annex's label.
pub(super) fn annex_number(label: &str) -> Option<u16> {
    let word = label
        .trim()
        .trim_end_matches(['.', ':', '–', '-', ' '])
        .rsplit(' ')
        .next()?;
    word.parse()
        .ok()
        .or_else(|| crate::model::Mark::from_roman(word))
}

/// "KT. CHỦ TỊCH".
pub(super) fn is_authority(text: &str) -> bool {
    text.chars().count() <= 80 && AUTHORITY.as_ref().is_some_and(|regex| regex.is_match(text))
}

/// "PHÓ CHỦ TỊCH", alone on its line.
pub(super) fn is_title(text: &str) -> bool {
    text.chars().count() <= 60 && TITLE.as_ref().is_some_and(|regex| regex.is_match(text))
}

/// Whether the end of the document begins here.
pub(super) fn begins(line: &Candidate) -> bool {
    let text = line.printed.trim();
    text.to_lowercase().starts_with("nơi nhận") || is_authority(text) || is_title(text)
}

/// Splits a line on which recipients (left) and signature (right) run into each other.
pub(super) fn split(line: &Candidate) -> Vec<Candidate> {
    let text = line.printed.as_str();
    if is_authority(text.trim()) && !text.contains('\t') || is_title(text.trim()) {
        return vec![line.clone()];
    }
    let cut = text.find('\t').or_else(|| {
        MIDLINE
            .as_ref()
            .and_then(|regex| regex.find(text))
            .map(|found| found.start())
    });
    match cut {
        Some(at) if at > 0 => {
            let (left, right) = text.split_at(at);
            [left, right]
                .into_iter()
                .filter(|piece| !piece.trim().is_empty())
                .map(|piece| line.piece(piece))
                .collect()
        }
        _ => vec![line.clone()],
    }
}

/// The part a line of the end plays.
pub(super) fn part(line: &Candidate, signing: bool) -> Option<Part> {
    let text = line.printed.trim();
    if text.to_lowercase().starts_with("nơi nhận") {
        Some(Part::RecipientsHead)
    } else if super::head::is_rule(text) {
        Some(Part::Rule)
    } else if is_authority(text) {
        Some(Part::Authority)
    } else if is_title(text) {
        Some(Part::SignerTitle)
    } else if line.mark.is_some() || text.starts_with("Như ") || text.starts_with("Lưu:") {
        Some(Part::Recipient)
    } else if signing && is_name(text) {
        Some(Part::SignerName)
    } else {
        None
    }
}

/// "Nguyễn Văn A", with or without a rank or degree before it.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    (2..=6).contains(&words.len())
        && words.iter().all(capital)
        && text
            .chars()
            .all(|c| c.is_alphabetic() || c == ' ' || c == '.' || c == '\'')
}

/// "(Kèm theo Kế hoạch số …)".
pub(super) fn is_reference(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.starts_with('(') && lower.contains("kèm theo") && text.chars().count() <= 300
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn annex_labels_are_told_from_words_about_annexes() {
        assert!(is_annex_label("PHỤ LỤC"));
        assert!(is_annex_label("Phụ lục II"));
        assert!(is_annex_label("PHỤ LỤC SỐ 1"));
        assert!(!is_annex_label("Phụ lục kèm theo Kế hoạch này"));
        assert_eq!(annex_number("PHỤ LỤC SỐ 03"), Some(3));
        assert_eq!(annex_number("Phụ lục IV."), Some(4));
        assert_eq!(annex_number("PHỤ LỤC"), None);
        assert!(annex_label_length("Phụ lục I: Danh mục nhiệm vụ").is_some());
    }

    #[test]
    fn signers_are_told_from_headings() {
        assert!(is_authority("TM. ỦY BAN NHÂN DÂN"));
        assert!(is_title("PHÓ CHỦ TỊCH"));
        assert!(!is_title("CHỦ TRƯƠNG"));
        assert!(!is_authority("KẾT LUẬN"));
    }
}
