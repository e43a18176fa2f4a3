//! Pages that belong to no context: the front door until the portal stands, health, metrics.

mod health;
mod metrics;
mod start;

use web::{Access, Routes};

pub(crate) use self::metrics::record;

/// The routes.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/", Access::Public, start::start)
        .get("/healthz", Access::Public, health::alive)
        .get("/readyz", Access::Public, health::ready)
        .get("/metrics", Access::Public, metrics::metrics)
}
