//! Configuration: a file in the data folder, then the environment, then the command line. A key that nobody knows is an
//! error that names it.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::{Table, Value};

pub(crate) mod gateway;
mod hidden;
pub(crate) mod mail;
mod told;

use self::gateway::{Gateway, GatewayConfig};
use self::mail::{Mail, MailConfig};

/// The file's name in the data folder.
pub(crate) const FILE: &str = "hoptac.toml";
/// A documented sample of the file, every key with what holds where it is left out.
pub(crate) const SAMPLE: &str = include_str!("config/hoptac.sample.toml");
/// Names of the environment begin so; `HOPTAC_LOG_FORM` is the key `log_form`.
const PREFIX: &str = "HOPTAC_";
/// Keys that stand below a name of their own.
const SECTIONS: [&str; 2] = ["mail", "gateway"];
/// Names of the environment that are no keys of the file.
const NO_KEYS: [&str; 3] = ["HOPTAC_DATA", "HOPTAC_TEST_POSTGRES", "HOPTAC_PASSWORD"];

/// What can be configured. The sample says what each key means.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Config {
    /// Where the server listens.
    pub(crate) listen: SocketAddr,
    /// PostgreSQL, where the file is outgrown.
    pub(crate) database: Option<String>,
    /// The address under which people reach the server; links in letters begin with it.
    pub(crate) public_address: Option<String>,
    /// The name of the Alliance, as the head of its pages shows it.
    pub(crate) alliance: String,
    /// The same in short, for the bar.
    pub(crate) alliance_short: String,
    /// The same without the province, for the head of printed pages.
    pub(crate) alliance_bare: String,
    /// The body above it, for the same head.
    pub(crate) superior: String,
    /// For people or for programs.
    pub(crate) log_form: LogForm,
    /// What is logged, as `tracing` filters it.
    pub(crate) log_filter: String,
    /// Whether a proxy in front tells the caller's address.
    pub(crate) behind_proxy: bool,
    /// Whether the page with every component is served.
    pub(crate) development: bool,
    /// With what letters are sent.
    pub(crate) mail: MailConfig,
    /// With what telephones are reached.
    pub(crate) gateway: GatewayConfig,
}

/// With what people are told something, whole and sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outgoing {
    /// Mail, where it is on.
    pub(crate) mail: Option<Mail>,
    /// The gateway, where there is one.
    pub(crate) gateway: Option<Gateway>,
}

/// The form of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LogForm {
    /// A line for people.
    Human,
    /// A JSON object a line.
    Json,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            database: None,
            public_address: None,
            alliance: "Liên minh Hợp tác xã tỉnh".to_owned(),
            alliance_short: "Liên minh HTX tỉnh".to_owned(),
            alliance_bare: "Liên minh Hợp tác xã".to_owned(),
            superior: "UBND tỉnh".to_owned(),
            log_form: LogForm::Human,
            log_filter: "info,sqlx=warn".to_owned(),
            behind_proxy: false,
            development: false,
            mail: MailConfig::default(),
            gateway: GatewayConfig::default(),
        }
    }
}

impl Config {
    /// The same with the Alliance of the demonstration, unless the configuration names another.
    pub(crate) fn of_demo(self) -> Self {
        if self.alliance != Self::default().alliance {
            return self;
        }
        Self {
            alliance: "Liên minh Hợp tác xã tỉnh Bình Phước".to_owned(),
            alliance_short: "Liên minh HTX tỉnh Bình Phước".to_owned(),
            superior: "UBND tỉnh Bình Phước".to_owned(),
            ..self
        }
    }

    /// With what people are told something; secrets that lie in files are read from the data folder.
    ///
    /// # Errors
    /// Which key is wrong, and why.
    pub(crate) fn outgoing(&self, data: &Path) -> Result<Outgoing, ConfigError> {
        let wrong = |reason: String| ConfigError::Wrong {
            place: "gửi thư, nhắn tin".to_owned(),
            reason,
        };
        let outgoing = Outgoing {
            mail: self.mail.checked(data, &self.alliance).map_err(wrong)?,
            gateway: self.gateway.checked(data).map_err(wrong)?,
        };
        let sends = outgoing.mail.is_some() || outgoing.gateway.is_some();
        if sends && self.public_address.is_none() {
            let reason = "khoá «public_address»: cần địa chỉ này cho liên kết trong thư, tin nhắn";
            return Err(wrong(reason.to_owned()));
        }
        Ok(outgoing)
    }
}

/// Why the configuration cannot be used.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ConfigError {
    /// The file is there and cannot be read.
    #[error("Không đọc được tệp cấu hình «{}»: {reason}. Hãy kiểm tra quyền đọc của tệp.", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// The file is no TOML, a key is unknown or a value does not fit.
    #[error(
        "Cấu hình {place} chưa đúng: {reason}. Xem các khoá và ví dụ bằng «hoptac admin config»."
    )]
    Wrong {
        /// The file or the name in the environment.
        place: String,
        /// Which key, and what is wrong with it.
        reason: String,
    },
}

/// Reads the file, if there is one, and puts the environment over it.
///
/// # Errors
/// See [`ConfigError`].
pub(crate) fn read(
    data: &Path,
    environment: impl Iterator<Item = (String, String)>,
) -> Result<Config, ConfigError> {
    let file = data.join(FILE);
    let text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => {
            let reason = error.to_string();
            return Err(ConfigError::Unreadable { file, reason });
        }
    };
    let config = parse(&file.display().to_string(), &text, environment)?;
    config.outgoing(data)?;
    Ok(config)
}

fn parse(
    place: &str,
    text: &str,
    environment: impl Iterator<Item = (String, String)>,
) -> Result<Config, ConfigError> {
    let wrong = |place: &str, reason: &str| ConfigError::Wrong {
        place: format!("«{place}»"),
        reason: reason.split_whitespace().collect::<Vec<_>>().join(" "),
    };
    let mut table: Table = text
        .parse()
        .map_err(|error: toml::de::Error| wrong(place, error.message()))?;
    check(&table).map_err(|error| wrong(place, &error))?;
    let given: BTreeMap<String, String> = environment.filter(|(name, _)| is_key(name)).collect();
    for (name, value) in given {
        let over = over(&name, &value);
        check(&over).map_err(|error| wrong(&name, &error))?;
        put_over(&mut table, over);
    }
    table
        .try_into()
        .map_err(|error: toml::de::Error| wrong(place, error.message()))
}

/// Whether these keys and values, by themselves, make a configuration.
fn check(table: &Table) -> Result<(), String> {
    let told = serde_path_to_error::deserialize::<_, Config>(Value::Table(table.clone()));
    told.map(drop)
        .map_err(|error| match error.path().to_string().as_str() {
            "." => error.inner().message().to_owned(),
            path => format!("khoá «{path}»: {}", error.inner().message()),
        })
}

fn is_key(name: &str) -> bool {
    name.starts_with(PREFIX) && !NO_KEYS.contains(&name)
}

/// A name of the environment as the file would write it: `HOPTAC_MAIL_HOST` is `host` of `[mail]`.
fn over(name: &str, value: &str) -> Table {
    let key = name.trim_start_matches(PREFIX).to_lowercase();
    let below = |section: &&str| {
        key.strip_prefix(section)?
            .strip_prefix('_')
            .map(str::to_owned)
    };
    for section in SECTIONS {
        if let Some(key) = below(&section) {
            let inner = Table::from_iter([(key, Value::String(value.to_owned()))]);
            return Table::from_iter([(section.to_owned(), Value::Table(inner))]);
        }
    }
    Table::from_iter([(key, value_of(value))])
}

/// Puts keys over those that are there; within a section key by key.
fn put_over(table: &mut Table, over: Table) {
    for (key, value) in over {
        match (table.get_mut(&key), value) {
            (Some(Value::Table(below)), Value::Table(inner)) => below.extend(inner),
            (_, value) => drop(table.insert(key, value)),
        }
    }
}

/// The environment knows only text; what reads as a truth value is one.
fn value_of(text: &str) -> Value {
    match text {
        "true" => Value::Boolean(true),
        "false" => Value::Boolean(false),
        other => Value::String(other.to_owned()),
    }
}

#[cfg(test)]
mod tests;
