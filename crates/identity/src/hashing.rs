//! Hashing of passwords: slow on purpose, so never on a thread that answers and never while a transaction is open.

use argon2::password_hash::phc::PasswordHash as Phc;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use kernel::{Fault, Nature};
use tokio::sync::Semaphore;

use crate::model::keys::Keys;
use crate::model::password::{NewPassword, Password, PasswordHash};

/// The second recommended choice of RFC 9106, 4: 64 MiB, three passes, four lanes, a salt of 128 and a tag of 256 bits.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 4;
const SALT_BYTES: usize = 16;
const TAG_BYTES: usize = 32;
/// Hashes at once in this process: more would take the memory of a small machine, so the others wait their turn.
const AT_ONCE_MAX: usize = 2;
/// For accounts that there are not, so that the answer takes as long.
const NOBODYS_SALT: [u8; SALT_BYTES] = *b"hoptac.khong.co.";

static TURNS: Semaphore = Semaphore::const_new(AT_ONCE_MAX);

/// Hashes a password. The salt is drawn for whom it is for and the command that chooses it: the same form sent twice
/// gives the same hash, and nobody outside knows the salt before.
///
/// # Errors
/// The machine has no memory to give.
pub(crate) async fn hash(
    keys: &Keys,
    password: &NewPassword,
    salted_for: &[&str],
) -> Result<PasswordHash, Fault> {
    let drawn = keys.draw("salt of a password", salted_for);
    let mut salt = [0; SALT_BYTES];
    for (byte, drawn) in salt.iter_mut().zip(drawn) {
        *byte = drawn;
    }
    let password = password.password().clone();
    in_turn(move || hash_now(&password, &salt)).await
}

/// Whether this is the password of which that is the hash. Where there is none it takes as long, and it is not.
///
/// # Errors
/// The machine has no memory to give, or the hash is none of ours.
pub(crate) async fn verify(
    password: &Password,
    kept: Option<&PasswordHash>,
) -> Result<bool, Fault> {
    let (password, kept) = (password.clone(), kept.cloned());
    in_turn(move || match kept {
        Some(kept) => verify_now(&password, &kept),
        None => hash_now(&password, &NOBODYS_SALT).map(|_| false),
    })
    .await
}

async fn in_turn<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Fault> + Send + 'static,
) -> Result<T, Fault> {
    let turn = TURNS.acquire().await.map_err(bug)?;
    let done = tokio::task::spawn_blocking(work).await.map_err(bug)?;
    drop(turn);
    done
}

fn hash_now(password: &Password, salt: &[u8]) -> Result<PasswordHash, Fault> {
    let hashed = argon2()?.hash_password_with_salt(password.bytes(), salt);
    hashed
        .map(|hash| PasswordHash(hash.to_string()))
        .map_err(bug)
}

fn verify_now(password: &Password, kept: &PasswordHash) -> Result<bool, Fault> {
    let phc = Phc::new(&kept.0).map_err(bug)?;
    match argon2()?.verify_password(password.bytes(), &phc) {
        Ok(()) => Ok(true),
        Err(argon2::password_hash::Error::PasswordInvalid) => Ok(false),
        Err(error) => Err(bug(error)),
    }
}

fn argon2() -> Result<Argon2<'static>, Fault> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(TAG_BYTES)).map_err(bug)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn bug(cause: impl std::error::Error + Send + Sync + 'static) -> Fault {
    Fault::new(Nature::Bug, cause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn another_password_and_nobodys_are_wrong_and_the_same_form_gives_the_same_hash() {
        let keys = Keys::of([1; 32]);
        let chosen = NewPassword::parse("lan và bảy con mèo").unwrap();
        let kept = hash(&keys, &chosen, &["form"]).await.unwrap();
        assert!(kept.0.starts_with("$argon2id$v=19$m=65536,t=3,p=4$"));
        let wrong = Password::given("lan và tám con mèo");
        assert!(!verify(&wrong, Some(&kept)).await.unwrap());
        assert!(!verify(chosen.password(), None).await.unwrap());
        assert!(verify(chosen.password(), Some(&kept)).await.unwrap());
        assert_eq!(hash(&keys, &chosen, &["form"]).await.unwrap(), kept);
        assert_ne!(hash(&keys, &chosen, &["another form"]).await.unwrap(), kept);
    }
}
