//! What stands around the body: title, issuer, number, day, signatory, recipients, the time covered.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::contract::{Attached, Period, Plan, Signatory};
use super::sentence;
use crate::model::{Document, Kind};
use crate::outline::{self, Outline};

static STAGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?:giai đoạn|các năm|từ năm)\s+(\d{4})\s*(?:-|–|—|đến|tới)\s*(?:năm\s+)?(\d{4})",
    )
    .ok()
});
static YEAR: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(đến\s+|hết\s+|hướng\s+đến\s+|tầm nhìn\s+|tầm nhìn đến\s+)?năm\s+(\d{4})").ok()
});

static MONTHS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)từ tháng\s+(\d{1,2})(?:\s*/\s*|\s+năm\s+)(\d{4})\s*(?:-|–|đến)\s*(?:hết\s+)?(?:tháng\s+(\d{1,2})(?:\s*/\s*|\s+năm\s+)|năm\s+)(\d{4})").ok()
});

/// Everything around the body; lists are still empty.
pub(super) fn front(outline: &Outline) -> Plan {
    let document = outline::document(outline);
    let head = &document.head;
    let number = head
        .number
        .as_ref()
        .zip(head.symbol.as_ref())
        .map(|(n, s)| join_number(outline, n, s));
    let attached = document.attached.as_deref().map(|inner| Attached {
        title: title(inner),
        kind: inner.kind.contract().into(),
    });
    let title = title(&document);
    let plan_title = attached.as_ref().map_or(&title, |inner| &inner.title);
    let year = head.date.map(Date::year).or(head.year);
    Plan {
        kind: document.kind.contract().into(),
        issuer: issuer(&document, outline),
        number,
        number_suffix: head.symbol.clone(),
        date: head.date,
        place: head.place.clone(),
        year: year.or_else(|| single_year(plan_title)),
        signatory: signatory(&document),
        period: period(plan_title, outline, year),
        recipients: document.recipients.clone(),
        attached,
        title,
        ..Plan::default()
    }
}

/// "20-NQ/TW" keeps its dash; all others have a stroke.
fn join_number(outline: &Outline, number: &str, symbol: &str) -> String {
    let dashed = format!("{number}-{symbol}");
    if outline.text.contains(&dashed) {
        dashed
    } else {
        format!("{number}/{symbol}")
    }
}

/// Type and subject in sentence case.
fn title(document: &Document) -> String {
    let subject = document
        .subject
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let subject = without_remark(&subject).to_owned();
    let subject = if is_capitals(&subject) {
        sentence_case(&subject)
    } else {
        subject
    };
    let name = match (&document.type_name, document.kind.vietnamese()) {
        (Some(printed), _) => sentence_case(printed),
        (None, Some(name)) => name.to_owned(),
        (None, None) => String::new(),
    };
    let subject = if document.kind == Kind::OfficialLetter {
        subject
    } else {
        sentence::lower_first(&subject)
    };
    format!("{name} {subject}").trim().to_owned()
}

/// The title without a remark in brackets behind it: "(Kèm theo Quyết định …)", "(văn bản hư cấu)".
fn without_remark(subject: &str) -> &str {
    let Some(at) = subject.rfind('(').filter(|_| subject.ends_with(')')) else {
        return subject;
    };
    let remark = subject.get(at..).unwrap_or_default().to_lowercase();
    let remarks = remark.contains("kèm theo") || remark.contains("hư cấu");
    subject
        .get(..at)
        .filter(|_| remarks)
        .map_or(subject, str::trim_end)
}

fn is_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() > 1 && !text.chars().any(char::is_lowercase)
}

/// Capitals as a sentence would write them. Names after a tier of government and known abbreviations keep theirs.
pub(super) fn sentence_case(text: &str) -> String {
    const ABBREVIATIONS: [&str; 14] = [
        "HTX", "UBND", "HĐND", "OCOP", "THT", "MTTQ", "MTQG", "NTM", "KHCN", "CNTT", "QTDND",
        "LMHTX", "VIETGAP", "ASEAN",
    ];
    const TIERS: [&str; 8] = [
        "TỈNH",
        "HUYỆN",
        "XÃ",
        "PHƯỜNG",
        "THÀNH PHỐ",
        "THỊ XÃ",
        "THỊ TRẤN",
        "QUẬN",
    ];
    const PROPER: [&str; 5] = [
        "VIỆT NAM",
        "HỒ CHÍ MINH",
        "NHÀ NƯỚC",
        "TRUNG ƯƠNG",
        "CHÍNH PHỦ",
    ];
    let upper: Vec<&str> = text.split_whitespace().collect();
    let mut words: Vec<String> = Vec::new();
    let mut naming = false;
    for (place, word) in upper.iter().enumerate() {
        let pair = format!(
            "{} {word}",
            place
                .checked_sub(1)
                .and_then(|p| upper.get(p))
                .unwrap_or(&"")
        );
        let next_pair = format!("{word} {}", upper.get(place + 1).unwrap_or(&""));
        let tier = TIERS.contains(word) || TIERS.contains(&pair.as_str());
        let proper = PROPER.contains(&pair.as_str()) || PROPER.contains(&next_pair.as_str());
        let bare = word.trim_matches(|c: char| !c.is_alphabetic());
        let small = word.to_lowercase();
        let committee = matches!(next_pair.as_str(), "ỦY BAN" | "UỶ BAN");
        if ABBREVIATIONS.contains(&bare) {
            words.push((*word).to_owned());
            naming = false;
        } else if place == 0 || committee || naming && !tier && !begins_plain(word) || proper {
            words.push(capitalised(&small));
        } else {
            words.push(small);
            naming = naming && tier;
        }
        naming = (naming || tier) && !word.ends_with([',', ';', '.']);
    }
    words.join(" ")
}

/// Words that end the name of a place.
fn begins_plain(word: &str) -> bool {
    const PLAIN: [&str; 20] = [
        "NĂM", "GIAI", "ĐẾN", "VỀ", "VÀ", "TRÊN", "TRONG", "THEO", "GẮN", "CỦA", "CÁC", "KHÓA",
        "NHIỆM", "ĐỊNH", "CHO", "LẦN", "THUỘC", "TỪ", "CÓ", "VỚI",
    ];
    PLAIN.contains(&word.trim_matches(|c: char| !c.is_alphabetic()))
        || word.chars().any(|c| c.is_ascii_digit())
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The issuer in sentence case. A plan without head is still signed and says who issues it.
fn issuer(document: &Document, outline: &Outline) -> Option<String> {
    let place = document.head.place.as_deref();
    if let Some(printed) = &document.head.issuer {
        let flat = first_issuer(printed.split_whitespace().collect::<Vec<_>>().join(" "));
        let cased = if is_capitals(&flat) {
            body_case(&flat)
        } else {
            flat
        };
        return Some(expand(&cased));
    }
    let symbol = document.head.symbol.as_deref().unwrap_or_default();
    let says = |words: &str| outline.text.contains(words);
    if symbol.ends_with("UBND") && (says("Ủy ban nhân dân tỉnh") || says("UBND tỉnh")) {
        return Some(format!("Ủy ban nhân dân tỉnh {}", place?));
    }
    None
}

/// Of two issuers the first: "ỦY BAN NHÂN DÂN TỈNH - HỘI NÔNG DÂN TỈNH ĐÔNG TRÀ"; the place at the end is of both.
fn first_issuer(printed: String) -> String {
    let Some((first, second)) = printed.split_once(" - ") else {
        return printed;
    };
    let tier = first.rsplit(' ').next().unwrap_or_default();
    match second.rsplit_once(&format!(" {tier} ")) {
        Some((_, place)) if crate::body::begins(second) => format!("{first} {place}"),
        _ => printed,
    }
}

fn expand(name: &str) -> String {
    match name
        .strip_prefix("UBND ")
        .or_else(|| name.strip_prefix("Ubnd "))
    {
        Some(rest) => format!("Ủy ban nhân dân {rest}"),
        None => name.replace("Uỷ ban", "Ủy ban"),
    }
}

/// Capitals as the name of a body writes them: departments keep the capitals of their fields.
fn body_case(text: &str) -> String {
    const FIELDS: [&str; 22] = [
        "Nông nghiệp và Phát triển nông thôn",
        "Nông nghiệp và Môi trường",
        "Kế hoạch và Đầu tư",
        "Tài chính - Kế hoạch",
        "Tài chính",
        "Công Thương",
        "Khoa học và Công nghệ",
        "Thông tin và Truyền thông",
        "Lao động, Thương binh và Xã hội",
        "Lao động - Thương binh và Xã hội",
        "Nội vụ",
        "Tư pháp",
        "Xây dựng",
        "Giao thông vận tải",
        "Tài nguyên và Môi trường",
        "Văn hóa, Thể thao và Du lịch",
        "Y tế",
        "Giáo dục và Đào tạo",
        "Dân tộc và Tôn giáo",
        "Dân tộc",
        "Kinh tế",
        "Hợp tác xã",
    ];
    let cased = sentence_case(text);
    let lower = cased.to_lowercase();
    for field in FIELDS {
        if let Some(at) = lower.find(&field.to_lowercase())
            && let (Some(before), Some(after)) = (cased.get(..at), cased.get(at + field.len()..))
            && field != "Hợp tác xã"
        {
            return format!("{before}{field}{after}");
        }
    }
    cased
}

fn signatory(document: &Document) -> Option<Signatory> {
    let signature = document.signature.as_ref()?;
    let authority = signature.authority.join(" ");
    Some(Signatory {
        authority: (!authority.is_empty()).then_some(authority),
        title: Some(signature.title.clone()),
        name: signature.name.clone(),
    })
}

/// The last year a text names as its own, not as a horizon.
fn single_year(text: &str) -> Option<i16> {
    let own = YEAR
        .as_ref()?
        .captures_iter(text)
        .filter(|caps| caps.get(1).is_none());
    own.last()?.get(2)?.as_str().parse().ok()
}

/// The time the title names, else the section on time, else the year of issue for a plan of one year.
fn period(title: &str, outline: &Outline, issued: Option<i16>) -> Option<Period> {
    let of_years = |from: i16, to: i16| {
        Some(Period {
            from: Date::new(from, 1, 1).ok()?,
            to: Date::new(to, 12, 31).ok()?,
        })
    };
    let own_year = single_year(title);
    let stage = stage(title);
    if let Some((from, to)) = stage.filter(|_| own_year.is_none()) {
        let months = time_section(outline).and_then(|text| months(&text));
        // The months of the section on time are the stage more closely.
        let closer = months.filter(|p| p.from.year() == from && p.to.year() == to);
        return closer.or_else(|| of_years(from, to));
    }
    if let Some(year) = own_year {
        return of_years(year, year);
    }
    if let Some(text) = time_section(outline) {
        if let Some(months) = months(&text) {
            return Some(months);
        }
        if let Some((from, to)) = self::stage(&text) {
            return of_years(from, to);
        }
        if let Some(year) = single_year(&text) {
            return of_years(year, year);
        }
    }
    let until: Option<i16> = YEAR
        .as_ref()
        .and_then(|regex| regex.captures(title))
        .and_then(|caps| caps.get(2)?.as_str().parse().ok());
    match (issued, until) {
        (Some(from), Some(to)) if from <= to => of_years(from, to),
        _ => None,
    }
}

/// What the section on time says.
fn time_section(outline: &Outline) -> Option<String> {
    let index = outline
        .sections
        .iter()
        .position(|node| node.title.to_lowercase().starts_with("thời gian"))?;
    let entries = outline.entries.iter();
    let texts: Vec<&str> = entries
        .filter(|entry| entry.section == Some(index))
        .map(|entry| entry.text.as_str())
        .collect();
    Some(texts.join(" "))
}

/// "từ tháng 6/2025 đến hết năm 2028", "từ tháng 6 năm 2025 đến tháng 12 năm 2028".
fn months(text: &str) -> Option<Period> {
    let caps = MONTHS.as_ref()?.captures(text)?;
    let number = |index: usize| caps.get(index).and_then(|m| m.as_str().parse::<i16>().ok());
    let small = |index: usize| number(index).and_then(|n| i8::try_from(n).ok());
    let from = Date::new(number(2)?, small(1)?, 1).ok()?;
    let to = Date::new(number(4)?, small(3).unwrap_or(12), 1)
        .ok()?
        .last_of_month();
    (from <= to).then_some(Period { from, to })
}

fn stage(text: &str) -> Option<(i16, i16)> {
    let caps = STAGE.as_ref()?.captures_iter(text).last()?;
    let from = caps.get(1)?.as_str().parse().ok()?;
    let to = caps.get(2)?.as_str().parse().ok()?;
    (from <= to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_come_down_but_names_stay() {
        assert_eq!(
            sentence_case("ỦY BAN NHÂN DÂN TỈNH BÌNH PHƯỚC"),
            "Ủy ban nhân dân tỉnh Bình Phước"
        );
        assert_eq!(
            sentence_case("PHÁT TRIỂN HTX NĂM 2025 TRÊN ĐỊA BÀN TỈNH SÔNG LAM"),
            "Phát triển HTX năm 2025 trên địa bàn tỉnh Sông Lam"
        );
        assert_eq!(
            body_case("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
            "Sở Nông nghiệp và Môi trường"
        );
    }

    #[test]
    fn stages_and_years_give_the_period() {
        assert_eq!(stage("giai đoạn 2026 – 2030"), Some((2026, 2030)));
        assert_eq!(single_year("Kế hoạch năm 2023"), Some(2023));
        assert_eq!(
            single_year("Chương trình đến năm 2025, định hướng đến năm 2030"),
            None
        );
    }
}
