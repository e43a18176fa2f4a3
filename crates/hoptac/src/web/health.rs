//! Whether the process lives, and whether it can work.

use axum::http::StatusCode;
use web::Visit;

/// `GET /healthz`: the process answers.
pub(super) async fn alive() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: the database answers too.
pub(super) async fn ready(visit: Visit) -> (StatusCode, &'static str) {
    match visit.app().db().read().await {
        Ok(_) => (StatusCode::OK, "ok\n"),
        Err(fault) => {
            tracing::warn!(error = fault.chain(), "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "database\n")
        }
    }
}
