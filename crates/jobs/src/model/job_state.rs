//! Where a job stands, and where it goes from there.

use kernel::Instant;

use super::backoff::backoff_seconds;

kernel::text_enum! {
    /// Where a job stands (*tình trạng công việc nền*).
    pub enum JobState {
        /// It waits for its time (*đang chờ*).
        Waiting = "waiting",
        /// A worker has it (*đang chạy*).
        Running = "running",
        /// It was done (*đã xong*).
        Done = "done",
        /// It failed as often as it may; somebody has to decide (*hỏng, chờ xử lý*).
        Dead = "dead",
        /// Somebody decided that it need not be done (*đã bỏ*).
        GivenUp = "given_up",
    }
}

impl JobState {
    /// Whether somebody may have it run again, or at once.
    pub fn may_be_retried(self) -> bool {
        match self {
            Self::Waiting | Self::Dead | Self::GivenUp => true,
            Self::Running | Self::Done => false,
        }
    }

    /// Whether somebody may give it up.
    pub fn may_be_given_up(self) -> bool {
        match self {
            Self::Waiting | Self::Dead => true,
            Self::Running | Self::Done | Self::GivenUp => false,
        }
    }
}

/// How a run of a job ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It is done.
    Done,
    /// It failed and is run again at this moment.
    Again(Instant),
    /// It failed for the last time.
    Dead,
    /// It took so long that the job was given to another run; how this one ended changes nothing.
    Lost,
}

/// Decides what comes after a failure.
pub(crate) fn after_failure(attempts: u32, attempts_max: u32, now: Instant) -> End {
    if attempts >= attempts_max {
        End::Dead
    } else {
        End::Again(now.plus_seconds(backoff_seconds(attempts)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_waits_and_the_last_one_is_the_end() {
        let now = Instant::of_micros(0);
        assert_eq!(after_failure(3, 3, now), End::Dead);
        assert_eq!(after_failure(4, 3, now), End::Dead);
        assert_eq!(after_failure(2, 3, now), End::Again(now.plus_seconds(60)));
    }

    #[test]
    fn what_runs_or_is_done_is_nobodys_to_decide() {
        for state in [JobState::Running, JobState::Done] {
            assert!(!state.may_be_retried() && !state.may_be_given_up());
        }
        assert!(JobState::GivenUp.may_be_retried() && !JobState::GivenUp.may_be_given_up());
    }
}
