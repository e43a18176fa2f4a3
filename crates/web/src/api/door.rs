//! The router of everything under `/api`, with what stands around it: whatever goes wrong in there is a problem.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use kernel::{Fault, Nature};

use super::error::ApiError;
use super::{ActsForProgram, Asked, PROBLEM_JSON};
use crate::App;
use crate::refused::Refused;

/// Under which programs ask; every version of the interface.
const ROOT: &str = "/api";

/// Whether a path is for programs.
pub(crate) fn is_api(path: &str) -> bool {
    let below = path.strip_prefix(ROOT);
    below.is_some_and(|below| below.is_empty() || below.starts_with('/'))
}

/// The router of the routes for programs.
pub(crate) fn router(routes: Router<App>, app: &App) -> Router {
    let router = routes.fallback(nobody).with_state(app.clone());
    router.layer(from_fn_with_state(app.clone(), attend))
}

async fn nobody() -> Refused {
    ApiError::NoPath.into()
}

/// Notes what is known of a request, and on the way out turns a refusal into a problem in the language asked for.
async fn attend(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let asked = match Asked::of(&app, &parts) {
        Ok(asked) => asked,
        Err(fault) => return Refused::from(fault).into_response(),
    };
    parts.extensions.insert(asked.clone());
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let refused = response.extensions_mut().remove::<Refused>();
    let mut answer = match refused.or_else(|| stray(&response)) {
        None => response,
        Some(refused) => {
            let mut problem = asked.refuse(&refused);
            if let Some(acts) = response.extensions_mut().remove::<ActsForProgram>() {
                problem.extensions_mut().insert(acts);
            }
            // Which methods there are, where it was the wrong one.
            if let Some(methods) = response.headers_mut().remove(header::ALLOW) {
                problem.headers_mut().insert(header::ALLOW, methods);
            }
            problem
        }
    };
    let vary = HeaderValue::from_static("accept-language, authorization");
    answer.headers_mut().insert(header::VARY, vary);
    answer
}

/// What the framework itself refused, in its own words or in none.
fn stray(response: &Response) -> Option<Refused> {
    let status = response.status();
    let media_type = response.headers().get(header::CONTENT_TYPE);
    if media_type.is_some_and(|value| value == PROBLEM_JSON) {
        return None;
    }
    if status.is_server_error() {
        return Some(Fault::new(Nature::Bug, format!("a bare {status}")).into());
    }
    if !status.is_client_error() {
        return None;
    }
    Some(match status {
        StatusCode::METHOD_NOT_ALLOWED => ApiError::WrongMethod.into(),
        StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge.into(),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => ApiError::NotJson.into(),
        // A part of the path that is no id: there is nothing of that name.
        _ => ApiError::NoPath.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_that_only_begin_alike_are_not_for_programs() {
        for page in ["/", "/apis", "/api-v1", "/API/v1", "/lam-viec/api/"] {
            assert!(!is_api(page), "{page}");
        }
        for program in ["/api", "/api/", "/api/v1/me", "/api/v9"] {
            assert!(is_api(program), "{program}");
        }
    }
}
