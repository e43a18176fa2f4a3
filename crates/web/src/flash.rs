//! A word about the last act, carried over the redirect in a signed cookie.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use crate::components::{Href, Toast};
use crate::cookie::{self, Keep};
use crate::{App, Visit};

const NAME: &str = "bao";
/// Seconds in which the next page must be asked for.
const FLASH_SECONDS_MAX: u32 = 60;
/// Characters of a sentence that a cookie carries.
const FLASH_CHARS_MAX: usize = 300;

#[derive(Serialize, Deserialize)]
struct Kept {
    text: String,
    link: Option<(String, String)>,
}

/// Sends the browser on after an act, with a word about it.
pub fn done(visit: &Visit, to: impl Into<Href>, said: &Toast) -> Response {
    let mut response = go(to);
    let link = said
        .beside()
        .map(|(word, href)| (word.clone(), href.to_string()));
    let text = said.text().chars().take(FLASH_CHARS_MAX).collect();
    // A struct of texts is always JSON; were it not, the act is done all the same and only the word is lost.
    if let Ok(kept) = serde_json::to_string(&Kept { text, link }) {
        let value = visit.app().keys().flash.signed(&kept);
        let keep = Keep::Seconds(FLASH_SECONDS_MAX);
        cookie::set(visit.app(), response.headers_mut(), (NAME, &value), keep);
    }
    response
}

/// Sends the browser to another page of this site, after a form was taken.
pub fn go(to: impl Into<Href>) -> Response {
    let to = percent_spelled(to.into().as_str());
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}

/// Headers are ASCII; addresses of ours are too, but for words somebody typed into the query.
fn percent_spelled(address: &str) -> String {
    percent_encoding::utf8_percent_encode(address, percent_encoding::CONTROLS).to_string()
}

pub(crate) fn read(app: &App, headers: &HeaderMap) -> Option<Toast> {
    let signed = cookie::read(app, headers, NAME)?;
    let kept: Kept = serde_json::from_str(&app.keys().flash.checked(&signed)?).ok()?;
    let toast = Toast::new(kept.text);
    Some(match kept.link {
        Some((word, href)) => toast.link(word, href),
        None => toast,
    })
}

pub(crate) fn forget(app: &App, headers: &mut HeaderMap) {
    cookie::set(app, headers, (NAME, ""), Keep::Forget);
}
