//! How often somebody may fail to sign in, so that nobody guesses, and nobody locks another out.
//!
//! A browser in which the account has signed in before counts by itself: whatever others do, it is not held up. All
//! others share the counters of their network address, of the account as seen from strangers' browsers, and of both.

use kernel::Instant;

kernel::text_enum! {
    /// At what somebody may fail.
    pub(crate) enum Step {
        /// At the password.
        Password = "password",
        /// At the one-time code of an officer.
        Code = "code",
        /// At the second step.
        Second = "second",
        /// Not a failure: a link for a new password was asked for.
        Reset = "reset",
        /// At an address that is a secret: a calendar, the link that ends a letter.
        Secret = "secret",
    }
}

/// So many failures in so long a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limit {
    pub(crate) failures: i64,
    pub(crate) window_seconds: i64,
}

const fn limit(failures: i64, window_seconds: i64) -> Limit {
    Limit {
        failures,
        window_seconds,
    }
}

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

impl Step {
    /// Of one account, from one browser or one network address.
    pub(crate) fn own(self) -> Limit {
        match self {
            Self::Password => limit(5, 15 * MINUTE),
            // Only where it was tried from is counted.
            Self::Secret => limit(100, 15 * MINUTE),
            // The life of a code; a new code begins anew.
            Self::Code => limit(5, 24 * HOUR),
            Self::Second => limit(5, 15 * MINUTE),
            Self::Reset => limit(3, HOUR),
        }
    }

    /// Of one account, from all browsers that it does not know: 720 guesses a day of a hundred million codes.
    pub(crate) fn strangers(self) -> Limit {
        match self {
            Self::Password | Self::Code | Self::Second | Self::Secret => limit(30, HOUR),
            Self::Reset => limit(6, HOUR),
        }
    }

    /// Of one network address, over all accounts: an office or a mobile network behind one address fits in.
    pub(crate) fn address(self) -> Limit {
        match self {
            Self::Password | Self::Code | Self::Second | Self::Secret => limit(100, 15 * MINUTE),
            Self::Reset => limit(30, HOUR),
        }
    }
}

/// Failures as they were counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) window_start: Instant,
    pub(crate) failures: i64,
}

/// What a counter says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// One may try.
    Open,
    /// One may try again after this many seconds.
    Shut { seconds: i64 },
}

impl Count {
    /// As it counts now. A window that is over counts nothing. One that begins later than now was written before the
    /// clock was set back: it keeps its failures, and begins now, so that it neither frees nor locks for ever.
    pub(crate) fn now(self, limit: Limit, now: Instant) -> Self {
        let age = self.window_start.seconds_until(now);
        if age >= limit.window_seconds {
            return Self {
                window_start: now,
                failures: 0,
            };
        }
        Self {
            window_start: self.window_start.min(now),
            ..self
        }
    }

    /// One more failure.
    pub(crate) fn more(self, limit: Limit, now: Instant) -> Self {
        let counted = self.now(limit, now);
        Self {
            failures: counted.failures.saturating_add(1),
            ..counted
        }
    }

    pub(crate) fn standing(self, limit: Limit, now: Instant) -> Standing {
        let counted = self.now(limit, now);
        if counted.failures < limit.failures {
            return Standing::Open;
        }
        let seconds = limit.window_seconds - counted.window_start.seconds_until(now);
        Standing::Shut { seconds }
    }

    /// Whether the clock was set back since, so that the window must be written anew.
    pub(crate) fn is_ahead(self, now: Instant) -> bool {
        self.window_start > now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Limit = limit(3, 900);

    fn at(seconds: i64) -> Instant {
        Instant::of_micros(seconds * 1_000_000)
    }

    fn count(start: i64, failures: i64) -> Count {
        Count {
            window_start: at(start),
            failures,
        }
    }

    #[test]
    fn the_last_failure_shuts_until_the_window_ends() {
        let third = count(0, 2).more(LIMIT, at(100));
        assert_eq!(third, count(0, 3));
        assert_eq!(
            third.standing(LIMIT, at(300)),
            Standing::Shut { seconds: 600 }
        );
        assert_eq!(
            third.standing(LIMIT, at(899)),
            Standing::Shut { seconds: 1 }
        );
        assert_eq!(third.standing(LIMIT, at(900)), Standing::Open);
        assert_eq!(third.more(LIMIT, at(900)), count(900, 1));
        assert_eq!(count(0, 2).standing(LIMIT, at(1)), Standing::Open);
    }

    #[test]
    fn a_clock_set_back_neither_frees_nor_locks_for_ever() {
        let later = count(1_000_000, 3);
        assert!(later.is_ahead(at(0)));
        assert_eq!(
            later.standing(LIMIT, at(0)),
            Standing::Shut { seconds: 900 }
        );
        // Written anew, it ends as any other.
        let anew = later.now(LIMIT, at(0));
        assert_eq!(anew, count(0, 3));
        assert_eq!(anew.standing(LIMIT, at(900)), Standing::Open);
    }
}
