//! Keys of this crate, drawn from the one secret of the installation: one to encrypt identity numbers, one to find them by.

use std::fmt;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use db::Chance;
use hmac::{Hmac, Mac};
use kernel::{Fault, Nature, PersonId};
use sha2::Sha256;

use crate::model::person::IdNumber;

/// Bytes of a key.
const KEY_BYTES: usize = 32;
/// Bytes of a block of SHA-256.
const BLOCK_BYTES: usize = 64;
/// Bytes of the number that the cipher uses once.
const NONCE_BYTES: usize = 24;

/// The keys with which identity numbers are kept (khoá của số căn cước). They are in no table: who has a copy of the data
/// alone reads no number, and cannot try all numbers against the hashes either.
#[derive(Clone)]
pub struct DirectoryKeys {
    seal: [u8; KEY_BYTES],
    find: [u8; KEY_BYTES],
}

impl DirectoryKeys {
    /// The keys of an installation, from its one secret.
    pub fn from_installation_key(key: &[u8; KEY_BYTES]) -> Self {
        Self {
            seal: hash(key, b"directory.id_number.seal"),
            find: hash(key, b"directory.id_number.find"),
        }
    }

    /// The number as a column keeps it. It opens for this person only: moved to another row, it does not.
    pub(crate) fn sealed(
        &self,
        chance: &dyn Chance,
        person: PersonId,
        number: &IdNumber,
    ) -> Result<Vec<u8>, Fault> {
        let mut nonce = [0; NONCE_BYTES];
        chance.fill(&mut nonce)?;
        let owner = person.to_string();
        let text = Payload {
            msg: number.reveal().as_bytes(),
            aad: owner.as_bytes(),
        };
        let hidden = XChaCha20Poly1305::new(&self.seal.into())
            .encrypt(&XNonce::from(nonce), text)
            .map_err(|_| Fault::new(Nature::Bug, "the cipher refused an identity number"))?;
        Ok([nonce.as_slice(), &hidden].concat())
    }

    /// The number behind a column.
    pub(crate) fn opened(&self, person: PersonId, sealed: &[u8]) -> Result<IdNumber, Fault> {
        let unreadable = || Fault::inconsistent("directory_person", "id_sealed", person);
        let (nonce, hidden) = sealed
            .split_at_checked(NONCE_BYTES)
            .ok_or_else(unreadable)?;
        let nonce: [u8; NONCE_BYTES] = nonce.try_into().map_err(|_| unreadable())?;
        let owner = person.to_string();
        let hidden = Payload {
            msg: hidden,
            aad: owner.as_bytes(),
        };
        let text = XChaCha20Poly1305::new(&self.seal.into())
            .decrypt(&XNonce::from(nonce), hidden)
            .map_err(|_| unreadable())?;
        let text = String::from_utf8(text).map_err(|_| unreadable())?;
        IdNumber::parse(&text).map_err(|_| unreadable())
    }

    /// By what a number is found: the same for the same number, and nobody without the key can make it.
    pub(crate) fn found_by(&self, number: &IdNumber) -> Vec<u8> {
        hash(&self.find, number.reveal().as_bytes()).to_vec()
    }
}

impl fmt::Debug for DirectoryKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DirectoryKeys")
    }
}

fn hash(key: &[u8; KEY_BYTES], text: &[u8]) -> [u8; KEY_BYTES] {
    // A short key is filled with zeros to a block (RFC 2104); done here, the type says that it cannot fail.
    let mut block = [0; BLOCK_BYTES];
    for (byte, key) in block.iter_mut().zip(key) {
        *byte = *key;
    }
    let mut mac = <Hmac<Sha256> as KeyInit>::new(&block.into());
    mac.update(text);
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use db::SeededChance;

    use super::*;

    fn keys(byte: u8) -> DirectoryKeys {
        DirectoryKeys::from_installation_key(&[byte; KEY_BYTES])
    }

    fn number() -> IdNumber {
        IdNumber::parse("070068001234").unwrap()
    }

    #[test]
    fn a_number_opens_for_its_person_and_with_its_key_only() {
        let (lan, minh) = (PersonId::named("lan"), PersonId::named("minh"));
        let sealed = keys(1)
            .sealed(&SeededChance::new(1), lan, &number())
            .unwrap();
        assert!(keys(1).opened(minh, &sealed).is_err());
        assert!(keys(2).opened(lan, &sealed).is_err());
        assert!(keys(1).opened(lan, &sealed[..20]).is_err());
        let mut changed = sealed.clone();
        changed[30] ^= 1;
        assert!(keys(1).opened(lan, &changed).is_err());
        assert_eq!(keys(1).opened(lan, &sealed).unwrap(), number());
    }

    #[test]
    fn the_same_number_is_found_and_sealed_twice_it_looks_other_each_time() {
        let lan = PersonId::named("lan");
        let chance = SeededChance::new(1);
        let one = keys(1).sealed(&chance, lan, &number()).unwrap();
        assert_ne!(one, keys(1).sealed(&chance, lan, &number()).unwrap());
        assert_eq!(keys(1).found_by(&number()), keys(1).found_by(&number()));
        assert_ne!(keys(1).found_by(&number()), keys(2).found_by(&number()));
        assert_eq!(format!("{:?}", keys(1)), "DirectoryKeys");
    }
}
