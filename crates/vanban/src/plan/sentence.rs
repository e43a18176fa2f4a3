//! Sentences and clauses with the bytes where they stand.

use std::ops::Range;

/// The sentences of a text. A dot ends one when a capital or the end follows and no abbreviation stands before.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, sign) in text.char_indices() {
        let next = at + sign.len_utf8();
        if ends_sentence(text, at, sign) {
            push(&mut found, text, from..next);
            from = next;
        }
    }
    push(&mut found, text, from..text.len());
    found
}

fn ends_sentence(text: &str, at: usize, sign: char) -> bool {
    let after = text.get(at + sign.len_utf8()..).unwrap_or_default();
    if sign == '\n' {
        return true;
    }
    if !matches!(sign, '.' | '!' | '?') || !after.starts_with(char::is_whitespace) {
        return false;
    }
    let next = after.trim_start().chars().next();
    let word = text
        .get(..at)
        .unwrap_or_default()
        .rsplit([' ', '('])
        .next()
        .unwrap_or_default();
    let short =
        word.chars().count() <= 4 && !word.is_empty() && word.chars().all(char::is_uppercase);
    let opens = next.is_none_or(|c| c.is_uppercase() || c.is_ascii_digit() || c == '"' || c == '“');
    let is_known_word = matches!(
        word,
        "HTX" | "THT" | "UBND" | "OCOP" | "HĐND" | "MTQG" | "NTM"
    );
    opens && (!short || is_known_word)
}

/// The clauses of a stretch of text, parted by semicolons outside brackets.
pub(super) fn clauses(text: &str, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = sentence.start;
    let mut depth = 0_usize;
    for (at, sign) in text
        .get(sentence.clone())
        .unwrap_or_default()
        .char_indices()
    {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ';' if depth == 0 => {
                push(&mut found, text, from..sentence.start + at);
                from = sentence.start + at + 1;
            }
            _ => {}
        }
    }
    push(&mut found, text, from..sentence.end);
    found
}

/// Keeps a range that holds words, trimmed of white space.
fn push(found: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let Some(piece) = text.get(range.clone()) else {
        return;
    };
    let lead = piece.len() - piece.trim_start().len();
    let trail = piece.len() - piece.trim_end().len();
    if piece.trim().chars().any(char::is_alphanumeric) {
        found.push(range.start + lead..range.end - trail);
    }
}

/// The first words of a text, at most this many, without a closing mark.
pub(super) fn title(text: &str) -> String {
    const WORDS_MAX: usize = 12;
    let clause = text.split([';', ':', '.', '\n']).next().unwrap_or(text);
    let source = if clause.split_whitespace().count() >= 3 {
        clause
    } else {
        text
    };
    let words: Vec<&str> = source.split_whitespace().take(WORDS_MAX).collect();
    words
        .join(" ")
        .trim_end_matches([',', ';', ':', '.'])
        .to_owned()
}

/// The text with its first letter small, unless its first word is an abbreviation.
pub(super) fn lower_first(text: &str) -> String {
    let text = text.trim();
    let first = text.split_whitespace().next().unwrap_or_default();
    if first.chars().filter(|c| c.is_uppercase()).count() > 1 {
        return text.to_owned();
    }
    let mut letters = text.chars();
    match letters.next() {
        Some(letter) => letter.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_dots_but_not_in_abbreviations_or_numbers() {
        let text = "Hỗ trợ 12.000 tem. Các PCT. UBND tỉnh chỉ đạo. Xong";
        let pieces: Vec<&str> = sentences(text)
            .into_iter()
            .filter_map(|r| text.get(r))
            .collect();
        assert_eq!(
            pieces,
            ["Hỗ trợ 12.000 tem.", "Các PCT. UBND tỉnh chỉ đạo.", "Xong"]
        );
    }

    #[test]
    fn titles_have_at_most_twelve_words() {
        let long = "Một hai ba bốn năm sáu bảy tám chín mười mười-một mười-hai mười-ba";
        assert_eq!(title(long).split_whitespace().count(), 12);
        assert_eq!(
            title("Tổng hợp kết quả thực hiện, báo cáo UBND tỉnh."),
            "Tổng hợp kết quả thực hiện, báo cáo UBND tỉnh"
        );
    }
}
