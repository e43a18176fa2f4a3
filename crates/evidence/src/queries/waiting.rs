//! What waits for a body to verify it.

use db::Rx;
use kernel::{Fault, Instant, OrganisationId};

use crate::model::standing::EntryState;
use crate::store::state::state_waiting;

/// What waits for a body (chờ xác nhận).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// How many entries wait for the body to verify them.
    pub to_verify: u64,
    /// Since when the first of them waits.
    pub to_verify_since: Option<Instant>,
    /// How many wait for a countersignature.
    pub to_countersign: u64,
    /// How many were returned and wait for their recorder.
    pub returned: u64,
}

/// What waits for a body.
///
/// # Errors
/// The database is away.
pub async fn waiting(rx: &mut Rx, body: OrganisationId) -> Result<Waiting, Fault> {
    let rows = state_waiting(rx, body).await?;
    let of = |state| rows.iter().find(|row| row.state == state);
    let count = |state| {
        let entries = of(state).map_or(0, |row| row.entries);
        u64::try_from(entries).unwrap_or(0)
    };
    Ok(Waiting {
        to_verify: count(EntryState::Recorded),
        to_verify_since: of(EntryState::Recorded).map(|row| row.since),
        to_countersign: count(EntryState::AwaitingCountersign),
        returned: count(EntryState::Returned),
    })
}
