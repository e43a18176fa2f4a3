//! What holds, told as a file would write it, its secrets masked.

use super::hidden::{Hidden, MASK};
use super::{Config, LogForm};

impl Config {
    /// What holds now, after file and environment; every secret is a mask.
    pub(crate) fn told(&self) -> String {
        let mut told = Lines::default();
        told.put("listen", Some(&self.listen.to_string()));
        told.put("database", self.database.as_deref().map(masked).as_deref());
        told.put("public_address", self.public_address.as_deref());
        told.put("alliance", Some(&self.alliance));
        told.put("alliance_short", Some(&self.alliance_short));
        told.put("alliance_bare", Some(&self.alliance_bare));
        told.put("superior", Some(&self.superior));
        told.put("log_form", Some(self.log_form.as_str()));
        told.put("log_filter", Some(&self.log_filter));
        told.plain("behind_proxy", self.behind_proxy);
        told.plain("development", self.development);
        self.tell_mail(&mut told);
        self.tell_gateway(&mut told);
        told.0
    }

    fn tell_mail(&self, told: &mut Lines) {
        let mail = &self.mail;
        told.section("mail");
        told.put("host", mail.host.as_deref());
        match mail.port {
            Some(port) => told.plain("port", port),
            None => told.put("port", None),
        }
        told.put("encryption", Some(mail.encryption.as_str()));
        told.put("user", mail.user.as_deref());
        told.mask("password", mail.password.as_ref());
        told.put("password_file", mail.password_file.as_deref());
        told.put("from", mail.from.as_deref());
        told.put("from_name", mail.from_name.as_deref());
    }

    fn tell_gateway(&self, told: &mut Lines) {
        let gateway = &self.gateway;
        told.section("gateway");
        told.put("address", gateway.address.as_deref());
        told.mask("token", gateway.token.as_ref());
        told.put("token_file", gateway.token_file.as_deref());
        told.put("body", gateway.body.as_deref());
    }
}

impl LogForm {
    fn as_str(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Json => "json",
        }
    }
}

/// Lines of a file.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn section(&mut self, name: &str) {
        self.0.push_str(&format!("\n[{name}]\n"));
    }

    /// A key with its text; one that is left out is told as such.
    fn put(&mut self, key: &str, text: Option<&str>) {
        let line = match text {
            // Both write a text between quotation marks with the same escapes.
            Some(text) => format!("{key} = {}\n", serde_json::Value::from(text)),
            None => format!("# {key}\n"),
        };
        self.0.push_str(&line);
    }

    /// What stands without quotation marks.
    fn plain(&mut self, key: &str, value: impl std::fmt::Display) {
        self.0.push_str(&format!("{key} = {value}\n"));
    }

    fn mask(&mut self, key: &str, secret: Option<&Hidden>) {
        self.put(key, secret.map(|_| MASK));
    }
}

/// The address of a database without its password.
fn masked(address: &str) -> String {
    let parts = address.split_once("://").and_then(|(scheme, rest)| {
        let (sign_in, place) = rest.rsplit_once('@')?;
        let (user, _) = sign_in.split_once(':')?;
        Some(format!("{scheme}://{user}:{MASK}@{place}"))
    });
    parts.unwrap_or_else(|| address.to_owned())
}
