//! `[mail]`: with what letters are sent.

use std::net::IpAddr;
use std::path::Path;

use kernel::Email;
use serde::{Deserialize, Deserializer, de};
use toml::Value;

use super::hidden::{Hidden, Kept};

/// The longest name of a sender, in characters.
const NAME_CHARS_MAX: usize = 100;

/// Mail as the configuration names it (gửi thư). Without a host nothing is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct MailConfig {
    /// The server that takes letters.
    pub(crate) host: Option<String>,
    /// Its port; without one that of the encryption.
    #[serde(deserialize_with = "port")]
    pub(crate) port: Option<u16>,
    /// How the line is encrypted.
    pub(crate) encryption: Encryption,
    /// As whom we send, where the server asks.
    pub(crate) user: Option<String>,
    /// The password.
    pub(crate) password: Option<Hidden>,
    /// A file that holds it.
    pub(crate) password_file: Option<String>,
    /// The address that letters come from.
    pub(crate) from: Option<String>,
    /// The name beside it; without one that of the Alliance.
    pub(crate) from_name: Option<String>,
}

/// How the line to the server is encrypted (mã hoá đường truyền).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Encryption {
    /// Not at all: for a server on the same machine or in the same room.
    None,
    /// After a word in the clear; a server that does not offer it gets nothing.
    #[default]
    Starttls,
    /// From the first byte.
    Tls,
}

impl Encryption {
    /// Its word.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Starttls => "starttls",
            Self::Tls => "tls",
        }
    }

    fn port(self) -> u16 {
        match self {
            Self::None => 25,
            Self::Starttls => 587,
            Self::Tls => 465,
        }
    }
}

/// Mail, whole and sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mail {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) encryption: Encryption,
    pub(crate) sign_in: Option<(String, Hidden)>,
    pub(crate) from: Email,
    pub(crate) from_name: String,
}

impl MailConfig {
    /// The same whole and sound; none where mail is off.
    ///
    /// # Errors
    /// Which key is wrong, and why.
    pub(crate) fn checked(&self, data: &Path, alliance: &str) -> Result<Option<Mail>, String> {
        let Some(host) = self.host.clone() else {
            return if *self == Self::default() {
                Ok(None)
            } else {
                Err("khoá «mail.host»: còn thiếu tên máy chủ thư".to_owned())
            };
        };
        if host.is_empty() || host.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err("khoá «mail.host»: đây không phải tên máy chủ".to_owned());
        }
        let from = self.from.as_deref().unwrap_or_default();
        let from = Email::parse(from)
            .map_err(|_| "khoá «mail.from»: cần địa chỉ thư như lienminh@example.vn".to_owned())?;
        let name = self.from_name.as_deref().unwrap_or(alliance);
        let from_name = kernel::text::line(name, NAME_CHARS_MAX).map_err(|_| {
            format!(
                "khoá «mail.from_name»: tên gọn trong một dòng, nhiều nhất {NAME_CHARS_MAX} ký tự"
            )
        })?;
        let sign_in = self.sign_in(data)?;
        if sign_in.is_some() && self.encryption == Encryption::None && !is_here(&host) {
            return Err(
                "khoá «mail.encryption»: không gửi mật khẩu trên đường không mã hoá; hãy dùng starttls \
                 hoặc tls"
                    .to_owned(),
            );
        }
        Ok(Some(Mail {
            host,
            port: self.port.unwrap_or(self.encryption.port()),
            encryption: self.encryption,
            sign_in,
            from,
            from_name,
        }))
    }

    fn sign_in(&self, data: &Path) -> Result<Option<(String, Hidden)>, String> {
        if self.password.is_some() && self.password_file.is_some() {
            return Err("khoá «mail.password_file»: đã có «mail.password», chỉ giữ một".to_owned());
        }
        let kept = Kept {
            secret: self.password.as_ref(),
            file: self.password_file.as_deref(),
            file_key: "mail.password_file",
        };
        match (self.user.clone(), kept.read(data)?) {
            (None, None) => Ok(None),
            (Some(user), Some(password)) => Ok(Some((user, password))),
            (Some(_), None) => {
                Err("khoá «mail.password»: có «mail.user» mà thiếu mật khẩu".to_owned())
            }
            (None, Some(_)) => {
                Err("khoá «mail.user»: có mật khẩu mà thiếu tên đăng nhập".to_owned())
            }
        }
    }
}

/// Whether a host is this machine: what goes there crosses no wire.
pub(super) fn is_here(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// A port as the file writes it, or as text from the environment.
fn port<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u16>, D::Error> {
    let number = match Value::deserialize(deserializer)? {
        Value::Integer(number) => u16::try_from(number).ok(),
        Value::String(text) => text.parse().ok(),
        Value::Float(_)
        | Value::Boolean(_)
        | Value::Datetime(_)
        | Value::Array(_)
        | Value::Table(_) => None,
    };
    let sound = number.filter(|port| *port > 0);
    sound
        .map(Some)
        .ok_or_else(|| de::Error::custom("cổng là số từ 1 đến 65535"))
}
