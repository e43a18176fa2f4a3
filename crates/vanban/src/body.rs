//! Bodies (*cơ quan, đơn vị*) as plans name them: where a name begins, where it ends, one body or a class of them.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// One body, or a class of bodies that fans out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// One body.
    Body,
    /// A class: "UBND các huyện", "Các hợp tác xã".
    Group,
}

/// Words with which the name of a body begins, in lower case.
static HEADS: LazyLock<Vec<&str>> = LazyLock::new(|| words(include_str!("../data/body_heads.txt")));

/// More heads that only count where a body is expected (after "Giao", in a column of bodies).
static LOOSE: LazyLock<Vec<&str>> =
    LazyLock::new(|| words(include_str!("../data/body_heads_loose.txt")));

/// Words with which what a body shall do begins, in lower case.
static VERBS: LazyLock<Vec<&str>> = LazyLock::new(|| words(include_str!("../data/duty_verbs.txt")));

static NOT_BODIES: LazyLock<Vec<&str>> =
    LazyLock::new(|| words(include_str!("../data/not_bodies.txt")));

/// The words of a list: one a line, `#` opens a remark.
pub(crate) fn words(list: &'static str) -> Vec<&'static str> {
    list.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
}

/// Tails that follow a class of bodies and belong to its name.
const RELATIVE: [&str; 5] = [
    "được giao",
    "được phân công",
    "có liên quan",
    "liên quan",
    "tham gia",
];

/// Whether a text begins with the name of a body.
pub fn begins(text: &str) -> bool {
    let lower = text.trim_start().to_lowercase();
    HEADS.iter().any(|head| is_word_prefix(&lower, head))
        && !NOT_BODIES.iter().any(|head| is_word_prefix(&lower, head))
}

/// Whether a text can begin the name of a body where one is expected.
pub fn begins_loosely(text: &str) -> bool {
    let lower = text.trim_start().to_lowercase();
    HEADS
        .iter()
        .chain(LOOSE.iter())
        .any(|head| is_word_prefix(&lower, head))
}

fn is_word_prefix(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| {
        rest.chars()
            .next()
            .is_none_or(|next| !next.is_alphanumeric())
    })
}

/// The byte length of the body's name at the start of a sentence that says what it shall do:
/// "Sở Tài chính thẩm định dự toán" → "Sở Tài chính".
pub fn name_length(text: &str) -> Option<usize> {
    if !begins(text) {
        return None;
    }
    sentence_head(text)
}

/// As `name_length`, for a place where a body must stand.
pub fn expected_name_length(text: &str) -> Option<usize> {
    if !begins_loosely(text) {
        return None;
    }
    sentence_head(text)
}

fn sentence_head(text: &str) -> Option<usize> {
    for at in word_starts(text).into_iter().skip(1) {
        let before = text.get(..at)?.trim_end();
        if before.ends_with([':', ';', '.']) && !before.ends_with("TM.") {
            return Some(before.trim_end_matches([':', ';', '.']).len());
        }
        let rest = text.get(at..)?;
        let relative = RELATIVE.iter().find(|tail| is_word_prefix(rest, tail));
        if relative.is_some() {
            return relative_end(text, at);
        }
        if begins_verb(rest) && !is_inside_name(before, rest) {
            return Some(before.trim_end_matches([',', ' ']).len());
        }
    }
    None
}

/// "… được giao chủ trì nhiệm vụ tại Phụ lục | xây dựng kế hoạch": the verb after the relative clause.
fn relative_end(text: &str, from: usize) -> Option<usize> {
    const NOUNS: [&str; 8] = [
        "nhiệm vụ",
        "công việc",
        "nội dung",
        "phụ lục",
        "kế hoạch",
        "đề án",
        "chương trình",
        "dự án",
    ];
    let starts: Vec<usize> = word_starts(text)
        .into_iter()
        .filter(|at| *at > from)
        .collect();
    let mut noun_seen =
        text.get(from..)?.starts_with("liên quan") || text.get(from..)?.starts_with("có liên quan");
    let mut noun_end = 0;
    for at in starts {
        let rest = text.get(at..)?;
        if noun_seen && at >= noun_end && begins_verb(rest) {
            return Some(
                text.get(..at)?
                    .trim_end()
                    .trim_end_matches([',', ':'])
                    .len(),
            );
        }
        // "chương trình": its second word is no verb.
        let lower = rest.to_lowercase();
        if let Some(noun) = NOUNS.iter().find(|noun| is_word_prefix(&lower, noun)) {
            noun_seen = true;
            noun_end = at + noun.len();
        }
    }
    None
}

fn begins_verb(rest: &str) -> bool {
    // A capital opens a name, not what is to be done.
    rest.chars().next().is_some_and(char::is_lowercase)
        && VERBS.iter().any(|verb| is_word_prefix(rest, verb))
}

/// Verbs that are part of names: "Quỹ hỗ trợ phát triển", "Trung tâm xúc tiến", "cơ quan quản lý", "Trung tâm
/// Phục vụ", "Văn phòng Điều phối xây dựng nông thôn mới", "Ban quản lý".
fn is_inside_name(before: &str, rest: &str) -> bool {
    let lower = before.to_lowercase();
    let ends = |tail: &str| lower == tail || lower.ends_with(&format!(" {tail}"));
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let capital = last.chars().next().is_some_and(char::is_uppercase);
    (ends("quỹ")
        && ["hỗ trợ", "phát triển", "cho vay"]
            .iter()
            .any(|w| rest.starts_with(w))
        || ends("quỹ hỗ trợ")
        || ends("hỗ trợ") && rest.starts_with("phát triển"))
        || ends("ban")
        || ends("trung tâm")
        || ends("chi cục")
        || ends("phòng")
        || ends("tổ")
        || ends("hội")
        || ends("cơ quan")
        || ends("đơn vị") && !lower.ends_with(", đơn vị")
        || ends("bộ phận")
        || ends("các tổ chức")
        || ends("các cơ quan")
        || lower.ends_with("điều phối") && rest.starts_with("xây dựng")
        || lower.ends_with("nông nghiệp và") && rest.starts_with("phát triển")
        || capital && last.chars().all(char::is_uppercase) && rest.starts_with("cấp xã")
        || rest.starts_with("cấp xã")
        || rest.starts_with("cấp huyện")
        || rest.starts_with("cấp tỉnh")
        || before.ends_with(" và")
        || ends("cùng") && rest.starts_with("cấp")
        || ends("các")
        || lower.ends_with("thông tin")
        || lower.ends_with("giáo dục và")
}

/// Whether a heading is nothing but names of bodies.
pub fn is_heading(text: &str) -> bool {
    let taking_part = |at: usize| {
        let rest = text.get(at..).unwrap_or_default().trim_start();
        rest.starts_with("tham gia") && rest.split_whitespace().count() <= 6
    };
    let text = text.trim().trim_end_matches([':', '.']);
    begins(text)
        && text.split_whitespace().count() <= 40
        && sentence_head(text)
            .is_none_or(|length| length == text.len() || taking_part(length) || is_all_names(text))
        && !text.contains(". ")
}

fn is_all_names(text: &str) -> bool {
    split(text).iter().all(|name| begins_loosely(name))
        && split(text).iter().all(|name| sentence_head(name).is_none())
}

/// The name without its usual abbreviations, so that one body named two ways is one: "Liên minh HTX tỉnh",
/// "Liên minh Hợp tác xã tỉnh".
pub fn key(name: &str) -> String {
    const SHORT: [(&str, &str); 6] = [
        ("hợp tác xã", "htx"),
        ("ủy ban nhân dân", "ubnd"),
        ("uỷ ban nhân dân", "ubnd"),
        ("phát triển nông thôn", "ptnt"),
        ("hội đồng nhân dân", "hđnd"),
        ("&", "và"),
    ];
    let mut key = name.trim().to_lowercase();
    for (long, short) in SHORT {
        key = key.replace(long, short);
    }
    key.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One body or a class of them.
pub fn class(name: &str) -> Class {
    let lower = name.trim().to_lowercase();
    let plural = lower.starts_with("các ")
        || lower.contains(" các ")
        || lower.starts_with("những ")
        || lower.starts_with("mỗi ")
        || lower.starts_with("ubnd cấp ")
        || lower.starts_with("ubnd xã, ")
        || lower.starts_with("thủ trưởng")
        || lower.starts_with("toàn thể ");
    if plural { Class::Group } else { Class::Body }
}

/// The bodies that a heading or cell names side by side: parted by semicolons, and by commas where a full name
/// follows. "Đài … và Báo …" stays one holder.
pub fn holders(text: &str) -> Vec<String> {
    // Heads of offices side by side are one class: "Trưởng các phòng, ban, Giám đốc Trung tâm".
    let lower = text.trim_start().to_lowercase();
    if lower.starts_with("trưởng các ") && !text.contains([';', '\n']) {
        return vec![text.trim().trim_end_matches([':', '.', ',']).to_owned()];
    }
    let mut names: Vec<String> = Vec::new();
    let parts = text.split([';', '\n']).flat_map(|part| part.split(','));
    for part in parts {
        let name = part.trim().trim_end_matches([':', '.', ',']);
        let own = begins(name) && name.chars().next().is_some_and(char::is_uppercase);
        let after_stop = text.contains(&format!("; {name}")) || text.contains(&format!(";{name}"));
        match names.last_mut() {
            Some(last) if !own && !after_stop => {
                last.push_str(", ");
                last.push_str(name);
            }
            _ if name.is_empty() => {}
            _ => names.push(name.to_owned()),
        }
    }
    names
}

/// The bodies at the head of a sentence: as `holders`, and "Văn phòng UBND tỉnh và Ban Kinh tế là đầu mối" has two.
pub fn actors(text: &str) -> Vec<String> {
    let halves = |name: String| match name.split_once(" và ") {
        Some((first, second))
            if is_full_name(first) && is_full_name(second) && class(&name) == Class::Body =>
        {
            vec![first.trim().to_owned(), second.trim().to_owned()]
        }
        _ => vec![name],
    };
    holders(text).into_iter().flat_map(halves).collect()
}

/// A capital, a head of bodies and something behind it.
fn is_full_name(text: &str) -> bool {
    begins(text) && text.trim().contains(' ') && text.chars().next().is_some_and(char::is_uppercase)
}

/// The names in a list of bodies: "các sở, ngành, Liên minh HTX tỉnh và UBND các xã, phường".
pub fn split(text: &str) -> Vec<String> {
    let text = text.trim().trim_end_matches(['.', ';', ',', ':']);
    let mut names: Vec<String> = Vec::new();
    let mut from = 0;
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    for (at, sign) in text.char_indices() {
        if matches!(sign, ',' | ';' | '\n') {
            cuts.push((at, at + sign.len_utf8()));
        }
    }
    cuts.extend(
        text.match_indices(" và ")
            .map(|(at, word)| (at, at + word.len())),
    );
    cuts.sort_unstable();
    for (end, next) in cuts {
        let rest = text.get(next..).unwrap_or_default().trim_start();
        let semicolon = text
            .get(end..next)
            .is_some_and(|sign| sign.starts_with([';', '\n']));
        if end >= from
            && (begins(rest) || semicolon && begins_loosely(rest))
            && !is_half_name(text, end, rest)
        {
            push_name(&mut names, text.get(from..end));
            from = next;
        }
    }
    push_name(&mut names, text.get(from..));
    names
}

/// "các sở, ban, ngành": "ban" here is not a name of its own; nor is "Ban" in "các Sở, Ban, ngành".
fn is_half_name(text: &str, end: usize, rest: &str) -> bool {
    let before = text.get(..end).unwrap_or_default().to_lowercase();
    let next = rest.to_lowercase();
    let bare = ["ban,", "ban ngành", "hội,", "đài,", "phòng,", "bộ,", "sở,"];
    // "Viện, trường" are one class.
    let piece = rest.split([',', ';', '\n']).next().unwrap_or(rest).trim();
    let word = !piece.contains(' ') && piece.chars().next().is_some_and(char::is_lowercase);
    if word && text.get(end..).is_some_and(|sign| sign.starts_with(',')) {
        return true;
    }
    (before.ends_with("sở")
        || before.ends_with("ban")
        || before.ends_with("bộ")
        || before.ends_with("phòng"))
        && (bare.iter().any(|word| next.starts_with(word)) || next == "ban")
        || next.starts_with("hội và") && before.ends_with("đoàn")
}

fn push_name(names: &mut Vec<String>, name: Option<&str>) {
    let name = name
        .unwrap_or_default()
        .trim()
        .trim_end_matches([',', ';', '.']);
    if !name.is_empty() {
        names.push(name.to_owned());
    }
}

fn word_starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut gap = true;
    for (at, letter) in text.char_indices() {
        if letter.is_whitespace() {
            gap = true;
        } else {
            if gap {
                starts.push(at);
            }
            gap = false;
        }
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn named(sentence: &str, name: Option<&str>) {
        assert_eq!(
            name_length(sentence).and_then(|n| sentence.get(..n)),
            name,
            "{sentence}"
        );
    }

    #[test]
    fn the_name_ends_where_the_duty_begins() {
        named("Sở Tài chính thẩm định dự toán.", Some("Sở Tài chính"));
        named(
            "Sở Thông tin và Truyền thông là cơ quan thường trực.",
            Some("Sở Thông tin và Truyền thông"),
        );
        named(
            "Các sở, ban, ngành, địa phương được giao chủ trì nhiệm vụ tại Phụ lục xây dựng kế hoạch chi tiết.",
            Some("Các sở, ban, ngành, địa phương được giao chủ trì nhiệm vụ tại Phụ lục"),
        );
        named(
            "Liên minh HTX tỉnh: Chủ trì triển khai.",
            Some("Liên minh HTX tỉnh"),
        );
        named("Nâng cao năng lực quản lý.", None);
    }

    #[test]
    fn headings_of_bodies_are_told_from_headings_of_content() {
        for text in [
            "Liên minh HTX tỉnh",
            "Văn phòng Điều phối xây dựng nông thôn mới tỉnh",
            "Sở Nông nghiệp và Phát triển nông thôn",
            "Đài Phát thanh - Truyền hình và Báo Bình Phước",
            "UBND các huyện, thị xã, thành phố",
            "Các hợp tác xã",
            "Sở Lao động, Thương binh và Xã hội",
            "Quỹ hỗ trợ phát triển hợp tác xã tỉnh",
            "Các HTX, chủ thể tham gia Chương trình OCOP",
        ] {
            assert!(is_heading(text), "{text}");
        }
        for text in [
            "Mục đích",
            "Hỗ trợ về vốn, tín dụng",
            "Tuyên truyền nâng cao nhận thức",
            "Kinh phí",
        ] {
            assert!(!is_heading(text), "{text}");
        }
    }

    #[test]
    fn lists_of_bodies_fall_apart_where_a_new_name_begins() {
        assert_eq!(
            split("các sở, ngành, Liên minh HTX tỉnh và UBND các xã, phường"),
            ["các sở, ngành", "Liên minh HTX tỉnh", "UBND các xã, phường"]
        );
        assert_eq!(
            split("Sở Nông nghiệp và Phát triển nông thôn"),
            ["Sở Nông nghiệp và Phát triển nông thôn"]
        );
        assert_eq!(
            split("Các sở, ban, ngành tỉnh"),
            ["Các sở, ban, ngành tỉnh"]
        );
    }
}
