//! The words of a text with their places.

use unicode_normalization::UnicodeNormalization;

/// A run of letters, or of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// As it stands.
    pub(super) text: &'a str,
    /// In small letters, composed.
    pub(super) small: String,
    /// Its place in characters.
    pub(super) span: (usize, usize),
    /// Whether only a space stands between the word before and this one.
    pub(super) follows: bool,
    /// Whether a sentence or an item begins with it.
    pub(super) begins: bool,
}

impl Word<'_> {
    /// One capital and then small letters.
    pub(super) fn is_title(&self) -> bool {
        self.text.starts_with(char::is_uppercase) && !self.is_capitals()
    }

    fn is_capitals(&self) -> bool {
        self.text.chars().count() > 1 && !self.text.contains(char::is_lowercase)
    }

    /// Whether it is a figure.
    pub(super) fn is_figure(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// A syllable in the case of this word.
    pub(super) fn in_its_case(&self, syllable: &str) -> String {
        if self.is_capitals() {
            return syllable.to_uppercase();
        }
        let mut letters = syllable.chars();
        match letters.next() {
            Some(first) if self.is_title() => first.to_uppercase().chain(letters).collect(),
            _ => syllable.to_owned(),
        }
    }
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    let mut gap = String::new();
    let ends = text.char_indices().map(|(at, c)| (at, Some(c)));
    for (characters, (at, letter)) in ends.chain([(text.len(), None)]).enumerate() {
        if letter.is_some_and(char::is_alphanumeric) {
            start = start.or(Some((at, characters)));
        } else {
            if let Some((from, first)) = start.take() {
                if let Some(run) = text.get(from..at) {
                    let ended =
                        gap.contains(['.', ';', ':', '!', '?', '\n', '-', '–', '+', '•', '*', ')']);
                    words.push(Word {
                        text: run,
                        small: run.to_lowercase().nfc().collect(),
                        span: (first, characters),
                        follows: gap == " ",
                        begins: words.is_empty() || ended,
                    });
                }
                gap.clear();
            }
            gap.extend(letter);
        }
    }
    words
}
