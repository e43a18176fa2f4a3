//! The field that says to which place a paper belongs.

use ::web::Visit;
use ::web::components::{Choice, Field, Form};
use authz::Place;
use kernel::{AreaId, OrganisationId, Refusal, RefusalKind};

use crate::queries::own_places::own_places;

/// Its name; refusals of the place stand beside it.
pub(super) const NAME: &str = "organisation";

/// A place as the form sends it.
pub(super) fn word(place: Place) -> String {
    match place {
        Place::Installation => String::new(),
        Place::Area(area) => format!("area:{area}"),
        Place::Organisation(organisation) => format!("organisation:{organisation}"),
    }
}

/// The place of a paper; of both, the organisation is the nearer.
pub(super) fn place(area: Option<AreaId>, organisation: Option<OrganisationId>) -> Place {
    match (area, organisation) {
        (_, Some(organisation)) => Place::Organisation(organisation),
        (Some(area), None) => Place::Area(area),
        (None, None) => Place::Installation,
    }
}

/// A text that names no place.
#[derive(Debug, thiserror::Error)]
#[error("no such place")]
pub(super) struct NoPlace;

impl Refusal for NoPlace {
    fn code(&self) -> &'static str {
        "library.paper.nowhere"
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }
}

/// Reads a place as the form sends it.
pub(super) fn read(text: &str) -> Result<Place, NoPlace> {
    match text.split_once(':') {
        Some(("area", id)) => AreaId::parse(id).map(Place::Area).map_err(|_| NoPlace),
        Some(("organisation", id)) => OrganisationId::parse(id)
            .map(Place::Organisation)
            .map_err(|_| NoPlace),
        Some(_) | None => Err(NoPlace),
    }
}

/// The field: the actor's own places, the one where the paper lies now, and nowhere for law.
pub(super) fn field(visit: &Visit, form: &Form, now: Option<Place>) -> Field {
    let mut places = own_places(visit.actor());
    let now = now.filter(|place| !places.contains(place) && *place != Place::Installation);
    places.extend(now);
    let mut choices: Vec<Choice> = places
        .into_iter()
        .map(|place| Choice::new(word(place), name(visit, place)))
        .collect();
    choices.push(Choice::new("", visit.say("library-place-nowhere")));
    Field::select(form, NAME, visit.say("library-field-place"), choices)
}

fn name(visit: &Visit, place: Place) -> String {
    match place {
        Place::Installation => visit.say("library-place-nowhere"),
        Place::Area(_) => visit.say("library-place-area"),
        Place::Organisation(_) => visit.say("library-place-organisation"),
    }
}
