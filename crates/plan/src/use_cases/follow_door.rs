//! By which door somebody follows a body: with the roles by which they belong to it, at the place where it lies.

use authz::{Action, Actor, Located, may};
use db::Rx;
use kernel::{AreaId, Fault, OrganisationId};

use super::body_place::{body_place, own_people};
use crate::store::plan::{PlanRow, plan_list};

/// Plans that are looked through, the newest first.
const PLANS_MAX: i64 = 50;

/// With which roles, and where.
#[derive(Debug, Clone)]
pub(crate) struct FollowDoor {
    pub(crate) actor: Actor,
    pub(crate) place: Located,
}

impl FollowDoor {
    /// Whether it is open.
    pub(crate) fn is_open(&self) -> bool {
        may(&self.actor, Action::FollowBodies, &self.place)
    }
}

/// The plans whose bodies can be followed.
///
/// # Errors
/// The database is away.
pub(crate) async fn followed_plans(rx: &mut Rx) -> Result<Vec<PlanRow>, Fault> {
    plan_list(rx, PLANS_MAX).await
}

/// The door to a body: the first that is open by one of the plans, else one that is shut. Without any plan there is none.
///
/// # Errors
/// The database is away.
pub(crate) async fn follow_door(
    rx: &mut Rx,
    actor: &Actor,
    plans: &[PlanRow],
    body: OrganisationId,
) -> Result<FollowDoor, Fault> {
    let mut nobody = actor.clone();
    nobody.grants.clear();
    let mut door = FollowDoor {
        actor: nobody,
        place: Located::nowhere(),
    };
    let mut tried: Vec<(OrganisationId, AreaId)> = Vec::new();
    for plan in plans {
        let of = (plan.alliance, plan.area);
        if tried.contains(&of) {
            continue;
        }
        tried.push(of);
        door = FollowDoor {
            actor: own_people(actor, plan, body),
            place: body_place(rx, plan, body).await?,
        };
        if door.is_open() {
            break;
        }
    }
    Ok(door)
}
