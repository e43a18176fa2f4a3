//! The places at which an actor may keep papers: for the form in which one is entered.

use authz::{Action, Actor, Place, Reach, reach};

/// The places of the actor's own grants, each once. Who reaches everywhere has no place of their own.
pub(crate) fn own_places(actor: &Actor) -> Vec<Place> {
    let mut places: Vec<Place> = actor
        .grants
        .iter()
        .filter(|grant| grant.period.contains(actor.day))
        .filter(|grant| reach(grant.role, Action::ManagePapers) == Reach::Place)
        .map(|grant| grant.place)
        .filter(|place| *place != Place::Installation)
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}
