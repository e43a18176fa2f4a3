//! Spaces that are missing after signs: `tỉnh;Sở`, `xã(HTX)`.

use crate::repair::lexicon;
use crate::repair::syllable::is_syllable;

/// A word with a space after each sign that ends a word and is followed by another.
pub(super) fn spaced(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut now = String::with_capacity(word.len() + 4);
    for (place, letter) in letters.iter().enumerate() {
        let before = || run_before(&letters, place);
        let after = || run_after(&letters, place + 1);
        match letter {
            ';' | ',' | ':' if is_word(&before()) && is_word(&after()) => {
                now.push(*letter);
                now.push(' ');
            }
            // A full stop also stands in abbreviations: a small word before, a capital and small letters after.
            '.' if ends_sentence(&before(), &after()) => now.push_str(". "),
            ')' if is_word(&before()) && is_word(&after()) => now.push_str(") "),
            '(' if is_word(&before()) && is_word(&after()) => now.push_str(" ("),
            other => now.push(*other),
        }
    }
    now
}

/// The run of letters that ends before a place.
fn run_before(letters: &[char], place: usize) -> String {
    let run: Vec<char> = letters
        .iter()
        .take(place)
        .rev()
        .take_while(|c| c.is_alphabetic())
        .copied()
        .collect();
    run.into_iter().rev().collect()
}

/// The run of letters that begins at a place.
fn run_after(letters: &[char], place: usize) -> String {
    letters
        .iter()
        .skip(place)
        .take_while(|c| c.is_alphabetic())
        .collect()
}

/// A syllable of two letters or more, or an abbreviation.
fn is_word(run: &str) -> bool {
    let letters = run.chars().count();
    letters >= 2 && (is_syllable(run) || lexicon::is_abbreviation(run) || letters > 7)
}

/// Whether a full stop between two runs ends a sentence.
fn ends_sentence(before: &str, after: &str) -> bool {
    let small = !before.is_empty() && !before.contains(char::is_uppercase);
    let title = after.starts_with(char::is_uppercase) && after.contains(char::is_lowercase);
    small && title && is_word(before) && is_word(after)
}
