//! How an entry stands, by the acts upon it, and whether it counts.

use serde::{Deserialize, Serialize};

kernel::text_enum! {
    /// How an entry stands (*tình trạng minh chứng*).
    pub enum EntryState {
        /// Recorded, waits for the responsible body (*đã ghi nhận, chờ xác nhận*).
        Recorded = "recorded",
        /// Recorded or verified by letter, waits for another officer (*chờ ký đối chiếu*).
        AwaitingCountersign = "awaiting_countersign",
        /// Verified (*đã xác nhận*).
        Verified = "verified",
        /// Returned with a reason: counts nowhere until it is sent again (*bị trả lại*).
        Returned = "returned",
        /// Reversed by another entry that says why: counts no more (*đã đảo*).
        Reversed = "reversed",
    }
}

/// Where an entry counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Standing {
    /// Among what is recorded (*đã ghi nhận*); what is verified is recorded too.
    pub(crate) recorded: bool,
    /// Among what is verified (*đã xác nhận*).
    pub(crate) verified: bool,
}

impl EntryState {
    /// Where it counts. What a body returned is not counted: nobody answers for it.
    pub(crate) fn standing(self) -> Standing {
        let (recorded, verified) = match self {
            Self::Recorded | Self::AwaitingCountersign => (true, false),
            Self::Verified => (true, true),
            Self::Returned | Self::Reversed => (false, false),
        };
        Standing { recorded, verified }
    }
}

impl Standing {
    /// What the step from one standing to another adds to each count: one, nothing, or less one.
    pub(crate) fn step(self, after: Self) -> Step {
        let step = |before: bool, after: bool| i64::from(after).saturating_sub(i64::from(before));
        Step {
            recorded: step(self.recorded, after.recorded),
            verified: step(self.verified, after.verified),
        }
    }
}

/// What an act adds to each count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) recorded: i64,
    pub(crate) verified: i64,
}

impl Step {
    /// Whether it changes no count.
    pub(crate) fn is_none(self) -> bool {
        self.recorded == 0 && self.verified == 0
    }
}
