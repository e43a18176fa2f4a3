//! What lies above an area or a body by today's map, and what stands below it.

use db::Rx;
use kernel::{AreaId, Day, Fault, OrganisationId};

db::statements! {
    /// The areas above an area.
    AREAS_ABOVE = "
        select ancestor
        from authz_area_closure
        where descendant = $1
          and from_day <= $2
          and coalesce(to_day, '9999') >= $2";
    /// The organisations above an organisation, those that follow it included.
    BODIES_ABOVE = "
        select ancestor
        from authz_organisation_closure
        where descendant = $1
          and from_day <= $2
          and coalesce(to_day, '9999') >= $2";
}

pub(crate) async fn areas_above(rx: &mut Rx, area: AreaId, day: Day) -> Result<Vec<AreaId>, Fault> {
    let found: Vec<(AreaId,)> = rx.all(AREAS_ABOVE, db::params![area, day]).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

pub(crate) async fn bodies_above(
    rx: &mut Rx,
    body: OrganisationId,
    day: Day,
) -> Result<Vec<OrganisationId>, Fault> {
    let found: Vec<(OrganisationId,)> = rx.all(BODIES_ABOVE, db::params![body, day]).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}
