//! From which site a form comes, as the browser says (RFC 6454, Fetch Metadata).

use axum::http::HeaderMap;
use axum::http::header::{HOST, ORIGIN};

/// What the browser says of where a form was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Here.
    Ours,
    /// On another site: refused whatever else it carries.
    Foreign,
    /// It does not say: a very old browser; the token alone decides.
    Unknown,
}

impl Origin {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        match text("sec-fetch-site") {
            Some("same-origin" | "none") => return Self::Ours,
            Some(_) => return Self::Foreign,
            None => {}
        }
        let Some(origin) = text(ORIGIN.as_str()) else {
            return Self::Unknown;
        };
        let host = text(HOST.as_str()).unwrap_or_default();
        let drawn = origin.split_once("://").map_or("", |(_, host)| host);
        if drawn == host && !host.is_empty() {
            Self::Ours
        } else {
            Self::Foreign
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    fn of(headers: &[(&'static str, &'static str)]) -> Origin {
        let header = |(name, value): &(&'static str, &'static str)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            )
        };
        Origin::of(&headers.iter().map(header).collect())
    }

    #[test]
    fn another_site_is_foreign_however_the_browser_says_it() {
        assert_eq!(of(&[("sec-fetch-site", "cross-site")]), Origin::Foreign);
        assert_eq!(of(&[("sec-fetch-site", "same-site")]), Origin::Foreign);
        assert_eq!(
            of(&[("origin", "https://evil.vn"), ("host", "htx.vn")]),
            Origin::Foreign
        );
        assert_eq!(
            of(&[("origin", "null"), ("host", "htx.vn")]),
            Origin::Foreign
        );
        assert_eq!(of(&[("origin", "null")]), Origin::Foreign);
    }

    #[test]
    fn this_site_is_ours_and_silence_is_unknown() {
        assert_eq!(of(&[("sec-fetch-site", "same-origin")]), Origin::Ours);
        assert_eq!(
            of(&[("origin", "http://htx.vn:81"), ("host", "htx.vn:81")]),
            Origin::Ours
        );
        assert_eq!(of(&[("host", "htx.vn")]), Origin::Unknown);
    }
}
