//! When a schedule has its turn, by a clock that may be set back.

use kernel::{Day, Instant};

/// How often a scheduled job is run (*lịch chạy*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// Every so many minutes; none is taken for one.
    EveryMinutes(u16),
    /// Every day at this time in Vietnam.
    DailyAt {
        /// 0 to 23.
        hour: u8,
        /// 0 to 59.
        minute: u8,
    },
}

impl Rhythm {
    fn seconds(self) -> i64 {
        match self {
            Self::EveryMinutes(minutes) => i64::from(minutes.max(1)) * 60,
            Self::DailyAt { .. } => 24 * 60 * 60,
        }
    }

    /// The last slot that has begun. Slots are counted from a moment that never changes, so that every process has the same.
    fn slot(self, now: Instant) -> Instant {
        let first = match self {
            Self::EveryMinutes(_) => Instant::in_vietnam(Day::EPOCH, 0, 0),
            Self::DailyAt { hour, minute } => Instant::in_vietnam(Day::EPOCH, hour, minute),
        };
        let past = first.seconds_until(now).div_euclid(self.seconds());
        first.plus_seconds(past * self.seconds())
    }
}

/// Where a schedule stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Turn {
    /// When it has its next turn.
    pub(crate) next_at: Instant,
    /// The slot of its last turn; no slot comes twice.
    pub(crate) last_slot: Option<Instant>,
}

/// What a schedule does now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Move {
    /// Nothing.
    Wait,
    /// It only learns when its next turn is.
    Set(Turn),
    /// It queues the job of this slot.
    Run(Instant, Turn),
}

/// Decides what a schedule does now. A new one waits for its next slot. Turns that were missed, because nothing ran, are
/// taken once. After a clock was set back, a schedule waits two rhythms at most, and gives no slot a second time.
pub(crate) fn decide(rhythm: Rhythm, turn: Option<Turn>, now: Instant) -> Move {
    let begun = rhythm.slot(now);
    let next_at = begun.plus_seconds(rhythm.seconds());
    let last_slot = turn.and_then(|turn| turn.last_slot);
    let Some(turn) = turn else {
        return Move::Set(Turn { next_at, last_slot });
    };
    if turn.next_at <= now {
        let slot = match last_slot {
            Some(last) if begun <= last => last.plus_seconds(rhythm.seconds()),
            Some(_) | None => begun,
        };
        let last_slot = Some(slot);
        return Move::Run(slot, Turn { next_at, last_slot });
    }
    if turn.next_at > now.plus_seconds(2 * rhythm.seconds()) {
        return Move::Set(Turn { next_at, last_slot });
    }
    Move::Wait
}

#[cfg(test)]
mod tests {
    use super::*;

    const NIGHTLY: Rhythm = Rhythm::DailyAt { hour: 3, minute: 0 };
    const OFTEN: Rhythm = Rhythm::EveryMinutes(5);

    /// A time on so many days after 15 September 2025.
    fn at(days: i32, hour: u8, minute: u8) -> Instant {
        let day = Day::of(2025, 9, 15).unwrap().plus_days(days);
        Instant::in_vietnam(day, hour, minute)
    }

    fn turn(next_at: Instant, last_slot: Option<Instant>) -> Turn {
        Turn { next_at, last_slot }
    }

    #[test]
    fn a_new_schedule_waits_for_its_next_slot() {
        let set = |next_at| Move::Set(turn(next_at, None));
        assert_eq!(decide(NIGHTLY, None, at(0, 2, 59)), set(at(0, 3, 0)));
        assert_eq!(decide(NIGHTLY, None, at(0, 3, 0)), set(at(1, 3, 0)));
        assert_eq!(decide(OFTEN, None, at(0, 8, 1)), set(at(0, 8, 5)));
        let none = Rhythm::EveryMinutes(0);
        assert_eq!(decide(none, None, at(0, 8, 1)), set(at(0, 8, 2)));
    }

    #[test]
    fn a_turn_comes_at_its_time_and_not_before() {
        let waits = turn(at(0, 3, 0), Some(at(-1, 3, 0)));
        assert_eq!(decide(NIGHTLY, Some(waits), at(0, 2, 59)), Move::Wait);
        let next = turn(at(1, 3, 0), Some(at(0, 3, 0)));
        let runs = Move::Run(at(0, 3, 0), next);
        assert_eq!(decide(NIGHTLY, Some(waits), at(0, 3, 0)), runs);
        assert_eq!(decide(NIGHTLY, Some(waits), at(0, 9, 30)), runs);
    }

    #[test]
    fn turns_that_were_missed_are_taken_once() {
        let old = turn(at(0, 3, 0), Some(at(-1, 3, 0)));
        let next = turn(at(5, 3, 0), Some(at(4, 3, 0)));
        assert_eq!(
            decide(NIGHTLY, Some(old), at(4, 8, 0)),
            Move::Run(at(4, 3, 0), next)
        );
        assert_eq!(decide(NIGHTLY, Some(next), at(4, 8, 0)), Move::Wait);
    }

    #[test]
    fn a_clock_set_back_an_hour_repeats_no_night() {
        let ran = turn(at(1, 3, 0), Some(at(0, 3, 0)));
        assert_eq!(decide(NIGHTLY, Some(ran), at(0, 2, 30)), Move::Wait);
        assert_eq!(decide(NIGHTLY, Some(ran), at(0, 3, 0)), Move::Wait);
    }

    #[test]
    fn a_clock_set_back_for_days_starves_nothing_and_gives_no_slot_twice() {
        let ran = turn(at(0, 8, 5), Some(at(0, 8, 0)));
        let back = at(-3, 8, 1);
        let set = turn(at(-3, 8, 5), Some(at(0, 8, 0)));
        assert_eq!(decide(OFTEN, Some(ran), back), Move::Set(set));
        let next = turn(at(-3, 8, 10), Some(at(0, 8, 5)));
        assert_eq!(
            decide(OFTEN, Some(set), at(-3, 8, 5)),
            Move::Run(at(0, 8, 5), next)
        );
    }

    #[test]
    fn a_rhythm_that_a_release_made_quicker_is_taken_up() {
        let nightly = turn(at(1, 3, 0), Some(at(0, 3, 0)));
        let set = turn(at(0, 8, 5), Some(at(0, 3, 0)));
        assert_eq!(decide(OFTEN, Some(nightly), at(0, 8, 1)), Move::Set(set));
    }
}
