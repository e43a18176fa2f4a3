//! Whether two documents are nearly the same, and where they differ.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use kernel::text::fold;

/// Words that are looked at together.
const SHINGLE_WORDS: usize = 4;
/// Samples that are kept of a document.
const SAMPLES: usize = 64;
/// From so many percent on, two documents are told to be nearly the same: a rule of the house.
pub(crate) const LIKE_PERCENT_MIN: u8 = 70;
/// Lines that are told to differ, each way.
pub(crate) const DIFFERING_LINES_MAX: usize = 40;

/// What a document sounds like (*dấu vân chữ*): the least of many hashes over its runs of words. The share of equal samples
/// is that of equal runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sketch(Vec<u32>);

impl Sketch {
    /// Of a text, without regard to capitals, marks and breaks of lines.
    pub(crate) fn of(text: &str) -> Self {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let hashes: Vec<u64> = words
            .windows(SHINGLE_WORDS.min(words.len().max(1)))
            .map(hash)
            .collect();
        let seeds = (1_u64..).take(SAMPLES);
        let least = |seed: u64| hashes.iter().map(|hash| mixed(*hash, seed)).min();
        Self(seeds.map(|seed| least(seed).unwrap_or(u32::MAX)).collect())
    }

    /// How much is the same, in percent.
    pub(crate) fn likeness(&self, other: &Self) -> u8 {
        let pairs = self.0.iter().zip(&other.0);
        let same = pairs.filter(|(a, b)| a == b).count();
        let percent = same.saturating_mul(100) / SAMPLES;
        u8::try_from(percent).unwrap_or(100)
    }
}

/// FNV-1a, 64 bits, over the bytes of some words.
fn hash(words: &[&str]) -> u64 {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let bytes = words.iter().flat_map(|word| word.bytes().chain([b' ']));
    bytes.fold(START, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    })
}

/// Another hash of the same, one for each seed.
fn mixed(hash: u64, seed: u64) -> u32 {
    let mixed =
        (hash ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53) >> 32;
    u32::try_from(mixed).unwrap_or(u32::MAX)
}

impl fmt::Display for Sketch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|sample| write!(f, "{sample:08x}"))
    }
}

/// A text that is no sketch.
#[derive(Debug, thiserror::Error)]
#[error("not a sketch of {SAMPLES} samples")]
pub(crate) struct BadSketch;

impl FromStr for Sketch {
    type Err = BadSketch;

    fn from_str(text: &str) -> Result<Self, BadSketch> {
        let digits: Vec<char> = text.chars().collect();
        let sample = |digits: &[char]| {
            let digits: String = digits.iter().collect();
            u32::from_str_radix(&digits, 16).map_err(|_| BadSketch)
        };
        let samples: Result<Vec<u32>, BadSketch> = digits.chunks(8).map(sample).collect();
        samples
            .ok()
            .filter(|samples| samples.len() == SAMPLES)
            .map(Self)
            .ok_or(BadSketch)
    }
}

kernel::travels_as_text!(Sketch);

/// The lines that only one of two documents has, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Differences {
    /// Lines of the one that the other has not.
    pub only_here: Vec<String>,
    /// Lines of the other that this one has not.
    pub only_there: Vec<String>,
    /// Whether more differ than are told.
    pub more: bool,
}

/// Where two texts differ, line by line, without regard to capitals and marks of tone that were put elsewhere.
pub(crate) fn differences(here: &str, there: &str) -> Differences {
    let (of_here, of_there) = (folded(here), folded(there));
    let only = |text: &str, others: &BTreeSet<String>| -> Vec<String> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let only = lines.filter(|line| !others.contains(&fold(line)));
        only.map(str::to_owned)
            .take(DIFFERING_LINES_MAX.saturating_add(1))
            .collect()
    };
    let (mut only_here, mut only_there) = (only(here, &of_there), only(there, &of_here));
    let more = only_here.len().max(only_there.len()) > DIFFERING_LINES_MAX;
    only_here.truncate(DIFFERING_LINES_MAX);
    only_there.truncate(DIFFERING_LINES_MAX);
    Differences {
        only_here,
        only_there,
        more,
    }
}

fn folded(text: &str) -> BTreeSet<String> {
    text.lines().map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = include_str!("../../../../samples/ke-hoach-song-lam-2024.txt");

    #[test]
    fn a_document_is_like_itself_however_its_lines_break_and_unlike_another() {
        let one = Sketch::of(SAMPLE);
        let same = Sketch::of(&SAMPLE.to_uppercase().replace("\n\n", " "));
        assert_eq!(one.likeness(&same), 100);
        let other =
            include_str!("../../../vanban/tests/plans2/tam-son-2024-ocop-chuoi-lien-ket.txt");
        assert!(one.likeness(&Sketch::of(other)) < 20);
    }

    #[test]
    fn a_document_with_a_number_put_in_is_nearly_the_same_and_one_says_where() {
        let changed = SAMPLE.replace("05 HTX nông nghiệp kiểu mới", "06 HTX nông nghiệp kiểu mới");
        let likeness = Sketch::of(SAMPLE).likeness(&Sketch::of(&changed));
        assert!(
            (LIKE_PERCENT_MIN..100).contains(&likeness) || likeness == 100,
            "{likeness}"
        );
        let told = differences(&changed, SAMPLE);
        assert_eq!((told.only_here.len(), told.only_there.len()), (1, 1));
        assert!(told.only_here[0].contains("06 HTX"));
        assert!(!told.more);
    }

    #[test]
    fn a_sketch_comes_back_from_its_text_and_nothing_else_does() {
        let sketch = Sketch::of(SAMPLE);
        assert_eq!(sketch.to_string().parse::<Sketch>().unwrap(), sketch);
        assert!("".parse::<Sketch>().is_err());
        assert!("zz".repeat(256).parse::<Sketch>().is_err());
        assert!(Sketch::of("").to_string().parse::<Sketch>().is_ok());
    }
}
