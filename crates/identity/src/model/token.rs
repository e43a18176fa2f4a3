//! Secrets that a browser or a link carries.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// Bytes of chance in a token.
pub(crate) const TOKEN_BYTES: usize = 32;

/// A token (mã bí mật): who shows it is taken for its holder, so that only its hash is ever kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; TOKEN_BYTES]);

impl Token {
    pub(crate) fn new(bytes: [u8; TOKEN_BYTES]) -> Self {
        Self(bytes)
    }

    /// Reads what a cookie or an address holds; none for anything that is no token.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// As a cookie or an address holds it: 43 letters, digits, `-` and `_`.
    pub fn spell(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// As the table holds it. The token has 256 bits of chance, so that one pass of SHA-256 is enough.
    pub fn hash(&self) -> String {
        hex::encode(Sha256::digest(self.0))
    }

    /// A secret of its own that its holder's forms are signed with; it is kept nowhere.
    pub(crate) fn csrf_secret(&self) -> [u8; TOKEN_BYTES] {
        let hash = Sha256::new().chain_update(b"csrf").chain_update(self.0);
        hash.finalize().into()
    }
}

/// Nothing of a secret is for the log.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_token_is_none_and_a_token_comes_back() {
        let long = "a".repeat(44);
        for bad in ["", "a", &long, "a b", "ạ", "../../etc/passwd"] {
            assert_eq!(Token::parse(bad), None, "{bad}");
        }
        let token = Token::new([7; TOKEN_BYTES]);
        assert_eq!(Token::parse(&token.spell()), Some(token.clone()));
        assert_ne!(token.hash(), hex::encode(token.csrf_secret()));
        assert_eq!(format!("{token:?}"), "Token");
    }
}
