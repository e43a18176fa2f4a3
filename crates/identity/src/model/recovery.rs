//! Recovery codes, for when the phone with the second step is lost.

use std::fmt;

use kernel::{AccountId, CommandId};

use crate::model::keys::Keys;

/// Codes in a set.
pub(crate) const RECOVERY_CODES: usize = 10;
/// Letters of a code: fifty bits.
const LETTERS: usize = 10;
/// Letters and digits that are not taken for one another (Crockford).
const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'j',
    'k', 'm', 'n', 'p', 'q', 'r', 's', 't', 'v', 'w', 'x', 'y', 'z',
];

/// A recovery code (mã khôi phục): `k3f9x-7m2ab`.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// Reads what was typed; none where it is no such code.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let meant = |c: char| match c {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        };
        let letters = text.chars().filter(|c| !c.is_whitespace() && *c != '-');
        let code: String = letters.map(|c| meant(c.to_ascii_lowercase())).collect();
        let sound = code.chars().count() == LETTERS && code.chars().all(|c| ALPHABET.contains(&c));
        sound.then_some(Self(code))
    }

    /// The codes of the set that this command made, drawn anew when it comes again and kept nowhere.
    pub(crate) fn draw(keys: &Keys, account: AccountId, set: CommandId) -> Vec<Self> {
        let draw = |number: usize| {
            let parts = [&account.to_string(), &set.to_string(), &number.to_string()];
            let bytes = keys.draw("recovery code", &parts.map(String::as_str));
            let letter = |byte: u8| ALPHABET.get(usize::from(byte % 32)).copied();
            Self(bytes.into_iter().take(LETTERS).filter_map(letter).collect())
        };
        (0..RECOVERY_CODES).map(draw).collect()
    }

    /// What the table keeps.
    pub(crate) fn hash(&self, keys: &Keys, account: AccountId) -> String {
        keys.tag("hash of a recovery code", &[&account.to_string(), &self.0])
    }
}

/// As it is printed.
impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (head, tail) = self
            .0
            .split_at_checked(LETTERS / 2)
            .unwrap_or((&self.0, ""));
        write!(f, "{head}-{tail}")
    }
}

/// Nothing of a secret is for the log.
impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_code_is_none_and_what_is_misread_is_meant() {
        for bad in ["", "123456", "k3f9x-7m2a", "k3f9x-7m2ab1", "ksu9x-7m2ab"] {
            assert_eq!(RecoveryCode::parse(bad), None, "{bad}");
        }
        assert_eq!(
            RecoveryCode::parse("K3F9X 7M2AO"),
            RecoveryCode::parse("k3f9x-7m2a0")
        );
    }

    #[test]
    fn a_set_has_ten_codes_and_comes_again_for_the_same_command() {
        let keys = Keys::of([1; 32]);
        let draw = |set| RecoveryCode::draw(&keys, AccountId::named("lan"), CommandId::named(set));
        let set = draw("a");
        assert_eq!(set.len(), 10);
        assert_eq!(set, draw("a"));
        assert!(draw("b").iter().all(|code| !set.contains(code)));
        assert!(
            set.iter()
                .all(|code| RecoveryCode::parse(&code.to_string()).as_ref() == Some(code))
        );
    }
}
