//! Finds text in an old encoding and converts it, line by line.

use unicode_normalization::UnicodeNormalization;

use crate::read::Source;

use super::syllable::is_syllable;
use super::text::{each_text, replace};
use super::{Repair, RepairKind, lexicon, tcvn3, vni};

/// An old encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Old {
    Tcvn3,
    Vni,
}

/// How the words of a text fare when it is read in an old encoding.
#[derive(Debug, Clone, Copy, Default)]
struct Score {
    /// Words that change.
    changed: usize,
    /// Words that become syllables.
    gained: usize,
    /// Words that were syllables and are none any more.
    lost: usize,
    /// Words that are syllables either way, by how many more are common words of the field.
    commoner: i32,
    /// Words that are Vietnamese in letters which no old encoding has.
    unicode: usize,
}

impl Score {
    /// Clear by itself.
    fn clear(self) -> bool {
        let most = self.gained * 2 >= self.changed;
        if self.gained <= self.unicode {
            return false;
        }
        (self.gained >= 3 && self.gained >= 4 * self.lost && most)
            || (self.gained >= 2 && self.gained == self.changed)
    }

    /// Clear in a document that has clear lines elsewhere.
    fn likely(self) -> bool {
        let unclear = self.gained + self.lost + self.unicode == 0;
        self.gained > self.lost + self.unicode || (unclear && self.commoner > 0)
    }
}

/// Converts what stands in an old encoding, and notes it.
pub(crate) fn convert(source: &mut Source, log: &mut Vec<Repair>) {
    let mut texts = Vec::new();
    each_text(source, |_, text| {
        if !text.is_ascii() {
            texts.push(text.clone());
        }
    });
    let clear = |old: Old| texts.iter().any(|text| score(text, old).clear());
    let present: Vec<Old> = [Old::Tcvn3, Old::Vni]
        .into_iter()
        .filter(|old| clear(*old))
        .collect();
    for old in present.iter().copied() {
        each_text(source, |block, text| {
            if decide(text, &present) == Some(old) {
                let now = converted(text, old);
                replace(text, now, old.kind(), block, log);
            }
        });
        for aside in &mut source.asides {
            if decide(&aside.text, &present) == Some(old) {
                aside.text = converted(&aside.text, old);
            }
        }
    }
}

impl Old {
    fn kind(self) -> RepairKind {
        match self {
            Self::Tcvn3 => RepairKind::Tcvn3,
            Self::Vni => RepairKind::Vni,
        }
    }
}

/// The encoding of a line, among those that the document has clear lines in.
fn decide(text: &str, present: &[Old]) -> Option<Old> {
    let scored = present.iter().map(|old| (*old, score(text, *old)));
    let best = scored
        .rev()
        .max_by_key(|(_, score)| (score.gained, score.likely(), score.commoner));
    best.filter(|(_, score)| score.likely()).map(|(old, _)| old)
}

/// The words of a text: what stands between plain spaces. (A soft hyphen and U+0085 are letters here.)
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\t', '\n', '\u{A0}'])
        .filter(|word| !word.is_empty())
}

fn score(text: &str, old: Old) -> Score {
    let mut score = Score::default();
    for word in words(text).filter(|word| !word.is_ascii()) {
        let now = convert_word(word, old);
        if now == word {
            score.unicode += usize::from(has_unicode(word));
            continue;
        }
        score.changed += 1;
        match (is_genuine(word), is_vietnamese(&now)) {
            (false, true) => score.gained += 1,
            (true, false) => score.lost += 1,
            (false, false) => {}
            (true, true) => score.commoner += common(&now) - common(word),
        }
    }
    score
}

/// How many runs of letters are common syllables of the field.
fn common(word: &str) -> i32 {
    let runs = runs(word).filter(|run| lexicon::is_common(&run.to_lowercase()));
    i32::try_from(runs.count()).unwrap_or(0)
}

/// The runs of letters in a word.
fn runs(word: &str) -> impl Iterator<Item = &str> {
    word.split(|c: char| !c.is_alphabetic())
        .filter(|run| !run.is_empty())
}

/// Whether a word can stand as it is: Vietnamese, and without signs that old encodings use as letters.
fn is_genuine(word: &str) -> bool {
    let sign = |c: char| matches!(c, '\u{80}'..='\u{BF}' | '×' | '÷');
    let word: String = word.nfc().collect();
    !word.contains(sign) && is_vietnamese(&word)
}

/// Whether every run of letters that carries a mark is a syllable.
fn is_vietnamese(word: &str) -> bool {
    let mut seen = false;
    for run in runs(word).filter(|run| !run.is_ascii()) {
        if !is_syllable(run) {
            return false;
        }
        seen = true;
    }
    seen
}

/// A text as converted, word by word, its spaces kept.
fn converted(text: &str, old: Old) -> String {
    let mut now = String::with_capacity(text.len() * 2);
    for piece in text.split_inclusive([' ', '\t', '\n', '\u{A0}']) {
        let word = piece.trim_end_matches([' ', '\t', '\n', '\u{A0}']);
        now.push_str(&convert_word(word, old));
        now.extend(piece.chars().skip(word.chars().count()));
    }
    // Fonts of capitals print small letters as capitals: a line whose plain letters are all capitals,
    // with a whole syllable among them, is one.
    let capitals = !text.contains(|c: char| c.is_ascii_lowercase())
        && words(text).any(|word| {
            let plain = word.chars().filter(char::is_ascii_uppercase).count();
            plain >= 2 && is_vietnamese(&convert_word(word, old))
        });
    if capitals { now.to_uppercase() } else { now }
}

/// Whether a word has Vietnamese letters beyond Latin-1, or decomposed ones.
fn has_unicode(word: &str) -> bool {
    word.contains(|c: char| {
        matches!(c, '\u{1EA0}'..='\u{1EF9}' | '\u{300}'..='\u{36F}') || "ăĂđĐĩĨũŨơƠưƯ".contains(c)
    })
}

/// A word as converted; one with letters that the encoding does not have stays.
fn convert_word(word: &str, old: Old) -> String {
    // A figure with a sign, such as "5°", is none of the words.
    let plain = word.contains(|c: char| c.is_ascii_alphabetic());
    let figure = !plain && word.contains(|c: char| c.is_ascii_digit());
    // No text in TCVN3 has the sign "®": it is "đ", of a list or of money.
    let dong = old == Old::Tcvn3 && word.contains('®');
    if word.is_ascii() || (figure && !dong) || has_unicode(word) {
        return word.to_owned();
    }
    let now = match old {
        Old::Vni => vni::word(word),
        Old::Tcvn3 => {
            let now = tcvn3::word(word);
            let whole = tcvn3::whole_word(word);
            let shouts = word.contains(|c: char| c.is_ascii_uppercase())
                && !word.contains(|c: char| c.is_ascii_lowercase());
            if shouts && is_vietnamese(&whole) && !is_vietnamese(&now) {
                whole
            } else {
                now
            }
        }
    };
    let now: String = now.nfc().collect();
    // A sign that stands alone, such as "×" or "·", is a sign; several may be letters: "®·" is "đã".
    let signs = !word.contains(char::is_alphabetic) || matches!(word, "µ" | "ª" | "º");
    if signs && !dong && !(word.chars().count() > 1 && is_vietnamese(&now)) {
        return word.to_owned();
    }
    if now.contains(|c| ('\u{300}'..='\u{36F}').contains(&c)) {
        return word.to_owned();
    }
    let capitals = word.chars().filter(char::is_ascii_uppercase).count();
    if capitals >= 2 && !word.contains(|c: char| c.is_ascii_lowercase()) {
        return now.to_uppercase();
    }
    now
}

#[cfg(test)]
mod tests;
