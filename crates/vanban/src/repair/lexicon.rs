//! Words of the field, and the syllables they are made of.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::letters::{lower, plain};

/// Words of two syllables, in lower case with one space.
static WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("../../data/lexicon.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split(';'))
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .collect()
});

/// The syllables of the words.
static COMMON: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| WORDS.iter().flat_map(|word| word.split(' ')).collect());

/// The words by their letters without marks.
static FOLDED: LazyLock<HashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let mut map: HashMap<String, Vec<&'static str>> = HashMap::new();
    for word in WORDS.iter() {
        map.entry(folded(word)).or_default().push(word);
    }
    map
});

static ABBREVIATIONS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| words_of(include_str!("../../data/abbreviations.txt")));

static LOANWORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| words_of(include_str!("../../data/loanwords.txt")));

/// The words of a data file without its comments.
fn words_of(text: &'static str) -> HashSet<&'static str> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
}

/// A text in small letters without marks.
pub(crate) fn folded(text: &str) -> String {
    text.chars().map(|letter| plain(lower(letter))).collect()
}

/// Whether two syllables in small letters are a word of the field.
pub(crate) fn is_word(pair: &str) -> bool {
    WORDS.contains(pair)
}

/// Whether a syllable in small letters occurs in words of the field.
pub(crate) fn is_common(syllable: &str) -> bool {
    COMMON.contains(syllable)
}

/// The one word with these letters, whatever their marks; none if there are several.
pub(crate) fn only_word_like(folded: &str) -> Option<&'static str> {
    match FOLDED.get(folded).map(Vec::as_slice) {
        Some([only]) => Some(only),
        Some(_) | None => None,
    }
}

/// Whether this is an abbreviation to which words get glued.
pub(crate) fn is_abbreviation(text: &str) -> bool {
    ABBREVIATIONS.contains(text)
}

/// Whether this, in small letters, is written as one word though it has several syllables.
pub(crate) fn is_loanword(text: &str) -> bool {
    LOANWORDS.contains(text)
}
