//! Figures for Prometheus, for who asks on this machine.

use std::net::SocketAddr;
use std::sync::OnceLock;

use axum::extract::ConnectInfo;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

static RECORDED: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// Begins to record; once in a process.
pub(crate) fn record() {
    RECORDED.get_or_init(|| PrometheusBuilder::new().install_recorder().ok());
}

/// `GET /metrics`: only from this machine itself, and not through a proxy.
pub(super) async fn metrics(
    from: Option<axum::Extension<ConnectInfo<SocketAddr>>>,
    headers: axum::http::HeaderMap,
) -> Response {
    let is_near = from.is_some_and(|from| from.0.0.ip().is_loopback());
    if !is_near || headers.contains_key("x-forwarded-for") {
        return StatusCode::NOT_FOUND.into_response();
    }
    match RECORDED.get() {
        Some(Some(handle)) => handle.render().into_response(),
        Some(None) | None => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}
