//! `[gateway]`: with what telephones are reached.

use std::path::Path;

use axum::http::Uri;
use serde::Deserialize;
use serde_json::Value;

use super::hidden::{Hidden, Kept};
use super::mail::is_here;

/// The body that is sent, where none is configured.
pub(crate) const BODY: &str = r#"{"to": "{to}", "text": "{text}"}"#;
/// The longest body, in characters.
const BODY_CHARS_MAX: usize = 4_096;

/// The gateway as the configuration names it (cổng nhắn tin). Without an address nothing is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct GatewayConfig {
    /// Where messages are sent to.
    pub(crate) address: Option<String>,
    /// With which token.
    pub(crate) token: Option<Hidden>,
    /// A file that holds it.
    pub(crate) token_file: Option<String>,
    /// The body, with `{to}` and `{text}` where they belong.
    pub(crate) body: Option<String>,
}

/// The gateway, whole and sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Gateway {
    pub(crate) scheme: Scheme,
    pub(crate) host: String,
    pub(crate) port: u16,
    /// Path and question, as a request begins.
    pub(crate) path: String,
    pub(crate) token: Option<Hidden>,
    pub(crate) body: Value,
}

/// How the line is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// Not at all: on this machine only.
    Http,
    /// From the first byte.
    Https,
}

impl GatewayConfig {
    /// The same whole and sound; none where there is no gateway.
    ///
    /// # Errors
    /// Which key is wrong, and why.
    pub(crate) fn checked(&self, data: &Path) -> Result<Option<Gateway>, String> {
        let Some(address) = &self.address else {
            return if *self == Self::default() {
                Ok(None)
            } else {
                Err("khoá «gateway.address»: còn thiếu địa chỉ cổng nhắn tin".to_owned())
            };
        };
        let (scheme, uri) = parse(address)?;
        if self.token.is_some() && self.token_file.is_some() {
            return Err("khoá «gateway.token_file»: đã có «gateway.token», chỉ giữ một".to_owned());
        }
        let kept = Kept {
            secret: self.token.as_ref(),
            file: self.token_file.as_deref(),
            file_key: "gateway.token_file",
        };
        Ok(Some(Gateway {
            scheme,
            host: uri.host().unwrap_or_default().to_owned(),
            port: uri.port_u16().unwrap_or(match scheme {
                Scheme::Http => 80,
                Scheme::Https => 443,
            }),
            path: uri
                .path_and_query()
                .map_or("/", |path| path.as_str())
                .to_owned(),
            token: kept.read(data)?,
            body: body(self.body.as_deref().unwrap_or(BODY))?,
        }))
    }
}

/// The address of a gateway. A message holds a link or a code, so it crosses no wire in the clear.
fn parse(address: &str) -> Result<(Scheme, Uri), String> {
    let wrong = |why: &str| format!("khoá «gateway.address»: {why}");
    let uri: Uri = address
        .parse()
        .map_err(|_| wrong("cần địa chỉ đầy đủ như https://sms.example.vn/gui"))?;
    let host = uri.host().unwrap_or_default();
    if uri
        .authority()
        .is_some_and(|authority| authority.as_str().contains('@'))
    {
        return Err(wrong(
            "mã truy cập ghi ở «gateway.token», không ghi trong địa chỉ",
        ));
    }
    match uri.scheme_str() {
        Some("https") if !host.is_empty() => Ok((Scheme::Https, uri)),
        Some("http") if is_here(host) => Ok((Scheme::Http, uri)),
        Some("http") => Err(wrong(
            "phải bắt đầu bằng https://, vì tin nhắn có liên kết hoặc mã",
        )),
        Some(_) | None => Err(wrong("cần địa chỉ đầy đủ như https://sms.example.vn/gui")),
    }
}

/// The body as JSON, with somebody's number and a text in it.
fn body(text: &str) -> Result<Value, String> {
    let wrong = |why: &str| format!("khoá «gateway.body»: {why}");
    if text.chars().count() > BODY_CHARS_MAX {
        return Err(wrong("dài quá"));
    }
    let body: Value =
        serde_json::from_str(text).map_err(|_| wrong("phải là JSON như trong tệp mẫu"))?;
    let spelled = body.to_string();
    if spelled.contains("{to}") && spelled.contains("{text}") {
        Ok(body)
    } else {
        Err(wrong("phải có {to} và {text}"))
    }
}
