//! Links with which an account's owner chooses a password.

use kernel::Instant;

use crate::model::keys::Keys;
use crate::model::token::Token;

/// How far a clock may be set back while a link still counts.
const CLOCK_BACK_SECONDS_MAX: i64 = 10 * 60;

kernel::typed_id! {
    /// A link.
    pub LinkId
}

kernel::text_enum! {
    /// What a link is for.
    pub enum LinkKind {
        /// A first password for a new account (thư mời).
        Invite = "invite",
        /// Another password (đặt lại mật khẩu).
        Reset = "reset",
    }
}

impl LinkKind {
    /// How long it counts: an invitation over a weekend, a reset while one waits for it.
    pub(crate) fn seconds_max(self) -> i64 {
        match self {
            Self::Invite => 72 * 60 * 60,
            Self::Reset => 2 * 60 * 60,
        }
    }
}

/// The token of a link, drawn anew each time it is needed and kept nowhere: whoever brings the link asks for it.
pub(crate) fn token(keys: &Keys, id: LinkId) -> Token {
    Token::new(keys.draw("link", &[&id.to_string()]))
}

/// The times of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LinkLife {
    pub(crate) made_at: Instant,
    pub(crate) expires_at: Instant,
    pub(crate) used_at: Option<Instant>,
}

impl LinkLife {
    /// Whether it still counts.
    pub(crate) fn is_live(self, now: Instant) -> bool {
        let is_early = now.seconds_until(self.made_at) > CLOCK_BACK_SECONDS_MAX;
        self.used_at.is_none() && !is_early && now < self.expires_at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(now: i64, used: bool) -> bool {
        let at = |seconds: i64| Instant::of_micros(seconds * 1_000_000);
        let used_at = used.then(|| at(1));
        LinkLife {
            made_at: at(0),
            expires_at: at(7200),
            used_at,
        }
        .is_live(at(now))
    }

    #[test]
    fn a_link_counts_once_and_for_its_time() {
        assert!(!check(5, true));
        assert!(!check(7200, false));
        assert!(!check(-601, false), "made by a clock that was wrong");
        assert!(check(7199, false));
    }
}
