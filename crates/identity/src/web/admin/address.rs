//! The address that stands before a path where people copy it.

use axum::http::HeaderMap;
use axum::http::header::{HOST, ORIGIN};

use ::web::Visit;

use crate::setup::Setup;

/// The whole address of a path of this site: as the installation says, else as whoever asks has come in.
pub fn whole(visit: &Visit, setup: &Setup, headers: &HeaderMap, path: &str) -> String {
    let start = setup.public_address.clone();
    let start = start.or_else(|| asked(visit, headers)).unwrap_or_default();
    format!("{}{path}", start.trim_end_matches('/'))
}

/// A form says where its page came from; without that, the name by which the site was called.
fn asked(visit: &Visit, headers: &HeaderMap) -> Option<String> {
    let text = |name| headers.get(name)?.to_str().ok();
    if let Some(origin) = text(ORIGIN).filter(|origin| origin.starts_with("http")) {
        return Some(origin.to_owned());
    }
    let scheme = match visit.app().settings().secure_cookies {
        true => "https",
        false => "http",
    };
    text(HOST).map(|host| format!("{scheme}://{host}"))
}
