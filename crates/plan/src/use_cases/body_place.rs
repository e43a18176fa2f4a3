//! Where a body lies, for whoever acts for it.

use authz::{Actor, Located, Role, locate};
use db::Rx;
use directory::api::OrganisationKind;
use kernel::{Fault, OrganisationId};

use crate::store::plan::PlanRow;

/// Where what a body owes lies: at the body, and, where it is one of an area below the plan's or a cooperative, in its area
/// too, and so is the Alliance. A department of the province is not reached by the area: its neighbours do not act for it.
///
/// # Errors
/// The database is away.
pub(crate) async fn body_place(
    rx: &mut Rx,
    plan: &PlanRow,
    body: OrganisationId,
) -> Result<Located, Fault> {
    let day = rx.day();
    let found = directory::api::organisation(rx, body, day).await?;
    let area = found.as_ref().and_then(|found| found.area);
    let of_area = |kind| match kind {
        OrganisationKind::Cooperative | OrganisationKind::Union | OrganisationKind::Group => true,
        OrganisationKind::PublicBody
        | OrganisationKind::Enterprise
        | OrganisationKind::Bank
        | OrganisationKind::Fund
        | OrganisationKind::School
        | OrganisationKind::Association => area != Some(plan.area),
    };
    let by_area = |kind| body == plan.alliance || of_area(kind);
    let area = area.filter(|_| found.as_ref().is_some_and(|found| by_area(found.kind)));
    locate(rx, area, Some(body)).await
}

/// The actor with those roles only by which one belongs to this body. An officer of the Alliance reaches every body of the
/// province and belongs to the Alliance only.
pub(crate) fn own_people(actor: &Actor, plan: &PlanRow, body: OrganisationId) -> Actor {
    let mut own = actor.clone();
    own.grants.retain(|grant| match grant.role {
        Role::AllianceOfficer | Role::AllianceLeader => body == plan.alliance,
        Role::ProvinceLeader
        | Role::BodyOfficer
        | Role::AreaOfficer
        | Role::FundOfficer
        | Role::CooperativeDirector
        | Role::CooperativeAccountant
        | Role::TeamHead
        | Role::Administrator => true,
    });
    own
}
