//! Letters of the Vietnamese alphabet: what they are without their tone, and without any mark.

use std::sync::LazyLock;

/// The vowels, each with its six tones: level, grave, hook, tilde, acute, dot below.
const VOWELS: [&str; 12] = [
    "aàảãáạ",
    "ăằẳẵắặ",
    "âầẩẫấậ",
    "eèẻẽéẹ",
    "êềểễếệ",
    "iìỉĩíị",
    "oòỏõóọ",
    "ôồổỗốộ",
    "ơờởỡớợ",
    "uùủũúụ",
    "ưừửữứự",
    "yỳỷỹýỵ",
];

/// The tones in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Tone {
    /// No mark (*ngang*).
    Level,
    /// *Huyền*.
    Grave,
    /// *Hỏi*.
    Hook,
    /// *Ngã*.
    Tilde,
    /// *Sắc*.
    Acute,
    /// *Nặng*.
    Dot,
}

const TONES: [Tone; 6] = [
    Tone::Level,
    Tone::Grave,
    Tone::Hook,
    Tone::Tilde,
    Tone::Acute,
    Tone::Dot,
];

/// The vowels with a mark by their code, from the first on; other letters have none.
static TONED: LazyLock<Vec<Option<(char, Tone)>>> = LazyLock::new(|| {
    let mut table = Vec::new();
    for row in VOWELS {
        let base = row.chars().next();
        for (letter, tone) in row
            .chars()
            .zip(TONES)
            .filter(|(letter, _)| !letter.is_ascii())
        {
            let place = place(letter);
            if table.len() <= place {
                table.resize(place + 1, None);
            }
            if let Some(entry) = table.get_mut(place) {
                *entry = base.map(|base| (base, tone));
            }
        }
    }
    table
});

/// The place of a letter in the table.
fn place(letter: char) -> usize {
    usize::try_from(u32::from(letter)).unwrap_or(usize::MAX)
}

/// What the table says of a letter.
fn toned(letter: char) -> Option<(char, Tone)> {
    TONED.get(place(letter)).copied().flatten()
}

/// A lower-case letter without its tone, and the tone.
pub(crate) fn untone(letter: char) -> (char, Tone) {
    if letter.is_ascii() {
        return (letter, Tone::Level);
    }
    toned(letter).unwrap_or((letter, Tone::Level))
}

/// A lower-case letter without any mark: `ế` is `e`, `đ` is `d`.
pub(crate) fn plain(letter: char) -> char {
    match untone(letter).0 {
        'ă' | 'â' => 'a',
        'ê' => 'e',
        'ô' | 'ơ' => 'o',
        'ư' => 'u',
        'đ' => 'd',
        other => other,
    }
}

/// Whether a letter, of either case, carries a mark of Vietnamese or is `đ`.
pub(crate) fn marked(letter: char) -> bool {
    if letter.is_ascii() {
        return false;
    }
    let lower = lower(letter);
    lower == 'đ' || toned(lower).is_some()
}

/// The lower-case form of a letter where that is one letter.
pub(crate) fn lower(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    letter.to_lowercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_their_tone_and_then_their_other_mark() {
        assert_eq!(untone('ế'), ('ê', Tone::Acute));
        assert_eq!(untone('đ'), ('đ', Tone::Level));
        assert_eq!(plain('ợ'), 'o');
        assert_eq!(plain('đ'), 'd');
        assert!(marked('Đ') && marked('Ộ') && !marked('d') && !marked('ñ'));
    }
}
