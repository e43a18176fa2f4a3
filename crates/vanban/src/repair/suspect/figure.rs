//! Letters read in place of figures (`l0`, `2O23`), and letters that broke (U+FFFD).

use crate::repair::Suspect;

/// What looks misread in figures, and broken letters.
pub(super) fn suspects(text: &str) -> Vec<Suspect> {
    let mut found = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let whole = piece.trim_end();
        let edge = |c: char| !c.is_alphanumeric() && c != '\u{FFFD}';
        let word = whole.trim_matches(edge);
        let lead = whole.chars().take_while(|c| edge(*c)).count();
        let length = word.chars().count();
        let suggestion = if word.contains('\u{FFFD}') {
            Some(String::new())
        } else {
            figures(word)
        };
        if let Some(suggestion) = suggestion {
            found.push(Suspect {
                span: (start + lead, start + lead + length),
                found: word.to_owned(),
                suggestion,
            });
        }
        start += piece.chars().count();
    }
    found
}

/// The figures that were meant; none if it is no number or a good one.
fn figures(word: &str) -> Option<String> {
    let of_number = |c: char| c.is_ascii_digit() || "lIO./,-".contains(c);
    if !word.contains(|c: char| c.is_ascii_digit()) || !word.chars().all(of_number) {
        return None;
    }
    let misread = word.split(['.', '/', ',', '-']).any(|part| {
        let digits = part.chars().filter(char::is_ascii_digit).count();
        let letters = part.chars().filter(char::is_ascii_alphabetic).count();
        // "5l" is five litres, "O2" a gas.
        let litres = letters == 1 && part.ends_with('l') && !part.starts_with('0');
        // "I6" is a label.
        let label = letters == 1 && part.starts_with('I');
        digits > 0 && !label && letters > 0 && !litres && !matches!(part, "O2" | "O3")
    });
    misread.then(|| word.replace(['l', 'I'], "1").replace('O', "0"))
}
