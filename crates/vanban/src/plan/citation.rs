//! Legal texts named in a document.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::contract::Citation;
use super::day;
use super::role::{Role, View};
use crate::model::Kind;
use crate::outline::{Entry, Part};

static CITED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i:(luật|bộ luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư liên tịch|thông tư|chỉ thị|kế hoạch|tờ trình|kết luận|công văn|văn bản|thông báo|chương trình|đề án|hướng dẫn|báo cáo|quy chế))((?:\s+(?:[\p{L}-]+,?)){0,12}?)\s+(?i:số)?\s*:?\s*(\d{1,5}(?:/\d{4})?\s?[/-]\s?[\p{Lu}][\p{L}\d&]*(?:[-/][\p{L}\d&]+)*|\d{1,5}/\d{4}/QH\d{1,2})",
    )
    .ok()
});
static LAW_OF_YEAR: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:Luật|Bộ luật|Pháp lệnh)\s+(?:\p{L}+,?\s+){1,10}?(?:năm\s+(?:19|20)\d{2}|ngày\s+\d{1,2}\s*(?:/|tháng\s)\s*\d{1,2}\s*(?:/|năm\s)\s*\d{4})").ok()
});
static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^,?\s*(?:ngày|ký ngày|,)?\s*(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})").ok()
});

/// The legal bases of the preamble, then all other texts named in the body.
pub(super) fn citations(view: &View<'_>) -> (Vec<Citation>, Vec<Citation>) {
    let mut bases: Vec<Citation> = Vec::new();
    let mut others: Vec<Citation> = Vec::new();
    for entry in &view.outline.entries {
        let basis = entry.part == Part::Basis
            || view.role(entry) == Role::Basis && entry.part != Part::Heading
            || entry.part == Part::Paragraph && is_preamble(view, entry);
        let body = matches!(
            entry.part,
            Part::Item | Part::Paragraph | Part::Closing | Part::Heading | Part::Table
        );
        if !basis && !body {
            continue;
        }
        for text in texts(entry) {
            for mut cited in in_text(&text) {
                cited.span = span(&text, cited.span);
                if cited.number.is_some() && cited.number == view.number {
                    continue;
                }
                if basis {
                    bases.push(cited);
                } else {
                    cited.section = Some(view.label(entry)).filter(|label| !label.is_empty());
                    others.push(cited);
                }
            }
        }
    }
    let mut known: Vec<Option<String>> = Vec::new();
    bases.retain(|cited| {
        let fresh = cited.number.is_none() || !known.contains(&cited.number);
        known.push(cited.number.clone());
        fresh
    });
    let mut seen: Vec<(Option<String>, Kind, Option<String>)> = Vec::new();
    others.retain(|cited| {
        let key = (cited.number.clone(), cited.kind, cited.section.clone());
        let fresh = !seen.contains(&key);
        seen.push(key);
        fresh
    });
    (bases, others)
}

/// The number of the first legal text that a text names.
pub(super) fn first_number(text: &str) -> Option<String> {
    in_text(&Stretch {
        text: text.to_owned(),
        start: 0,
    })
    .into_iter()
    .find_map(|cited| cited.number)
}

/// Before the first section of the first document.
fn is_preamble(view: &View<'_>, entry: &Entry) -> bool {
    let first = view
        .outline
        .sections
        .first()
        .map_or(usize::MAX, |node| node.span.0);
    entry.document == 0 && entry.section.is_none() && entry.span.0 < first
}

/// A stretch of text with where it begins.
struct Stretch {
    text: String,
    start: usize,
}

fn texts(entry: &Entry) -> Vec<Stretch> {
    match &entry.table {
        Some(table) => table
            .rows
            .iter()
            .flatten()
            .map(|cell| Stretch {
                text: cell.text.replace('\n', " "),
                start: cell.span.0,
            })
            .collect(),
        None => vec![Stretch {
            text: entry.text.clone(),
            start: entry.text_start,
        }],
    }
}

fn span(text: &Stretch, bytes: (usize, usize)) -> (usize, usize) {
    let count = |end: usize| text.text.get(..end).map_or(0, |head| head.chars().count());
    (text.start + count(bytes.0), text.start + count(bytes.1))
}

/// The citations of one stretch; spans are still bytes.
fn in_text(stretch: &Stretch) -> Vec<Citation> {
    let text = stretch.text.as_str();
    let mut found: Vec<Citation> = Vec::new();
    let numbered = CITED
        .as_ref()
        .map(|regex| regex.captures_iter(text).collect::<Vec<_>>())
        .unwrap_or_default();
    let ends: Vec<usize> = numbered
        .iter()
        .filter_map(|caps| Some(caps.get(0)?.start()))
        .collect();
    for (place, caps) in numbered.iter().enumerate() {
        let (Some(whole), Some(word), Some(number)) = (caps.get(0), caps.get(1), caps.get(3))
        else {
            continue;
        };
        let until = ends.get(place + 1).copied().unwrap_or(text.len());
        found.push(numbered_citation(
            text,
            whole.start(),
            word.as_str(),
            number.range(),
            until,
        ));
    }
    let laws = LAW_OF_YEAR
        .as_ref()
        .map(|regex| regex.find_iter(text).collect::<Vec<_>>())
        .unwrap_or_default();
    for law in laws {
        let inside = found
            .iter()
            .any(|cited| cited.span.0 < law.end() && law.start() < cited.span.1);
        let words = law.as_str();
        let running = [" từ ", " mới ", " theo ", " đến ", " kể "]
            .iter()
            .any(|word| words.contains(word));
        if !inside && !running && !is_subject(text, &found, law.start()) {
            found.push(Citation {
                number: None,
                kind: Kind::Law,
                date: day::first_full(law.as_str()),
                issuer: None,
                subject: None,
                section: None,
                span: (law.start(), law.end()),
            });
        }
    }
    found.sort_by_key(|cited| cited.span.0);
    found
}

/// Whether a place belongs to what the text cited just before is about.
fn is_subject(text: &str, found: &[Citation], at: usize) -> bool {
    let before = found
        .iter()
        .map(|cited| cited.span.1)
        .filter(|end| *end <= at)
        .max();
    before
        .and_then(|end| text.get(end..at))
        .is_some_and(|between| {
            !between.contains(';')
                && (between.contains(" về ")
                    || between.contains("quy định")
                    || between.contains("hướng dẫn"))
        })
}

fn numbered_citation(
    text: &str,
    start: usize,
    word: &str,
    number: Range<usize>,
    until: usize,
) -> Citation {
    let printed: String = text
        .get(number.clone())
        .unwrap_or_default()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let mut end = number.end;
    let mut date = None;
    if let Some(rest) = text.get(end..until)
        && let Some(found) = DAY.as_ref().and_then(|regex| regex.find(rest))
    {
        date = day::first_full(found.as_str());
        end += found.end();
    }
    let rest = text.get(end..until).unwrap_or_default();
    let (issuer, after) = issuer(rest);
    let subject = subject(rest.get(after..).unwrap_or_default());
    let issuer = issuer.or_else(|| submitter(text.get(..start).unwrap_or_default()));
    Citation {
        kind: kind(word, &printed),
        number: Some(printed),
        date,
        issuer,
        subject,
        section: None,
        span: (start, end),
    }
}

/// The symbol in the number tells the kind better than the word that was caught before it.
fn kind(word: &str, number: &str) -> Kind {
    const SYMBOLS: [(&str, Kind); 13] = [
        ("NĐ-CP", Kind::Decree),
        ("TTLT", Kind::Circular),
        ("QĐ-", Kind::Decision),
        ("NQ", Kind::Resolution),
        ("TTr", Kind::Submission),
        ("TT-", Kind::Circular),
        ("CT-", Kind::Directive),
        ("/QH", Kind::Law),
        ("KH-", Kind::Plan),
        ("ĐA-", Kind::Scheme),
        ("CTr-", Kind::Programme),
        ("BC-", Kind::Report),
        ("KL-", Kind::Conclusion),
    ];
    let by_symbol = SYMBOLS
        .iter()
        .find(|(sign, _)| number.contains(sign))
        .map(|(_, kind)| *kind);
    let lower = word.to_lowercase();
    if lower.starts_with("thông tư") {
        return Kind::Circular;
    }
    by_symbol
        .or_else(|| {
            matches!(lower.as_str(), "công văn" | "văn bản").then_some(Kind::OfficialLetter)
        })
        .or_else(|| Kind::from_word(word))
        .unwrap_or(Kind::Other)
}

/// "của Chính phủ …": the issuer, and the byte where it ends.
fn issuer(rest: &str) -> (Option<String>, usize) {
    let trimmed = rest.trim_start();
    let lead = rest.len() - trimmed.len();
    let Some(name) = trimmed.strip_prefix("của ") else {
        return (None, 0);
    };
    const ENDS: [&str; 16] = [
        " về ",
        " phê duyệt",
        " ban hành",
        " quy định",
        " sửa đổi",
        " hướng dẫn",
        " khóa ",
        " khoá ",
        " và theo ",
        " giao ",
        " triển khai",
        " công bố",
        " thực hiện",
        " tiếp tục",
        " thông qua",
        " bổ sung",
    ];
    let stop = name
        .find([';', '.', ',', '(', ')', '\n', ':'])
        .unwrap_or(name.len());
    let cut = ENDS
        .iter()
        .filter_map(|word| name.find(word))
        .chain([stop])
        .min()
        .unwrap_or(name.len());
    let found = name.get(..cut).unwrap_or_default().trim().to_owned();
    let end = lead + "của ".len() + cut;
    ((!found.is_empty()).then_some(found), end)
}

/// "theo đề xuất của Sở A tại Tờ trình …": the issuer named before.
fn submitter(before: &str) -> Option<String> {
    let tail = before.trim_end().strip_suffix("tại")?.trim_end();
    let at = tail.rfind(" của ")?;
    let name = tail.get(at + " của ".len()..)?.trim();
    (!name.is_empty() && name.split_whitespace().count() <= 14).then(|| name.to_owned())
}

/// What the cited text is about.
fn subject(rest: &str) -> Option<String> {
    let mut text = rest.trim_start();
    if text.starts_with("khóa") || text.starts_with("khoá") {
        text = text
            .split_once(' ')
            .and_then(|(_, more)| more.split_once(' '))
            .map_or("", |(_, more)| more);
    }
    const OPENINGS: [&str; 10] = [
        "về việc ",
        "về ",
        "phê duyệt ",
        "ban hành ",
        "quy định ",
        "sửa đổi",
        "hướng dẫn ",
        "công bố ",
        "giao ",
        "tiếp tục ",
    ];
    let opening = OPENINGS.iter().find(|word| text.starts_with(**word))?;
    let body = if opening.starts_with("về") {
        text.strip_prefix(opening)?
    } else {
        text
    };
    let end = body
        .find([';', '\n'])
        .or_else(|| body.find(". "))
        .unwrap_or(body.len());
    let found = body
        .get(..end)?
        .trim()
        .trim_end_matches(['.', ',', ';', ')'])
        .trim();
    (!found.is_empty()).then(|| found.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cite(text: &str) -> Vec<Citation> {
        in_text(&Stretch {
            text: text.to_owned(),
            start: 0,
        })
    }

    #[test]
    fn a_basis_gives_number_day_issuer_and_subject() {
        let found = cite(
            "Căn cứ Quyết định số 2598/QĐ-UBND ngày 06/10/2021 của Ủy ban nhân dân tỉnh về việc phê duyệt Điều lệ;",
        );
        let [one] = found.as_slice() else {
            panic!("{found:?}")
        };
        assert_eq!(one.number.as_deref(), Some("2598/QĐ-UBND"));
        assert_eq!(one.kind, Kind::Decision);
        assert_eq!(
            one.date.map(|d| d.to_string()).as_deref(),
            Some("2021-10-06")
        );
        assert_eq!(one.issuer.as_deref(), Some("Ủy ban nhân dân tỉnh"));
        assert_eq!(one.subject.as_deref(), Some("phê duyệt Điều lệ"));
    }

    #[test]
    fn several_texts_in_one_paragraph_are_told_apart() {
        let found = cite(
            "Thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt Chương trình A; Nghị quyết số 12-NQ/TU ngày 25/5/2022 của Tỉnh ủy về chuyển đổi số; trên cơ sở đề xuất của Sở Thông tin và Truyền thông tại Tờ trình số 09/TTr-STTTT ngày 30/01/2024, Ủy ban nhân dân tỉnh ban hành",
        );
        let numbers: Vec<&str> = found.iter().filter_map(|c| c.number.as_deref()).collect();
        assert_eq!(numbers, ["749/QĐ-TTg", "12-NQ/TU", "09/TTr-STTTT"]);
        assert_eq!(
            found.last().and_then(|c| c.issuer.as_deref()),
            Some("Sở Thông tin và Truyền thông")
        );
        assert_eq!(found.last().and_then(|c| c.subject.as_deref()), None);
    }

    #[test]
    fn laws_are_cited_by_number_or_by_year() {
        let found = cite("Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025");
        assert_eq!(
            found.first().and_then(|c| c.number.as_deref()),
            Some("72/2025/QH15")
        );
        assert_eq!(found.first().map(|c| c.kind), Some(Kind::Law));
        let found = cite("như: Luật HTX năm 2012, các văn bản hướng dẫn");
        assert_eq!(found.len(), 1);
        assert!(cite("quy định của Luật HTX, không thể củng cố").is_empty());
    }
}
