//! The commands that work on an installation: one verb a file.

pub(crate) mod admin;
pub(crate) mod audit;
pub(crate) mod backup;
pub(crate) mod demo;
pub(crate) mod evidence;
pub(crate) mod migrate;
pub(crate) mod plan_import;
pub(crate) mod plan_status;
pub(crate) mod report;
pub(crate) mod restore;
pub(crate) mod serve;
pub(crate) mod test_mail;

use std::future::Future;
use std::path::Path;

use kernel::{By, Command, CommandId, Day, Refusal, RequestId};

use crate::config::{self, Config};
use crate::house::House;
use crate::{log, site};

/// An installation as a command finds it.
#[derive(Debug)]
pub(crate) struct Ground {
    pub(crate) config: Config,
    pub(crate) house: House,
}

/// Reads the configuration of a data folder.
///
/// # Errors
/// The sentence to print.
pub(crate) fn configuration(data: &Path) -> Result<Config, String> {
    let told = |name: std::ffi::OsString| name.into_string().ok();
    let environment =
        std::env::vars_os().filter_map(|(name, value)| Some((told(name)?, told(value)?)));
    config::read(data, environment).map_err(|error| error.to_string())
}

/// Opens the installation in a data folder; an error is the sentence to print.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn open(data: &Path) -> Result<Ground, String> {
    let config = configuration(data)?;
    log::begin(&config)?;
    let house = House::open(data, &config)
        .await
        .map_err(|error| error.to_string())?;
    Ok(Ground { config, house })
}

/// Runs a command to its end.
///
/// # Errors
/// The sentence to print.
pub(crate) fn run<T>(command: impl Future<Output = Result<T, String>>) -> Result<T, String> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| format!("Không khởi động được: {error}. Hãy thử lại."))?
        .block_on(command)
}

/// The house itself, acting at the command line.
///
/// # Errors
/// The operating system has no chance to give; the sentence to print.
pub(crate) fn operator(house: &House, day: Day) -> Result<authz::Actor, String> {
    let (now, chance) = house.db.seed().map_err(|fault| fault.chain())?;
    let by = By::system("command line", RequestId::new(now, chance));
    Ok(authz::Actor::system(by, day))
}

/// What is asked for once, at the command line.
///
/// # Errors
/// The operating system has no chance to give; the sentence to print.
pub(crate) fn command<T>(ground: &Ground, body: T) -> Result<Command<T>, String> {
    let (now, chance) = ground.house.db.seed().map_err(|fault| refused(&fault))?;
    Ok(Command::new(CommandId::new(now, chance), body))
}

/// The sentence of a refusal, as a page would say it; of a failure of ours the whole chain, for whoever is at the terminal.
pub(crate) fn refused(refusal: &dyn Refusal) -> String {
    match (refusal.fault(), site::words()) {
        (Some(fault), _) => format!("Không làm được: {}.", fault.chain()),
        (None, Ok(words)) => words.sentence(refusal.code(), &refusal.facts()),
        (None, Err(told)) => format!("{}: {told}", refusal.code()),
    }
}
