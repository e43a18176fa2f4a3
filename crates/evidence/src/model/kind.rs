//! The catalogue of what can be recorded, as `data/kinds.toml` says and the build checked it.

use std::fmt;
use std::str::FromStr;

use kernel::BadWord;

/// Whether something must be there (bắt buộc, tùy chọn, không).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It must be there.
    Required,
    /// It may.
    Optional,
    /// It may not.
    Never,
}

/// Who records evidence of a kind (ai ghi nhận).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorder {
    /// A body, by the page.
    Form,
    /// Only the act of the room that owns it.
    Context,
}

/// Who verifies evidence of a kind (ai xác nhận).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verifier {
    /// The responsible body.
    Body,
    /// The Alliance.
    Alliance,
}

/// What a quantity is counted in (đơn vị tính).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// Its code.
    pub code: &'static str,
    /// Its Vietnamese name.
    pub title_vi: &'static str,
    /// Its English name.
    pub title_en: &'static str,
    /// Whether parts of one are counted.
    pub divisible: bool,
}

/// What an acting room stamps on an entry (thuộc tính): the state of the subject on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attribute {
    /// Its key.
    pub key: &'static str,
    /// Its Vietnamese name.
    pub title_vi: &'static str,
    /// Its English name.
    pub title_en: &'static str,
    /// The words it may have; none where any small word will do.
    pub values: &'static [&'static str],
}

/// What can be recorded (loại minh chứng).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Its code, for ever.
    pub code: &'static str,
    /// Its Vietnamese name.
    pub title_vi: &'static str,
    /// Its English name.
    pub title_en: &'static str,
    /// The code of the unit of its quantity.
    pub unit: Option<&'static str>,
    /// Whether it has subjects.
    pub subject: Need,
    /// Whether it has a quantity.
    pub quantity: Need,
    /// Whether it has an amount of money.
    pub amount: Need,
    /// Whether it has papers.
    pub papers: Need,
    /// Who records it.
    pub recorded_by: Recorder,
    /// Who verifies it.
    pub verified_by: Verifier,
}

include!(concat!(env!("OUT_DIR"), "/kinds.rs"));

impl Kind {
    /// The unit of its quantity.
    pub fn unit(&self) -> Option<&'static Unit> {
        let code = self.unit?;
        UNITS.iter().find(|unit| unit.code == code)
    }
}

impl Attribute {
    /// The attribute with this key.
    pub fn called(key: &str) -> Option<&'static Self> {
        ATTRIBUTES.iter().find(|attribute| attribute.key == key)
    }
}

/// The code of a kind that the catalogue has (mã loại minh chứng).
#[derive(Clone, Copy)]
pub struct KindCode(&'static Kind);

impl KindCode {
    /// Every kind, in the order of the codes.
    pub fn all() -> impl Iterator<Item = Self> {
        KINDS.iter().map(Self)
    }

    /// The kind with this code, if the catalogue has it.
    pub fn parse(code: &str) -> Option<Self> {
        let place = KINDS.binary_search_by_key(&code, |kind| kind.code).ok()?;
        KINDS.get(place).map(Self)
    }

    /// The code.
    pub fn as_str(self) -> &'static str {
        self.0.code
    }

    /// What the catalogue says of it.
    pub fn kind(self) -> &'static Kind {
        self.0
    }
}

impl PartialEq for KindCode {
    fn eq(&self, other: &Self) -> bool {
        self.0.code == other.0.code
    }
}

impl Eq for KindCode {}

impl PartialOrd for KindCode {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for KindCode {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.code.cmp(other.0.code)
    }
}

impl std::hash::Hash for KindCode {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.code.hash(state);
    }
}

impl fmt::Display for KindCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0.code)
    }
}

impl fmt::Debug for KindCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KindCode({})", self.0.code)
    }
}

impl FromStr for KindCode {
    type Err = BadWord;

    fn from_str(code: &str) -> Result<Self, BadWord> {
        Self::parse(code).ok_or_else(|| BadWord::new("KindCode", code))
    }
}

kernel::travels_as_text!(KindCode);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_code_and_by_nothing_else() {
        for kind in KindCode::all() {
            assert_eq!(KindCode::parse(kind.as_str()), Some(kind));
        }
        for other in [
            "",
            "cooperative",
            "Cooperative.founded",
            "cooperative.founded ",
        ] {
            assert_eq!(KindCode::parse(other), None, "{other:?}");
        }
    }

    #[test]
    fn every_unit_of_a_kind_is_in_the_list_of_units() {
        for kind in KindCode::all() {
            assert_eq!(
                kind.kind().unit.is_some(),
                kind.kind().unit().is_some(),
                "{kind}"
            );
        }
    }
}
