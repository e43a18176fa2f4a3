//! What programs read here.

use ::web::Access;
use ::web::Routes;
use ::web::api::Operation;
use authz::Action;

use crate::registers::Registers;

mod areas;
mod organisations;

/// The routes for programs.
pub fn routes() -> Routes {
    Routes::new()
        .api_get(
            "/api/v1/areas",
            Access::Needs(Action::ViewAreas),
            areas::list,
            Operation::new(
                "listAreas",
                "areas",
                "The areas that are there on a day, by code.",
            )
            .query::<areas::AreaQuery>()
            .gives_pages_of::<areas::AreaTwin>(),
        )
        .api_get(
            "/api/v1/organisations",
            Access::Needs(Action::ViewOrganisations),
            organisations::list,
            Operation::new(
                "listOrganisations",
                "organisations",
                "The organisations of the account's places that are there on a day, by name.",
            )
            .query::<organisations::OrganisationQuery>()
            .gives_pages_of::<organisations::OrganisationTwin>(),
        )
        .share(Registers::default())
}
