//! Figures that commit somebody, found in a sentence.

mod words;

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::amount;
use super::contract::{Comparator, PartOfYear, Quantity};
use words::{EMPTY_UNITS, PREFIXES, UNIT_ENDS, UNIT_GOES_ON};

/// A figure with how it binds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) quantity: Quantity,
    pub(super) unit: String,
    pub(super) comparator: Comparator,
    pub(super) period: PartOfYear,
    pub(super) percent_of: Option<String>,
    pub(super) due_year: Option<i16>,
    /// The number itself, in bytes of the text.
    pub(super) number: Range<usize>,
    /// From comparator to unit, in bytes of the text.
    pub(super) phrase: Range<usize>,
    /// A word of promise or bound stands beside it.
    pub(super) bound: bool,
}

fn regex(pattern: &str) -> Option<Regex> {
    Regex::new(pattern).ok()
}

static NUMBER: LazyLock<Option<Regex>> =
    LazyLock::new(|| regex(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,3})?|\d+(?:,\d{1,3})?"));
/// Words before a number that make it the name of something.
static NAMING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"(?i)(?:^|[\s(])(?:số|năm|tháng|quý|ngày|điều|khoản|mục|phần|chương|khóa|khoá|thứ|nhiệm kỳ|giai đoạn|tiêu chí|phụ lục|biểu|mẫu|bảng|hạng|quốc lộ|từ năm|đến năm|cách mạng|công nghiệp|thập niên|cấp độ|khu phố|ấp|thôn|gồm|bao gồm|chia thành|chia làm|so với)\s*:?\s*$",
    )
});
static RANGE_AFTER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(r"^\s*%?\s*(?:-|–|—|đến)\s*(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)")
});
static RANGE_BEFORE: LazyLock<Option<Regex>> =
    LazyLock::new(|| regex(r"(?:\d%?\s*(?:-|–|—)|từ \d[\d.,]*%?\s+đến)\s*$"));
static MILESTONE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"(?i)(so với\s+(?:cuối\s+)?|giai đoạn\s+|từ\s+)?(đến\s+(?:hết\s+|cuối\s+|trước\s+)?|hết\s+|cuối\s+|vào\s+|trước\s+|trong\s+)?năm\s+(20\d{2})",
    )
});

/// The figures of one sentence that may commit somebody.
pub(super) fn figures(text: &str, sentence: &Range<usize>) -> Vec<Figure> {
    let mut found = all_figures(text, sentence);
    let closing = text.get(sentence.clone()).and_then(closing_year);
    let once =
        |figure: &&mut Figure| figure.due_year.is_none() && figure.period == PartOfYear::Plan;
    for figure in found.iter_mut().filter(once) {
        figure.due_year = closing;
    }
    carry_shares(text, sentence, &mut found);
    found
}

/// "95% cán bộ được bồi dưỡng; đến năm 2028 đạt 100%": the second share is one of the same.
fn carry_shares(text: &str, sentence: &Range<usize>, figures: &mut [Figure]) {
    let mut last: Option<String> = None;
    for figure in figures.iter_mut().filter(|figure| figure.unit == "%") {
        let before = text
            .get(sentence.start..figure.number.start)
            .unwrap_or_default();
        let clause = before.rsplit(';').next().unwrap_or(before).trim();
        let bare = clause.split_whitespace().count() <= 5 && clause.starts_with("đến ");
        if figure.percent_of.is_none() && bare && clause.ends_with("đạt") {
            figure.percent_of.clone_from(&last);
        }
        last.clone_from(&figure.percent_of);
    }
}

/// The year that closes a sentence holds for all its figures: "… vào năm 2030."
fn closing_year(sentence: &str) -> Option<i16> {
    let caps = MILESTONE.as_ref()?.captures_iter(sentence).last()?;
    let end = caps.get(0)?.end();
    let closes = sentence
        .get(end..)?
        .trim()
        .trim_end_matches(['.', ';'])
        .is_empty();
    let worded = caps.get(1).is_none() && is_horizon(&caps);
    (closes && worded)
        .then(|| caps.get(3)?.as_str().parse().ok())
        .flatten()
}

fn all_figures(text: &str, sentence: &Range<usize>) -> Vec<Figure> {
    let Some(regex) = NUMBER.as_ref() else {
        return Vec::new();
    };
    let Some(words) = text.get(sentence.clone()) else {
        return Vec::new();
    };
    let numbers: Vec<Range<usize>> = regex
        .find_iter(words)
        .map(|found| sentence.start + found.start()..sentence.start + found.end())
        .collect();
    numbers
        .iter()
        .enumerate()
        .filter_map(|(place, number)| {
            let later = numbers.get(place + 1..).unwrap_or_default();
            figure(text, sentence, number.clone(), later)
        })
        .collect()
}

fn figure(
    text: &str,
    sentence: &Range<usize>,
    number: Range<usize>,
    later: &[Range<usize>],
) -> Option<Figure> {
    let before = text.get(sentence.start..number.start)?;
    let after = text.get(number.end..sentence.end)?;
    if is_name(before, after) || is_later_half(before) || in_aside(before) {
        return None;
    }
    let quantity = amount::quantity(text.get(number.clone())?)?;
    let (after_range, ranged) = skip_range(after);
    let (unit, unit_length) =
        unit(after_range).or_else(|| Some((risen_unit(before, after_range)?, 0)))?;
    let unit_end = number.end + (after.len() - after_range.len()) + unit_length;
    let (prefix, prefix_start) = prefix(before, sentence.start);
    // The second number of a range lies before the unit.
    let next = later.iter().find(|other| other.start >= unit_end);
    let suffix = text
        .get(unit_end..next.map_or(sentence.end, |other| other.start))
        .unwrap_or_default();
    let comparator = comparator(prefix, before, suffix, ranged);
    Some(Figure {
        quantity,
        percent_of: share(
            &unit,
            before,
            text.get(unit_end..sentence.end).unwrap_or_default(),
        ),
        period: period(&unit, before, suffix),
        due_year: due_year(before, suffix),
        comparator,
        phrase: prefix_start..unit_end,
        bound: prefix.is_some() || comparator != Comparator::Exactly,
        number,
        unit,
    })
}

/// A year, a document number, a date, an ordinal: not a count.
fn is_name(before: &str, after: &str) -> bool {
    let last = before.chars().next_back();
    let next = after.chars().next();
    let glued = last.is_some_and(|c| c.is_alphanumeric() || "/.,_".contains(c))
        || last == Some('-') && !before.ends_with(" -")
        || next.is_some_and(|c| c.is_alphabetic() && c != 'h' && c != 'k' && c != 'm' && c != 'H');
    let dated = after.starts_with('/')
        && after
            .chars()
            .nth(1)
            .is_some_and(|c| c.is_ascii_digit() || c.is_uppercase());
    let coded = after.starts_with('-') && after.chars().nth(1).is_some_and(|c| c.is_uppercase());
    let each = ["mỗi", "hằng", "hàng", "bình quân một", "từng"]
        .iter()
        .any(|word| {
            before
                .trim_end()
                .rsplit_once(' ')
                .is_some_and(|(head, _)| head.trim_end().to_lowercase().ends_with(word))
        });
    let named = !each && NAMING.as_ref().is_some_and(|regex| regex.is_match(before));
    let law = [
        "Nghị quyết",
        "Quyết định",
        "Nghị định",
        "Thông tư",
        "Luật",
        "Chỉ thị",
    ]
    .iter()
    .any(|w| before.trim_end().ends_with(w));
    glued || dated || coded || named || law
}

/// "… đến 15%": the first half stands for the range.
fn is_later_half(before: &str) -> bool {
    RANGE_BEFORE
        .as_ref()
        .is_some_and(|regex| regex.is_match(before))
}

/// A figure in brackets only explains: "(năm 2023 là 15 HTX)".
fn in_aside(before: &str) -> bool {
    let open = before.rfind('(');
    let close = before.rfind(')');
    let inside = open.filter(|at| close.is_none_or(|end| end < *at));
    inside.is_some_and(|at| {
        !before
            .get(at + 1..)
            .unwrap_or_default()
            .trim_start()
            .starts_with("trong đó")
    })
}

fn skip_range(after: &str) -> (&str, bool) {
    match RANGE_AFTER.as_ref().and_then(|regex| regex.find(after)) {
        Some(found) => (after.get(found.end()..).unwrap_or_default(), true),
        None => (after, false),
    }
}

/// "đưa tổng số thành viên lên 240": the unit stands before the figure.
fn risen_unit(before: &str, after: &str) -> Option<String> {
    let closed = after.is_empty() || after.starts_with([',', ';', '.']);
    let head = before.trim_end();
    let head = ["lên", "đạt", "lên đạt"]
        .iter()
        .find_map(|verb| head.strip_suffix(verb))?;
    let (_, named) = head.rsplit_once("tổng số ")?;
    unit_of(named).filter(|unit| closed && named.trim_end().starts_with(unit.as_str()))
}

/// The unit at the start of words that count: "HTX thành lập mới" → "HTX".
pub(super) fn unit_of(words: &str) -> Option<String> {
    unit(&format!(" {words}")).map(|(unit, _)| unit)
}

/// The unit after a number, with the bytes it takes.
fn unit(after: &str) -> Option<(String, usize)> {
    let trimmed = after.trim_start();
    let lead = after.len() - trimmed.len();
    if let Some(rest) = trimmed.strip_prefix('%') {
        // "8%/năm": the share alone is the unit; the stretch of time is told by `period`.
        let _ = rest;
        return Some(("%".to_owned(), lead + 1));
    }
    if !after.starts_with(char::is_whitespace)
        && !trimmed.starts_with("ha")
        && !trimmed.starts_with("kg")
    {
        return None;
    }
    let mut end = 0;
    let mut words = 0;
    let mut offset = 0;
    for word in trimmed.split_inclusive(char::is_whitespace) {
        let rest = trimmed.get(offset..).unwrap_or_default();
        let bare = word.trim_end();
        if words > 0 && ends_unit(rest) || words >= 8 || !starts_word(bare) {
            break;
        }
        let stop = bare.find([',', ';', '.', ':', ')', '(', '"', '”', '+']);
        end = offset + stop.unwrap_or(bare.len());
        offset += word.len();
        words += 1;
        if stop.is_some() {
            break;
        }
    }
    let unit = trimmed.get(..end)?.trim();
    // "06 điểm bán hàng" are counted, "06 điểm" are marks.
    let described = ["bản tin", "điểm ", "bản đồ", "nhóm hộ"];
    let placed = unit == "điểm" && trimmed.starts_with("điểm tại ");
    let empty = !placed
        && !described.iter().any(|word| unit.starts_with(word))
        && EMPTY_UNITS.iter().any(|word| {
            unit == *word
                || unit
                    .strip_prefix(word)
                    .is_some_and(|rest| rest.starts_with(' '))
        });
    let plain = unit.split('/').next().unwrap_or(unit);
    let empty = empty || !placed && EMPTY_UNITS.contains(&plain);
    (!unit.is_empty() && !empty && words > 0).then(|| (unit.to_owned(), lead + end))
}

fn starts_word(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_alphabetic)
}

fn ends_unit(rest: &str) -> bool {
    if UNIT_GOES_ON.iter().any(|words| rest.starts_with(words)) {
        return false;
    }
    UNIT_ENDS.iter().any(|word| {
        rest.strip_prefix(word)
            .is_some_and(|more| more.chars().next().is_none_or(|c| !c.is_alphanumeric()))
    })
}

/// The word of bound before a number, with the byte where it begins.
fn prefix(before: &str, start: usize) -> (Option<Comparator>, usize) {
    let trimmed = before.trim_end();
    let lower = trimmed.to_lowercase();
    let without_verb = ["đạt", "được", "có", "là", "còn", "cho", "thêm"]
        .iter()
        .find_map(|verb| lower.strip_suffix(verb).map(str::trim_end))
        .unwrap_or(&lower);
    for (word, comparator) in PREFIXES {
        for tail in [lower.as_str(), without_verb] {
            let Some(head) = tail.strip_suffix(word) else {
                continue;
            };
            if head.is_empty() || head.ends_with(|c: char| !c.is_alphanumeric()) {
                return (Some(comparator), start + head.len().min(before.len()));
            }
        }
    }
    (None, start + before.len())
}

fn comparator(prefix: Option<Comparator>, before: &str, suffix: &str, ranged: bool) -> Comparator {
    let near: String = suffix.chars().take(60).collect();
    let near = near.split([',', ';']).next().unwrap_or_default();
    if near.contains("trở lên") {
        return Comparator::AtLeast;
    }
    if near.contains("trở xuống") {
        return Comparator::AtMost;
    }
    let from = before.trim_end().to_lowercase();
    let from = from.ends_with(" từ") || from == "từ";
    match prefix {
        Some(comparator) => comparator,
        None if ranged || from => Comparator::AtLeast,
        None => Comparator::Exactly,
    }
}

fn period(unit: &str, before: &str, suffix: &str) -> PartOfYear {
    let near: String = suffix.chars().take(40).collect();
    let near = near
        .split([',', ';'])
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let clause = before
        .rsplit([';', ':'])
        .next()
        .unwrap_or(before)
        .to_lowercase();
    let said = |words: &[&str]| words.iter().any(|w| near.contains(w) || clause.contains(w));
    let slashed = |word: &str| {
        let rest = suffix.trim_start();
        let rest = rest.strip_prefix("trở lên").unwrap_or(rest);
        unit.ends_with(word) || rest.trim_start().starts_with(word)
    };
    let closes = |word: &str| {
        let clause = suffix.split([',', ';', '.']).next().unwrap_or_default();
        clause.trim_end().ends_with(word)
    };
    if slashed("/tháng") || said(&["mỗi tháng", "hằng tháng", "hàng tháng"]) {
        PartOfYear::Month
    } else if slashed("/quý") || said(&["mỗi quý", "hằng quý", "hàng quý"]) {
        PartOfYear::Quarter
    } else if slashed("/năm")
        || closes("mỗi năm")
        || said(&[
            "mỗi năm",
            "hằng năm",
            "hàng năm",
            "bình quân năm",
            "từng năm",
        ])
    {
        PartOfYear::Year
    } else {
        PartOfYear::Plan
    }
}

/// The milestone year: the last one named before the number, else one right behind it.
fn due_year(before: &str, suffix: &str) -> Option<i16> {
    let regex = MILESTONE.as_ref()?;
    let year = |caps: &regex::Captures<'_>| caps.get(3)?.as_str().parse::<i16>().ok();
    // "năm 2012" without a preposition must open a clause: "Luật Hợp tác xã năm 2012" names a law.
    let opens = |caps: &regex::Captures<'_>| {
        let head = before
            .get(..caps.get(0).map_or(0, |m| m.start()))
            .unwrap_or_default()
            .trim_end();
        caps.get(2).is_some() || head.is_empty() || head.ends_with([':', ';', ',', '.', '('])
    };
    let named = regex
        .captures_iter(before)
        .filter(|caps| caps.get(1).is_none() && opens(caps))
        .last();
    if let Some(caps) = named {
        return year(&caps);
    }
    let near = suffix.split([',', ';']).next().unwrap_or_default();
    let caps = regex.captures(near)?;
    (caps.get(1).is_none() && is_horizon(&caps))
        .then(|| year(&caps))
        .flatten()
}

/// "vào năm", "đến năm", "hết năm" set a milestone; "hoàn thành trong năm" is a deadline.
fn is_horizon(caps: &regex::Captures<'_>) -> bool {
    caps.get(2)
        .is_some_and(|word| !word.as_str().to_lowercase().starts_with("trong"))
}

/// The year up to which a heading sets goals: "đến năm 2028".
pub(super) fn horizon(title: &str) -> Option<i16> {
    let caps = MILESTONE.as_ref()?.captures(title)?;
    let until = caps
        .get(2)
        .is_some_and(|word| word.as_str().to_lowercase().contains("đến"));
    (caps.get(1).is_none() && until)
        .then(|| caps.get(3)?.as_str().parse().ok())
        .flatten()
}

/// For a share: what it is a share of.
fn share(unit: &str, before: &str, after: &str) -> Option<String> {
    if unit != "%" {
        return None;
    }
    let clause = before
        .rsplit([';', '.'])
        .next()
        .unwrap_or(before)
        .to_lowercase();
    if ["tỷ lệ", "tỉ lệ", "tốc độ"]
        .iter()
        .any(|word| clause.contains(word))
    {
        return None;
    }
    let last = clause.split_whitespace().rev().take(5).collect::<Vec<_>>();
    let grows = last.contains(&"tăng");
    let text = after.trim_start();
    let text = text.strip_prefix("trở lên").map_or(text, str::trim_start);
    if grows || text.starts_with('/') || text.starts_with("so với") || text.is_empty() {
        return None;
    }
    let end = text.find(['.', ';']).unwrap_or(text.len());
    let text = text.get(..end)?;
    for lead in ["trong tổng số", "trên tổng số", "của tổng số", "tổng số"] {
        if let Some(rest) = text.strip_prefix(lead) {
            return Some(format!("tổng số{rest}").trim().to_owned());
        }
    }
    if clause.trim_start().starts_with("rút ngắn") || last.contains(&"giảm") {
        let end = text.find([',', '(']).unwrap_or(text.len());
        return text
            .get(..end)
            .map(|of| of.trim().to_owned())
            .filter(|of| !of.is_empty());
    }
    let end = predicate(text).unwrap_or_else(|| text.find([',', ':', '(']).unwrap_or(text.len()));
    let found = text
        .get(..end)?
        .trim()
        .trim_start_matches("số ")
        .trim_end_matches([',', ':'])
        .trim();
    (!found.is_empty()).then(|| found.to_owned())
}

/// Where the subject of a share ends and what is said of it begins.
fn predicate(text: &str) -> Option<usize> {
    const WORDS: [&str; 39] = [
        "sử dụng",
        "tham gia",
        "ứng dụng",
        "áp dụng",
        "đạt",
        "giải quyết",
        "xếp loại",
        "thực hiện",
        "ký",
        "liên kết",
        "tiếp cận",
        "hoàn thành",
        "nộp",
        "triển khai",
        "kết nối",
        "biết",
        "bảo đảm",
        "đảm bảo",
        "duy trì",
        "lập",
        "thuộc diện",
        "phải",
        "trở lên",
        "đăng ký",
        "mở",
        "gửi",
        "cập nhật",
        "tổ chức",
        "chuyển đổi",
        "xây dựng",
        "bán",
        "hoạt động hiệu quả",
        "hoạt động đúng",
        "hoạt động tốt",
        "hoạt động có hiệu quả",
        "là",
        "trực tiếp",
        "gắn",
        "mang",
    ];
    first_of(text, &["nắm được", "được"])
        .or_else(|| first_of(text, &["có"]))
        .or_else(|| first_of(text, &WORDS))
}

fn first_of(text: &str, words: &[&str]) -> Option<usize> {
    words
        .iter()
        .filter_map(|word| {
            text.match_indices(word)
                .find(|(at, found)| {
                    let head = text.get(..*at).unwrap_or_default();
                    let tail = text.get(at + found.len()..).unwrap_or_default();
                    head.ends_with(' ')
                        && !head.ends_with("đang ")
                        && tail.chars().next().is_none_or(|c| !c.is_alphanumeric())
                })
                .map(|(at, _)| at)
        })
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Figure {
        let all = figures(text, &(0..text.len()));
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        all.into_iter().next().expect("one figure")
    }

    #[track_caller]
    fn check(text: &str, thousandths: i64, unit: &str, comparator: Comparator, period: PartOfYear) {
        let figure = one(text);
        assert_eq!(figure.quantity, Quantity(thousandths), "{text}");
        assert_eq!(figure.unit, unit, "{text}");
        assert_eq!(figure.comparator, comparator, "{text}");
        assert_eq!(figure.period, period, "{text}");
    }

    #[test]
    fn counts_are_read_with_bound_unit_and_stretch() {
        use Comparator::{About, AtLeast, AtMost, Exactly};
        use PartOfYear::{Month, Plan, Year};
        check(
            "Hỗ trợ 10 HTX nông nghiệp ứng dụng công nghệ tưới",
            10_000,
            "HTX nông nghiệp",
            Exactly,
            Plan,
        );
        check(
            "thành lập mới 04 mô hình HTX nông nghiệp đi vào sản xuất",
            4_000,
            "mô hình HTX nông nghiệp",
            Exactly,
            Plan,
        );
        check(
            "Bình quân mỗi năm thành lập mới khoảng 20 HTX nông nghiệp.",
            20_000,
            "HTX nông nghiệp",
            About,
            Year,
        );
        check(
            "cho ít nhất 02 hợp tác xã/năm.",
            2_000,
            "hợp tác xã/năm",
            AtLeast,
            Year,
        );
        check(
            "Bình quân mỗi tháng cấp 12.000 tem truy xuất nguồn gốc điện tử cho sản phẩm",
            12_000_000,
            "tem truy xuất nguồn gốc điện tử",
            Exactly,
            Month,
        );
        check(
            "đến năm 2030 đạt từ 75% trở lên",
            75_000,
            "%",
            AtLeast,
            Plan,
        );
        check(
            "không quá 2% hồ sơ giải quyết quá hạn",
            2_000,
            "%",
            AtMost,
            Plan,
        );
        check("đạt tối thiểu 45.000 ha", 45_000_000, "ha", AtLeast, Plan);
        check(
            "Mỗi huyện, thành phố có ít nhất 01 tổ công nghệ số cộng đồng hỗ trợ HTX",
            1_000,
            "tổ công nghệ số cộng đồng",
            AtLeast,
            Plan,
        );
        check("từ 20 HTX trở lên tham gia", 20_000, "HTX", AtLeast, Plan);
    }

    #[test]
    fn numbers_that_commit_nobody_are_left() {
        for text in [
            "đánh giá tiêu chí số 13",
            "nhiệm kỳ 2020-2025",
            "gồm 02 chuyên đề về Luật HTX",
            "Luật HTX năm 2012",
            "Quyết định số 2471/QĐ-UBND ngày 23/9/2021",
            "sản phẩm OCOP từ 3 sao trở lên",
            "cuộc Cách mạng 4.0",
            "giai đoạn 2021-2025",
            "trước ngày 30/6/2024",
            "trong vòng 15 ngày làm việc",
        ] {
            assert_eq!(figures(text, &(0..text.len())), [], "{text}");
        }
    }

    #[test]
    fn a_share_says_what_it_is_a_share_of() {
        let of = |text: &str| one(text).percent_of;
        assert_eq!(
            of("Giải thể 20% trong tổng số các HTX hoạt động cầm chừng, ngưng hoạt động.")
                .as_deref(),
            Some("tổng số các HTX hoạt động cầm chừng, ngưng hoạt động")
        );
        assert_eq!(
            of("60% HTX nông nghiệp đang hoạt động có trang thông tin").as_deref(),
            Some("HTX nông nghiệp đang hoạt động")
        );
        assert_eq!(
            of("Rút ngắn 30% thời gian giải quyết thủ tục đăng ký HTX.").as_deref(),
            Some("thời gian giải quyết thủ tục đăng ký HTX")
        );
        assert_eq!(
            of("trên 80% phụ phẩm nông nghiệp tại các HTX được thu gom").as_deref(),
            Some("phụ phẩm nông nghiệp tại các HTX")
        );
        assert_eq!(of("Tỷ lệ HTX xếp loại tốt, khá đạt 65%"), None);
        assert_eq!(of("Doanh thu bình quân tăng 5% so với năm 2021"), None);
    }

    #[test]
    fn milestone_years_stand_before_their_figures() {
        let text = "năm 2026 đạt 18.500 ha; đến năm 2028 đạt 32.000 ha";
        let years: Vec<_> = figures(text, &(0..text.len()))
            .iter()
            .map(|f| f.due_year)
            .collect();
        assert_eq!(years, [Some(2026), Some(2028)]);
        let text = "tăng 8%/năm, đến năm 2030 đạt 4.200 triệu đồng/năm";
        let years: Vec<_> = figures(text, &(0..text.len()))
            .iter()
            .map(|f| f.due_year)
            .collect();
        assert_eq!(years, [None, Some(2030)]);
    }
}
