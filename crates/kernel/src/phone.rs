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
            // Mobile numbers of eleven digits were given new beginnings in 2018; the owner knows the one of today.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, kept: Result<&str, BadPhone>) {
        assert_eq!(
            Phone::parse(text).as_ref().map(Phone::as_str),
            kept.as_ref().copied(),
            "{text}"
        );
    }

    #[test]
    fn what_is_no_number_of_vietnam_is_refused() {
        check(" ", Err(BadPhone::Empty));
        check("0912 345 67x", Err(BadPhone::NotDigits));
        check("+", Err(BadPhone::NotDigits));
        check("0912345678 / 0913345678", Err(BadPhone::NotDigits));
        check("+856 20 5551 2345", Err(BadPhone::NotVietnamese));
        check("912345678", Err(BadPhone::NotVietnamese));
        check("1900 1234", Err(BadPhone::NotVietnamese));
        check("0912 345 67", Err(BadPhone::WrongLength));
        check("0912 345 6789", Err(BadPhone::WrongLength));
        check("0412 345 678", Err(BadPhone::WrongLength));
        check("0168 234 5678", Err(BadPhone::OldMobile));
    }

    #[test]
    fn numbers_are_kept_with_the_code_of_the_country() {
        for mobile in [
            "0912345678",
            "0912 345 678",
            "0912.345.678",
            "+84912345678",
            "+84 (0)912 345 678",
            "84912345678",
            " 0912-345-678 ",
            "0912\u{a0}345 678",
        ] {
            check(mobile, Ok("+84912345678"));
        }
        check("(0238) 3841 234", Ok("+842383841234"));
        check("024.3825.1234", Ok("+842438251234"));
        // A mobile number that begins like the code of the country.
        check("0848412345", Ok("+84848412345"));
    }

    #[test]
    fn numbers_are_shown_as_at_home_and_come_back() {
        for (kept, shown) in [
            ("+84912345678", "0912 345 678"),
            ("+842383841234", "0238 384 1234"),
        ] {
            let phone = Phone::parse(kept).unwrap();
            assert_eq!(phone.to_vietnamese(), shown);
            assert_eq!(Phone::parse(shown), Ok(phone));
        }
    }

    #[test]
    fn a_log_shows_the_last_three_digits() {
        assert_eq!(
            format!("{:?}", Phone::parse("0912345678").unwrap()),
            "Phone(…678)"
        );
    }
}
