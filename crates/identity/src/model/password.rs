//! Passwords.

use std::fmt;

use kernel::text::{fold, length, nfc};
use serde::Serialize;

/// The shortest password, in characters: long enough to need no other rule (NIST SP 800-63B, 5.1.1).
pub const PASSWORD_CHARS_MIN: usize = 10;
/// The longest, in characters; a longer one would only keep the machine busy.
pub const PASSWORD_CHARS_MAX: usize = 200;
/// Characters that must remain of a password when the owner's own name and addresses are taken out.
const OWN_CHARS_MIN: usize = 6;
/// Characters below which a piece of a name is too common to be looked for.
const PIECE_CHARS_MIN: usize = 4;

/// What everybody tries first, folded and without blanks.
const COMMON: [&str; 28] = [
    "0123456789",
    "1234567890",
    "12345678910",
    "123456789a",
    "0987654321",
    "9876543210",
    "1q2w3e4r5t",
    "1qaz2wsx3edc",
    "abc1234567",
    "abcd123456",
    "adminadmin",
    "administrator",
    "hoptacxa123",
    "hoptacxa2023",
    "hoptacxa2024",
    "hoptacxa2025",
    "hoptacxa2026",
    "iloveyou123",
    "lienminhhtx",
    "lienminhhtx123",
    "matkhau123",
    "matkhau1234",
    "matkhau12345",
    "matkhau123456",
    "password12",
    "password123",
    "qwerty12345",
    "qwertyuiop",
];

/// A password as somebody gave it (mật khẩu). NFC, and every blank the same blank (RFC 8265, 4.2), so that another
/// keyboard gives the same bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// What was typed; one too long is cut nowhere and is wrong anyway, so it is taken as empty.
    pub fn given(text: &str) -> Self {
        if length(text) > PASSWORD_CHARS_MAX {
            return Self(String::new());
        }
        let blanks = |c: char| if c.is_whitespace() { ' ' } else { c };
        Self(nfc(text).chars().map(blanks).collect())
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// A password that is good enough to be chosen.
#[derive(Clone, PartialEq, Eq)]
pub struct NewPassword(Password);

impl NewPassword {
    /// Reads a password that somebody wants to have.
    ///
    /// # Errors
    /// Too short, too long, or what everybody tries first.
    pub fn parse(text: &str) -> Result<Self, PasswordFault> {
        let chars = length(text);
        if chars > PASSWORD_CHARS_MAX {
            return Err(PasswordFault::TooLong {
                most: PASSWORD_CHARS_MAX,
            });
        }
        if chars < PASSWORD_CHARS_MIN {
            return Err(PasswordFault::TooShort {
                least: PASSWORD_CHARS_MIN,
            });
        }
        let squeezed = squeezed(text);
        if COMMON.contains(&squeezed.as_str()) || distinct(&squeezed) < PIECE_CHARS_MIN {
            return Err(PasswordFault::Common);
        }
        Ok(Self(Password::given(text)))
    }

    /// Refuses one that is little more than the owner's own name, e-mail or phone.
    ///
    /// # Errors
    /// [`PasswordFault::Own`].
    pub(crate) fn check_own(&self, own: &[&str]) -> Result<(), PasswordFault> {
        let mut rest = squeezed(&self.0.0);
        let pieces = own
            .iter()
            .flat_map(|text| text.split(['@', '.']).chain([*text]));
        let mut pieces: Vec<String> = pieces.map(squeezed).collect();
        pieces.sort_by_key(|piece| std::cmp::Reverse(length(piece)));
        for piece in pieces
            .iter()
            .filter(|piece| length(piece) >= PIECE_CHARS_MIN)
        {
            rest = rest.replace(piece.as_str(), "");
        }
        let is_own = length(&rest) < OWN_CHARS_MIN && length(&rest) < length(&squeezed(&self.0.0));
        if is_own {
            Err(PasswordFault::Own)
        } else {
            Ok(())
        }
    }

    pub(crate) fn password(&self) -> &Password {
        &self.0
    }
}

/// A telephone's digits count the same with and without the code of the country.
fn squeezed(text: &str) -> String {
    let text = text.strip_prefix("+84").unwrap_or(text);
    fold(text).chars().filter(|c| !c.is_whitespace()).collect()
}

fn distinct(text: &str) -> usize {
    text.chars()
        .collect::<std::collections::BTreeSet<char>>()
        .len()
}

/// The hash of a password with its parameters, as PHC writes them.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PasswordHash(pub(crate) String);

macro_rules! hidden {
    ($($type:ident),+) => {$(
        /// Nothing of a secret is for the log.
        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($type))
            }
        }
    )+};
}

hidden!(Password, NewPassword, PasswordHash);

/// Why a password cannot be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordFault {
    /// It has too few characters.
    #[error("shorter than {least} characters")]
    TooShort {
        /// How many it must have.
        least: usize,
    },
    /// It has too many characters.
    #[error("longer than {most} characters")]
    TooLong {
        /// How many it may have.
        most: usize,
    },
    /// Everybody tries it first.
    #[error("among the first that are tried")]
    Common,
    /// It is the owner's own name, e-mail or phone.
    #[error("made of the owner's name, e-mail or phone")]
    Own,
}

kernel::refusal! { PasswordFault from [] {
    Self::TooShort { least } => Invalid "identity.password.too_short" at "mat_khau_moi" { "least": least };
    Self::TooLong { most } => Invalid "identity.password.too_long" at "mat_khau_moi" { "most": most };
    Self::Common => Invalid "identity.password.common" at "mat_khau_moi";
    Self::Own => Invalid "identity.password.own" at "mat_khau_moi";
} }

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> Result<(), PasswordFault> {
        NewPassword::parse(text).map(drop)
    }

    #[test]
    fn short_long_and_common_passwords_are_refused() {
        assert_eq!(
            check("chín ký tự"),
            Ok(()),
            "ten characters, however many bytes"
        );
        assert_eq!(
            check("chín ký t"),
            Err(PasswordFault::TooShort { least: 10 })
        );
        let long = "ạ".repeat(201);
        assert_eq!(check(&long), Err(PasswordFault::TooLong { most: 200 }));
        for common in [
            "1234567890",
            "Mật khẩu 123",
            "Liên minh HTX",
            "aaaaaaaaaaaa",
            "121212121212",
        ] {
            assert_eq!(check(common), Err(PasswordFault::Common), "{common}");
        }
    }

    #[test]
    fn a_password_made_of_ones_own_name_or_number_is_refused() {
        let own = ["Nguyễn Thị Lan", "lan.nguyen@lienminh.vn", "+84912345678"];
        let check = |text: &str| NewPassword::parse(text).unwrap().check_own(&own);
        for bad in [
            "nguyen thi lan",
            "Nguyễn Thị Lan 1",
            "0912345678x",
            "lan.nguyen@lienminh.vn",
            "lienminh 2025",
        ] {
            assert_eq!(check(bad), Err(PasswordFault::Own), "{bad}");
        }
        assert_eq!(check("lan và bảy con mèo"), Ok(()));
    }

    #[test]
    fn another_keyboard_gives_the_same_bytes() {
        let composed = Password::given("mẹ\u{a0}tôi");
        assert_eq!(composed, Password::given("me\u{323} to\u{302}i"));
        assert_eq!(format!("{composed:?}"), "Password");
    }
}
