//! Places of an installation by name, and as a form sends them.

use authz::{Action, Actor, Place, reach};
use db::Rx;
use directory::api::Registers;
use kernel::{AreaId, Fault, OrganisationId};
use web::Visit;
use web::components::Choice;

use super::people::short;

/// Names of places, read once for a page.
#[derive(Debug)]
pub(super) struct Places(Vec<(Place, String)>);

impl Places {
    /// Reads the names of these places, as they are today.
    pub(super) async fn read(
        visit: &Visit,
        (registers, rx): (&Registers, &mut Rx),
        mut places: Vec<Place>,
    ) -> Result<Self, Fault> {
        places.sort_unstable();
        places.dedup();
        let mut named = Vec::with_capacity(places.len());
        for place in places {
            named.push((place, name(visit, (registers, rx), place).await?));
        }
        Ok(Self(named))
    }

    /// The name of a place.
    pub(super) fn name(&self, place: Place) -> String {
        let found = self.0.iter().find(|(known, _)| *known == place);
        found.map_or_else(|| word(place), |(_, name)| name.clone())
    }

    /// The places to choose from.
    pub(super) fn choices(&self) -> Vec<Choice> {
        let choice = |(place, name): &(Place, String)| Choice::new(word(*place), name);
        self.0.iter().map(choice).collect()
    }
}

async fn name(
    visit: &Visit,
    (registers, rx): (&Registers, &mut Rx),
    place: Place,
) -> Result<String, Fault> {
    let day = rx.day();
    let found = match place {
        Place::Installation => Some(visit.say("hoptac-place-everywhere")),
        Place::Area(area) => {
            let areas = registers.areas(rx).await?;
            areas.get(area).map(|area| area.full_name_on(day))
        }
        Place::Organisation(organisation) => {
            let bodies = registers.bodies(rx).await?;
            let found = bodies.get(organisation);
            found.map(|organisation| organisation.full_name_on(day).to_owned())
        }
    };
    Ok(found.unwrap_or_else(|| {
        let id = short(&word(place));
        visit
            .words()
            .say_with("hoptac-place-unnamed", &[("id", id.into())])
    }))
}

/// The places at which this actor may do this, by grants that are in force.
pub(super) fn places_of(actor: &Actor, action: Action) -> Vec<Place> {
    let in_force = actor
        .grants
        .iter()
        .filter(|grant| grant.period.contains(actor.day));
    let reaching = in_force.filter(|grant| match reach(grant.role, action) {
        authz::Reach::Place | authz::Reach::Everywhere => true,
        authz::Reach::Own | authz::Reach::Nowhere => false,
    });
    let mut places: Vec<Place> = reaching.map(|grant| grant.place).collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// A place as a form or an address says it.
pub(super) fn word(place: Place) -> String {
    match place {
        Place::Installation => "tat-ca".to_owned(),
        Place::Area(area) => format!("dia-ban.{area}"),
        Place::Organisation(organisation) => format!("don-vi.{organisation}"),
    }
}

/// The place that a form or an address names, if it does.
pub(super) fn parse(text: &str) -> Option<Place> {
    match text.split_once('.') {
        None => (text == "tat-ca").then_some(Place::Installation),
        Some(("dia-ban", id)) => AreaId::parse(id).ok().map(Place::Area),
        Some(("don-vi", id)) => OrganisationId::parse(id).ok().map(Place::Organisation),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_as_it_is_spelled_and_nothing_else_is_one() {
        for place in [
            Place::Installation,
            Place::Area(AreaId::named("a")),
            Place::Organisation(OrganisationId::named("o")),
        ] {
            assert_eq!(parse(&word(place)), Some(place));
        }
        for wrong in ["", "tat-ca.x", "dia-ban.", "don-vi.1", "x.y"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
