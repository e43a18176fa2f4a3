//! The languages of the screens.

/// A language of the screens. Vietnamese comes first; the law and the officers speak it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Tiếng Việt.
    Vietnamese,
    /// English.
    English,
}

impl Language {
    /// Every language of the house.
    pub const ALL: [Self; 2] = [Self::Vietnamese, Self::English];

    /// Its code, as in `lang="vi"`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }

    /// The language of a code; none for others.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// Its name in itself, for the switch.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Vietnamese => "Tiếng Việt",
            Self::English => "English",
        }
    }

    /// The marks of numbers: between thousands, before the fraction.
    pub fn marks(self) -> (char, char) {
        match self {
            Self::Vietnamese => ('.', ','),
            Self::English => (',', '.'),
        }
    }
}

/// Digits with a mark between thousands; the sign is the long one of print.
pub(crate) fn grouped(digits: &str, mark: char) -> String {
    let bare = digits.trim_start_matches('-');
    let count = bare.chars().count();
    let mut out = String::with_capacity(digits.len() + count / 3 + 2);
    if bare.len() < digits.len() {
        out.push('−');
    }
    for (place, digit) in bare.chars().enumerate() {
        if place > 0 && (count - place).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}
