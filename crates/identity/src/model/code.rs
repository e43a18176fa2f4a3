//! One-time codes that an officer issues to people of cooperatives.

use std::fmt;

use authz::{Grant, Role};
use kernel::{AccountId, CommandId, Instant};

use crate::model::keys::Keys;

/// How long a code may be used: until the person is home and has a signal.
pub(crate) const CODE_SECONDS_MAX: i64 = 24 * 60 * 60;
/// How long the same form may come again after its code was used, by a second tap or a weak line.
const AGAIN_SECONDS_MAX: i64 = 10 * 60;
/// Digits of a code.
const CODE_DIGITS: usize = 8;
/// One more than the largest code.
const CODES: u64 = 100_000_000;
/// How far a clock may be set back while a code still counts.
const CLOCK_BACK_SECONDS_MAX: i64 = 10 * 60;

kernel::typed_id! {
    /// An issued code.
    pub CodeId
}

/// A one-time code (mã đăng nhập một lần): eight digits.
#[derive(Clone, PartialEq, Eq)]
pub struct OneTimeCode(String);

impl OneTimeCode {
    /// Reads what was typed, with or without the gap in the middle; none where it is no code.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .collect();
        let sound = digits.len() == CODE_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
        sound.then_some(Self(digits))
    }

    /// The code with this id, drawn anew each time it is needed and kept nowhere.
    pub(crate) fn draw(keys: &Keys, account: AccountId, id: CodeId) -> Self {
        let bytes = keys.draw("one-time code", &[&account.to_string(), &id.to_string()]);
        let number = bytes
            .iter()
            .take(8)
            .fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte));
        Self(format!("{:0width$}", number % CODES, width = CODE_DIGITS))
    }

    /// What the table keeps.
    pub(crate) fn hash(&self, keys: &Keys, account: AccountId, id: CodeId) -> String {
        keys.tag(
            "hash of a one-time code",
            &[&account.to_string(), &id.to_string(), &self.0],
        )
    }

    /// As people read it aloud: `1234 5678`.
    pub fn to_vietnamese(&self) -> String {
        let (head, tail) = self
            .0
            .split_at_checked(CODE_DIGITS / 2)
            .unwrap_or((&self.0, ""));
        format!("{head} {tail}")
    }
}

/// Nothing of a secret is for the log.
impl fmt::Debug for OneTimeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneTimeCode")
    }
}

/// A code as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct IssuedCode {
    pub(crate) made_at: Instant,
    pub(crate) expires_at: Instant,
    pub(crate) used: Option<(Instant, CommandId)>,
}

impl IssuedCode {
    /// Whether who shows it may come in by this form: once, or the same form again.
    pub(crate) fn admits(&self, now: Instant, command: CommandId) -> bool {
        let is_early = now.seconds_until(self.made_at) > CLOCK_BACK_SECONDS_MAX;
        if is_early || now >= self.expires_at {
            return false;
        }
        match self.used {
            None => true,
            Some((at, by)) => by == command && at.seconds_until(now) < AGAIN_SECONDS_MAX,
        }
    }
}

/// Whether a role is one of a cooperative: only those sign in by a code, so that no officer can become another.
pub(crate) fn is_of_cooperative(role: Role) -> bool {
    match role {
        Role::CooperativeDirector | Role::CooperativeAccountant | Role::TeamHead => true,
        Role::AllianceOfficer
        | Role::AllianceLeader
        | Role::ProvinceLeader
        | Role::BodyOfficer
        | Role::AreaOfficer
        | Role::FundOfficer
        | Role::Administrator => false,
    }
}

/// Whether an account with these grants may be given codes.
pub(crate) fn may_have_codes(grants: &[Grant]) -> bool {
    !grants.is_empty() && grants.iter().all(|grant| is_of_cooperative(grant.role))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Instant {
        Instant::of_micros(seconds * 1_000_000)
    }

    fn code(used: Option<(i64, &str)>) -> IssuedCode {
        let used = used.map(|(second, command)| (at(second), CommandId::named(command)));
        IssuedCode {
            made_at: at(0),
            expires_at: at(CODE_SECONDS_MAX),
            used,
        }
    }

    #[test]
    fn a_code_counts_once_and_for_a_day() {
        let form = CommandId::named("form");
        assert!(!code(None).admits(at(CODE_SECONDS_MAX), form));
        assert!(
            !code(None).admits(at(-601), form),
            "made by a clock that was wrong"
        );
        assert!(!code(Some((10, "another form"))).admits(at(11), form));
        assert!(!code(Some((10, "form"))).admits(at(610), form));
        assert!(
            code(Some((10, "form"))).admits(at(11), form),
            "a second tap"
        );
        assert!(code(None).admits(at(CODE_SECONDS_MAX - 1), form));
    }

    #[test]
    fn what_is_no_code_is_none_and_gaps_do_not_matter() {
        for bad in ["", "1234567", "123456789", "1234567a", "１２３４５６７８"] {
            assert_eq!(OneTimeCode::parse(bad), None, "{bad}");
        }
        assert_eq!(
            OneTimeCode::parse(" 1234-5678"),
            OneTimeCode::parse("1234 5678")
        );
    }

    #[test]
    fn a_drawn_code_is_the_same_each_time_and_another_for_another_account() {
        let keys = Keys::of([1; 32]);
        let id = CodeId::named("code");
        let [lan, minh] =
            ["lan", "minh"].map(|name| OneTimeCode::draw(&keys, AccountId::named(name), id));
        assert_ne!(lan, minh);
        assert_eq!(OneTimeCode::parse(&lan.to_vietnamese()), Some(lan));
    }
}
