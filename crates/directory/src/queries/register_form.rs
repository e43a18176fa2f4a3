//! What the form by which an organisation is entered offers, and what a written superior means.

use authz::{Action, Actor, Denied};
use db::Db;
use kernel::{AreaId, Day, Fault, OrganisationId};

use crate::model::area::Area;
use crate::model::resolve::{Asked, Candidate, Resolution, resolve};
use crate::queries::area_tree::{Branch, branches};
use crate::registers::Registers;
use crate::store::area::area_list_in_scope;

/// Areas that the form offers.
const AREAS_MAX: usize = 600;

/// Why the form is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RegisterFormError {
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
    (db, registers): (&Db, &Registers),
    actor: &Actor,
) -> Result<Vec<(AreaId, String, usize)>, RegisterFormError> {
    let scope = actor.scope(Action::ManageOrganisations)?;
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
