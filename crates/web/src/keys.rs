//! Keys of the pages, drawn from the one secret of the installation: each use has its own.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use db::Chance;
use hmac::{Hmac, Mac};
use kernel::Fault;
use sha2::Sha256;

/// Bytes of a key.
pub const KEY_BYTES: usize = 32;
/// Bytes of chance in a token, so that no two pages carry the same one.
const SALT_BYTES: usize = 16;
/// Bytes of the number that a cipher uses once.
const NONCE_BYTES: usize = 24;
/// Bytes of a block of SHA-256.
const BLOCK_BYTES: usize = 64;
/// Bytes of a signature.
const MAC_BYTES: usize = 32;

/// A secret that is shown to nobody, in no log.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; KEY_BYTES]);

impl Secret {
    /// A secret of known bytes: from the key file, from the table of sessions.
    pub fn new(bytes: [u8; KEY_BYTES]) -> Self {
        Self(bytes)
    }

    /// A new secret.
    pub fn by_chance(chance: &dyn Chance) -> Result<Self, Fault> {
        let mut bytes = [0; KEY_BYTES];
        chance.fill(&mut bytes)?;
        Ok(Self(bytes))
    }

    /// A secret for one use, drawn from this one.
    #[must_use]
    pub fn of_use(&self, name: &str) -> Self {
        Self(self.sign(&[name.as_bytes()]))
    }

    /// A secret kept as text: in a cookie.
    pub(crate) fn spell(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// Reads it back.
    pub(crate) fn unspell(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        bytes.try_into().ok().map(Self)
    }

    fn mac(&self, parts: &[&[u8]]) -> Hmac<Sha256> {
        // A short key is filled with zeros to a block (RFC 2104); done here, the type says that it cannot fail.
        let mut block = [0; BLOCK_BYTES];
        for (byte, key) in block.iter_mut().zip(self.0) {
            *byte = key;
        }
        let mut mac = <Hmac<Sha256> as KeyInit>::new(&block.into());
        for part in parts {
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part);
        }
        mac
    }

    fn sign(&self, parts: &[&[u8]]) -> [u8; MAC_BYTES] {
        self.mac(parts).finalize().into_bytes().into()
    }

    /// A token that only the holder of the secret can make; other each time, so that compression tells nothing of it.
    pub(crate) fn token(&self, chance: &dyn Chance) -> Result<String, Fault> {
        let mut salt = [0; SALT_BYTES];
        chance.fill(&mut salt)?;
        Ok(URL_SAFE_NO_PAD.encode([salt.as_slice(), &self.sign(&[b"token", &salt])].concat()))
    }

    /// Whether a token was made with this secret; compared in constant time.
    pub(crate) fn made(&self, token: &str) -> bool {
        let bytes = URL_SAFE_NO_PAD.decode(token).unwrap_or_default();
        let Some((salt, signature)) = bytes.split_at_checked(SALT_BYTES) else {
            return false;
        };
        self.mac(&[b"token", salt]).verify_slice(signature).is_ok()
    }

    /// A text with a signature behind it.
    pub(crate) fn signed(&self, text: &str) -> String {
        let signature = self.sign(&[b"text", text.as_bytes()]);
        format!(
            "{}.{}",
            URL_SAFE_NO_PAD.encode(text),
            URL_SAFE_NO_PAD.encode(signature)
        )
    }

    /// The text, if the signature behind it is ours.
    pub(crate) fn checked(&self, signed: &str) -> Option<String> {
        let (text, signature) = signed.split_once('.')?;
        let text = URL_SAFE_NO_PAD.decode(text).ok()?;
        let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
        self.mac(&[b"text", &text]).verify_slice(&signature).ok()?;
        String::from_utf8(text).ok()
    }

    /// A text that nobody else can read or change.
    pub(crate) fn sealed(&self, text: &str, chance: &dyn Chance) -> Result<String, Fault> {
        let mut nonce = [0; NONCE_BYTES];
        chance.fill(&mut nonce)?;
        let cipher = XChaCha20Poly1305::new(&self.0.into());
        let hidden = cipher
            .encrypt(&XNonce::from(nonce), text.as_bytes())
            .map_err(|_| Fault::new(kernel::Nature::Bug, "the cipher refused a text"))?;
        Ok(URL_SAFE_NO_PAD.encode([nonce.as_slice(), &hidden].concat()))
    }

    /// The text, if it was sealed with this secret.
    pub(crate) fn opened(&self, sealed: &str) -> Option<String> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let (nonce, hidden) = bytes.split_at_checked(NONCE_BYTES)?;
        let nonce: [u8; NONCE_BYTES] = nonce.try_into().ok()?;
        let cipher = XChaCha20Poly1305::new(&self.0.into());
        let text = cipher.decrypt(&XNonce::from(nonce), hidden).ok()?;
        String::from_utf8(text).ok()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// The keys of the pages.
#[derive(Clone, Debug)]
pub(crate) struct Keys {
    pub(crate) flash: Secret,
    pub(crate) kept: Secret,
    pub(crate) cursor: Secret,
}

impl Keys {
    pub(crate) fn of(master: &Secret) -> Self {
        Self {
            flash: master.of_use("web.flash"),
            kept: master.of_use("web.kept"),
            cursor: master.of_use("web.cursor"),
        }
    }
}

#[cfg(test)]
mod tests {
    use db::SeededChance;

    use super::*;

    fn secret(byte: u8) -> Secret {
        Secret::new([byte; KEY_BYTES])
    }

    #[test]
    fn a_token_of_another_secret_a_cut_one_and_none_are_refused() {
        let token = secret(1).token(&SeededChance::new(1)).unwrap();
        assert!(!secret(2).made(&token));
        let cut: String = token.chars().take(20).collect();
        assert!(!secret(1).made(&cut));
        assert!(!secret(1).made(""));
        assert!(secret(1).made(&token));
    }

    #[test]
    fn two_tokens_of_one_secret_differ_and_both_hold() {
        let chance = SeededChance::new(1);
        let (one, two) = (
            secret(1).token(&chance).unwrap(),
            secret(1).token(&chance).unwrap(),
        );
        assert_ne!(one, two);
        assert!(secret(1).made(&one) && secret(1).made(&two));
    }

    #[test]
    fn a_changed_text_has_no_signature_and_a_seal_of_another_does_not_open() {
        let signed = secret(1).signed("Đã lưu");
        assert_eq!(secret(1).checked(&signed).as_deref(), Some("Đã lưu"));
        assert_eq!(secret(1).checked(&format!("A{signed}")), None);
        assert_eq!(secret(2).checked(&signed), None);
        let sealed = secret(1).sealed("mật", &SeededChance::new(1)).unwrap();
        assert_eq!(secret(1).opened(&sealed).as_deref(), Some("mật"));
        assert_eq!(secret(2).opened(&sealed), None);
        assert_eq!(secret(1).opened("x"), None);
    }

    #[test]
    fn a_secret_is_shown_in_no_log() {
        assert_eq!(format!("{:?}", secret(7)), "Secret");
    }
}
