//! Tooling of the workspace. `cargo xtask tidy` checks the rules that no compiler knows.

mod tidy;
mod tree;
mod workspace;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use self::tree::Tree;

fn main() -> Result<ExitCode> {
    match std::env::args().nth(1).as_deref() {
        Some("tidy") => run_tidy(),
        _ => bail!("usage: cargo xtask tidy"),
    }
}

fn run_tidy() -> Result<ExitCode> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.ancestors().nth(2).context("the workspace's folder")?;
    let findings = tidy::run(&Tree::load(root)?);
    let mut out = io::stdout().lock();
    for finding in &findings {
        writeln!(out, "{finding}")?;
    }
    writeln!(
        out,
        "tidy: {} findings of {} checks",
        findings.len(),
        tidy::CHECKS.len()
    )?;
    Ok(ExitCode::from(u8::from(!findings.is_empty())))
}
