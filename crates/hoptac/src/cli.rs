//! The command line.

use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;

use crate::{foreign, plan};

/// Makes a province's plan for its cooperatives run.
#[derive(Debug, Parser)]
#[command(name = "hoptac", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Plans (kế hoạch, đề án, chương trình).
    #[command(subcommand)]
    Plan(PlanCommand),
    /// Reads standard input under limits; started by this program itself.
    #[command(name = foreign::WORKER, hide = true)]
    Worker(Reading),
    // `hoptac document write|sample` joins here, in document.rs.
}

#[derive(Debug, Subcommand)]
enum PlanCommand {
    /// Reads a document and prints what was understood.
    Read {
        /// A .docx, .pdf (with a text layer), .html or .txt file.
        file: PathBuf,
        #[command(flatten)]
        reading: Reading,
    },
}

/// What is wanted of a document.
#[derive(Debug, Args)]
pub(crate) struct Reading {
    /// Print one JSON object (as without any option).
    #[arg(long, conflicts_with = "text")]
    json: bool,
    /// Print the text into which all spans point.
    #[arg(long)]
    text: bool,
    /// Judge what is in force and what is overdue as of this day.
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: Option<Date>,
}

/// What is printed of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// The object of the contract.
    Json,
    /// The text.
    Text,
}

impl Reading {
    /// What is to be printed.
    pub(crate) fn form(&self) -> Form {
        match (self.text, self.json) {
            (true, _) => Form::Text,
            (false, _) => Form::Json,
        }
    }

    /// The day as of which to judge.
    pub(crate) fn as_of(&self) -> Option<Date> {
        self.as_of
    }

    /// The same wishes as arguments for the child.
    pub(crate) fn arguments(&self) -> Vec<String> {
        let form = match self.form() {
            Form::Json => "--json",
            Form::Text => "--text",
        };
        let day = self.as_of.map(|day| format!("--as-of={day}"));
        std::iter::once(form.to_owned()).chain(day).collect()
    }
}

/// What a command leaves to be done.
#[derive(Debug)]
pub(crate) enum Done {
    /// Print this.
    Output(Vec<u8>),
    /// Printed already; end with this status.
    Worker(u8),
}

/// Runs the command that was typed; an error is the sentence to print.
pub(crate) fn run() -> Result<Done, String> {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    match cli.command {
        Command::Plan(PlanCommand::Read { file, reading }) => {
            plan::read(&file, &reading).map(Done::Output)
        }
        Command::Worker(reading) => Ok(Done::Worker(foreign::work(|bytes| {
            plan::understand(bytes, &reading)
        }))),
    }
}

/// Help is an answer; anything else is one line.
fn usage(error: &clap::Error) -> Result<Done, String> {
    let text = error.render().to_string();
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        return Ok(Done::Output(text.into_bytes()));
    }
    let reason = if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        "thiếu tên lệnh".to_owned()
    } else {
        first_paragraph(&text)
    };
    Err(format!(
        "Lệnh chưa đúng: {reason}. Xem cách dùng bằng «hoptac --help»."
    ))
}

/// What clap says first, on one line; its hints and usage follow after a blank line.
fn first_paragraph(text: &str) -> String {
    let lines = text.lines().take_while(|line| !line.is_empty());
    let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    words.join(" ").trim_start_matches("error: ").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
