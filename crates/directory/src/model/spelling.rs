//! Words as they are compared: the place of a tone mark, capitals and punctuation do not count, tones do.

use kernel::text;
use unicode_normalization::UnicodeNormalization;

/// Words between the parts of a name, which documents write, replace by `&` or leave out.
const CONNECTIVES: [&str; 2] = ["và", "với"];

/// Abbreviations that have a vowel, so that they are known also in small letters.
const ABBREVIATIONS: [&str; 5] = ["ubnd", "ubmttq", "tư", "uỷ", "ub"];

/// A word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Small letters with their marks, the tone as a figure at the end: `hòa` and `hoà` are both `hoa2`.
    pub(crate) exact: String,
    /// Small letters without marks.
    pub(crate) folded: String,
    /// Its first letter without marks; `đ` is a letter of its own.
    initial: Option<char>,
    /// The initials it may stand for, if it looks like an abbreviation: `PTNT`.
    letters: Vec<char>,
}

/// How strictly words are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marks {
    /// Every mark counts.
    Kept,
    /// None does: for a text written without any.
    Absent,
}

/// The words of a text, without connectives and punctuation.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let composed = text::nfc(text);
    let connectives = match is_without_marks(text) {
        true => CONNECTIVES.map(text::fold),
        false => CONNECTIVES.map(exact),
    };
    composed
        .split(|c: char| !c.is_alphanumeric())
        .filter(|raw| !raw.is_empty())
        .flat_map(|raw| match raw.to_lowercase().as_str() {
            // The one common abbreviation that is not made of Vietnamese initials.
            "tw" => vec![Word::new("trung"), Word::new("ương")],
            _ => vec![Word::new(raw)],
        })
        .filter(|word| !connectives.contains(&word.exact))
        .collect()
}

/// Whether a text is written without any mark, as people type in a hurry.
pub(crate) fn is_without_marks(text: &str) -> bool {
    text.nfd()
        .all(|c| c.is_ascii() || !c.is_alphanumeric() && !is_mark(c))
}

impl Word {
    fn new(raw: &str) -> Self {
        let exact = exact(raw);
        Self {
            initial: exact.chars().next().map(letter),
            folded: text::fold(raw),
            letters: letters(raw),
            exact,
        }
    }

    /// Whether both are the same word.
    pub(crate) fn is(&self, other: &Self, marks: Marks) -> bool {
        match marks {
            Marks::Kept => self.exact == other.exact,
            Marks::Absent => self.folded == other.folded,
        }
    }

    /// How many of the given words it stands for by their initials.
    fn stands_for(&self, words: &[Self], marks: Marks) -> Option<usize> {
        let count = self.letters.len();
        let covered = words.get(..count)?;
        let agree = covered.iter().zip(&self.letters).all(|(word, letter)| {
            word.initial.is_some_and(|initial| match marks {
                Marks::Kept => initial == *letter,
                Marks::Absent => without_stroke(initial) == without_stroke(*letter),
            })
        });
        (count >= 2 && agree).then_some(count)
    }
}

/// Letters of an abbreviation that stands for a whole name.
const WHOLE_NAME_LETTERS_MIN: usize = 3;

/// How a name was recognised at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Aligned {
    /// Words of the text that it took.
    pub(crate) taken: usize,
    /// Whether some of them are abbreviations.
    pub(crate) abbreviated: bool,
}

/// Every way in which the text begins with the name, abbreviations by initials included: `NN và PTNT` is
/// `Nông nghiệp và Phát triển nông thôn`.
pub(crate) fn align(text: &[Word], name: &[Word], marks: Marks) -> Vec<Aligned> {
    let mut found = Vec::new();
    let start = Aligned {
        taken: 0,
        abbreviated: false,
    };
    step(text, name, marks, start, &mut found);
    found
}

fn step(text: &[Word], name: &[Word], marks: Marks, so_far: Aligned, found: &mut Vec<Aligned>) {
    let Some((next, name_rest)) = name.split_first() else {
        if !found.contains(&so_far) {
            found.push(so_far);
        }
        return;
    };
    let Some((word, text_rest)) = text.split_first() else {
        return;
    };
    let taken = so_far.taken.saturating_add(1);
    if word.is(next, marks) {
        step(
            text_rest,
            name_rest,
            marks,
            Aligned { taken, ..so_far },
            found,
        );
    }
    let covered = word.stands_for(name, marks);
    // Two letters are too few for a whole name: "CT" is the Department of Trade to one and the tax office to another.
    let is_whole_name = so_far.taken == 0 && covered == Some(name.len());
    let told = covered.filter(|count| *count >= WHOLE_NAME_LETTERS_MIN || !is_whole_name);
    if let Some(rest) = told.and_then(|count| name.get(count..)) {
        let so_far = Aligned {
            taken,
            abbreviated: true,
        };
        step(text_rest, rest, marks, so_far, found);
    }
}

/// The distance of two texts, if it is no greater than that.
pub(crate) fn distance_within(a: &str, b: &str, letters_max: usize) -> Option<usize> {
    // A length that differs by more already tells; counting letters is cheap, comparing them is not.
    let lengths = a.chars().count().abs_diff(b.chars().count());
    let letters = (lengths <= letters_max).then(|| distance(a, b))?;
    (letters <= letters_max).then_some(letters)
}

/// Letters changed, added or left out between two texts, tones counted as letters.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (line, left) in a.chars().enumerate() {
        let mut diagonal = line;
        let mut before = line.saturating_add(1);
        let mut next = vec![before];
        for (right, above) in b.iter().zip(row.iter().skip(1)) {
            let changed = diagonal.saturating_add(usize::from(left != *right));
            before = changed
                .min(before.saturating_add(1))
                .min(above.saturating_add(1));
            diagonal = *above;
            next.push(before);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// The words as one text to be compared letter by letter.
pub(crate) fn joined(words: &[Word]) -> String {
    let exact: Vec<&str> = words.iter().map(|word| word.exact.as_str()).collect();
    exact.join(" ")
}

/// Tone marks with the figure that stands for each; the other marks belong to the letter.
const TONES: [(char, char); 5] = [
    ('\u{301}', '1'),
    ('\u{300}', '2'),
    ('\u{309}', '3'),
    ('\u{303}', '4'),
    ('\u{323}', '5'),
];

fn exact(raw: &str) -> String {
    let mut tone = None;
    let mut letters = String::new();
    for c in raw.nfd().flat_map(char::to_lowercase).nfd() {
        match TONES.iter().find(|(mark, _)| *mark == c) {
            Some((_, figure)) => tone = Some(*figure),
            None => letters.push(c),
        }
    }
    letters.nfc().chain(tone).collect()
}

/// The initials an abbreviation stands for; empty for any other word. An abbreviation is written in capitals, or has no
/// vowel, or is one of the few everybody knows.
fn letters(raw: &str) -> Vec<char> {
    let capitals = raw.chars().all(char::is_uppercase);
    let small = raw.to_lowercase();
    let is_vowel = |c: char| "aeiouy".contains(bare(c));
    let short = !small.chars().any(is_vowel) && small.chars().all(char::is_alphabetic);
    match capitals || short || ABBREVIATIONS.contains(&small.as_str()) {
        true => small.chars().map(letter).collect(),
        false => Vec::new(),
    }
}

/// A letter without its marks; `đ` is a letter of its own.
fn letter(c: char) -> char {
    match c {
        'đ' => 'đ',
        other => bare(other),
    }
}

fn without_stroke(letter: char) -> char {
    match letter {
        'đ' => 'd',
        other => other,
    }
}

fn bare(c: char) -> char {
    text::fold(c.encode_utf8(&mut [0; 4]))
        .chars()
        .next()
        .unwrap_or(c)
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str, name: &str, marks: Marks) -> bool {
        let text = words(text);
        let ways = align(&text, &words(name), marks);
        ways.iter().any(|way| way.taken == text.len())
    }

    #[test]
    fn another_tone_is_another_word() {
        assert!(!whole("Lộc Thạnh", "Lộc Thành", Marks::Kept));
        assert!(!whole("Đoàn Kết", "Đoàn Kệt", Marks::Kept));
    }

    #[test]
    fn another_department_is_not_taken_for_this_one() {
        let name = "Sở Khoa học và Công nghệ";
        for text in ["Sở KH&ĐT", "Sở KH", "Sở CN", "Sở Khoa học", "Sở KHCNX"] {
            assert!(!whole(text, name, Marks::Kept), "{text}");
        }
    }

    #[test]
    fn two_letters_are_no_whole_name() {
        assert!(!whole("CT", "Cục Thuế", Marks::Kept));
        assert!(whole("STC", "Sở Tài chính", Marks::Kept));
    }

    #[test]
    fn the_place_of_a_tone_mark_does_not_count() {
        assert!(whole("Uỷ ban nhân dân", "Ủy ban nhân dân", Marks::Kept));
        assert!(whole("Lộc Hoà", "Lộc Hòa", Marks::Kept));
        assert!(whole("Lộc Ho\u{300}a", "Lộc Hòa", Marks::Kept));
    }

    #[test]
    fn abbreviations_are_read_by_their_initials() {
        let name = "Sở Nông nghiệp và Phát triển nông thôn";
        for text in [
            "Sở NN và PTNT",
            "Sở NN & PTNT",
            "Sở Nông nghiệp & PTNT",
            "Sở NNPTNT",
            "Sở nnptnt",
            "SNNPTNT",
            "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN",
        ] {
            assert!(whole(text, name, Marks::Kept), "{text}");
        }
    }

    #[test]
    fn a_text_without_marks_is_compared_without() {
        assert!(is_without_marks("So NN va PTNT"));
        assert!(!is_without_marks("Sở NN"));
        assert!(!is_without_marks("đ"));
        let name = "Sở Lao động - Thương binh và Xã hội";
        assert!(whole("So LDTBXH", name, Marks::Absent));
        assert!(!whole("So LDTBXH", name, Marks::Kept));
    }

    #[test]
    fn one_wrong_tone_is_a_distance_of_one() {
        let joined = |text: &str| joined(&words(text));
        assert_eq!(distance(&joined("Lộc Thành"), &joined("Lộc Thạnh")), 1);
        assert_eq!(distance(&joined("Cổng"), &joined("Công")), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", "abc"), 0);
    }
}
