//! `hoptac evidence rebuild` as an operator runs it: how long it takes and what memory it holds at most.

use std::time::{Duration, Instant};

use anyhow::Result;
use serde::Serialize;

use crate::server::Installation;

/// What counting every figure anew took.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Counted {
    pub(crate) seconds: f64,
    /// The most memory that the process held; none where the system does not tell.
    pub(crate) peak_bytes: Option<u64>,
    /// What it said, the first line.
    pub(crate) told: String,
}

/// Counts every figure anew and puts right what differs.
pub(crate) fn rebuild(installation: &Installation) -> Result<Counted> {
    let begun = Instant::now();
    let (told, peak_bytes) = installation.run_watched(&["evidence", "rebuild"])?;
    Ok(Counted {
        seconds: seconds(begun.elapsed()),
        peak_bytes,
        told: told.lines().next().unwrap_or_default().to_owned(),
    })
}

/// Tenths of a second.
pub(super) fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 10.0).round() / 10.0
}
