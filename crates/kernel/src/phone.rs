//! Telephone numbers of Vietnam.

use std::fmt;
use std::str::FromStr;

use crate::refusal::{Refusal, RefusalKind};

/// A telephone number of Vietnam (*số điện thoại*), kept as `+84912345678`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(String);

impl Phone {
    /// Reads a number as people write it: `0912 345 678`, `+84 912.345.678`, `(0238) 3841 234`.
    pub fn parse(text: &str) -> Result<Self, BadPhone> {
        let bare: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '(' | ')'))
            .collect();
        if bare.is_empty() {
            return Err(BadPhone::Empty);
        }
        let national = national(&bare)?;
        match (national.as_bytes().first(), national.len()) {
            (Some(b'3' | b'5' | b'7' | b'8' | b'9'), 9) | (Some(b'2'), 10) => {
                Ok(Self(format!("+84{national}")))
            }
            // Mobile numbers lost a digit in 2018 (Plan 798/QĐ-BTTTT); which, only its owner knows for sure.
            (Some(b'1'), 10) => Err(BadPhone::OldMobile),
            _ => Err(BadPhone::WrongLength),
        }
    }

    /// The number as it is kept: `+84912345678`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people write it at home: `0912 345 678`, `0238 384 1234`.
    pub fn to_vietnamese(&self) -> String {
        let national = self.0.strip_prefix("+84").unwrap_or(&self.0);
        let digits: Vec<char> = format!("0{national}").chars().collect();
        let (head, tail) = digits.split_at(4.min(digits.len()));
        let (middle, end) = tail.split_at(3.min(tail.len()));
        [head, middle, end]
            .map(|part| part.iter().collect::<String>())
            .join(" ")
    }
}

/// The digits behind the code of the country.
fn national(bare: &str) -> Result<&str, BadPhone> {
    let digits = bare.strip_prefix('+').unwrap_or(bare);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(BadPhone::NotDigits);
    }
    let abroad = bare.starts_with('+');
    match (digits.strip_prefix("84"), digits.strip_prefix('0')) {
        (Some(rest), _) if abroad || digits.len() > 10 => {
            Ok(rest.strip_prefix('0').unwrap_or(rest))
        }
        (_, Some(rest)) if !abroad => Ok(rest),
        _ => Err(BadPhone::NotVietnamese),
    }
}

/// Why a text is no telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadPhone {
    /// Nothing was written.
    #[error("no number is given")]
    Empty,
    /// Something else than digits and what parts them.
    #[error("a telephone number has digits only")]
    NotDigits,
    /// Neither `0…` nor `+84…`.
    #[error("the number begins with neither 0 nor +84")]
    NotVietnamese,
    /// No mobile number, no landline.
    #[error("the number has too few or too many digits, or begins as none does")]
    WrongLength,
    /// A mobile number of eleven digits, out of use since 2018.
    #[error("mobile numbers of eleven digits are out of use since 2018")]
    OldMobile,
}

impl Refusal for BadPhone {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "kernel.phone.empty",
            Self::NotDigits => "kernel.phone.not_digits",
            Self::NotVietnamese => "kernel.phone.not_vietnamese",
            Self::WrongLength => "kernel.phone.wrong_length",
            Self::OldMobile => "kernel.phone.old_mobile",
        }
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Personal data: a log has the last three digits only.
impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let behind = self.0.len().saturating_sub(3);
        write!(f, "Phone(…{})", self.0.get(behind..).unwrap_or_default())
    }
}

impl FromStr for Phone {
    type Err = BadPhone;

    fn from_str(text: &str) -> Result<Self, BadPhone> {
        Self::parse(text)
    }
}

crate::travels_as_text!(Phone);
