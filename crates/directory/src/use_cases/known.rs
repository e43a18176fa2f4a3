//! Organisations as an act meets them: known to the actor, with where they lie and under whom they stand.

use std::collections::BTreeMap;

use authz::{Action, Actor, Located, closure, locate, may};
use db::Tx;
use kernel::{Day, Fault, OrganisationId, Period};

use crate::model::closure::{Within, by_descendant, joined};
use crate::model::organisation::{Organisation, OrganisationKind};
use crate::store::area::area_path;
use crate::store::closure::{organisation_above, organisation_under};
use crate::store::organisation::{Record, organisation_by_id};
use crate::store::version::{Part, version_bump};
use crate::use_cases::findable::{day_of_names, organisation_findable};

/// An organisation and where it lies; none where there is none, or where the actor may not know of it.
pub(crate) async fn known(
    tx: &mut Tx,
    actor: &Actor,
    id: OrganisationId,
) -> Result<Option<(Record, Located)>, Fault> {
    let Some(record) = organisation_by_id(tx, id).await? else {
        return Ok(None);
    };
    let located = locate(tx, record.organisation.area, Some(id)).await?;
    let is_known = may(actor, Action::ViewOrganisations, &located);
    Ok(is_known.then_some((record, located)))
}

/// The house itself, where it changed something and nobody else.
pub(crate) const HOUSE: &str = "hoptac";

/// Who is told to have changed something: the actor, or the house itself.
pub(crate) fn name_of(actor: &Actor) -> &str {
    match actor.name.as_str() {
        "" => HOUSE,
        name => name,
    }
}

/// Says of a new organisation under whom it stands.
pub(crate) async fn stand_under(
    tx: &mut Tx,
    id: OrganisationId,
    parent: Option<OrganisationId>,
    since: Day,
) -> Result<(), Fault> {
    let above = match parent {
        Some(parent) => organisation_above(tx, parent).await?,
        None => Vec::new(),
    };
    let above: Vec<_> = above
        .iter()
        .map(|row| (row.ancestor, Period::since(row.from.max(since))))
        .collect();
    closure::put_organisation(tx, id, Period::since(since), &above).await
}

/// Says that all under one stand under another too, from a day on: since it follows it, or is the same.
pub(crate) async fn stand_under_too(
    tx: &mut Tx,
    inner: OrganisationId,
    outer: OrganisationId,
    on: Day,
) -> Result<(), Fault> {
    let above = organisation_above(tx, outer).await?;
    let under = organisation_under(tx, inner).await?;
    for (descendant, added) in joined(&above, &under, on) {
        let known = organisation_above(tx, descendant).await?;
        let added = added.into_iter().map(|(ancestor, from)| Within {
            ancestor,
            descendant,
            from,
        });
        let all: Vec<_> = known.into_iter().chain(added).collect();
        let mut all = by_descendant(&all);
        let mut above: BTreeMap<OrganisationId, Day> = all.remove(&descendant).unwrap_or_default();
        let own = above.remove(&descendant).unwrap_or(Day::MIN);
        let above: Vec<_> = above
            .into_iter()
            .map(|(id, from)| (id, Period::since(from)))
            .collect();
        closure::put_organisation(tx, descendant, Period::since(own), &above).await?;
    }
    Ok(())
}

/// Counts a change of what documents name; the others are in no process's memory.
pub(crate) async fn changed(tx: &mut Tx, kind: OrganisationKind) -> Result<(), Fault> {
    match kind {
        OrganisationKind::Cooperative | OrganisationKind::Union | OrganisationKind::Group => Ok(()),
        OrganisationKind::PublicBody
        | OrganisationKind::Enterprise
        | OrganisationKind::Bank
        | OrganisationKind::Fund
        | OrganisationKind::School
        | OrganisationKind::Association => version_bump(tx, Part::Bodies).await,
    }
}

/// Lets the search find an organisation as it is now.
pub(crate) async fn refind(
    tx: &mut Tx,
    organisation: &Organisation,
    code: Option<&str>,
) -> Result<(), Fault> {
    let day = day_of_names(&organisation.life, tx.day());
    let under = match organisation.area {
        Some(area) => area_path(tx, area, day).await?,
        None => String::new(),
    };
    organisation_findable(tx, organisation, code, &under).await
}
