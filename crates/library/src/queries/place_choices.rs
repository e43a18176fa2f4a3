//! The places among which one chooses where a paper belongs.

use authz::{Action, Actor, Place, Reach, reach};
use db::{Db, Rx};
use directory::api::Registers;
use kernel::{AreaId, Day, Fault};

/// A place to choose, by its name today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlaceChoice {
    pub(crate) place: Place,
    pub(crate) name: String,
}

/// The places of the actor's own grants, then the one where the paper lies now; for whoever reaches everywhere, the
/// provinces of today too.
pub(crate) async fn place_choices(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    now: Option<Place>,
) -> Result<Vec<PlaceChoice>, Fault> {
    let mut rx = db.read().await?;
    let mut places = own_places(actor);
    let reaches_everywhere = places.contains(&Place::Installation);
    places.extend(now);
    if reaches_everywhere {
        places.extend(provinces(&mut rx, registers).await?);
    }
    let mut choices: Vec<PlaceChoice> = Vec::new();
    for place in places {
        if place == Place::Installation || choices.iter().any(|choice| choice.place == place) {
            continue;
        }
        let name = name_of(&mut rx, registers, place).await?;
        choices.push(PlaceChoice { place, name });
    }
    Ok(choices)
}

fn own_places(actor: &Actor) -> Vec<Place> {
    let reaches = |role| reach(role, Action::ManagePapers) == Reach::Place;
    let grants = actor.grants.iter();
    let in_force = grants.filter(|grant| grant.period.contains(actor.day));
    let mut places: Vec<Place> = in_force
        .filter(|grant| reaches(grant.role))
        .map(|grant| grant.place)
        .collect();
    places.sort_unstable();
    places
}

async fn provinces(rx: &mut Rx, registers: &Registers) -> Result<Vec<Place>, Fault> {
    let (map, day) = (registers.areas(rx).await?, rx.day());
    let mut provinces: Vec<(String, AreaId)> = map
        .children_on(None, day)
        .map(|area| (kernel::text::sort_key(&area.full_name_on(day)), area.id))
        .collect();
    provinces.sort();
    Ok(provinces
        .into_iter()
        .map(|(_, id)| Place::Area(id))
        .collect())
}

/// The name of a place today; of one that is over, its last. What the directory does not know is called by its id: better
/// seen than missing.
async fn name_of(rx: &mut Rx, registers: &Registers, place: Place) -> Result<String, Fault> {
    let day: Day = rx.day();
    let (name, id) = match place {
        Place::Installation => (None, String::new()),
        Place::Area(area) => {
            let path = directory::api::area_path(registers, rx, area, day).await?;
            (path, area.to_string())
        }
        Place::Organisation(organisation) => {
            let names = directory::api::names(rx, &[organisation], day).await?;
            let name = names.into_iter().next().map(|(_, name)| name);
            (name, organisation.to_string())
        }
    };
    Ok(name.filter(|name| !name.is_empty()).unwrap_or(id))
}
