//! Which words show a commitment, and what they count.

use std::ops::Range;

use super::super::quantity::Figure;
use super::super::sentence;

/// The words to show: the sentence; without its examples; and only the promise where a long sentence hands
/// means to another body.
pub(super) fn said(text: &str, sentence: &Range<usize>, figure: &Figure) -> Range<usize> {
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
pub(super) fn subject(text: &str, sentence: &Range<usize>, figure: &Figure) -> String {
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

fn full_subject(text: &str, sentence: &Range<usize>, figure: &Figure) -> String {
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
pub(super) fn core(subject: &str) -> &str {
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
