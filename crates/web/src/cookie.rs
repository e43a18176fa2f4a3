//! Cookies: few, small, for the server's eyes only.

use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};

use crate::App;

/// How long a browser keeps a cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Until the browser is closed.
    UntilClosed,
    /// So many seconds.
    Seconds(u32),
    /// No longer.
    Forget,
}

/// The name under which a cookie travels; over HTTPS it is bound to this host.
fn full_name(app: &App, name: &str) -> String {
    let prefix = if app.settings().secure_cookies {
        "__Host-"
    } else {
        ""
    };
    format!("{prefix}hoptac-{name}")
}

/// The value of a cookie of ours.
pub fn read(app: &App, headers: &HeaderMap, name: &str) -> Option<String> {
    let name = full_name(app, name);
    let lines = headers
        .get_all(COOKIE)
        .into_iter()
        .filter_map(|line| line.to_str().ok());
    let pairs = lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs
        .into_iter()
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// Sends a cookie along. The value must be of letters, digits, `-`, `_` and `.`; any other is not sent.
pub fn set(app: &App, headers: &mut HeaderMap, (name, value): (&str, &str), keep: Keep) {
    let sound = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if !value.chars().all(sound) {
        tracing::error!(name, "a cookie has a value that cannot travel");
        return;
    }
    let name = full_name(app, name);
    let secure = if app.settings().secure_cookies {
        "; Secure"
    } else {
        ""
    };
    let age = match keep {
        Keep::UntilClosed => String::new(),
        Keep::Seconds(seconds) => format!("; Max-Age={seconds}"),
        Keep::Forget => "; Max-Age=0".to_owned(),
    };
    let line = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}");
    if let Ok(line) = HeaderValue::from_str(&line) {
        headers.append(SET_COOKIE, line);
    }
}
