//! Headers of every answer: what a browser may do with our pages.

use axum::extract::{Request, State};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use kernel::RequestId;

use crate::App;

/// Everything from this site, nothing written into the page, no frame around it.
const POLICY: &str = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
                      object-src 'none'";
/// What no page of ours asks of a device. The camera stays, for papers photographed on a phone.
const PERMISSIONS: &str = "accelerometer=(), browsing-topics=(), geolocation=(self), gyroscope=(), \
                           microphone=(), payment=(), usb=()";
/// Two years, as browsers advise.
const TRANSPORT: &str = "max-age=63072000; includeSubDomains";

/// Adds the headers that an answer does not have yet.
pub(crate) async fn add(State(app): State<App>, request: Request, next: Next) -> Response {
    let id = request.extensions().get::<RequestId>().copied();
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut add = |name: HeaderName, value: &'static str| {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    };
    add(CONTENT_SECURITY_POLICY, POLICY);
    add(X_CONTENT_TYPE_OPTIONS, "nosniff");
    add(REFERRER_POLICY, "same-origin");
    add(HeaderName::from_static("permissions-policy"), PERMISSIONS);
    add(
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    if app.settings().secure_cookies {
        add(STRICT_TRANSPORT_SECURITY, TRANSPORT);
    }
    let id = id.and_then(|id| HeaderValue::from_str(&id.to_string()).ok());
    if let Some(id) = id {
        headers.insert(HeaderName::from_static("x-request-id"), id);
    }
    response
}
