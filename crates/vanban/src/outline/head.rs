//! The head block: bodies, national title, number, place and day; also where two columns came out as one line.

use std::sync::LazyLock;

use regex::Regex;

use super::line::{Candidate, is_capitals};
use super::part::Part;
use crate::model::Kind;

static PLACE_DATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(\p{Lu}[\p{L}\s.'-]{1,40}?,?\s*ngày[\s\d.…_/]*tháng[\s\d.…_/]*năm[\s\d.…_]*)$")
        .ok()
});
static NUMBER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(?i:số)\s*:?\s*[\d\s.…_]*[-/]\s*\p{Lu}[\p{L}\d&/-]*").ok());

/// Splits a line in which the two columns of the head run into each other.
pub(super) fn split(line: &Candidate) -> Vec<Candidate> {
    let text = &filled(&line.printed);
    let line = &Candidate {
        printed: text.clone(),
        ..line.clone()
    };
    let mut cuts = Vec::new();
    for sign in [
        "CỘNG HÒA XÃ HỘI",
        "CỘNG HOÀ XÃ HỘI",
        "Cộng hòa xã hội",
        "Độc lập - Tự do",
        "Độc lập – Tự do",
    ] {
        cuts.extend(text.find(sign).filter(|at| *at > 0));
    }
    if let Some(number) = NUMBER.as_ref().and_then(|regex| regex.find(text)) {
        let rest = text.get(number.end()..).unwrap_or_default();
        if is_place_date(rest.trim()) {
            cuts.push(number.end());
        }
    }
    cuts.extend(text.match_indices('\t').map(|(at, _)| at));
    cuts.sort_unstable();
    if cuts.is_empty() {
        return vec![line.clone()];
    }
    cuts.push(text.len());
    let mut from = 0;
    let mut pieces = Vec::new();
    for cut in cuts {
        let piece = text.get(from..cut).unwrap_or_default().trim();
        if !piece.is_empty() {
            pieces.push(line.piece(piece));
        }
        from = cut;
    }
    pieces
}

/// The gaps left open for number and day are no columns.
fn filled(text: &str) -> String {
    let mut text = text.to_owned();
    for word in ["Số:", "Số", "ngày", "tháng", "năm"] {
        text = text.replace(&format!("{word}\t"), &format!("{word} "));
    }
    for word in ["tháng", "năm"] {
        text = text.replace(&format!("\t{word}"), &format!(" {word}"));
    }
    text
}

/// The end of a national title that a narrow column broke.
pub(super) fn ends_national_title(text: &str) -> bool {
    matches!(
        text,
        "VIỆT NAM" | "NAM" | "NGHĨA VIỆT NAM" | "CHỦ NGHĨA VIỆT NAM"
    )
}

/// The part a line of the head plays, if it shows.
pub(super) fn part(line: &Candidate) -> Option<Part> {
    let text = line.printed.trim();
    if is_rule(text) {
        Some(Part::Rule)
    } else if is_national_title(text) {
        Some(Part::NationalTitle)
    } else if is_motto(text) {
        Some(Part::Motto)
    } else if is_number(text) {
        Some(Part::Number)
    } else if is_place_date(text) {
        Some(Part::PlaceDate)
    } else if is_type(text) {
        Some(Part::Type)
    } else if text.starts_with("Kính gửi") {
        Some(Part::Addressee)
    } else if text.starts_with("V/v") {
        Some(Part::Subject)
    } else if is_capitals(text) && line.mark.is_none() && line.words() <= 14 {
        Some(Part::Issuer)
    } else {
        None
    }
}

/// A ruled line typed as characters.
pub(super) fn is_rule(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| "-–—_─━═=*. ".contains(c)) && !text.ends_with("...")
}

/// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".
pub(super) fn is_national_title(text: &str) -> bool {
    let upper = text.to_uppercase();
    upper.starts_with("CỘNG HÒA XÃ HỘI") || upper.starts_with("CỘNG HOÀ XÃ HỘI")
}

/// "Độc lập - Tự do - Hạnh phúc".
fn is_motto(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.starts_with("độc lập") && lower.contains("tự do")
}

/// "Số: 12/KH-UBND".
pub(super) fn is_number(text: &str) -> bool {
    text.chars().count() <= 40 && NUMBER.as_ref().is_some_and(|regex| regex.is_match(text))
}

/// "Sông Lam, ngày 05 tháng 02 năm 2024".
pub(super) fn is_place_date(text: &str) -> bool {
    let whole = |found: regex::Match<'_>| found.start() == 0;
    text.chars().count() <= 80
        && PLACE_DATE
            .as_ref()
            .and_then(|regex| regex.find(text))
            .is_some_and(whole)
}

/// A line that is a type and nothing more: "KẾ HOẠCH", "QUYẾT ĐỊNH".
pub(super) fn is_type(text: &str) -> bool {
    if !is_capitals(text) {
        return false;
    }
    if Kind::from_word(text).is_some() {
        return true;
    }
    // "KẾ HOẠCH HÀNH ĐỘNG", "CHƯƠNG TRÌNH PHỐI HỢP".
    let manners = ["HÀNH ĐỘNG", "PHỐI HỢP", "LIÊN TỊCH", "CÔNG TÁC"];
    manners.iter().any(|manner| {
        text.strip_suffix(manner)
            .is_some_and(|word| word.ends_with(' ') && Kind::from_word(word).is_some())
    })
}

/// Whether a line of capitals begins the name of another body.
pub(super) fn begins_body(text: &str) -> bool {
    const WORDS: [&str; 26] = [
        "UBND",
        "ỦY BAN",
        "UỶ BAN",
        "HĐND",
        "HỘI ĐỒNG",
        "SỞ",
        "BAN",
        "LIÊN MINH",
        "PHÒNG",
        "HỘI",
        "CHI CỤC",
        "CỤC",
        "TRUNG TÂM",
        "VĂN PHÒNG",
        "BỘ",
        "TỈNH ỦY",
        "TỈNH UỶ",
        "HUYỆN ỦY",
        "THÀNH ỦY",
        "ĐẢNG",
        "QUỸ",
        "CHỦ TỊCH",
        "THỦ TƯỚNG",
        "CHÍNH PHỦ",
        "VIỆN",
        "NGÂN HÀNG",
    ];
    WORDS.iter().any(|word| {
        text.strip_prefix(word)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}
