//! Markers in front of headings and items: `Chương II`, `Điều 3.`, `I.`, `1.2.`, `a)`, `-`, `+`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The letters that number points and parts in Vietnamese law, in their order (no f, j, w, z).
const LETTERS: [char; 24] = [
    'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't',
    'u', 'v', 'x', 'y', 'z',
];

/// A marker. Its text form (`Display`, `FromStr`, JSON) is the printed one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Mark {
    /// `Phần I` (*phần*).
    Part(u16),
    /// `Chương I` (*chương*).
    Chapter(u16),
    /// `Mục 1` (*mục*).
    Division(u16),
    /// `Điều 1.` (*điều*).
    Article(u16),
    /// `A.`, in the order A B C D Đ E.
    Letter(u16),
    /// `I.`
    Roman(u16),
    /// `1.`, `1.1.`: one number a level.
    Number(Vec<u16>),
    /// `a)` (*điểm*), in the order a b c d đ e.
    Point(u16),
    /// `-`
    Bullet,
    /// `+`
    Plus,
}

/// Text that is not a marker.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is not a marker such as \"Chương I\", \"Điều 2.\", \"I.\", \"1.\", \"1.2.\", \"a)\", \"-\" or \"+\""
)]
pub struct BadMark(pub String);

impl Mark {
    /// How far out it stands where nothing else tells: smaller is further out.
    pub fn rank(&self) -> u8 {
        match self {
            Self::Part(_) => 0,
            Self::Chapter(_) => 1,
            Self::Division(_) => 2,
            Self::Article(_) => 3,
            Self::Letter(_) => 4,
            Self::Roman(_) => 5,
            Self::Number(path) => 5_u8.saturating_add(u8::try_from(path.len()).unwrap_or(u8::MAX)),
            Self::Point(_) => 20,
            Self::Bullet => 21,
            Self::Plus => 22,
        }
    }

    /// The part of it that stands in a label: `II`, `1`, `a`, `Điều 2`.
    pub fn label(&self) -> String {
        match self {
            Self::Bullet | Self::Plus => String::new(),
            Self::Part(_)
            | Self::Chapter(_)
            | Self::Division(_)
            | Self::Article(_)
            | Self::Letter(_)
            | Self::Roman(_)
            | Self::Number(_)
            | Self::Point(_) => self.to_string().trim_end_matches(['.', ')']).to_owned(),
        }
    }

    /// The letter at this place of the Vietnamese order, counted from 1.
    pub fn letter(place: u16) -> Option<char> {
        LETTERS.get(usize::from(place.checked_sub(1)?)).copied()
    }

    /// The place of a letter in the Vietnamese order, counted from 1.
    pub fn letter_place(letter: char) -> Option<u16> {
        let lower = letter.to_lowercase().next()?;
        let place = LETTERS.iter().position(|l| *l == lower)?;
        u16::try_from(place.checked_add(1)?).ok()
    }

    /// A number in Roman capitals; zero is empty.
    pub fn roman(number: u16) -> String {
        const STEPS: [(u16, &str); 13] = [
            (1000, "M"),
            (900, "CM"),
            (500, "D"),
            (400, "CD"),
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        let mut left = number;
        let mut text = String::new();
        for (step, letters) in STEPS {
            while left >= step {
                text.push_str(letters);
                left -= step;
            }
        }
        text
    }

    /// The number that Roman capitals write, up to 399; badly formed ones have none.
    pub fn from_roman(text: &str) -> Option<u16> {
        (1..400).find(|number| Self::roman(*number) == text)
    }

    /// Reads a word-led marker: `Chương`, `IV` or `4`.
    fn word_led(word: &str, number: &str) -> Option<Self> {
        let number = number.trim().trim_end_matches(['.', ':']);
        let value = number
            .parse()
            .ok()
            .or_else(|| Self::from_roman(number))
            .filter(|n| *n > 0)?;
        match word.to_lowercase().as_str() {
            "phần" => Some(Self::Part(value)),
            "chương" => Some(Self::Chapter(value)),
            "mục" => Some(Self::Division(value)),
            "điều" => Some(Self::Article(value)),
            _ => None,
        }
    }

    /// Reads `IV.`, `B.`; single letters that are Roman digits count as Roman for I, V and X.
    fn capital(text: &str) -> Option<Self> {
        let body = text.strip_suffix('.')?;
        let mut letters = body.chars();
        match (letters.next(), letters.next()) {
            (Some(only), None) if !matches!(only, 'I' | 'V' | 'X') => {
                let upper = only.is_uppercase();
                Self::letter_place(only).filter(|_| upper).map(Self::Letter)
            }
            _ => Self::from_roman(body).map(Self::Roman),
        }
    }

    /// Reads `1.`, `1.2.`.
    fn numbers(text: &str) -> Option<Self> {
        let path: Vec<u16> = text
            .strip_suffix('.')?
            .split('.')
            .map(|part| part.parse().ok().filter(|n| *n > 0))
            .collect::<Option<_>>()?;
        (path.len() <= 5).then_some(Self::Number(path))
    }

    /// Reads `a)`.
    fn point(text: &str) -> Option<Self> {
        let mut letters = text.strip_suffix(')')?.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => Self::letter_place(letter).map(Self::Point),
            _ => None,
        }
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Part(n) => write!(f, "Phần {}", Self::roman(*n)),
            Self::Chapter(n) => write!(f, "Chương {}", Self::roman(*n)),
            Self::Division(n) => write!(f, "Mục {n}"),
            Self::Article(n) => write!(f, "Điều {n}."),
            Self::Letter(n) => match Self::letter(*n) {
                Some(letter) => write!(f, "{}.", letter.to_uppercase()),
                None => write!(f, "{n}."),
            },
            Self::Roman(n) => write!(f, "{}.", Self::roman(*n)),
            Self::Number(path) => path.iter().try_for_each(|n| write!(f, "{n}.")),
            Self::Point(n) => match Self::letter(*n) {
                Some(letter) => write!(f, "{letter})"),
                None => write!(f, "{n})"),
            },
            Self::Bullet => f.write_str("-"),
            Self::Plus => f.write_str("+"),
        }
    }
}

impl FromStr for Mark {
    type Err = BadMark;

    fn from_str(text: &str) -> Result<Self, BadMark> {
        let text = text.trim();
        let read = match text {
            "-" => Some(Self::Bullet),
            "+" => Some(Self::Plus),
            _ => match text.split_once(' ') {
                Some((word, number)) => Self::word_led(word, number),
                None => Self::numbers(text)
                    .or_else(|| Self::point(text))
                    .or_else(|| Self::capital(text)),
            },
        };
        read.ok_or_else(|| BadMark(text.to_owned()))
    }
}

impl Serialize for Mark {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Mark {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_marker_reads_back_from_its_printed_form() {
        let marks = [
            Mark::Part(1),
            Mark::Chapter(4),
            Mark::Division(2),
            Mark::Article(12),
            Mark::Letter(5),
            Mark::Roman(9),
            Mark::Roman(1),
            Mark::Number(vec![3]),
            Mark::Number(vec![1, 2]),
            Mark::Point(5),
            Mark::Bullet,
            Mark::Plus,
        ];
        for mark in marks {
            assert_eq!(mark.to_string().parse(), Ok(mark));
        }
    }

    #[test]
    fn letters_follow_the_vietnamese_order() {
        assert_eq!(Mark::Letter(5).to_string(), "Đ.");
        assert_eq!(Mark::Point(7).to_string(), "g)");
        assert_eq!("D.".parse(), Ok(Mark::Letter(4)));
    }

    #[test]
    fn text_that_is_no_marker_is_refused() {
        for text in [
            "",
            "Điều",
            "0.",
            "IIII.",
            "w)",
            "1",
            "1.2.3.4.5.6.",
            "..",
            "Luật 3",
        ] {
            assert!(text.parse::<Mark>().is_err(), "{text}");
        }
    }
}
