//! Persons: one identity each, to whom accounts, members, learners and borrowers refer.

use std::fmt;

use kernel::{BadDay, BadText, Day, PersonId, Phone, text};

/// Characters of a person's name.
pub const PERSON_NAME_CHARS_MAX: usize = 100;

/// A person (*cá nhân*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Họ và tên.
    pub name: PersonName,
    /// When they were born, as far as it is known.
    pub birth: Option<Birth>,
    /// Số điện thoại.
    pub phone: Option<Phone>,
    /// The record that stands for this one since the two were found to be the same person.
    pub merged_into: Option<PersonId>,
}

/// A person's name: of one line, as they write it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonName(String);

impl PersonName {
    /// Reads a name.
    pub fn parse(text: &str) -> Result<Self, BadText> {
        text::line(text, PERSON_NAME_CHARS_MAX).map(Self)
    }

    /// The name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key lists are sorted by: the given name, which stands last, before the rest.
    pub fn sort_key(&self) -> String {
        let given = self.0.rsplit(' ').next().unwrap_or_default();
        format!("{} {}", text::sort_key(given), text::sort_key(&self.0))
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// When somebody was born: many older members know the year only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Birth {
    /// The day.
    On(Day),
    /// The year.
    In(i16),
}

impl Birth {
    /// Reads a birth as people write it: `02/03/1968`, or the year alone.
    pub fn parse(text: &str) -> Result<Self, BadDay> {
        let is_year = text.len() == YEAR_DIGITS && text.chars().all(|c| c.is_ascii_digit());
        match text.parse() {
            Ok(year) if is_year => Ok(Self::In(year)),
            Ok(_) | Err(_) => Day::parse_vietnamese(text).map(Self::On),
        }
    }

    /// The year.
    pub fn year(self) -> i16 {
        match self {
            Self::On(day) => day.year(),
            Self::In(year) => year,
        }
    }

    /// Whether somebody alive on that day can have been born then.
    pub fn check(self, today: Day) -> Result<(), BadBirth> {
        let is_to_come = match self {
            Self::On(day) => day > today,
            Self::In(year) => year > today.year(),
        };
        if is_to_come {
            return Err(BadBirth::ToCome);
        }
        let age_max = AGE_YEARS_MAX;
        match today.year().saturating_sub(self.year()) > age_max {
            true => Err(BadBirth::TooOld { age_max }),
            false => Ok(()),
        }
    }

    /// Whether the two may be the same birth.
    pub fn agrees_with(self, other: Self) -> bool {
        match (self, other) {
            (Self::On(a), Self::On(b)) => a == b,
            (Self::On(_) | Self::In(_), Self::In(_)) | (Self::In(_), Self::On(_)) => {
                self.year() == other.year()
            }
        }
    }
}

impl fmt::Display for Birth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(day) => f.pad(&day.to_vietnamese()),
            Self::In(year) => write!(f, "{year}"),
        }
    }
}

/// Digits of a year.
const YEAR_DIGITS: usize = 4;
/// Years that nobody has lived longer than.
const AGE_YEARS_MAX: i16 = 130;

/// Why a birth is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadBirth {
    /// In the future.
    #[error("born in the future")]
    ToCome,
    /// Nobody is that old.
    #[error("born more than {age_max} years ago")]
    TooOld {
        /// Years that somebody may have lived.
        age_max: i16,
    },
}

kernel::refusal! { BadBirth from [] {
    Self::ToCome => Invalid "directory.birth.to_come" at "birth";
    Self::TooOld { age_max } => Invalid "directory.birth.too_old" at "birth" { "years": age_max };
} }

/// Digits by which a number is recognised.
const TAIL_DIGITS: usize = 3;

/// An identity number (*số căn cước*): twelve digits, or nine of the older card. Never shown whole by accident.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct IdNumber(String);

impl IdNumber {
    /// Reads a number; blanks, dots and hyphens between the digits are left out.
    pub fn parse(text: &str) -> Result<Self, BadIdNumber> {
        let digits: String = text
            .chars()
            .filter(|c| !matches!(c, ' ' | '.' | '-'))
            .collect();
        if !digits.chars().all(|c| c.is_ascii_digit()) {
            return Err(BadIdNumber::NotDigits);
        }
        match digits.len() {
            9 | 12 => Ok(Self(digits)),
            found => Err(BadIdNumber::Length { digits: found }),
        }
    }

    /// The number itself, for encrypting, hashing and printing where the law asks for it.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Its last digits, by which one recognises it.
    pub(crate) fn tail(&self) -> String {
        let before = self.0.len().saturating_sub(TAIL_DIGITS);
        self.0.chars().skip(before).collect()
    }

    /// Its last three digits behind dots.
    pub fn masked(&self) -> String {
        let shown = self.0.len().saturating_sub(TAIL_DIGITS);
        let digits = self.0.chars().enumerate();
        digits
            .map(|(at, digit)| if at < shown { '•' } else { digit })
            .collect()
    }
}

impl fmt::Debug for IdNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IdNumber({})", self.masked())
    }
}

/// Why a text is no identity number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadIdNumber {
    /// Other characters than digits.
    #[error("characters that are no digits")]
    NotDigits,
    /// Neither nine nor twelve.
    #[error("{digits} digits, not 9 or 12")]
    Length {
        /// Digits that were given.
        digits: usize,
    },
}

impl kernel::Refusal for BadIdNumber {
    fn code(&self) -> &'static str {
        match self {
            Self::NotDigits => "directory.id_number.not_digits",
            Self::Length { .. } => "directory.id_number.length",
        }
    }

    fn kind(&self) -> kernel::RefusalKind {
        kernel::RefusalKind::Invalid
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotDigits => Vec::new(),
            Self::Length { digits } => vec![("digits", digits.to_string())],
        }
    }
}

/// How likely two records are one person; a person decides, never the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Nothing speaks for it.
    None,
    /// The names agree, and nothing known speaks against it.
    Possible,
    /// Name and birth agree, or name and phone.
    Likely,
}

/// How alike two records are. The same identity number, which is compared by its hash elsewhere, outweighs all of it.
pub fn likeness(a: &Person, b: &Person) -> Likeness {
    let names = text::fold(a.name.as_str()) == text::fold(b.name.as_str());
    let births = a.birth.zip(b.birth).map(|(a, b)| a.agrees_with(b));
    let phones = a.phone.is_some() && a.phone == b.phone;
    match (names, births) {
        (false, _) | (true, Some(false)) => Likeness::None,
        (true, Some(true)) => Likeness::Likely,
        (true, None) if phones => Likeness::Likely,
        (true, None) => Likeness::Possible,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str, birth: Option<Birth>) -> Person {
        Person {
            id: PersonId::named(name),
            name: PersonName::parse(name).unwrap(),
            birth,
            phone: None,
            merged_into: None,
        }
    }

    #[test]
    fn an_id_number_of_eleven_digits_or_with_letters_is_refused() {
        assert_eq!(
            IdNumber::parse("07012345678"),
            Err(BadIdNumber::Length { digits: 11 })
        );
        assert_eq!(IdNumber::parse("B1234567"), Err(BadIdNumber::NotDigits));
    }

    #[test]
    fn nobody_is_born_tomorrow_or_before_all_who_live() {
        let today = Day::parse("2025-09-15").unwrap();
        let check = |birth: Birth, expected| assert_eq!(birth.check(today), expected, "{birth}");
        check(Birth::On(today.plus_days(1)), Err(BadBirth::ToCome));
        check(Birth::In(2026), Err(BadBirth::ToCome));
        check(Birth::In(1894), Err(BadBirth::TooOld { age_max: 130 }));
        check(Birth::In(1895), Ok(()));
        check(Birth::On(today), Ok(()));
    }

    #[test]
    fn a_birth_is_a_day_or_a_year_and_nothing_else() {
        for wrong in ["", "68", "31/02/1968", "tháng 3", "12345"] {
            assert!(Birth::parse(wrong).is_err(), "{wrong}");
        }
        let day = Day::parse("1968-03-02").unwrap();
        assert_eq!(Birth::parse("02/03/1968"), Ok(Birth::On(day)));
        assert_eq!(Birth::parse("1968"), Ok(Birth::In(1968)));
    }

    #[test]
    fn an_id_number_is_not_printed_by_accident() {
        let number = IdNumber::parse("070 123 456 789").unwrap();
        assert_eq!(format!("{number:?}"), "IdNumber(•••••••••789)");
        assert_eq!(number.reveal(), "070123456789");
    }

    #[test]
    fn names_are_listed_by_the_given_name() {
        let an = PersonName::parse("Trần Văn An").unwrap();
        let binh = PersonName::parse("Lê Thị Bình").unwrap();
        assert!(an.sort_key() < binh.sort_key());
    }

    #[test]
    fn another_birth_speaks_against_one_person_and_the_same_year_for_it() {
        let day = Day::parse("1968-03-02").unwrap();
        let a = person("Điểu Thị Lan", Some(Birth::On(day)));
        let check = |name: &str, birth, expected| {
            assert_eq!(likeness(&a, &person(name, birth)), expected, "{name}");
        };
        check("Điểu Thị Lan", Some(Birth::In(1970)), Likeness::None);
        check("Điểu Thị Lân", Some(Birth::In(1968)), Likeness::Likely);
        check("Dieu Thi Lan", None, Likeness::Possible);
        check("Điểu Thị Hoa", Some(Birth::On(day)), Likeness::None);
    }
}
