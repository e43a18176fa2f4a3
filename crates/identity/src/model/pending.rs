//! Between the password and the second step.

use kernel::{AccountId, Instant};

use crate::model::keys::Keys;
use crate::model::session::Means;

/// How long one may take to find the phone.
const PENDING_SECONDS_MAX: i64 = 10 * 60;
/// How far a clock may be set back meanwhile.
const CLOCK_BACK_SECONDS_MAX: i64 = 60;
/// Between the parts; in none of them.
const GAP: char = '.';

/// Who has shown the first half of what is needed. A browser carries it, signed; nothing of it is kept here, and it ends
/// with the password that was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pending {
    pub(crate) account: AccountId,
    pub(crate) means: Means,
    pub(crate) at: Instant,
}

impl Pending {
    /// As the browser carries it: letters, digits, `-` and `.`. `shown` is what the account was entered by, as a hash.
    pub(crate) fn spell(&self, keys: &Keys, shown: &str) -> String {
        let Self { account, means, at } = self;
        let micros = at.micros();
        let tag = self.tag(keys, shown);
        format!("{account}{GAP}{means}{GAP}{micros}{GAP}{tag}")
    }

    /// Reads it; whether the signature is ours shows [`Pending::is_ours`], when the account has been loaded.
    pub(crate) fn parse(text: &str) -> Option<(Self, String)> {
        let mut parts = text.split(GAP);
        let (account, means, at, tag) =
            (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let pending = Self {
            account: AccountId::parse(account).ok()?,
            means: Means::parse(means)?,
            at: Instant::of_micros(at.parse().ok()?),
        };
        parts.next().is_none().then(|| (pending, tag.to_owned()))
    }

    /// Whether we gave it out, for what the account is still entered by.
    pub(crate) fn is_ours(&self, tag: &str, keys: &Keys, shown: &str) -> bool {
        let ours = self.tag(keys, shown);
        subtle::ConstantTimeEq::ct_eq(ours.as_bytes(), tag.as_bytes()).into()
    }

    pub(crate) fn is_live(&self, now: Instant) -> bool {
        (-CLOCK_BACK_SECONDS_MAX..PENDING_SECONDS_MAX).contains(&self.at.seconds_until(now))
    }

    fn tag(&self, keys: &Keys, shown: &str) -> String {
        let (account, at) = (self.account.to_string(), self.at.micros().to_string());
        keys.tag(
            "second step pending",
            &[&account, self.means.as_str(), &at, shown],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_changed_or_is_old_is_refused() {
        let keys = Keys::of([1; 32]);
        let at = Instant::of_micros(0);
        let pending = Pending {
            account: AccountId::named("lan"),
            means: Means::Password,
            at,
        };
        let spelt = pending.spell(&keys, "hash");
        let (read, tag) = Pending::parse(&spelt).unwrap();
        assert_eq!(read, pending);
        assert!(read.is_ours(&tag, &keys, "hash"));
        assert!(!read.is_ours(&tag, &keys, "another password"));
        let other = Pending {
            account: AccountId::named("minh"),
            ..pending.clone()
        };
        assert!(!other.is_ours(&tag, &keys, "hash"));
        assert!(!pending.is_live(at.plus_seconds(600)));
        assert!(pending.is_live(at.plus_seconds(599)));
        for bad in [
            "",
            "a.b.c.d",
            &format!("{spelt}.x"),
            &spelt.replace('.', "-"),
        ] {
            assert_eq!(Pending::parse(bad), None, "{bad}");
        }
    }
}
