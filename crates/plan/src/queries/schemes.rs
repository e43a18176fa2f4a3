//! Plans of several years under which a plan may stand.

use db::Rx;
use kernel::Fault;

use crate::model::draft::PlanId;
use crate::model::scheme::is_of_years;
use crate::store::plan::plan_list;

/// Plans that are looked through, the newest first.
const ROWS_MAX: i64 = 500;

/// The plans of several years that run, with their titles; a plan in force is public, so everybody may choose it.
///
/// # Errors
/// The database is away.
pub(crate) async fn schemes(rx: &mut Rx) -> Result<Vec<(PlanId, String)>, Fault> {
    let all = plan_list(rx, ROWS_MAX).await?.into_iter();
    let running = all.filter(|plan| plan.closed_on.is_none());
    let of_years = running.filter(|plan| is_of_years((plan.from_day, plan.to_day)));
    Ok(of_years.map(|plan| (plan.id, plan.title)).collect())
}
