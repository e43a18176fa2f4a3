//! What is drawn from the one secret of the installation.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::model::token::Token;

/// Bytes of the installation's secret and of everything drawn from it.
pub const KEY_BYTES: usize = 32;
/// Bytes of a block of SHA-256.
const BLOCK_BYTES: usize = 64;

/// The keys of this crate (khóa của hệ thống), drawn from the secret that lies beside the database and not in it. A copy
/// of the tables alone opens nothing: links, one-time codes, recovery codes and the secrets of second steps are drawn
/// anew from the id or seed that is kept, each use with a key of its own.
#[derive(Clone, PartialEq, Eq)]
pub struct Keys([u8; KEY_BYTES]);

impl Keys {
    /// The keys of an installation with this secret.
    pub fn of(master: [u8; KEY_BYTES]) -> Self {
        Self(sign(&master, &[b"identity"]))
    }

    /// Draws what only the holder of the secret can draw, for one use.
    pub(crate) fn draw(&self, purpose: &str, parts: &[&str]) -> [u8; KEY_BYTES] {
        let parts: Vec<&[u8]> = parts.iter().map(|part| part.as_bytes()).collect();
        sign(&sign(&self.0, &[purpose.as_bytes()]), &parts)
    }

    /// A token that only this installation can draw, for a use of another context: `plan.calendar`. Its hash alone is kept.
    pub fn token(&self, purpose: &str, parts: &[&str]) -> Token {
        Token::new(self.draw(purpose, parts))
    }

    /// The same as text, for a column that is looked up.
    pub(crate) fn tag(&self, purpose: &str, parts: &[&str]) -> String {
        hex::encode(self.draw(purpose, parts))
    }
}

/// Nothing of a secret is for the log.
impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys")
    }
}

/// HMAC-SHA-256 over the parts, each behind its length, so that no two lists of parts are the same text.
fn sign(key: &[u8; KEY_BYTES], parts: &[&[u8]]) -> [u8; KEY_BYTES] {
    // A short key is filled with zeros to a block (RFC 2104); done here, the type says that it cannot fail.
    let mut block = [0; BLOCK_BYTES];
    for (byte, key) in block.iter_mut().zip(key) {
        *byte = *key;
    }
    let mut mac = <Hmac<Sha256> as KeyInit>::new(&block.into());
    for part in parts {
        mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_secret_another_use_and_other_parts_draw_something_else() {
        let keys = Keys::of([1; KEY_BYTES]);
        let drawn = keys.draw("link", &["ab", "c"]);
        assert_ne!(drawn, Keys::of([2; KEY_BYTES]).draw("link", &["ab", "c"]));
        assert_ne!(drawn, keys.draw("code", &["ab", "c"]));
        assert_ne!(drawn, keys.draw("link", &["a", "bc"]));
        assert_eq!(drawn, keys.draw("link", &["ab", "c"]));
        assert_eq!(format!("{keys:?}"), "Keys");
    }
}
