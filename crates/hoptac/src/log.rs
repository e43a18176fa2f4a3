//! The log: a line for people or a JSON object for programs, on standard error.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;

use crate::config::{Config, LogForm};

/// Begins to log. A second call does nothing: tests open many houses in one process.
///
/// # Errors
/// The filter of the configuration cannot be read; the sentence to print.
pub(crate) fn begin(config: &Config) -> Result<(), String> {
    let filter = EnvFilter::try_new(&config.log_filter).map_err(|error| {
        format!("Cấu hình «log_filter» chưa đúng: {error}. Ví dụ: log_filter = \"info\".")
    })?;
    let log = fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let begun = match config.log_form {
        LogForm::Human => log.with_target(false).try_init(),
        LogForm::Json => log.json().flatten_event(true).try_init(),
    };
    drop(begun);
    Ok(())
}
