//! Reads `data/kinds.toml`, refuses what does not hold and writes the rest as Rust.
//!
//! A wrong kind therefore stops the build, and a running program cannot meet one.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io, io::Write};

mod catalogue;

/// The catalogue, beside this file.
const DATA: &str = "data/kinds.toml";

fn main() -> ExitCode {
    match run() {
        Ok(findings) if findings.is_empty() => ExitCode::SUCCESS,
        Ok(findings) => {
            eprintln!("{}", findings.join("\n"));
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// What is wrong in the data; nothing is written while something is.
fn run() -> Result<Vec<String>, Box<dyn Error>> {
    writeln!(io::stdout(), "cargo::rerun-if-changed={DATA}")?;
    writeln!(io::stdout(), "cargo::rerun-if-changed=catalogue")?;
    let text = fs::read_to_string(DATA)?;
    let checked = match catalogue::checked(&text) {
        Ok(checked) => checked,
        Err(findings) => return Ok(findings),
    };
    let out = env::var_os("OUT_DIR").ok_or("cargo gives no OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("kinds.rs"), catalogue::kinds_source(&checked))?;
    fs::write(out.join("codes.rs"), catalogue::codes_source(&checked))?;
    Ok(Vec::new())
}
