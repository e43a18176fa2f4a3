//! Whether a plan may stand under a plan of several years.

use db::Rx;
use kernel::{Day, Fault};

use crate::model::draft::PlanId;
use crate::model::scheme::{SchemeFault, may_hold};
use crate::store::plan::plan_by_id;

/// Looks whether the plan of several years that was chosen holds a plan of this time, if one was chosen.
///
/// # Errors
/// It does not, or the database is away.
pub(crate) async fn under_scheme(
    rx: &mut Rx,
    scheme: Option<PlanId>,
    time: (Day, Day),
) -> Result<(), UnderSchemeError> {
    let Some(scheme) = scheme else {
        return Ok(());
    };
    let found = plan_by_id(rx, scheme).await?.ok_or(SchemeFault::None)?;
    let is_open = found.closed_on.is_none();
    Ok(may_hold((found.from_day, found.to_day), is_open, time)?)
}

/// Why a plan does not stand under another.
#[derive(Debug, thiserror::Error)]
pub enum UnderSchemeError {
    /// The scheme.
    #[error(transparent)]
    Scheme(#[from] SchemeFault),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { UnderSchemeError from [Scheme, Fault] {} }
