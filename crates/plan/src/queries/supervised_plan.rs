//! The plan whose three lines stand on somebody's desk.

use authz::{Action, Actor, locate, may};
use db::Db;
use kernel::Fault;

use crate::model::draft::PlanId;
use crate::store::plan::plan_list;

/// Plans among which it is looked for.
const PLANS_MAX: i64 = 100;

/// The newest plan in force that this actor supervises.
///
/// # Errors
/// The database is away.
pub(crate) async fn supervised_plan(db: &Db, actor: &Actor) -> Result<Option<PlanId>, Fault> {
    if !actor.may_somewhere(Action::SupervisePlans) {
        return Ok(None);
    }
    let mut rx = db.read().await?;
    let today = rx.day();
    for plan in plan_list(&mut rx, PLANS_MAX).await? {
        let runs = plan.closed_on.is_none() && plan.from_day <= today;
        let place = locate(&mut rx, Some(plan.area), Some(plan.alliance)).await?;
        if runs && may(actor, Action::SupervisePlans, &place) {
            return Ok(Some(plan.id));
        }
    }
    Ok(None)
}
