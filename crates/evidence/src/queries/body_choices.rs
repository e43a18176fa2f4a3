//! The bodies for which an actor may record: their own, those at the places of their grants, and one level below for whoever
//! acts by letter.

use authz::{Action, Actor, Place, Reach, reach};
use db::Db;
use directory::api::{BodyKind, Registers};
use kernel::{Fault, OrganisationId, text};

/// A body to choose, by its name today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BodyChoice {
    pub(crate) id: OrganisationId,
    pub(crate) name: String,
}

/// The bodies to choose from, one's own first, then by name.
pub(crate) async fn body_choices(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
) -> Result<Vec<BodyChoice>, Fault> {
    let mut rx = db.read().await?;
    let day = rx.day();
    let register = registers.bodies(&mut rx).await?;
    let places = places(actor);
    let mut local = Vec::new();
    for place in &places {
        if let Place::Area(area) = place {
            local.extend(
                register
                    .areas()
                    .children_on(Some(*area), day)
                    .map(|area| area.id),
            );
        }
    }
    let rank = |body: &directory::model::organisation::Organisation| {
        let kind = body.body.map(|body| body.kind);
        let at = body.area.map(Place::Area);
        if places.contains(&Place::Organisation(body.id)) {
            Some(0)
        } else if at.is_some_and(|at| places.contains(&at)) {
            Some(1)
        } else if kind == Some(BodyKind::Committee)
            && body.area.is_some_and(|area| local.contains(&area))
        {
            Some(2)
        } else {
            None
        }
    };
    let there = register.all().iter().filter(|body| body.life.includes(day));
    let mut found: Vec<(u8, String, BodyChoice)> = Vec::new();
    for body in there {
        let name = body
            .name_on(day)
            .map(|name| name.full.clone())
            .unwrap_or_default();
        if let Some(rank) = rank(body) {
            found.push((
                rank,
                text::sort_key(&name),
                BodyChoice { id: body.id, name },
            ));
        }
    }
    found.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    Ok(found.into_iter().map(|(_, _, choice)| choice).collect())
}

/// The places of the grants by which one records or acts by letter.
fn places(actor: &Actor) -> Vec<Place> {
    let reaches = |role| {
        let at = |action| reach(role, action) == Reach::Place;
        at(Action::RecordEvidence) || at(Action::ActByLetter)
    };
    let in_force = actor
        .grants
        .iter()
        .filter(|grant| grant.period.contains(actor.day));
    in_force
        .filter(|grant| reaches(grant.role))
        .map(|grant| grant.place)
        .collect()
}
