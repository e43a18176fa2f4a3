//! Measurable commitments, each once.

use std::collections::BTreeSet;

use super::contract::{Comparator, PartOfYear, Target};
use super::quantity::{self, Figure};
use super::role::{Role, View};
use super::sameness;
use super::sentence;
use super::target_table;
use super::task;
use crate::outline::{Entry, Part, Span};

/// A commitment before repeats are folded.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) target: Target,
    pub(super) key: BTreeSet<String>,
    /// It commits by itself; others only count where they say a commitment again.
    pub(super) firm: bool,
}

/// All commitments in reading order, repeats folded into the first.
pub(super) fn targets(view: &View<'_>) -> Vec<Target> {
    let mut found: Vec<Found> = Vec::new();
    for entry in &view.outline.entries {
        let role = view.role(entry);
        if matches!(role, Role::Past | Role::Basis | Role::Budget | Role::Time) {
            continue;
        }
        let sentence = entry.part == Part::Heading && super::role::is_sentence(&entry.text);
        if sentence || matches!(entry.part, Part::Item | Part::Paragraph) {
            found.extend(in_entry(view, entry, role));
        } else if entry.part == Part::Table {
            found.extend(target_table::in_table(view, entry, role));
        }
    }
    for one in &mut found {
        let growth = one.target.unit == "%" && one.target.period == PartOfYear::Year;
        one.target.due_year = one
            .target
            .due_year
            .or_else(|| horizon(view, &one.target.section).filter(|_| !growth))
            .filter(|year| {
                view.period.is_none_or(|period| {
                    period.from.year() != period.to.year() || period.to.year() != *year
                })
            });
    }
    fold(found)
}

/// The year in a heading such as "Mục tiêu cụ thể đến năm 2028".
fn horizon(view: &View<'_>, label: &str) -> Option<i16> {
    let node = view
        .outline
        .sections
        .iter()
        .find(|node| node.label == label)?;
    quantity::horizon(&node.title)
}

fn in_entry(view: &View<'_>, entry: &Entry, role: Role) -> Vec<Found> {
    // "- Phòng Kinh tế: mở 02 lớp": the promise begins behind the holder.
    let from = task::duty_start(entry, role).unwrap_or(0);
    let text = entry.text.get(from..).unwrap_or_default();
    in_text(text, &view.label(entry), role, |range| {
        entry.span_of(from + range.start..from + range.end)
    })
}

/// The commitments of a text that stands somewhere.
pub(super) fn in_text(
    text: &str,
    section: &str,
    role: Role,
    span: impl Fn(std::ops::Range<usize>) -> Span,
) -> Vec<Found> {
    let mut found = Vec::new();
    for sentence in sentence::sentences(text) {
        let words = text.get(sentence.clone()).unwrap_or_default();
        if tells_the_past(words, role) || sets_a_norm(words) {
            continue;
        }
        for figure in quantity::figures(text, &sentence) {
            let firm = commits(text, &sentence, &figure, role);
            let range = said(text, &sentence, &figure);
            let printed = text
                .get(range.clone())
                .unwrap_or_default()
                .trim()
                .to_owned();
            let subject = subject(text, &sentence, &figure);
            found.push(Found {
                key: sameness::key(core(&subject)),
                firm,
                target: Target {
                    id: String::new(),
                    confidence: confidence(role, &figure),
                    text: printed,
                    quantity: figure.quantity,
                    unit: figure.unit,
                    subject,
                    comparator: figure.comparator,
                    percent_of: figure.percent_of,
                    period: figure.period,
                    due_year: figure.due_year,
                    section: section.to_owned(),
                    repeated_at: Vec::new(),
                    span: span(range),
                },
            });
        }
    }
    found
}

fn confidence(role: Role, figure: &Figure) -> f32 {
    match (role, figure.bound) {
        (Role::Targets, _) => 0.97,
        (_, true) => 0.93,
        (Role::Purpose, false) => 0.9,
        _ => 0.82,
    }
}

/// What was or is, not what shall be.
fn tells_the_past(sentence: &str, role: Role) -> bool {
    let lower = sentence.to_lowercase();
    let future = ["phấn đấu", "mục tiêu", "sẽ "]
        .iter()
        .any(|word| lower.contains(word));
    let due = lower.contains("đến năm") || lower.contains("đến hết năm");
    let dated = lower.starts_with("đến ngày")
        || lower.starts_with("đến cuối năm") && lower.contains(" đã ");
    // Among targets "toàn tỉnh có 34 chuỗi" is what shall be.
    let stands = role != Role::Targets
        && !due
        && ["toàn tỉnh có", "toàn huyện có", "toàn xã có"]
            .iter()
            .any(|word| lower.contains(word));
    let counted = lower.match_indices("hiện có").any(|(at, word)| {
        let next: String = lower
            .get(at + word.len()..)
            .unwrap_or_default()
            .chars()
            .take(10)
            .collect();
        next.chars().any(|c| c.is_ascii_digit())
    });
    dated || counted || !future && (stands || PAST.iter().any(|word| lower.contains(word)))
}

/// Words of what has been done.
const PAST: [&str; 19] = [
    "đến nay",
    "hiện nay",
    "hiện tại",
    "tính đến",
    "tính từ",
    "trong năm qua",
    "thời gian qua",
    "đã có",
    "đã hỗ trợ",
    "đã thành lập",
    "đã tổ chức",
    "đã xây dựng",
    "đã đạt",
    "đã triển khai",
    "đã giải thể",
    "đã giải ngân",
    "chỉ mới đạt",
    "mới chỉ đạt",
    "năm trước",
];

/// Bounds on each of many: a norm.
const EACH: [&str; 10] = [
    "mỗi lớp",
    "mỗi khóa",
    "mỗi khoá",
    "mỗi cuộc",
    "mỗi hộ",
    "mỗi dự án",
    "mỗi mô hình",
    "mỗi htx tối đa",
    "mỗi buổi",
    "mỗi học viên",
];

/// Rates and conditions of support promise nothing by themselves.
fn sets_a_norm(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    let norm = [
        "mức hỗ trợ",
        "định mức",
        "mức chi",
        "mức vay",
        "lãi suất",
        "hỗ trợ tối đa",
        "ngân sách hỗ trợ",
        "nhà nước hỗ trợ",
        "vốn điều lệ tối thiểu",
        "theo tỷ lệ",
        "kinh phí thực hiện",
        "tổng kinh phí",
        "kinh phí dự kiến",
        "dự toán",
    ];
    norm.iter().any(|word| lower.contains(word)) || lower.starts_with("ưu tiên")
}

fn commits(text: &str, sentence: &std::ops::Range<usize>, figure: &Figure, role: Role) -> bool {
    let before = text
        .get(sentence.start..figure.number.start)
        .unwrap_or_default()
        .to_lowercase();
    let clause = before.rsplit(';').next().unwrap_or(&before);
    let after = text
        .get(figure.phrase.end..sentence.end)
        .unwrap_or_default();
    if is_condition(clause, figure)
        || clause.trim_end().ends_with("so với")
        || clause.contains("năm 20") && clause.contains("là ") && clause.contains('(')
    {
        return false;
    }
    if is_rate(clause, figure, after) {
        return false;
    }
    let segment = clause.rsplit(',').next().unwrap_or(clause);
    if clause.contains("thời lượng") {
        return false;
    }
    if EACH.iter().any(|word| segment.contains(word)) {
        return false;
    }
    // "tăng từ 20 lên 35": the second is the promise.
    if clause.trim_end().ends_with(" từ") && after.trim_start().starts_with("lên ") {
        return false;
    }
    let money = ["triệu đồng", "tỷ đồng", "tỉ đồng", "đồng"]
        .iter()
        .any(|unit| figure.unit.starts_with(unit));
    if money {
        let earns = [
            "doanh thu",
            "thu nhập",
            "giá trị",
            "lợi nhuận",
            "dư nợ",
            "vốn",
            "huy động",
            "cho vay",
            "giải ngân",
            "kim ngạch",
        ];
        return earns.iter().any(|word| clause.contains(word))
            && (role == Role::Targets
                || figure.bound
                || clause.contains("đạt")
                || clause.contains("tăng")
                || clause.contains("bổ sung"));
    }
    if figure.unit.starts_with("lần") && !figure.bound {
        return false;
    }
    role == Role::Targets || figure.bound || acts(clause)
}

/// "mức không quá 500 triệu đồng/công trình", "hỗ trợ 50% chi phí": what each gets, not what shall be.
fn is_rate(clause: &str, figure: &Figure, after: &str) -> bool {
    let each = [
        "/công trình",
        "/htx",
        "/mô hình",
        "/dự án",
        "/lớp",
        "/hộ",
        "/người",
        "/lượt",
        "/đơn vị",
    ];
    let unit = figure.unit.to_lowercase();
    let level =
        clause.contains("mức ") || clause.contains("tối đa") || clause.contains("không quá");
    let costs = [
        "chi phí",
        "kinh phí",
        "giá trị",
        "lãi",
        "học phí",
        "tổng mức",
        "tiền",
    ];
    let of_costs = figure.unit == "%"
        && clause.contains("hỗ trợ")
        && costs
            .iter()
            .any(|word| after.trim_start().starts_with(word));
    let often = ["mỗi tuần", "hằng tuần", "hàng tuần", "mỗi ngày"]
        .iter()
        .any(|word| clause.contains(word));
    of_costs
        || often
        || level && unit.contains("đồng") && each.iter().any(|word| unit.contains(word))
}

/// "HTX có từ 07 thành viên trở lên", "các xã có từ 500 ha": which ones, not how many shall be.
fn is_condition(clause: &str, figure: &Figure) -> bool {
    let tail = clause.trim_end();
    let relative = tail.ends_with("có từ")
        || tail.ends_with("quy mô từ")
        || tail.ends_with("diện tích từ")
        || tail.ends_with("có quy mô")
        || tail.ends_with("quy mô");
    let picks = [
        "các xã có",
        "những xã có",
        "đối với",
        "các htx có",
        "htx có từ",
        "hợp tác xã có từ",
        "vùng có",
        "hộ có",
    ];
    let members = figure.unit.starts_with("thành viên") && relative;
    if relative && clause.chars().any(|c| c.is_ascii_digit()) {
        return true;
    }
    members || relative && picks.iter().any(|word| clause.contains(word))
}

/// A verb of doing before the number.
fn acts(clause: &str) -> bool {
    const ACTS: [&str; 55] = [
        "hỗ trợ",
        "thành lập",
        "xây dựng",
        "tổ chức",
        "giải thể",
        "đào tạo",
        "bồi dưỡng",
        "tập huấn",
        "phấn đấu",
        "đạt",
        "mở",
        "phát triển",
        "củng cố",
        "cấp",
        "thu hút",
        "kết nối",
        "hình thành",
        "duy trì",
        "nhân rộng",
        "triển khai",
        "tư vấn",
        "đưa",
        "tuyển chọn",
        "lựa chọn",
        "khảo sát",
        "kiểm tra",
        "sản xuất",
        "phát sóng",
        "đăng tải",
        "cho vay",
        "chuyển đổi",
        "nâng cấp",
        "đầu tư",
        "trang bị",
        "công nhận",
        "tham gia",
        "thí điểm",
        "rút ngắn",
        "giảm",
        "tăng",
        "hoàn thành",
        "trồng",
        "chứng nhận",
        "ký kết",
        "vận động",
        "in ",
        "phát hành",
        "biên soạn",
        "phục hồi",
        "bổ sung",
        "kết nạp",
        "thực hiện",
        "lấy mẫu",
        "xuất bản",
        "cắt giảm",
    ];
    ACTS.iter().any(|word| clause.contains(word))
}

/// The words to show: the sentence; without its examples; and only the promise where a long sentence hands
/// means to another body.
fn said(text: &str, sentence: &std::ops::Range<usize>, figure: &Figure) -> std::ops::Range<usize> {
    let mut range = sentence.clone();
    let after = text.get(figure.phrase.end..range.end).unwrap_or_default();
    if let Some(at) = after.find(" như:").or_else(|| after.find(", gồm:")) {
        range.end = figure.phrase.end + at;
    }
    let before = text
        .get(range.start..figure.phrase.start)
        .unwrap_or_default();
    if before.split_whitespace().count() >= 20
        && let Some(at) = before.rfind(" để ")
    {
        let from = at + " để ".len();
        let rest = before.get(from..).unwrap_or_default();
        let length = crate::body::name_length(rest).unwrap_or(0);
        let tail = rest.get(length..).unwrap_or_default();
        let skip = ["triển khai ", "thực hiện "]
            .iter()
            .find_map(|word| tail.trim_start().strip_prefix(word))
            .map_or(tail.trim_start(), |more| more);
        if length > 0 {
            range.start += before.len() - skip.len();
        }
    }
    range
}

/// What is counted: the words before a colon, else the clause without its figure.
fn subject(text: &str, sentence: &std::ops::Range<usize>, figure: &Figure) -> String {
    let joined = full_subject(text, sentence, figure);
    // "…, trong đó có ít nhất 12 HTX có kho lạnh": only the part is counted.
    let before = text
        .get(sentence.start..figure.number.start)
        .unwrap_or_default();
    let part = before
        .rfind("trong đó")
        .is_some_and(|at| !before.get(at..).unwrap_or_default().contains(';'));
    match joined.split_once("trong đó") {
        Some((_, rest)) if part => rest.trim_start_matches([' ', ':', ',']).to_owned(),
        _ => joined,
    }
}

fn full_subject(text: &str, sentence: &std::ops::Range<usize>, figure: &Figure) -> String {
    let before = text
        .get(sentence.start..figure.phrase.start)
        .unwrap_or_default();
    if let Some((head, _)) = before.split_once(':')
        && head.split_whitespace().count() <= 25
        && !head.chars().any(|c| c.is_ascii_digit())
    {
        return sentence::lower_first(head);
    }
    let clause = sentence::clauses(text, sentence)
        .into_iter()
        .find(|clause| clause.contains(&figure.number.start))
        .unwrap_or_else(|| sentence.clone());
    let range = said(text, sentence, figure);
    let from = clause.start.max(range.start);
    let to = clause.end.min(range.end);
    let head = text
        .get(from..figure.phrase.start.max(from))
        .unwrap_or_default();
    let tail = text.get(figure.phrase.end.min(to)..to).unwrap_or_default();
    let growing = head.split(',').next_back().unwrap_or(head);
    let head = if figure.unit == "%" && growing.contains("tăng") {
        head.trim()
    } else {
        clean(head)
    };
    let unit = if figure.unit == "%" {
        ""
    } else {
        figure.unit.as_str()
    };
    let joined = format!(
        "{head} {unit} {}",
        tail.trim().trim_end_matches(['.', ';', ','])
    );
    sentence::lower_first(&joined.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The subject without what is only added to it.
fn core(subject: &str) -> &str {
    const ADDED: [&str; 10] = [
        ", nâng",
        ", đưa",
        ", ưu tiên",
        ", trong đó",
        ", đặc biệt",
        ", nhất là",
        ", góp phần",
        ", phấn đấu",
        ", hoàn thành",
        ", bảo đảm",
    ];
    let cut = ADDED
        .iter()
        .filter_map(|word| subject.find(word))
        .chain(next_figure(subject))
        .min()
        .unwrap_or(subject.len());
    let head = subject.get(..cut).unwrap_or(subject);
    let joined = head.match_indices(" và ").find(|(at, word)| {
        head.get(at + word.len()..)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    });
    joined.map_or(head, |(at, _)| head.get(..at).unwrap_or(head))
}

/// Where the next figure of a list begins: "…, 01 liên hiệp", "…, gần 450 lượt".
fn next_figure(subject: &str) -> Option<usize> {
    let mut commas = subject.match_indices(", ");
    let opens = |at: usize| {
        let words = subject.get(at + 2..).unwrap_or_default();
        let mut two = words.split_whitespace().take(2);
        two.any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    };
    commas.find(|(at, _)| opens(*at)).map(|(at, _)| at)
}

/// A milestone before the verb is no part of the subject.
fn clean(head: &str) -> &str {
    let head = head.trim();
    let lower = head.to_lowercase();
    let milestone = lower.starts_with("đến năm")
        || lower.starts_with("đến cuối năm")
        || lower.starts_with("đến hết năm")
        || lower.starts_with("trong năm");
    match head.split_once(',') {
        Some((_, rest)) if milestone => rest.trim(),
        _ => head,
    }
}

/// Numbers repeats into the first and gives ids.
fn fold(found: Vec<Found>) -> Vec<Target> {
    let mut kept: Vec<Found> = Vec::new();
    for next in found {
        let first = kept.iter_mut().find(|known| is_repeat(known, &next));
        match first {
            Some(known) => {
                let section = next.target.section;
                if known.target.section != section && !known.target.repeated_at.contains(&section) {
                    known.target.repeated_at.push(section);
                }
                known.target.due_year = known.target.due_year.or(next.target.due_year);
            }
            None if next.firm => kept.push(next),
            None => {}
        }
    }
    let numbered = kept.into_iter().enumerate();
    numbered
        .map(|(place, one)| Target {
            id: format!("T{}", place + 1),
            ..one.target
        })
        .collect()
}

fn is_repeat(known: &Found, next: &Found) -> bool {
    let (a, b) = (&known.target, &next.target);
    let years = a.due_year == b.due_year || a.due_year.is_none() || b.due_year.is_none();
    let (x, y) = (a.unit.to_lowercase(), b.unit.to_lowercase());
    let named = x.starts_with(&y) || y.starts_with(&x);
    // A rare figure with the same unit, or a unit that is itself a description, says much by itself.
    let one_time = a.due_year == b.due_year || b.due_year.is_none();
    let telling =
        named && (a.unit.split_whitespace().count() >= 4 || a.quantity.0 >= RARE && one_time);
    let needed = if telling { 45 } else { 75 };
    let counted = sameness::key(&b.unit);
    let spelt = named && counted.len() >= 3 && counted.is_subset(&known.key);
    a.quantity == b.quantity
        && (a.unit == "%") == (b.unit == "%")
        && a.period == b.period
        && years
        && (spelt || sameness::overlap(&known.key, &next.key) >= needed)
}

/// Figures from here on seldom meet by chance, in thousandths.
const RARE: i64 = 20_000;

/// Pairs of targets that promise different figures for one thing.
pub(super) fn conflicts(targets: &[Target]) -> Vec<(usize, usize)> {
    let keys: Vec<BTreeSet<String>> = targets.iter().map(|t| sameness::key(&t.subject)).collect();
    let mut pairs = Vec::new();
    for (first, a) in targets.iter().enumerate() {
        for (second, b) in targets.iter().enumerate().skip(first + 1) {
            let (Some(x), Some(y)) = (keys.get(first), keys.get(second)) else {
                continue;
            };
            if clashes(a, b) && sameness::overlap(x, y) >= 85 {
                pairs.push((first, second));
            }
        }
    }
    pairs
}

/// Units that count the same kind of thing.
fn family(unit: &str) -> String {
    let lower = unit.to_lowercase().replace("hợp tác xã", "htx");
    if lower.contains("htx") {
        return "htx".to_owned();
    }
    lower
        .split([' ', '/'])
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// Whether a promise is for a whole stage: "Giai đoạn 2026-2030, …" sums the years.
fn stage(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "giai đoạn 20",
        "cả giai đoạn",
        "trong 5 năm",
        "trong 05 năm",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

fn clashes(a: &Target, b: &Target) -> bool {
    let one_time = a.due_year == b.due_year;
    let same_stretch = a.period == b.period
        || matches!(
            (a.period, b.period),
            (PartOfYear::Plan, PartOfYear::Year) | (PartOfYear::Year, PartOfYear::Plan)
        );
    let bounds = |t: &Target| matches!(t.comparator, Comparator::AtMost);
    a.quantity != b.quantity
        && stage(&a.text) == stage(&b.text)
        && a.span != b.span
        && family(&a.unit) == family(&b.unit)
        && one_time
        && same_stretch
        && bounds(a) == bounds(b)
}
