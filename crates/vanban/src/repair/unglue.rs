//! Syllables that were glued together are separated where only one answer is left.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::read::Source;

use super::letters::{Tone, lower, marked};
use super::syllable::{is_syllable, parse};
use super::text::each_text;
use super::{Repair, RepairKind, lexicon};

mod case;
mod sign;

/// More syllables than these in one token are no accident of extraction.
const PARTS_MAX: usize = 4;
/// No syllable has more letters.
const SYLLABLE_LETTERS_MAX: usize = 7;

/// Syllables that are a vowel or begin with one, and are words.
static BARE: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("../../data/bare-syllables.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// Separates what is glued together in every text, and notes it.
pub(crate) fn unglue(source: &mut Source, log: &mut Vec<Repair>) {
    each_text(source, |block, text| {
        if text.is_ascii() {
            return;
        }
        let mut now = String::with_capacity(text.len() + 8);
        let mut mended = false;
        for piece in text.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            let Some(apart) = separated(word) else {
                now.push_str(piece);
                continue;
            };
            now.push_str(&apart);
            now.extend(piece.chars().skip(word.chars().count()));
            mended = true;
            log.push(Repair {
                kind: RepairKind::Unglued,
                block,
                found: word.to_owned(),
                now: apart,
            });
        }
        if mended {
            *text = now;
        }
    });
}

/// A word separated: after signs, where the case changes, and between syllables. None if it is whole.
fn separated(word: &str) -> Option<String> {
    if word.is_ascii() || is_address(word) || is_syllable(word) {
        return None;
    }
    let mut now = String::with_capacity(word.len() + 4);
    let mut run = String::new();
    let spaced = sign::spaced(word);
    for letter in spaced.chars() {
        if letter.is_alphabetic() {
            run.push(letter);
            continue;
        }
        push_run(&mut now, &run, Some(letter));
        run.clear();
        now.push(letter);
    }
    push_run(&mut now, &run, None);
    (now != word).then_some(now)
}

/// Puts a run of letters, separated where it can be, between the signs around it.
fn push_run(now: &mut String, run: &str, next: Option<char>) {
    // Letters beside a figure, an apostrophe or an underscore belong to a code or a name.
    let bound = |c: char| c.is_ascii_digit() || matches!(c, '\'' | '’' | '_' | '@');
    let tied = now.ends_with(bound) || next.is_some_and(bound);
    match run_apart(run).filter(|_| !tied) {
        Some(apart) => now.push_str(&apart),
        None => now.push_str(run),
    }
}

/// Whether a word is an address of mail or web.
fn is_address(word: &str) -> bool {
    word.contains('@') || word.contains("://") || word.contains("www.")
}

/// A run of letters separated; none if it is whole or several answers are left.
fn run_apart(run: &str) -> Option<String> {
    if run.is_ascii() || !run.contains(marked) || is_syllable(run) {
        return None;
    }
    if lexicon::is_loanword(&run.to_lowercase()) || lexicon::is_abbreviation(run) {
        return None;
    }
    case::apart(run).or_else(|| syllables_apart(run))
}

/// A run in one case separated into its syllables.
fn syllables_apart(run: &str) -> Option<String> {
    let capitals = !run.contains(char::is_lowercase);
    let rest_small = !run.chars().skip(1).any(char::is_uppercase);
    if !(capitals || rest_small) || run.chars().count() > PARTS_MAX * SYLLABLE_LETTERS_MAX {
        return None;
    }
    let letters: Vec<char> = run.chars().map(lower).collect();
    let cuts = only_cut(
        &letters,
        if capitals {
            Case::Capitals
        } else {
            Case::Small
        },
    )?;
    let mut apart = String::with_capacity(run.len() + PARTS_MAX);
    for (place, letter) in run.chars().enumerate() {
        if place > 0 && cuts.contains(&place) {
            apart.push(' ');
        }
        apart.push(letter);
    }
    Some(apart)
}

/// How a run is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Small,
    Capitals,
}

/// The places of the one cut into syllables that is left: alone of its kind, or alone in words of the field.
fn only_cut(letters: &[char], case: Case) -> Option<Vec<usize>> {
    let mut found = Vec::new();
    collect_cuts(letters, 0, &mut vec![0], &mut found);
    let fewest = found.iter().map(Vec::len).min()?;
    found.retain(|cut| cut.len() == fewest);
    let parts_of = |cut: &[usize]| -> Vec<String> {
        let ends = cut.iter().skip(1).copied().chain([letters.len()]);
        let spans = cut.iter().copied().zip(ends);
        spans
            .map(|(from, to)| letters.iter().take(to).skip(from).collect())
            .collect()
    };
    if found.len() > 1 {
        found.retain(|cut| in_words(&parts_of(cut)));
    }
    match found.as_slice() {
        [only] if convinces(&parts_of(only), case) => Some(only.clone()),
        _ => None,
    }
}

/// All cuts into two to four syllables from a place on.
fn collect_cuts(letters: &[char], from: usize, cut: &mut Vec<usize>, found: &mut Vec<Vec<usize>>) {
    let left = letters.len().saturating_sub(from);
    if left == 0 {
        cut.pop();
        if cut.len() >= 2 {
            found.push(cut.clone());
        }
        cut.push(from);
        return;
    }
    if cut.len() > PARTS_MAX {
        return;
    }
    for length in 1..=left.min(SYLLABLE_LETTERS_MAX) {
        let part: String = letters.iter().skip(from).take(length).collect();
        if is_part(&part) {
            cut.push(from + length);
            collect_cuts(letters, from + length, cut, found);
            cut.pop();
        }
    }
}

/// Whether a syllable may stand alone after a cut.
fn is_part(part: &str) -> bool {
    let vowel = part
        .chars()
        .next()
        .is_some_and(|c| "aăâeêioôơuưy".contains(super::letters::untone(c).0));
    if vowel {
        BARE.contains(part)
    } else {
        is_syllable(part)
    }
}

/// Whether neighbouring parts are words of the field, so that every part is in one.
fn in_words(parts: &[String]) -> bool {
    let pairs: Vec<bool> = parts
        .windows(2)
        .map(|pair| lexicon::is_word(&pair.join(" ")))
        .collect();
    (0..parts.len()).all(|place| {
        let before = place.checked_sub(1).and_then(|p| pairs.get(p));
        before.or(None) == Some(&true) || pairs.get(place) == Some(&true)
    })
}

/// Whether the parts are Vietnamese and not a loanword in its spelling by syllables: a loanword has no
/// tone but the acute of its stops. A word of the field, or common syllables, also convince.
fn convinces(parts: &[String], case: Case) -> bool {
    if case == Case::Capitals && parts.iter().any(|part| part.chars().count() < 2) {
        return false;
    }
    let toned = parts.iter().any(|part| {
        parse(part).is_some_and(|syllable| match syllable.tone {
            Tone::Level => false,
            Tone::Acute => !syllable.letters.ends_with(['c', 'h', 'p', 't']),
            Tone::Grave | Tone::Hook | Tone::Tilde | Tone::Dot => true,
        })
    });
    // Marks that French has too say nothing.
    let own = parts
        .iter()
        .any(|part| part.contains(|c| marked(c) && !"àâéèêôù".contains(c)));
    let common = || {
        parts
            .iter()
            .all(|part| part.len() > 2 && lexicon::is_common(part))
    };
    (toned && own) || in_words(parts) || common()
}

#[cfg(test)]
mod tests;
