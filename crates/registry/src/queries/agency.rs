//! Which body a form means that names the agency of registration, or another organisation.

use authz::Actor;
use db::Db;
use directory::api::{
    Asked, Candidate, Registers, Resolution, area_ladder, organisations_called, resolve,
};
use kernel::{AreaId, Day, Fault, OrganisationId};

/// Organisations that are offered where the name fits several.
const NEAREST_MAX: u32 = 5;

/// What a written name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Meant {
    /// This one.
    One(OrganisationId),
    /// One of these, or none of that name; the nearest.
    Unclear(Vec<String>),
}

/// The public body that is meant, on a day, in the province of an area.
pub(crate) async fn body_meant(
    (db, registers): (&Db, &Registers),
    written: &str,
    (area, day): (AreaId, Day),
) -> Result<Meant, Fault> {
    let mut rx = db.read().await?;
    let ladder = area_ladder(registers, &mut rx, area, day).await?;
    let province = ladder.last().map_or(area, |step| step.area);
    let asked = Asked { day, province };
    let names = |candidates: Vec<Candidate>| {
        let mut names: Vec<String> = candidates.into_iter().map(|one| one.name).collect();
        names.dedup();
        names
    };
    Ok(match resolve(registers, &mut rx, written, &asked).await? {
        Resolution::One(id, _) => Meant::One(id),
        Resolution::Several(candidates) | Resolution::Nothing(candidates) => {
            Meant::Unclear(names(candidates))
        }
        Resolution::Class(_) | Resolution::Joint(_) => Meant::Unclear(Vec::new()),
    })
}

/// The organisation of any kind that is meant, among those that an actor may see.
pub(crate) async fn organisation_meant(
    db: &Db,
    actor: &Actor,
    written: &str,
) -> Result<Meant, Fault> {
    let mut rx = db.read().await?;
    let found = organisations_called(&mut rx, actor, written, NEAREST_MAX).await?;
    let folded = kernel::text::fold(written);
    let is_it = |name: &str| kernel::text::fold(name) == folded;
    let exact: Vec<OrganisationId> = found
        .iter()
        .filter(|it| is_it(&it.name) || it.code.as_deref().is_some_and(is_it))
        .map(|it| it.id)
        .collect();
    Ok(match (exact.as_slice(), found.as_slice()) {
        ([one], _) => Meant::One(*one),
        ([], [only]) => Meant::One(only.id),
        _ => Meant::Unclear(found.into_iter().map(|it| it.name).collect()),
    })
}
