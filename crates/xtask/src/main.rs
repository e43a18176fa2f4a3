//! Tooling of the workspace. `cargo xtask tidy` checks the rules that no compiler knows; `crash` and `bench` have the crate
//! `trials` try the whole house.

mod tidy;
mod tree;
mod trials;
mod workspace;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use self::tree::Tree;

fn main() -> Result<ExitCode> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.ancestors().nth(2).context("the workspace's folder")?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [name] if name == "tidy" => run_tidy(root),
        [name, rest @ ..] if name == "crash" => trials::crash(root, rest),
        [name, rest @ ..] if name == "bench" => trials::bench(root, rest),
        _ => bail!("usage: cargo xtask tidy | crash --kills N | bench web|nation [--json FILE]"),
    }
}

fn run_tidy(root: &Path) -> Result<ExitCode> {
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
