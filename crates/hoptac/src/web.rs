//! Pages that belong to no context: the front door until the portal stands, health, metrics, and what an administrator
//! looks after on the ground floors.

mod administration;
mod audit;
mod health;
mod jobs;
mod metrics;
mod people;
mod place;
mod rules;
mod start;
#[cfg(test)]
mod tests;

use web::{Access, Routes};

pub(crate) use self::metrics::record;

/// The routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/", Access::Public, start::start)
        .get("/healthz", Access::Public, health::alive)
        .get("/readyz", Access::Public, health::ready)
        .get("/metrics", Access::Public, metrics::metrics)
        .get(administration::PATH, Access::SignedIn, administration::show)
        .and(jobs::routes())
        .and(audit::routes())
        .and(rules::routes())
}
