//! How much a program may ask with one token, and in what portions a process buys it.

use kernel::Instant;

/// Requests of a token in a window: two a second on average, and any burst that fits.
pub(crate) const REQUESTS_MAX: i64 = 600;
/// Seconds of a window.
pub(crate) const WINDOW_SECONDS: i64 = 300;
/// A portion is this part of what is left: large at first, one at the end, so that what a process holds unspent is little
/// when all is nearly gone.
const PART: i64 = 10;

/// What all processes together have bought of a token's window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bought {
    /// When the window began.
    pub(crate) since: Instant,
    /// How many requests were bought.
    pub(crate) requests: i64,
}

/// A portion of requests that one process may let pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Portion {
    /// The window that it is of.
    pub(crate) since: Instant,
    /// How many requests are left of it; none where the window is sold out.
    pub(crate) left: i64,
}

impl Portion {
    /// Whether its window is not over. One that begins later than now was bought before the clock was set back.
    pub(crate) fn is_of(self, now: Instant) -> bool {
        is_open(self.since, now)
    }

    /// Seconds until the window ends.
    pub(crate) fn seconds_left(self, now: Instant) -> i64 {
        (WINDOW_SECONDS - self.since.seconds_until(now)).max(1)
    }
}

/// The next portion, and what all have bought with it. A window that is over sells nothing more: the next begins now.
pub(crate) fn next_portion(bought: Option<Bought>, now: Instant) -> (Portion, Bought) {
    let before = bought.filter(|bought| is_open(bought.since, now));
    let before = before.unwrap_or(Bought {
        since: now,
        requests: 0,
    });
    let rest = (REQUESTS_MAX - before.requests).max(0);
    let size = (rest / PART).clamp(1, rest.max(1)).min(rest);
    let portion = Portion {
        since: before.since,
        left: size,
    };
    let after = Bought {
        requests: before.requests + size,
        ..before
    };
    (portion, after)
}

fn is_open(since: Instant, now: Instant) -> bool {
    since <= now && since.seconds_until(now) < WINDOW_SECONDS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Instant {
        Instant::of_micros(seconds * 1_000_000)
    }

    #[test]
    fn a_window_sells_its_requests_and_no_more_in_few_portions() {
        let mut bought = None;
        let (mut sold, mut portions) = (0, 0);
        loop {
            let (portion, after) = next_portion(bought, at(10));
            if portion.left == 0 {
                break;
            }
            (sold, portions) = (sold + portion.left, portions + 1);
            bought = Some(after);
        }
        assert_eq!(sold, REQUESTS_MAX);
        assert!(portions < 60, "{portions}");
    }

    #[test]
    fn the_first_portion_is_large_and_the_last_is_one() {
        let bought = |requests| {
            Some(Bought {
                since: at(0),
                requests,
            })
        };
        let left = |requests| next_portion(bought(requests), at(1)).0.left;
        assert_eq!(next_portion(None, at(0)).0.left, 60);
        assert_eq!([left(500), left(595), left(599), left(600)], [10, 1, 1, 0]);
    }

    #[test]
    fn the_next_window_begins_anew_and_a_clock_set_back_neither_frees_nor_locks_for_ever() {
        let sold_out = Some(Bought {
            since: at(1_000),
            requests: REQUESTS_MAX,
        });
        let (portion, _) = next_portion(sold_out, at(1_299));
        assert_eq!((portion.left, portion.seconds_left(at(1_299))), (0, 1));
        assert_eq!(next_portion(sold_out, at(1_300)).0.left, 60);
        let (portion, after) = next_portion(sold_out, at(500));
        assert_eq!((portion.left, after.since), (60, at(500)));
    }
}
