//! How long a failed job waits before it is run again.

/// After the first failure.
const FIRST_SECONDS: i64 = 15;
/// How much longer after each further one.
const FACTOR: i64 = 4;
/// After however many.
const LONGEST_SECONDS: i64 = 6 * 60 * 60;

/// Seconds to wait after so many attempts: a quarter of a minute, a minute, four, … six hours. Eight attempts take half a
/// day, in which somebody has seen what is wrong.
pub(crate) fn backoff_seconds(attempts: u32) -> i64 {
    let steps = attempts.saturating_sub(1);
    FACTOR
        .checked_pow(steps)
        .map_or(LONGEST_SECONDS, |times| FIRST_SECONDS.saturating_mul(times))
        .min(LONGEST_SECONDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_waits_longer_up_to_six_hours() {
        let waits = [0, 1, 2, 3, 6, 7, 8, 1_000, u32::MAX].map(backoff_seconds);
        assert_eq!(
            waits,
            [15, 15, 60, 240, 15_360, 21_600, 21_600, 21_600, 21_600]
        );
    }
}
