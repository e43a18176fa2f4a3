//! What the form by which an organisation is entered offers, and what a written superior means.

use authz::{Action, Actor, Denied};
use db::Db;
use kernel::{AreaId, Day, Fault, OrganisationId, text};

use crate::model::area::{Area, AreaLevel};
use crate::model::listing::Order;
use crate::model::resolve::{Asked, Candidate, Resolution, resolve};
use crate::queries::area_tree::{Branch, branches};
use crate::registers::Registers;
use crate::store::area::area_list_in_scope;
use crate::store::organisation::organisation_titles;
use crate::store::organisation_list::{OrganisationLineRow, organisation_page};

/// Areas that the form offers.
const AREAS_MAX: usize = 600;

/// Why the form is not shown.
#[derive(Debug, thiserror::Error)]
pub enum RegisterFormError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { RegisterFormError from [Denied, Fault] {} }

/// The areas of today's map within which the actor may enter an organisation: name and depth, in the order of the tree.
///
/// # Errors
/// See [`RegisterFormError`].
pub(crate) async fn register_form(
    at: (&Db, &Registers),
    actor: &Actor,
) -> Result<Vec<(AreaId, String, usize)>, RegisterFormError> {
    areas(at, actor, Action::ManageOrganisations).await
}

/// The same for persons; the area where somebody belongs already stands there too, also one of the past.
///
/// # Errors
/// See [`RegisterFormError`].
pub(crate) async fn person_areas(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    also: Option<AreaId>,
) -> Result<Vec<(AreaId, String, usize)>, RegisterFormError> {
    let mut found = areas((db, registers), actor, Action::ManagePersons).await?;
    let is_missing = |id: &AreaId| found.iter().all(|(known, _, _)| known != id);
    if let Some(id) = also.filter(is_missing) {
        let mut rx = db.read().await?;
        let day = rx.day();
        let map = registers.areas(&mut rx).await?;
        found.push((id, map.path_on(id, day), 0));
    }
    Ok(found)
}

/// The areas of today's map that an actor may see with this action: name and depth, in the order of the tree.
///
/// # Errors
/// See [`RegisterFormError`].
pub async fn areas_offered(
    at: (&Db, &Registers),
    actor: &Actor,
    action: Action,
) -> Result<Vec<(AreaId, String, usize)>, RegisterFormError> {
    areas(at, actor, action).await
}

/// The communes of today's map in which an actor may do something, each by its name with those above, in the order of the tree.
///
/// # Errors
/// See [`RegisterFormError`].
pub async fn communes_offered(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    action: Action,
) -> Result<Vec<(AreaId, String)>, RegisterFormError> {
    let offered = areas((db, registers), actor, action).await?;
    let mut rx = db.read().await?;
    let map = registers.areas(&mut rx).await?;
    let day = rx.day();
    let is_commune = |id| {
        map.get(id)
            .is_some_and(|area| area.level == AreaLevel::Commune)
    };
    let communes = offered.into_iter().filter(|(id, _, _)| is_commune(*id));
    Ok(communes
        .map(|(id, _, _)| (id, map.path_on(id, day)))
        .collect())
}

async fn areas(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    action: Action,
) -> Result<Vec<(AreaId, String, usize)>, RegisterFormError> {
    let scope = actor.scope(action)?;
    let mut rx = db.read().await?;
    let map = registers.areas(&mut rx).await?;
    let allowed = area_list_in_scope(&mut rx, &scope).await?;
    let mut found = Vec::new();
    gather(&branches(&map, None, rx.day()), 0, &mut |branch, depth| {
        if allowed.contains(&branch.area.id) {
            found.push((branch.area.id, branch.area.name.clone(), depth));
        }
    });
    found.truncate(AREAS_MAX);
    Ok(found)
}

fn gather(branches: &[Branch], depth: usize, take: &mut impl FnMut(&Branch, usize)) {
    for branch in branches {
        take(branch, depth);
        gather(&branch.inner, depth + 1, take);
    }
}

/// What a written superior means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Superior {
    /// This one.
    One(OrganisationId),
    /// One of these, or none: told by their names.
    Several(Vec<String>),
    /// None of that name; the nearest.
    Nearest(Vec<String>),
}

/// Reads a superior as papers write it, on a day, in the province of an area.
///
/// # Errors
/// The database is away.
pub(crate) async fn superior(
    (db, registers): (&Db, &Registers),
    written: &str,
    day: Day,
    area: AreaId,
) -> Result<Superior, Fault> {
    let register = registers.bodies(&mut db.read().await?).await?;
    let above: Vec<&Area> = register.areas().above(area);
    let province = above.last().map_or(area, |province| province.id);
    let names = |candidates: Vec<Candidate>| {
        let mut names: Vec<String> = candidates.into_iter().map(|one| one.name).collect();
        names.dedup();
        names
    };
    let asked = Asked { day, province };
    Ok(match resolve(written, &asked, &register) {
        Resolution::One(id, _) => Superior::One(id),
        Resolution::Several(candidates) => Superior::Several(names(candidates)),
        Resolution::Nothing(candidates) => Superior::Nearest(names(candidates)),
        Resolution::Class(_) | Resolution::Joint(_) => Superior::Nearest(Vec::new()),
    })
}

/// Organisations that a written name is compared with.
const CALLED_MAX: i64 = 20;

/// Reads an organisation as somebody writes it: by its whole name, by its short one, or by its code; among those of today
/// that the actor may see.
///
/// # Errors
/// The database is away.
pub(crate) async fn organisation_called(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    written: &str,
) -> Result<Superior, Fault> {
    let Ok(scope) = actor.scope(Action::ViewOrganisations) else {
        return Ok(Superior::Nearest(Vec::new()));
    };
    let mut rx = db.read().await?;
    let day = rx.day();
    let map = registers.areas(&mut rx).await?;
    let asked = crate::model::listing::Asked::on(day).with_words(written);
    let rows = organisation_page(&mut rx, &scope, &asked, (Order::Name, CALLED_MAX, 0)).await?;
    let wanted = text::fold(written);
    let mut called = Vec::new();
    for row in &rows {
        let titles = organisation_titles(&mut rx, &[row.id], day).await?;
        let names = titles
            .iter()
            .flat_map(|title| [title.full_name.as_str(), title.short_name.as_str()]);
        let mut names = names.chain(row.code.as_deref());
        if names.any(|name| text::fold(name) == wanted) {
            called.push(row);
        }
    }
    let name = |row: &OrganisationLineRow| match row.area {
        Some(area) => format!("{} ({})", row.full_name, map.path_on(area, day)),
        None => row.full_name.clone(),
    };
    Ok(match called.as_slice() {
        [one] => Superior::One(one.id),
        [] => Superior::Nearest(rows.iter().take(NEAREST_MAX).map(name).collect()),
        several => Superior::Several(several.iter().map(|row| name(row)).collect()),
    })
}

/// Organisations that are told where none bears the written name.
const NEAREST_MAX: usize = 3;
