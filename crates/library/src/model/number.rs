//! Numbers of papers as they are printed.

use std::fmt;
use std::str::FromStr;

use kernel::text::{fold, length, line};
use kernel::{Refusal, RefusalKind};

/// The longest number, in characters.
pub const NUMBER_CHARS_MAX: usize = 60;

/// The number of a paper (số, ký hiệu), such as `47/KH-UBND`: without blanks, as everybody cites it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PaperNumber(String);

impl PaperNumber {
    /// Reads a number; a leading `Số:` and blanks go, since people copy them along.
    ///
    /// # Errors
    /// Nothing is left, it is too long, or it holds what no number does.
    pub fn parse(text: &str) -> Result<Self, BadNumber> {
        let text = line(text, NUMBER_CHARS_MAX * 2).map_err(|_| BadNumber)?;
        let bare = ["Số:", "số:", "SỐ:", "Số ", "số "]
            .iter()
            .find_map(|word| text.strip_prefix(word))
            .unwrap_or(&text);
        let number: String = bare.split_whitespace().collect();
        let is_mark = |c: char| c.is_alphanumeric() || "/-.,_()&+".contains(c);
        let is_number = number.chars().all(is_mark)
            && number.chars().any(char::is_alphanumeric)
            && length(&number) <= NUMBER_CHARS_MAX;
        is_number.then_some(Self(number)).ok_or(BadNumber)
    }

    /// As it is printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// By which it is found again, however somebody wrote it: without capitals and marks.
    pub(crate) fn key(&self) -> String {
        fold(&self.0)
    }
}

impl fmt::Display for PaperNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for PaperNumber {
    type Err = BadNumber;

    fn from_str(text: &str) -> Result<Self, BadNumber> {
        Self::parse(text)
    }
}

kernel::travels_as_text!(PaperNumber);

/// A text that is no number of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the number of a paper")]
pub struct BadNumber;

impl Refusal for BadNumber {
    fn code(&self) -> &'static str {
        "library.number.malformed"
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        vec![("most", NUMBER_CHARS_MAX.to_string())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "  ",
            "/-",
            "47/KH<b>",
            "Số:",
            &"9".repeat(61),
            "47\u{7}",
        ] {
            assert_eq!(PaperNumber::parse(text), Err(BadNumber), "{text:?}");
        }
    }

    #[test]
    fn a_number_is_the_same_however_it_was_copied() {
        let number = PaperNumber::parse("Số: 47 / KH-UBND").unwrap();
        assert_eq!(number.as_str(), "47/KH-UBND");
        let other = PaperNumber::parse("47/kh-ubnd").unwrap();
        assert_eq!(number.key(), other.key());
        assert_eq!(
            PaperNumber::parse("113/2024/NĐ-CP").unwrap().key(),
            "113/2024/nd-cp"
        );
        assert_eq!(PaperNumber::parse("47-L/CTN").unwrap().as_str(), "47-L/CTN");
    }
}
