//! The binary: parses the command line, runs one command, prints its result or one sentence.

mod carriers;
mod chores;
mod cli;
mod clock;
mod command;
mod config;
mod demo_people;
mod demo_year;
mod document;
mod foreign;
mod house;
mod log;
mod outline;
mod plan;
mod refusals;
mod sentences;
mod site;
mod stock;
mod typesetter;
mod use_cases;
mod web;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// Whatever fails, fails with this status and one line on standard error.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    match cli::run() {
        Ok(cli::Done::Output(bytes)) => print(&bytes),
        Ok(cli::Done::Worker(status)) => ExitCode::from(status),
        Err(line) => fail(&line),
    }
}

/// A reader who has gone away has seen enough.
fn print(bytes: &[u8]) -> ExitCode {
    // Colour reaches a terminal only.
    let mut out = anstream::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => fail(&format!("Không ghi được kết quả: {error}.")),
    }
}

fn fail(line: &str) -> ExitCode {
    // Where standard error is closed too, the status is all that is left.
    match writeln!(io::stderr(), "{line}") {
        Ok(()) | Err(_) => ExitCode::from(FAILED),
    }
}
