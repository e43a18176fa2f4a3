//! The field that says to which place a paper belongs.

use ::web::Visit;
use ::web::components::Choice;
use authz::Place;
use directory::api::Registers;
use kernel::{AreaId, Fault, OrganisationId, Refusal, RefusalKind};

use crate::queries::place_choices::place_choices;

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

/// The places to choose from: the actor's own, the one where the paper lies now, and nowhere for law.
pub(super) async fn choices(
    visit: &Visit,
    registers: &Registers,
    now: Option<Place>,
) -> Result<Vec<Choice>, Fault> {
    let places = place_choices(visit.app().db(), registers, visit.actor(), now).await?;
    let places = places.into_iter();
    let mut choices: Vec<Choice> = places
        .map(|choice| Choice::new(word(choice.place), choice.name))
        .collect();
    choices.push(Choice::new("", visit.say("library-place-nowhere")));
    Ok(choices)
}
