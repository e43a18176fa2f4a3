//! Words that look misread. They are reported with a suggestion and never changed.

mod figure;
mod neighbour;
mod word;

use std::collections::HashSet;
use std::sync::LazyLock;

use super::letters::{plain, untone};
use super::syllable::is_syllable;
use super::{Suspect, lexicon};
use word::Word;

/// Words that go before and after any other, so that a pair with them says nothing.
static LOOSE: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    "có các của cho đã là và về với tại theo từ trong trên dưới được bị sẽ do để khi này đó những một hai ba \
     bốn năm sáu bảy tám mười không chưa cũng như thì mà vì nếu ra vào qua đến tới sang rồi còn lại nên cần phải \
     đều vẫn đang sau trước giữa cùng mỗi mọi từng sở xã số bộ cục đây bằng hay hoặc lên xuống ở bởi mới cả"
        .split_whitespace()
        .collect()
});

/// What looks misread in a text, in its order.
pub fn suspects(text: &str) -> Vec<Suspect> {
    let words = word::words(text);
    let mut found: Vec<Suspect> = figure::suspects(text);
    found.extend(neighbour::suspects(&words));
    for place in 0..words.len() {
        found.extend(pair_at(&words, place));
    }
    found.sort_by_key(|suspect| suspect.span);
    found.dedup_by(|next, kept| next.span.0 < kept.span.1);
    found
}

/// A pair of syllables that is no word, but differs in one mark from the only word with its letters.
fn pair_at(words: &[Word<'_>], place: usize) -> Option<Suspect> {
    let first = words.get(place)?;
    let second = words.get(place + 1).filter(|second| second.follows)?;
    if first.text.is_ascii() && second.text.is_ascii() && first.small.len() + second.small.len() < 5
    {
        return None;
    }
    let pair = format!("{} {}", first.small, second.small);
    let meant = lexicon::only_word_like(&lexicon::folded(&pair))?;
    let before = place
        .checked_sub(1)
        .and_then(|p| words.get(p))
        .filter(|_| first.follows);
    let after = words.get(place + 2).filter(|after| after.follows);
    let known = |a: &str, b: &str| lexicon::is_word(&format!("{a} {b}"));
    let bound = before.is_some_and(|w| known(&w.small, &first.small))
        || after.is_some_and(|w| known(&second.small, &w.small));
    let name = (second.is_title() && !first.is_title())
        || (first.is_title() && (second.is_title() || before.is_some_and(Word::is_title)));
    let loose = LOOSE.contains(first.small.as_str()) || LOOSE.contains(second.small.as_str());
    if meant == pair || bound || name || loose || !both_syllables(first, second) {
        return None;
    }
    if !one_mark_apart(&pair, meant) {
        return None;
    }
    Some(suspect(words.get(place..=place + 1)?, meant))
}

fn both_syllables(first: &Word<'_>, second: &Word<'_>) -> bool {
    // A stop without its tone is spelt by nobody and misread easily: "phat triển".
    [first, second].iter().all(|word| {
        is_syllable(word.text)
            || is_syllable(&format!("{}\u{301}", word.text))
            || word.text.is_ascii()
    })
}

/// Whether two pairs of syllables differ in one syllable, and there in its tone or in one other mark.
fn one_mark_apart(found: &str, meant: &str) -> bool {
    let mut differing = found
        .split(' ')
        .zip(meant.split(' '))
        .filter(|(found, meant)| canonical(found) != canonical(meant));
    let Some((found, meant)) = differing.next() else {
        return false;
    };
    if differing.next().is_some() {
        return false;
    }
    let ((found, tone), (meant, meant_tone)) = (canonical(found), canonical(meant));
    let marks = found
        .chars()
        .zip(meant.chars())
        .filter(|(a, b)| a != b && plain(*a) == plain(*b))
        .count();
    (tone == meant_tone && (1..=2).contains(&marks)) || (marks == 0 && tone != meant_tone)
}

/// The letters of a syllable without tone, and its tone wherever it is written.
fn canonical(syllable: &str) -> (String, super::letters::Tone) {
    let mut tone = super::letters::Tone::Level;
    let letters = syllable
        .chars()
        .map(|letter| {
            let (base, its) = untone(letter);
            if its != super::letters::Tone::Level {
                tone = its;
            }
            base
        })
        .collect();
    (letters, tone)
}

/// A report on words, with the suggestion in their case.
fn suspect(words: &[Word<'_>], meant: &str) -> Suspect {
    let start = words.first().map_or(0, |word| word.span.0);
    let end = words.last().map_or(0, |word| word.span.1);
    let texts: Vec<&str> = words.iter().map(|word| word.text).collect();
    let suggestion: Vec<String> = meant
        .split(' ')
        .zip(words)
        .map(|(syllable, word)| word.in_its_case(syllable))
        .collect();
    Suspect {
        span: (start, end),
        found: texts.join(" "),
        suggestion: suggestion.join(" "),
    }
}

#[cfg(test)]
mod tests;
