//! The second step: a code of the owner's phone that changes every half minute (RFC 6238).

use kernel::{AccountId, CommandId, Instant};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use totp_rs::{Algorithm, Builder, Secret, Totp, TotpError};

use crate::model::keys::Keys;

/// Digits of a code.
const DIGITS: u8 = 6;
/// Seconds for which a code is shown.
const STEP_SECONDS: u64 = 30;
/// Steps before and after that count too, since phones and people are late.
const SKEW_STEPS: u16 = 1;
/// Bytes of the secret: as many as its hash has (RFC 4226, 4, R6).
const SECRET_BYTES: usize = 20;

kernel::typed_id! {
    /// The seed of a secret. The secret itself is drawn from it with the installation's key, and is kept nowhere.
    pub TotpSeed
}

/// The secret that a phone and the house share.
#[derive(Debug)]
pub struct TotpSecret(Totp);

impl TotpSecret {
    pub(crate) fn draw(keys: &Keys, account: AccountId, seed: TotpSeed) -> Result<Self, TotpError> {
        let bytes = keys.draw("second step", &[&account.to_string(), &seed.to_string()]);
        let secret: Vec<u8> = bytes.into_iter().take(SECRET_BYTES).collect();
        Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(DIGITS)
            .with_skew(SKEW_STEPS)
            .with_step_duration(STEP_SECONDS)
            .with_secret(secret)
            .build()
            .map(Self)
    }

    /// The step in which this code is shown, if it is one near now.
    pub(crate) fn step_of(&self, code: &str, now: Instant) -> Option<i64> {
        let seconds = u64::try_from(now.micros().div_euclid(1_000_000)).ok()?;
        let step = self.0.check(code, seconds)?;
        i64::try_from(step).ok()
    }

    /// The secret as people type it who cannot take the picture.
    pub fn to_base32(&self) -> String {
        Secret::to_base32(self.0.secret())
    }

    /// The address in the picture: whose house, whose account.
    pub fn address(&self, house: &str, login: &str) -> String {
        let [house, login] = [house, login].map(|part| utf8_percent_encode(part, NON_ALPHANUMERIC));
        let secret = self.to_base32();
        format!("otpauth://totp/{house}:{login}?secret={secret}&issuer={house}")
    }

    /// The code of this moment, for tests and demonstrations.
    pub fn code_at(&self, now: Instant) -> String {
        let seconds = u64::try_from(now.micros().div_euclid(1_000_000)).unwrap_or(0);
        self.0.generate(seconds).to_string()
    }
}

/// The last step that was used, and by which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LastStep {
    pub(crate) step: i64,
    pub(crate) command: Option<CommandId>,
}

impl LastStep {
    /// Whether a code of this step may be used now: a later one, or the same form sent again (RFC 6238, 5.2).
    pub(crate) fn admits(self, step: i64, command: CommandId) -> bool {
        step > self.step || (step == self.step && self.command == Some(command))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(account: &str) -> TotpSecret {
        let (account, seed) = (AccountId::named(account), TotpSeed::named("seed"));
        TotpSecret::draw(&Keys::of([1; 32]), account, seed).unwrap()
    }

    fn at(seconds: i64) -> Instant {
        Instant::of_micros(1_750_000_000_000_000 + seconds * 1_000_000)
    }

    #[test]
    fn an_old_code_and_that_of_another_account_are_none() {
        let code = secret("lan").code_at(at(0));
        assert_eq!(secret("minh").step_of(&code, at(0)), None);
        assert_eq!(secret("lan").step_of(&code, at(90)), None);
        assert_eq!(secret("lan").step_of("", at(0)), None);
        let step = secret("lan").step_of(&code, at(0));
        assert!(step.is_some());
        assert_eq!(secret("lan").step_of(&code, at(30)), step, "a slow typist");
    }

    #[test]
    fn a_step_counts_once_but_for_the_same_form() {
        let form = CommandId::named("form");
        let last = LastStep {
            step: 7,
            command: Some(form),
        };
        assert!(!last.admits(7, CommandId::named("another form")));
        assert!(!last.admits(6, form));
        assert!(last.admits(7, form));
        assert!(last.admits(8, CommandId::named("another form")));
    }

    #[test]
    fn the_address_spells_vietnamese_names() {
        let address = secret("lan").address("Liên minh", "lan@example.vn");
        assert!(address.starts_with("otpauth://totp/Li%C3%AAn%20minh:lan%40example%2Evn?secret="));
    }
}
