//! Text as people write it: the same word is the same bytes, found without its marks, listed in the order of the alphabet.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::refusal::{Refusal, RefusalKind};

mod sort_key;

pub use sort_key::{person_sort_key, sort_key};

/// Composed letters (NFC), so that the same word is the same bytes.
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// The search key: small letters without marks, `đ` as `d`, one blank between words.
///
/// `fold("Hợp tác xã Bình Minh")` is `hop tac xa binh minh`.
pub fn fold(text: &str) -> String {
    // Some capitals become a small letter with a mark, hence decomposed once more.
    let bare: String = text
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Characters, as people count them.
pub fn length(text: &str) -> usize {
    text.nfc().count()
}

/// Reads a text of one line: composed, without blanks around it or two in a row.
///
/// Tabs become blanks and invisible letters go, since both come from copying and nobody sees them; control characters are
/// refused.
pub fn line(text: &str, chars_max: usize) -> Result<String, BadText> {
    let text = visible(text);
    if text.chars().any(is_control) {
        return Err(BadText::Control);
    }
    limited(
        text.split_whitespace().collect::<Vec<_>>().join(" "),
        chars_max,
    )
}

/// Reads a text of several lines: as `line`, with at most one empty line between two others.
pub fn paragraph(text: &str, chars_max: usize) -> Result<String, BadText> {
    let text = visible(text).replace("\r\n", "\n").replace('\r', "\n");
    if text.chars().any(|c| c != '\n' && is_control(c)) {
        return Err(BadText::Control);
    }
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n') {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    limited(lines.join("\n").trim_end().to_owned(), chars_max)
}

fn visible(text: &str) -> String {
    text.nfc()
        .filter(|c| !is_invisible(*c))
        .map(|c| if c == '\t' { ' ' } else { c })
        .collect()
}

/// Soft hyphens, joiners and marks of byte order, left behind by copying.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
    )
}

/// Control characters, and those that turn the direction of writing, with which one text can pass for another.
fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn limited(text: String, chars_max: usize) -> Result<String, BadText> {
    let chars = length(&text);
    if text.is_empty() {
        Err(BadText::Empty)
    } else if chars > chars_max {
        Err(BadText::TooLong { chars, chars_max })
    } else {
        Ok(text)
    }
}

/// Why a text is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadText {
    /// Nothing was written.
    #[error("no text is given")]
    Empty,
    /// Longer than the field allows.
    #[error("{chars} characters, at most {chars_max}")]
    TooLong {
        /// Characters that it has.
        chars: usize,
        /// Characters that it may have.
        chars_max: usize,
    },
    /// A character that is no letter of any text: a control character, or a line break where there is one line.
    #[error("a control character")]
    Control,
}

impl Refusal for BadText {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "kernel.text.empty",
            Self::TooLong { .. } => "kernel.text.too_long",
            Self::Control => "kernel.text.control",
        }
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLong { chars, chars_max } => vec![
                ("chars", chars.to_string()),
                ("chars_max", chars_max.to_string()),
            ],
            Self::Empty | Self::Control => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_that_is_empty_too_long_or_has_control_characters_is_refused() {
        for empty in ["", "  ", "\t", "\u{feff}", "\u{200b} \u{ad}"] {
            assert_eq!(line(empty, 10), Err(BadText::Empty), "{empty:?}");
        }
        for control in ["a\nb", "a\r", "a\0", "a\u{202e}b", "a\u{2028}b"] {
            assert_eq!(line(control, 10), Err(BadText::Control), "{control:?}");
        }
        let refused = line("Bình Minh", 8).unwrap_err();
        assert_eq!(
            (refused.code(), refused.kind()),
            ("kernel.text.too_long", RefusalKind::Invalid)
        );
        let facts = [("chars", "9".to_owned()), ("chars_max", "8".to_owned())];
        assert_eq!(refused.facts(), facts);
    }

    #[test]
    fn a_line_is_composed_and_has_single_blanks() {
        let decomposed: String = "  Hợp tác\txã\u{a0} Bình\u{200b} Minh ".nfd().collect();
        assert_eq!(line(&decomposed, 22), Ok("Hợp tác xã Bình Minh".to_owned()));
    }

    #[test]
    fn a_line_as_long_as_allowed_is_taken_in_either_form() {
        assert_eq!(length("Quỳnh"), 5);
        assert_eq!(length(&"Quỳnh".nfd().collect::<String>()), 5);
        assert_eq!(line("Quỳnh", 5), Ok("Quỳnh".to_owned()));
    }

    #[test]
    fn a_paragraph_keeps_its_lines_and_no_more_than_one_empty_one_between_them() {
        assert_eq!(paragraph("\n\r\n ", 10), Err(BadText::Empty));
        assert_eq!(paragraph("a\u{7}", 10), Err(BadText::Control));
        let text = "\r\n Kính gửi:  Ủy ban \r\n\r\n\n\nLý do:\r- mưa lũ\n\n";
        let kept = "Kính gửi: Ủy ban\n\nLý do:\n- mưa lũ";
        assert_eq!(paragraph(text, 100), Ok(kept.to_owned()));
        assert_eq!(
            paragraph(text, length(kept) - 1).unwrap_err().code(),
            "kernel.text.too_long"
        );
    }

    #[test]
    fn words_are_found_without_their_marks() {
        assert_eq!(fold("Hợp tác xã Bình Minh"), "hop tac xa binh minh");
        assert_eq!(fold("  ĐẶNG   Thị Đượm\n"), "dang thi duom");
        assert_eq!(fold("Đô Lương"), fold("đo luong"));
        assert_eq!(fold("Ủy ban"), fold(&"UỶ BAN".nfd().collect::<String>()));
        assert_eq!(fold("İzmir"), "izmir");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in ".{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn what_a_line_gives_it_takes_again(text in ".{0,40}") {
            if let Ok(once) = line(&text, 100) {
                prop_assert_eq!(line(&once, 100), Ok(once.clone()));
                prop_assert_eq!(nfc(&once), once);
            }
        }

        #[test]
        fn what_a_paragraph_gives_it_takes_again(text in "[a-đ \r\n\tệ]{0,40}") {
            if let Ok(once) = paragraph(&text, 100) {
                prop_assert_eq!(paragraph(&once, 100), Ok(once));
            }
        }
    }
}
