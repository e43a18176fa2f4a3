//! Parts of the lists, as programs turn them over: what is there on a day, after a key.

use authz::{Action, Actor, Denied, Located, require};
use db::Db;
use kernel::{AreaId, Day, Fault};

use crate::model::area::Area;
use crate::model::listing::Asked;
use crate::registers::Registers;
use crate::store::organisation_list::OrganisationLineRow;
use crate::store::organisation_slice::{SliceKey, organisation_slice};

/// After what a part of the areas begins: a code of the state's list, and whose it is. Codes are given anew when the map
/// changes, so that a code alone may be that of two areas.
pub(crate) type AreaKey = (String, AreaId);

/// Why a list is not given.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SliceError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { SliceError from [Denied, Fault] {} }

/// The areas that are there on a day, by code, so many at most, each behind its key.
///
/// # Errors
/// See [`SliceError`].
pub(crate) async fn area_slice<T>(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    day: Day,
    (after, rows_max): (Option<AreaKey>, i64),
    told: impl Fn(&Area) -> T,
) -> Result<Vec<(AreaKey, T)>, SliceError> {
    require(actor, Action::ViewAreas, &Located::nowhere())?;
    let map = registers.areas(&mut db.read().await?).await?;
    let keyed = |area: &Area| (area.code.clone(), area.id);
    let there = map.all().iter().filter(|area| area.life.includes(day));
    let mut rows: Vec<(AreaKey, &Area)> = there.map(|area| (keyed(area), area)).collect();
    rows.retain(|(key, _)| after.as_ref().is_none_or(|after| key > after));
    rows.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    rows.truncate(usize::try_from(rows_max).unwrap_or(usize::MAX));
    Ok(rows
        .into_iter()
        .map(|(key, area)| (key, told(area)))
        .collect())
}

/// The organisations that an actor may see and that are there on a day, by name, so many at most, each behind its key.
///
/// # Errors
/// See [`SliceError`].
pub(crate) async fn organisations_after(
    db: &Db,
    actor: &Actor,
    asked: &Asked,
    slice: (Option<SliceKey>, i64),
) -> Result<Vec<(SliceKey, OrganisationLineRow)>, SliceError> {
    let scope = actor.scope(Action::ViewOrganisations)?;
    let mut rx = db.read().await?;
    Ok(organisation_slice(&mut rx, &scope, asked, slice).await?)
}
