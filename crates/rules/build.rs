//! Reads `data/*.toml`, refuses what does not hold and writes the rest as Rust.
//!
//! A wrong entry therefore stops the build, and a running program cannot meet one.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io, io::Write};

use gazette::Source;

mod gazette;

/// The folder of the law, beside this file.
const DATA: &str = "data";

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
    writeln!(io::stdout(), "cargo::rerun-if-changed=gazette")?;
    let mut sources = Vec::new();
    for path in paths()? {
        let name = path.display().to_string();
        let text = fs::read_to_string(&path)?;
        sources.push(Source { name, text });
    }
    let headings = match gazette::checked(&sources) {
        Ok(headings) => headings,
        Err(findings) => return Ok(findings),
    };
    let out = env::var_os("OUT_DIR").ok_or("cargo gives no OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("shipped.rs"), gazette::shipped_source(&headings))?;
    fs::write(out.join("key.rs"), gazette::key_source(&headings))?;
    Ok(Vec::new())
}

/// Every data file, in the order of their names.
fn paths() -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for file in fs::read_dir(DATA)? {
        let path = file?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}
