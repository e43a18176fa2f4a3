//! What lies in what, read back, and what it is made from.

use db::Rx;
use kernel::{AreaId, Day, Fault, OrganisationId};

use crate::model::closure::Within;

db::statements! {
    /// Every area in every area.
    AREA_WITHIN = "
        select ancestor, descendant, from_day
        from authz_area_closure";
    /// Every organisation under every organisation.
    ORGANISATION_WITHIN = "
        select ancestor, descendant, from_day
        from authz_organisation_closure";
    /// Everything above one organisation, itself included.
    ORGANISATION_ABOVE = "
        select ancestor, descendant, from_day
        from authz_organisation_closure
        where descendant = $1";
    /// Everything under one organisation, itself included.
    ORGANISATION_UNDER = "
        select ancestor, descendant, from_day
        from authz_organisation_closure
        where ancestor = $1";
    /// The steps from each organisation to the one above it.
    ORGANISATION_STEPS = "
        select id, parent, merged_into, from_day
        from directory_organisation
        order by id";
}

/// Every area in every area.
pub(crate) async fn area_within(rx: &mut Rx) -> Result<Vec<Within<AreaId>>, Fault> {
    let rows: Vec<(AreaId, AreaId, Day)> = rx.all(AREA_WITHIN, &[]).await?;
    Ok(rows.into_iter().map(within).collect())
}

/// Every organisation under every organisation.
pub(crate) async fn organisation_within(rx: &mut Rx) -> Result<Vec<Within<OrganisationId>>, Fault> {
    let rows: Vec<(OrganisationId, OrganisationId, Day)> = rx.all(ORGANISATION_WITHIN, &[]).await?;
    Ok(rows.into_iter().map(within).collect())
}

/// Everything above one organisation, itself included.
pub(crate) async fn organisation_above(
    rx: &mut Rx,
    id: OrganisationId,
) -> Result<Vec<Within<OrganisationId>>, Fault> {
    let rows: Vec<(OrganisationId, OrganisationId, Day)> =
        rx.all(ORGANISATION_ABOVE, db::params![id]).await?;
    Ok(rows.into_iter().map(within).collect())
}

/// Everything under one organisation, itself included.
pub(crate) async fn organisation_under(
    rx: &mut Rx,
    id: OrganisationId,
) -> Result<Vec<Within<OrganisationId>>, Fault> {
    let rows: Vec<(OrganisationId, OrganisationId, Day)> =
        rx.all(ORGANISATION_UNDER, db::params![id]).await?;
    Ok(rows.into_iter().map(within).collect())
}

fn within<Id>((ancestor, descendant, from): (Id, Id, Day)) -> Within<Id> {
    Within {
        ancestor,
        descendant,
        from,
    }
}

db::row! {
    /// An organisation and what stands directly above it.
    pub(crate) struct StepRow {
        pub(crate) id: OrganisationId,
        pub(crate) parent: Option<OrganisationId>,
        pub(crate) merged_into: Option<OrganisationId>,
        pub(crate) from_day: Day,
    }
}

/// The steps from each organisation to the one above it.
pub(crate) async fn organisation_steps(rx: &mut Rx) -> Result<Vec<StepRow>, Fault> {
    rx.all(ORGANISATION_STEPS, &[]).await
}
