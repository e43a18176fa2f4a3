//! The clocks on the wall. The only place that asks the machine for the time.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use kernel::{Clock, Clocks, Day, Instant};

/// Seconds of a day.
const DAY_SECONDS: i64 = 24 * 60 * 60;

/// The machine's clock.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WallClock;

impl Clock for WallClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the machine"
    )]
    fn now(&self) -> Instant {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Instant::of_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }
}

/// A demonstration's clock: always the same day, at the real time of day, so that what happens later is later.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DayClock {
    day: Day,
}

impl Clock for DayClock {
    fn now(&self) -> Instant {
        let real = WallClock.now();
        let midnight = Instant::in_vietnam(real.day_in_vietnam(), 0, 0);
        let elapsed = midnight.seconds_until(real).clamp(0, DAY_SECONDS - 1);
        Instant::in_vietnam(self.day, 0, 0).plus_seconds(elapsed)
    }
}

/// The clocks of an installation: real ones, or a business day that stands.
pub(crate) fn clocks(business_day: Option<Day>) -> Clocks {
    let wall: Arc<dyn Clock> = Arc::new(WallClock);
    match business_day {
        None => Clocks::same(wall),
        Some(day) => Clocks {
            business: Arc::new(DayClock { day }),
            security: wall,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_business_day_stands_while_the_security_clock_is_real() {
        let day = Day::of(2023, 11, 30).unwrap();
        let clocks = clocks(Some(day));
        assert_eq!(clocks.day(), day);
        assert!(clocks.now() > Instant::in_vietnam(Day::of(2026, 1, 1).unwrap(), 0, 0));
    }
}
