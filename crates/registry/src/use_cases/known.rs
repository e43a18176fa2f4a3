//! A cooperative as an act meets it: known to the actor, with where it lies.

use authz::{Action, Actor, Denied, Located, locate, may};
use db::Rx;
use kernel::{Fault, Instant, OrganisationId};

use crate::model::legal_status::Standing;
use crate::model::life_case::LifeFault;
use crate::store::cooperative::{Cooperative, cooperative_by_id};

/// Why a cooperative cannot be acted on.
#[derive(Debug, thiserror::Error)]
pub enum CooperativeFault {
    /// It is no more.
    #[error(transparent)]
    Life(LifeFault),
    /// Somebody changed it after the form was opened.
    #[error("changed by {by} at {at:?} after version {seen} was seen")]
    Stale {
        /// What the form showed.
        seen: i64,
        /// Who changed it.
        by: String,
        /// When.
        at: Instant,
    },
}

kernel::refusal! { CooperativeFault from [Life] {
    Self::Stale { by, at, .. } => Conflict "registry.stale" { "by": by, "at": at.time_in_vietnam() };
} }

/// The cooperative and where it lies; refused as if there were none where the actor may not know of it.
pub(crate) async fn known(
    rx: &mut Rx,
    actor: &Actor,
    id: OrganisationId,
) -> Result<(Cooperative, Located), KnownError> {
    let found = cooperative_by_id(rx, id).await?;
    let cooperative = found.ok_or(Denied::Hidden)?;
    let place = locate(rx, Some(cooperative.record.seat), Some(id)).await?;
    match may(actor, Action::ViewCooperatives, &place) {
        true => Ok((cooperative, place)),
        false => Err(Denied::Hidden.into()),
    }
}

/// Why a cooperative is not known.
#[derive(Debug, thiserror::Error)]
pub enum KnownError {
    /// There is none, or the actor may not know of it.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { KnownError from [Denied, Fault] {} }

/// Whether it still acts.
///
/// # Errors
/// It is no more.
pub(crate) fn acting(cooperative: &Cooperative) -> Result<(), CooperativeFault> {
    let legal = cooperative.now.legal;
    match legal.standing() {
        Standing::Alive | Standing::Ending => Ok(()),
        Standing::Ended => Err(CooperativeFault::Life(LifeFault::Ended(legal))),
    }
}

/// Whether nobody changed it after it was seen.
///
/// # Errors
/// Somebody did.
pub(crate) fn fresh(cooperative: &Cooperative, seen: i64) -> Result<(), CooperativeFault> {
    if cooperative.version == seen {
        return Ok(());
    }
    Err(CooperativeFault::Stale {
        seen,
        by: cooperative.changed_by.clone(),
        at: cooperative.changed_at,
    })
}

/// Who is told to have done something: the actor, or the house itself.
pub(crate) fn name_of(actor: &Actor) -> &str {
    match actor.name.as_str() {
        "" => "hoptac",
        name => name,
    }
}
