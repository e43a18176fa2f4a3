//! How a target stands: one judge for every screen, report and program.

use kernel::{Day, RatePpm};

use super::draft::Comparator;

kernel::text_enum! {
    /// How a target stands (*tình trạng chỉ tiêu*).
    pub enum TargetState {
        /// Not begun, not due (*chưa đến hạn*).
        NotBegun = "not_begun",
        /// The forecast reaches the target (*đúng tiến độ*).
        OnTrack = "on_track",
        /// The forecast comes near the target (*có nguy cơ*).
        AtRisk = "at_risk",
        /// The forecast stays far below the target (*chậm*).
        Late = "late",
        /// Verified evidence reaches the target (*đạt*).
        Met = "met",
    }
}

/// The whole in parts per million.
const WHOLE: i128 = 1_000_000;

/// One unit in thousandths.
const UNIT: i64 = 1000;

/// What a target is judged by. Quantities are thousandths of its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Course {
    /// What is to be reached; none where a share has no list yet.
    pub(crate) goal: Option<i64>,
    /// What evidence counts; none where nobody has chosen what counts it.
    pub(crate) counted: Option<Counted>,
    /// How the count is held against the goal.
    pub(crate) comparator: Comparator,
    /// The first day of its time.
    pub(crate) from: Day,
    /// The last day of its time.
    pub(crate) due: Day,
}

/// What evidence counts, verified being part of recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counted {
    /// Recorded, not reversed.
    pub(crate) recorded: i64,
    /// Of that, verified.
    pub(crate) verified: i64,
}

/// The rules of the house by which a course is judged, as of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pace {
    /// Below this share of the goal a forecast is late.
    pub(crate) late_below: RatePpm,
    /// Up to this share of the time a target without any evidence has not begun.
    pub(crate) quiet_until: RatePpm,
}

/// How a target stands, and what is expected at this pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Forecast {
    /// The share of its time that has passed, today included.
    pub(crate) elapsed_ppm: u32,
    /// What is expected at the end, rounded down and at most the goal.
    pub(crate) expected: Option<i64>,
    /// The judgement, made before rounding.
    pub(crate) state: TargetState,
}

/// Judges a target as of a day: forecast = recorded ÷ share of time elapsed.
pub(crate) fn judge(course: &Course, today: Day, pace: Pace) -> Forecast {
    let time = Time::of(course.from, course.due, today);
    let (Some(goal), Some(counted)) = (course.goal, course.counted) else {
        return Forecast {
            elapsed_ppm: time.elapsed_ppm(),
            expected: None,
            state: TargetState::NotBegun,
        };
    };
    let state = match course.comparator {
        Comparator::AtMost => below(goal, counted, time),
        Comparator::Exactly | Comparator::AtLeast | Comparator::About => {
            above(goal, counted, time, pace)
        }
    };
    Forecast {
        elapsed_ppm: time.elapsed_ppm(),
        expected: Some(expected(goal, counted.recorded, time, course.comparator)),
        state,
    }
}

/// Days of a target that passed, of all its days.
#[derive(Debug, Clone, Copy)]
struct Time {
    passed: i64,
    all: i64,
}

impl Time {
    fn of(from: Day, due: Day, today: Day) -> Self {
        let all = from.until(due).saturating_add(1).max(1);
        let passed = from.until(today).saturating_add(1).clamp(0, all);
        Self { passed, all }
    }

    fn elapsed_ppm(self) -> u32 {
        let parts = i128::from(self.passed) * WHOLE / i128::from(self.all);
        u32::try_from(parts).unwrap_or(0)
    }

    fn is_over(self) -> bool {
        self.passed == self.all
    }
}

/// The share of this time that has passed on a day.
pub(crate) fn elapsed_ppm(from: Day, due: Day, today: Day) -> u32 {
    Time::of(from, due, today).elapsed_ppm()
}

/// Whether the forecast reaches this share of the goal, without rounding: recorded · all ÷ passed against goal · share.
fn reaches(goal: i64, recorded: i64, time: Time, share: i128) -> bool {
    i128::from(recorded) * i128::from(time.all) * WHOLE
        >= i128::from(goal) * i128::from(time.passed) * share
}

/// A target that is to be reached.
fn above(goal: i64, counted: Counted, time: Time, pace: Pace) -> TargetState {
    let quiet = time.passed == 0 || time.elapsed_ppm() < pace.quiet_until.parts();
    if counted.verified >= goal {
        TargetState::Met
    } else if counted.recorded == 0 && quiet {
        TargetState::NotBegun
    } else if reaches(goal, counted.recorded, time, WHOLE) {
        TargetState::OnTrack
    } else if reaches(
        goal,
        counted.recorded,
        time,
        i128::from(pace.late_below.parts()),
    ) {
        TargetState::AtRisk
    } else {
        TargetState::Late
    }
}

/// A target that is not to be passed: it is met when its time is over.
fn below(goal: i64, counted: Counted, time: Time) -> TargetState {
    let more_than_goal = !reaches_at_most(goal, counted.recorded, time);
    if counted.recorded > goal {
        TargetState::Late
    } else if time.is_over() {
        TargetState::Met
    } else if time.passed == 0 {
        TargetState::NotBegun
    } else if more_than_goal {
        TargetState::AtRisk
    } else {
        TargetState::OnTrack
    }
}

fn reaches_at_most(goal: i64, recorded: i64, time: Time) -> bool {
    i128::from(recorded) * i128::from(time.all) <= i128::from(goal) * i128::from(time.passed)
}

/// What is expected at the end: whole units where the goal is in whole units, at most the goal where it is to be reached.
fn expected(goal: i64, recorded: i64, time: Time, comparator: Comparator) -> i64 {
    if time.passed == 0 {
        return 0;
    }
    let exact = i128::from(recorded) * i128::from(time.all) / i128::from(time.passed);
    let exact = i64::try_from(exact).unwrap_or(i64::MAX);
    let step = if goal % UNIT == 0 { UNIT } else { 1 };
    let down = exact - exact.rem_euclid(step);
    match comparator {
        Comparator::AtMost => down,
        Comparator::Exactly | Comparator::AtLeast | Comparator::About => down.min(goal),
    }
}

#[cfg(test)]
mod tests;
