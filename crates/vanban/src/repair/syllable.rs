//! The inventory of Vietnamese syllables: onset, rime and tone as orthography allows them.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::letters::{Tone, lower, untone};

/// Onsets, the longer before the shorter that begin them.
const ONSETS: [&str; 28] = [
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "r", "s", "t", "v", "x", "p", "",
];

/// Syllables that break a rule and are words all the same, without their tone.
const EXCEPTIONS: [&str; 13] = [
    "pin", "pa", "pi", "buyt", "phuy", "voan", "moay", "boa", "oăt", "gin", "vê", "quơ", "noan",
];

/// The lists of rimes in the data file.
#[derive(Debug, Default)]
struct Rimes {
    plain: HashSet<&'static str>,
    glide: HashSet<&'static str>,
    after_qu: HashSet<&'static str>,
}

static RIMES: LazyLock<Rimes> = LazyLock::new(|| {
    let mut rimes = Rimes::default();
    let mut list = "";
    for line in include_str!("../../data/rimes.txt").lines() {
        match line.trim() {
            comment if comment.starts_with('#') => {}
            head @ ("plain" | "glide" | "qu") => list = head,
            row => {
                let set = match list {
                    "plain" => &mut rimes.plain,
                    "glide" => &mut rimes.glide,
                    _ => &mut rimes.after_qu,
                };
                set.extend(row.split_whitespace());
            }
        }
    }
    rimes
});

/// A syllable taken apart: its letters without tone, and the tone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Syllable {
    /// The letters in lower case without tone, with their other marks.
    pub(crate) letters: String,
    /// The tone.
    pub(crate) tone: Tone,
}

/// Whether a word is one Vietnamese syllable, in lower case, capitals, or with one first capital.
pub fn is_syllable(word: &str) -> bool {
    even_case(word) && parse(word).is_some()
}

/// All lower case, all capitals, or a capital and then lower case.
fn even_case(word: &str) -> bool {
    let mut letters = word.chars();
    let Some(first) = letters.next() else {
        return false;
    };
    let rest = letters.as_str();
    !rest.chars().any(char::is_uppercase)
        || (first.is_uppercase() && !rest.chars().any(char::is_lowercase))
}

/// Takes a word apart; none if orthography does not allow it. The case is not looked at.
pub(crate) fn parse(word: &str) -> Option<Syllable> {
    if word.len() > 24 {
        return None;
    }
    let mut letters = String::with_capacity(word.len());
    let mut tone = Tone::Level;
    for letter in word.chars() {
        let (base, its) = untone(lower(letter));
        if its != Tone::Level {
            if tone != Tone::Level {
                return None;
            }
            tone = its;
        }
        letters.push(base);
    }
    allowed(&letters, tone).then_some(Syllable { letters, tone })
}

/// Whether these letters with this tone are a syllable.
fn allowed(letters: &str, tone: Tone) -> bool {
    let stopped = letters.ends_with(['c', 'p', 't']) || letters.ends_with("ch");
    if stopped && !matches!(tone, Tone::Acute | Tone::Dot) {
        return false;
    }
    EXCEPTIONS.contains(&letters)
        || letters == "gi"
        || ONSETS.iter().any(|onset| {
            letters
                .strip_prefix(onset)
                .is_some_and(|rime| agrees(onset, rime))
        })
}

/// Whether an onset takes a rime.
fn agrees(onset: &str, rime: &str) -> bool {
    let rimes = &*RIMES;
    let front = rime.starts_with(['e', 'ê', 'i', 'y']);
    let glide = rimes.glide.contains(rime);
    let plain = rimes.plain.contains(rime);
    match onset {
        "p" => false,
        "qu" => rimes.after_qu.contains(rime) || (plain && !rime.starts_with(['o', 'u', 'ư'])),
        "gi" => (plain && !rime.starts_with('i')) || matches!(rime, "êng" | "êc" | "êt"),
        "k" => (plain && front) || rime == "y",
        "gh" | "ngh" => plain && front,
        "c" | "ng" => (plain || glide) && !front,
        "g" => (plain && !front) || matches!(rime, "oa" | "i"),
        "b" | "m" | "ph" | "v" => plain || (onset == "m" && rime == "y"),
        "" => plain || glide || matches!(rime, "y" | "yêm" | "yên" | "yêt" | "yêu" | "yêng"),
        "h" | "l" | "s" | "t" | "n" => plain || glide || (rime == "y" && onset != "n"),
        _ => plain || glide,
    }
}

#[cfg(test)]
mod tests;
