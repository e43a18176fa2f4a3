//! What is to be brought to somebody, and what becomes of it.

use kernel::{AccountId, Instant};
use serde::{Deserialize, Serialize};

use crate::model::code::CodeId;
use crate::model::link::LinkId;
use crate::notify::{NotSent, Obstacle};

/// How long sending is tried. Whoever forgot a password waits: then somebody calls, while the link still counts. The queue
/// tries at once and after a quarter of a minute, one, five and twenty-one minutes; the last of these is the end.
pub(crate) const TRYING_SECONDS_MAX: i64 = 20 * 60;

/// What is to be brought to somebody (thứ cần trao): named by ids, since its secret is kept nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Parcel {
    /// A link with which a password is chosen.
    Link(LinkId),
    /// A one-time code of an account.
    Code(AccountId, CodeId),
}

impl Parcel {
    /// What makes it another than all others; no secret.
    pub(crate) fn key(self) -> String {
        match self {
            Self::Link(link) => format!("link/{link}"),
            Self::Code(_, code) => format!("code/{code}"),
        }
    }
}

/// That something could not be sent (lần gửi không được): somebody has to bring it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Setback {
    /// What stood in the way.
    pub obstacle: Obstacle,
    /// The number of the carrier's answer, where there was one.
    pub status: Option<u16>,
}

/// What becomes of a parcel after it was given to a carrier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is on its way.
    Brought,
    /// It is tried again.
    Again(NotSent),
    /// Somebody calls.
    ByHand(Setback),
}

/// Decides what becomes of a parcel that was made at a moment.
pub(crate) fn verdict(sent: Result<(), NotSent>, made_at: Instant, now: Instant) -> Verdict {
    match sent {
        Ok(()) => Verdict::Brought,
        Err(not_sent)
            if not_sent.obstacle.is_final() || made_at.seconds_until(now) >= TRYING_SECONDS_MAX =>
        {
            Verdict::ByHand(Setback {
                obstacle: not_sent.obstacle,
                status: not_sent.status,
            })
        }
        Err(not_sent) => Verdict::Again(not_sent),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn not_sent(obstacle: Obstacle) -> NotSent {
        NotSent {
            obstacle,
            status: None,
            words: String::new(),
        }
    }

    #[test]
    fn a_refusal_is_the_end_at_once_and_anything_else_after_twenty_minutes() {
        let at = |seconds: i64| Instant::of_micros(seconds * 1_000_000);
        let check = |sent, seconds| verdict(sent, at(0), at(seconds));
        let by_hand = |obstacle| {
            Verdict::ByHand(Setback {
                obstacle,
                status: None,
            })
        };
        for obstacle in [
            Obstacle::SignIn,
            Obstacle::Recipient,
            Obstacle::Refused,
            Obstacle::NotConfigured,
        ] {
            assert_eq!(check(Err(not_sent(obstacle)), 0), by_hand(obstacle));
        }
        for obstacle in [Obstacle::Unreachable, Obstacle::Tls, Obstacle::Later] {
            let again = Verdict::Again(not_sent(obstacle));
            assert_eq!(check(Err(not_sent(obstacle)), 1199), again);
            assert_eq!(
                check(Err(not_sent(obstacle)), -60),
                again,
                "a clock set back"
            );
            assert_eq!(check(Err(not_sent(obstacle)), 1200), by_hand(obstacle));
        }
        assert_eq!(check(Ok(()), 5000), Verdict::Brought);
    }
}
