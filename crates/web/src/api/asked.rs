//! What is known of a request before anybody knows who asks: enough to refuse it in the right words.

use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use kernel::{Fault, Nature, RequestId};

use crate::refused::Refused;
use crate::visit::new_request;
use crate::{App, Language, Words};

/// A request of a program.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) app: App,
    pub(crate) words: Words,
    pub(crate) request: RequestId,
    pub(crate) method: Method,
    /// Path and query.
    pub(crate) here: String,
}

impl Asked {
    pub(crate) fn of(app: &App, parts: &Parts) -> Result<Self, Fault> {
        let request = match parts.extensions.get::<RequestId>() {
            Some(request) => *request,
            None => new_request(app)?,
        };
        let here = parts.uri.path_and_query();
        Ok(Self {
            words: app.words(language(&parts.headers)),
            request,
            method: parts.method.clone(),
            here: here.map_or_else(|| "/".to_owned(), ToString::to_string),
            app: app.clone(),
        })
    }

    /// What is known of a request inside the house.
    pub(crate) fn within(request: &Request) -> Result<Self, Refused> {
        Self::noted(request.extensions().get())
    }

    /// The same from its parts.
    pub(crate) fn within_parts(parts: &Parts) -> Result<Self, Refused> {
        Self::noted(parts.extensions.get())
    }

    fn noted(asked: Option<&Self>) -> Result<Self, Refused> {
        let asked = asked.cloned();
        asked.ok_or_else(|| Fault::new(Nature::Bug, "a handler runs outside the house").into())
    }

    /// The path without the query.
    pub(crate) fn path(&self) -> &str {
        self.here.split('?').next().unwrap_or_default()
    }

    /// The query without its question mark.
    pub(crate) fn query(&self) -> &str {
        self.here.split_once('?').map_or("", |(_, query)| query)
    }

    /// Whether it only reads: its values stand in the address, not in a body.
    pub(crate) fn is_read(&self) -> bool {
        self.method == Method::GET || self.method == Method::HEAD
    }
}

/// The language of ours that is asked for most (RFC 9110, 12.5.4), or Vietnamese.
fn language(headers: &HeaderMap) -> Language {
    let lines = headers.get_all(header::ACCEPT_LANGUAGE).into_iter();
    let lines = lines.filter_map(|line| line.to_str().ok());
    let ranges = lines.flat_map(|line| line.split(','));
    let mut best = (0.0, Language::Vietnamese);
    for (wanted, language) in ranges.filter_map(range) {
        if wanted > best.0 {
            best = (wanted, language);
        }
    }
    best.1
}

/// How much a language of ours is wanted: `en-GB;q=0.8`.
fn range(text: &str) -> Option<(f32, Language)> {
    let (tag, rest) = text.split_once(';').unwrap_or((text, ""));
    let primary = tag.trim().split('-').next()?.to_ascii_lowercase();
    let language = Language::parse(&primary)?;
    let quality = rest.trim().strip_prefix("q=");
    let quality = quality.map_or(Ok(1.0), |quality| quality.trim().parse());
    Some((quality.ok()?, language))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn check(asked: &'static str) -> Language {
        let header = (header::ACCEPT_LANGUAGE, HeaderValue::from_static(asked));
        language(&[header].into_iter().collect())
    }

    #[test]
    fn a_language_that_we_do_not_speak_or_is_refused_or_unreadable_gives_vietnamese() {
        for other in ["", "fr", "*", "en;q=0", "en;q=x", "en;q=-1", ";;,,", "vi"] {
            assert_eq!(check(other), Language::Vietnamese, "{other}");
        }
        assert_eq!(language(&HeaderMap::new()), Language::Vietnamese);
    }

    #[test]
    fn the_language_that_is_wanted_most_is_spoken() {
        for english in [
            "en",
            "EN-gb",
            "fr, en;q=0.1",
            "vi;q=0.5, en;q=0.8",
            "en, vi",
        ] {
            assert_eq!(check(english), Language::English, "{english}");
        }
        assert_eq!(check("en;q=0.5, vi;q=0.8"), Language::Vietnamese);
    }
}
