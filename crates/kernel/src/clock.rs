//! The time, as an argument.

use std::fmt::Debug;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use crate::day::Day;
use crate::instant::Instant;

/// What tells the time. The clock on the wall lives in the binary; nothing else asks it.
pub trait Clock: Send + Sync + Debug {
    /// The time.
    fn now(&self) -> Instant;
}

/// A clock that stands still until it is moved: for tests, demonstrations and a day gone by.
#[derive(Debug)]
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// Stands at this instant.
    pub fn at(instant: Instant) -> Self {
        Self(AtomicI64::new(instant.micros()))
    }

    /// Stands at eight in the morning of this day in Vietnam, when offices are open.
    pub fn on(day: Day) -> Self {
        Self::at(Instant::in_vietnam(day, 8, 0))
    }

    /// Moves it to this instant, forwards or back.
    pub fn set(&self, instant: Instant) {
        self.0.store(instant.micros(), Ordering::Relaxed);
    }

    /// Moves it forwards.
    pub fn advance_seconds(&self, seconds: u32) {
        self.set(self.now().plus_seconds(i64::from(seconds)));
    }

    /// Moves it forwards to the same time of a later day.
    pub fn advance_days(&self, days: u16) {
        let seconds = i64::from(days).saturating_mul(24 * 60 * 60);
        self.set(self.now().plus_seconds(seconds));
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Instant {
        Instant::of_micros(self.0.load(Ordering::Relaxed))
    }
}

/// The two clocks of the house.
///
/// Both show the time of day, except in a demonstration: there the business day may be set, and no session lives longer
/// for it.
#[derive(Debug, Clone)]
pub struct Clocks {
    /// What day it is for contracts, deadlines and reports.
    pub business: Arc<dyn Clock>,
    /// What time it is for sessions, locks and the audit trail; always the real one where there is one.
    pub security: Arc<dyn Clock>,
}

impl Clocks {
    /// One clock as both.
    pub fn same(clock: Arc<dyn Clock>) -> Self {
        Self {
            business: Arc::clone(&clock),
            security: clock,
        }
    }

    /// The business day in Vietnam.
    pub fn day(&self) -> Day {
        self.business.now().day_in_vietnam()
    }

    /// The real time.
    pub fn now(&self) -> Instant {
        self.security.now()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_stands_still_until_it_is_moved() {
        let day = Day::of(2023, 9, 15).unwrap();
        let clock = FixedClock::on(day);
        assert_eq!(clock.now(), clock.now());
        assert_eq!(clock.now().time_in_vietnam(), "15/09/2023 08:00");
        clock.advance_seconds(90);
        assert_eq!(clock.now().time_in_vietnam(), "15/09/2023 08:01");
        clock.advance_days(16);
        assert_eq!(clock.now().time_in_vietnam(), "01/10/2023 08:01");
    }

    #[test]
    fn the_business_day_moves_without_the_real_time() {
        let business = Arc::new(FixedClock::on(Day::of(2023, 12, 31).unwrap()));
        let clocks = Clocks {
            business: Arc::clone(&business) as Arc<dyn Clock>,
            security: Arc::new(FixedClock::on(Day::of(2024, 6, 1).unwrap())),
        };
        let real = clocks.now();
        business.advance_days(1);
        assert_eq!(clocks.day(), Day::of(2024, 1, 1).unwrap());
        assert_eq!(clocks.now(), real);
    }
}
