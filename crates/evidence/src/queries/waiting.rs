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
    let to_verify = state_waiting(rx, EntryState::Recorded, body).await?;
    let to_countersign = state_waiting(rx, EntryState::AwaitingCountersign, body).await?;
    let returned = state_waiting(rx, EntryState::Returned, body).await?;
    let count = |entries: i64| u64::try_from(entries).unwrap_or(0);
    Ok(Waiting {
        to_verify: count(to_verify.entries),
        to_verify_since: to_verify.since,
        to_countersign: count(to_countersign.entries),
        returned: count(returned.entries),
    })
}
