//! Misreadings that only their neighbours tell, from the data file.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::word::Word;
use crate::repair::Suspect;

/// One line of the data file.
#[derive(Debug)]
struct Pattern {
    begins: bool,
    before: Vec<&'static str>,
    misread: Vec<&'static str>,
    after: Vec<&'static str>,
    meant: &'static str,
}

/// The patterns by the first misread word.
static PATTERNS: LazyLock<HashMap<&'static str, Vec<Pattern>>> = LazyLock::new(|| {
    let mut map: HashMap<&'static str, Vec<Pattern>> = HashMap::new();
    let lines = include_str!("../../../data/misreadings.txt").lines();
    for pattern in lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(pattern)
    {
        if let Some(first) = pattern.misread.first().copied() {
            map.entry(first).or_default().push(pattern);
        }
    }
    map
});

/// Reads one line.
fn pattern(line: &'static str) -> Option<Pattern> {
    let (pattern, meant) = line.rsplit_once('>')?;
    let (before, rest) = pattern.split_once('[')?;
    let (misread, after) = rest.split_once(']')?;
    let choices = |text: &'static str| -> Vec<&'static str> {
        text.split(['/', ' '])
            .filter(|word| !word.is_empty() && *word != "^")
            .collect()
    };
    Some(Pattern {
        begins: before.contains('^'),
        before: choices(before),
        misread: misread.split(' ').collect(),
        after: choices(after),
        meant: meant.trim(),
    })
}

/// What the patterns find.
pub(super) fn suspects(words: &[Word<'_>]) -> Vec<Suspect> {
    let mut found = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let Some(patterns) = PATTERNS.get(word.small.as_str()) else {
            continue;
        };
        if let Some(pattern) = patterns.iter().find(|pattern| pattern.fits(words, place)) {
            let run = words
                .get(place..place + pattern.misread.len())
                .unwrap_or_default();
            found.push(super::suspect(run, pattern.meant));
        }
    }
    found
}

impl Pattern {
    fn fits(&self, words: &[Word<'_>], place: usize) -> bool {
        let Some(run) = words.get(place..place + self.misread.len()) else {
            return false;
        };
        let same = run
            .iter()
            .zip(&self.misread)
            .all(|(word, misread)| word.small == *misread);
        let tied = run.iter().skip(1).all(|word| word.follows);
        let first = run.first();
        let begins = !self.begins || first.is_some_and(|word| word.begins);
        let before = place.checked_sub(1).and_then(|p| words.get(p));
        let before = before.filter(|_| first.is_some_and(|word| word.follows));
        let after = words
            .get(place + self.misread.len())
            .filter(|word| word.follows);
        same && tied && begins && allows(&self.before, before) && allows(&self.after, after)
    }
}

/// Whether a neighbour is among the choices; no choices allow any.
fn allows(choices: &[&str], neighbour: Option<&Word<'_>>) -> bool {
    choices.is_empty()
        || neighbour.is_some_and(|word| {
            choices
                .iter()
                .any(|choice| *choice == word.small || (*choice == "#" && word.is_figure()))
        })
}
