//! What is done in the year, one act after the other.

use kernel::Day;

use super::difficulties::DifficultyAct;
use super::evidence_year::EvidenceAct;
use super::obligations::OwedAct;

/// One act of the year.
#[derive(Debug, Clone)]
pub(super) enum Act {
    /// Bodies are told of what begins with the month.
    Rounds,
    /// A cooperative is founded and enters the directory.
    Found(u16),
    /// Something is done with evidence.
    Evidence(EvidenceAct),
    /// Something is done with what a body owes.
    Owed(OwedAct),
    /// Something is done with a difficulty.
    Difficulty(DifficultyAct),
}

/// An act with its day.
#[derive(Debug, Clone)]
pub(super) struct Dated {
    pub(super) on: Day,
    pub(super) act: Act,
}

impl Dated {
    /// This act on this day.
    pub(super) fn of(on: Day, act: Act) -> Self {
        Self { on, act }
    }
}
