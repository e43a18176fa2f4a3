//! Trials of the whole house from outside: killed while people write, and measured. Called by `cargo xtask crash` and
//! `cargo xtask bench`, which build the program first.

mod act;
mod bench;
mod client;
mod crash;
mod dice;
mod form;
mod house_file;
mod load;
mod nation;
mod officer;
mod server;

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Trials of the whole house from outside.
#[derive(Debug, Parser)]
struct Cli {
    #[command(subcommand)]
    trial: Trial,
}

#[derive(Debug, Subcommand)]
enum Trial {
    /// Kills the house while people write, and shows that nothing acknowledged was lost.
    Crash(crash::Crash),
    /// Measures the house.
    #[command(subcommand)]
    Bench(Measured),
    /// Answers always the same; called by the bench itself.
    #[command(hide = true)]
    Bare(bench::bare_answer::BareAnswer),
}

#[derive(Debug, Subcommand)]
enum Measured {
    /// Acts, pages, start, memory, size.
    Web(bench::Web),
    /// Pages, recording and figures over a small and a large history.
    Nation(nation::Nation),
}

/// What a trial ends with that could not be held, or in which something was lost.
const FAILED: u8 = 1;

#[tokio::main]
async fn main() -> ExitCode {
    match run(Cli::parse().trial).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(FAILED),
        Err(error) => {
            // Where standard error is closed too, the status is all that is left.
            match writeln!(io::stderr(), "{error:#}") {
                Ok(()) | Err(_) => ExitCode::from(FAILED),
            }
        }
    }
}

async fn run(trial: Trial) -> Result<bool> {
    match trial {
        Trial::Crash(plan) => crash::run(&plan).await,
        Trial::Bench(Measured::Web(plan)) => bench::run(&plan).await.map(|()| true),
        Trial::Bench(Measured::Nation(plan)) => nation::run(&plan).await.map(|()| true),
        Trial::Bare(told) => bench::bare_answer::serve(&told).await.map(|()| true),
    }
}

/// A line for whoever watches.
fn tell(line: impl Display) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}
