//! Instants: when something happened.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};

use crate::datum::{Datum, Kind, Stored, Unstorable};
use crate::day::Day;

/// Vietnam is seven hours ahead of UTC, all the year and in every province: a fixed number needs no time zone database,
/// which would have to be shipped and could be wrong.
const VIETNAM: Offset = Offset::constant(7);

const SECOND: i64 = 1_000_000;

/// When something happened (*thời điểm*): microseconds since 1970 in UTC.
///
/// Between the years 1 and 9999, so that each has a day in Vietnam.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "i64", into = "i64")]
pub struct Instant(i64);

impl Instant {
    /// The first that there is: the beginning of the year 1 in Vietnam.
    pub const MIN: Self = Self(-62_135_596_800 * SECOND);
    /// The last that there is: near the end of the year 9999.
    pub const MAX: Self = Self(253_402_200_000 * SECOND);

    /// This many microseconds after 1970 began in UTC; what is outside of MIN and MAX becomes the nearer of them.
    pub const fn of_micros(micros: i64) -> Self {
        if micros < Self::MIN.0 {
            Self::MIN
        } else if micros > Self::MAX.0 {
            Self::MAX
        } else {
            Self(micros)
        }
    }

    /// A time of day in Vietnam; hours and minutes that no clock shows become the last that it does.
    pub fn in_vietnam(day: Day, hour: u8, minute: u8) -> Self {
        let days = Day::EPOCH.until(day);
        let minutes = i64::from(hour.min(23))
            .saturating_mul(60)
            .saturating_add(i64::from(minute.min(59)));
        let seconds = days
            .saturating_mul(24 * 60 * 60)
            .saturating_add(minutes.saturating_mul(60))
            .saturating_sub(i64::from(VIETNAM.seconds()));
        Self::of_micros(seconds.saturating_mul(SECOND))
    }

    /// Microseconds since 1970 began in UTC.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The day that it was in Vietnam.
    pub fn day_in_vietnam(self) -> Day {
        Day::from_date(self.in_offset(VIETNAM).date())
    }

    /// Day and time in Vietnam as officers write it: `15/09/2023 08:30`.
    pub fn time_in_vietnam(self) -> String {
        let time = self.in_offset(VIETNAM).time();
        let day = self.day_in_vietnam().to_vietnamese();
        format!("{day} {:02}:{:02}", time.hour(), time.minute())
    }

    /// So many seconds later, or earlier if negative; ends at MIN and MAX.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self::of_micros(self.0.saturating_add(seconds.saturating_mul(SECOND)))
    }

    /// Whole seconds from this to the other, rounded down; negative if the other is earlier.
    pub const fn seconds_until(self, other: Self) -> i64 {
        other.0.saturating_sub(self.0).div_euclid(SECOND)
    }

    fn in_offset(self, offset: Offset) -> DateTime {
        // All instants between MIN and MAX are timestamps; the other arm is never taken (a property test says so).
        let timestamp = Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH);
        offset.to_datetime(timestamp)
    }
}

/// In UTC, for the log: `2023-09-15T01:30:00.000000Z`.
impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.6}Z", self.in_offset(Offset::UTC))
    }
}

impl From<i64> for Instant {
    fn from(micros: i64) -> Self {
        Self::of_micros(micros)
    }
}

impl From<Instant> for i64 {
    fn from(instant: Instant) -> Self {
        instant.0
    }
}

impl Stored for Instant {
    const KIND: Kind = Kind::Int;

    fn to_datum(&self) -> Datum {
        Datum::Int(self.0)
    }

    fn from_datum(datum: Datum) -> Result<Self, Unstorable> {
        let unstorable = Unstorable::new("Instant", &datum);
        let micros = i64::from_datum(datum).map_err(|_| unstorable.clone())?;
        let instant = Self::of_micros(micros);
        if instant.0 == micros {
            Ok(instant)
        } else {
            Err(unstorable)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(year: i16, month: i8, day: i8) -> Day {
        Day::of(year, month, day).unwrap()
    }

    #[test]
    fn a_number_outside_of_the_calendar_is_refused_from_a_column() {
        assert!(Instant::from_datum(Datum::Int(i64::MAX)).is_err());
        assert!(Instant::from_datum(Datum::Int(i64::MIN)).is_err());
        assert!(Instant::from_datum(Datum::Null(Kind::Int)).is_err());
        assert_eq!(Instant::of_micros(i64::MAX), Instant::MAX);
        assert_eq!(Instant::of_micros(i64::MIN), Instant::MIN);
    }

    #[test]
    fn the_day_in_vietnam_begins_seven_hours_before_that_of_utc() {
        let last = Instant::of_micros(1_694_710_799_999_999);
        assert_eq!(last.to_string(), "2023-09-14T16:59:59.999999Z");
        assert_eq!(last.day_in_vietnam(), day(2023, 9, 14));
        let first = Instant::of_micros(1_694_710_800_000_000);
        assert_eq!(first.day_in_vietnam(), day(2023, 9, 15));
        assert_eq!(first, Instant::in_vietnam(day(2023, 9, 15), 0, 0));
        assert_eq!(
            first.plus_seconds(8 * 3600 + 30 * 60).time_in_vietnam(),
            "15/09/2023 08:30"
        );
    }

    #[test]
    fn the_ends_of_the_calendar_have_their_days() {
        assert_eq!(Instant::MIN.day_in_vietnam(), Day::MIN);
        assert_eq!(Instant::MAX.day_in_vietnam(), Day::MAX);
        assert_eq!(Instant::MAX.plus_seconds(i64::MAX), Instant::MAX);
        assert_eq!(
            Instant::in_vietnam(Day::MIN, 0, 0).day_in_vietnam(),
            Day::MIN
        );
    }

    #[test]
    fn seconds_are_counted_down_to_the_whole() {
        let start = Instant::of_micros(1_694_710_800_000_000);
        assert_eq!(
            start.seconds_until(Instant::of_micros(start.micros() + 1_999_999)),
            1
        );
        assert_eq!(
            start.seconds_until(Instant::of_micros(start.micros() - 1)),
            -1
        );
    }

    proptest! {
        #[test]
        fn every_instant_has_a_day_and_comes_back(micros in Instant::MIN.micros()..=Instant::MAX.micros()) {
            let instant = Instant::of_micros(micros);
            let day = instant.day_in_vietnam();
            let start = Instant::in_vietnam(day, 0, 0);
            prop_assert!((0..24 * 60 * 60).contains(&start.seconds_until(instant)));
            prop_assert_eq!(Instant::from_datum(instant.to_datum()), Ok(instant));
            let json = serde_json::to_string(&instant).unwrap();
            prop_assert_eq!(serde_json::from_str::<Instant>(&json).unwrap(), instant);
        }
    }
}
