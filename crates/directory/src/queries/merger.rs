//! Two records beside each other, before they become one: what each holds, what will stand, and what speaks against it.

use authz::{Action, Actor, Denied, locate, may, require};
use db::{Db, Rx};
use kernel::{Fault, OrganisationId, PersonId};

use crate::model::area_map::AreaMap;
use crate::model::merger::{organisation_of_both, person_of_both};
use crate::queries::organisation_profile::other;
use crate::queries::person_list::{Placed, placed};
use crate::registers::Registers;
use crate::store::event::event_count_of;
use crate::store::line::line_list_of;
use crate::store::organisation::{Record, organisation_by_id, organisation_under_count};
use crate::store::person::{PersonRecord, person_by_id};
use crate::use_cases::merge_organisations::{self, MergeOrganisationsError};
use crate::use_cases::merge_persons::{self, MergePersonsError};

/// Two organisations.
#[derive(Debug)]
pub(crate) struct OrganisationMerger {
    /// The record that would be given up.
    pub merged: OrganisationSide,
    /// The record that would stand for both.
    pub kept: OrganisationSide,
    /// The same as it would be afterwards.
    pub both: OrganisationSide,
    /// What speaks against it.
    pub refused: Option<MergeOrganisationsError>,
}

/// What a record of an organisation holds.
#[derive(Debug, Clone)]
pub(crate) struct OrganisationSide {
    /// The record.
    pub record: Record,
    /// Its area with those above.
    pub area: Option<String>,
    /// The organisation above it.
    pub parent: Option<String>,
    /// How many stand directly under it.
    pub under: i64,
    /// How much others tell on its timeline.
    pub told: i64,
}

/// Two persons.
#[derive(Debug)]
pub(crate) struct PersonMerger {
    /// The record that would be given up.
    pub merged: PersonSide,
    /// The record that would stand for both.
    pub kept: PersonSide,
    /// The same as it would be afterwards.
    pub both: PersonSide,
    /// What speaks against it.
    pub refused: Option<MergePersonsError>,
}

/// What a record of a person holds.
#[derive(Debug, Clone)]
pub(crate) struct PersonSide {
    /// The person, the number masked.
    pub placed: Placed,
    /// Counts the changes.
    pub version: i64,
}

/// Why the two are not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MergerError {
    /// The policy, or one of the two is not there.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { MergerError from [Denied, Fault] {} }

/// Reads two organisations that an actor may merge.
///
/// # Errors
/// See [`MergerError`].
pub(crate) async fn organisation_merger(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    (merged, kept): (OrganisationId, OrganisationId),
) -> Result<OrganisationMerger, MergerError> {
    let mut rx = db.read().await?;
    let map = registers.areas(&mut rx).await?;
    let merged = organisation_side(&mut rx, &map, actor, merged).await?;
    let kept = organisation_side(&mut rx, &map, actor, kept).await?;
    let seen = (merged.record.version, kept.record.version);
    let refused = merge_organisations::decide(&merged.record, &kept.record, seen).err();
    let organisation = organisation_of_both(&kept.record.organisation, &merged.record.organisation);
    let code = kept.record.code.clone().or(merged.record.code.clone());
    let both = OrganisationSide {
        record: Record {
            organisation,
            code,
            ..kept.record.clone()
        },
        under: kept.under + merged.under,
        told: kept.told + merged.told,
        ..kept.clone()
    };
    Ok(OrganisationMerger {
        merged,
        kept,
        both,
        refused,
    })
}

async fn organisation_side(
    rx: &mut Rx,
    map: &AreaMap,
    actor: &Actor,
    id: OrganisationId,
) -> Result<OrganisationSide, MergerError> {
    let day = rx.day();
    let record = organisation_by_id(rx, id).await?.ok_or(Denied::Hidden)?;
    let located = locate(rx, record.organisation.area, Some(id)).await?;
    if !may(actor, Action::ViewOrganisations, &located) {
        return Err(Denied::Hidden.into());
    }
    require(actor, Action::MergeRecords, &located)?;
    let parent = match record.organisation.parent {
        Some(parent) => other(rx, actor, (parent, day)).await?,
        None => None,
    };
    let lines = i64::try_from(line_list_of(rx, id).await?.len()).unwrap_or(i64::MAX);
    Ok(OrganisationSide {
        area: record.organisation.area.map(|area| map.path_on(area, day)),
        parent: parent.map(|parent| parent.name),
        under: organisation_under_count(rx, id).await?,
        told: event_count_of(rx, id).await?.saturating_add(lines),
        record,
    })
}

/// Reads two persons that an actor may merge.
///
/// # Errors
/// See [`MergerError`].
pub(crate) async fn person_merger(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    (merged, kept): (PersonId, PersonId),
) -> Result<PersonMerger, MergerError> {
    let mut rx = db.read().await?;
    let map = registers.areas(&mut rx).await?;
    let merged = known_person(&mut rx, actor, merged).await?;
    let kept = known_person(&mut rx, actor, kept).await?;
    let seen = (merged.version, kept.version);
    let refused = merge_persons::decide(&merged, &kept, seen).err();
    let both = PersonRecord {
        person: person_of_both(&kept.person, &merged.person),
        tail: kept.tail.clone().or(merged.tail.clone()),
        ..kept.clone()
    };
    Ok(PersonMerger {
        merged: person_side(&mut rx, &map, merged).await?,
        kept: person_side(&mut rx, &map, kept).await?,
        both: person_side(&mut rx, &map, both).await?,
        refused,
    })
}

async fn known_person(
    rx: &mut Rx,
    actor: &Actor,
    id: PersonId,
) -> Result<PersonRecord, MergerError> {
    let record = person_by_id(rx, id).await?.ok_or(Denied::Hidden)?;
    let located = locate(rx, record.area, record.organisation).await?;
    if !may(actor, Action::ViewPersons, &located) {
        return Err(Denied::Hidden.into());
    }
    require(actor, Action::MergeRecords, &located)?;
    Ok(record)
}

async fn person_side(
    rx: &mut Rx,
    map: &AreaMap,
    record: PersonRecord,
) -> Result<PersonSide, MergerError> {
    let version = record.version;
    let missing = || Fault::inconsistent("directory_person", "id", "");
    let placed = placed(rx, map, vec![record]).await?.pop();
    Ok(PersonSide {
        placed: placed.ok_or_else(missing)?,
        version,
    })
}
