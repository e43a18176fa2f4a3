//! `cargo xtask crash` and `cargo xtask bench`: builds the house and the crate `trials`, and has the one tried by the
//! other. What follows the name of the trial goes to it; `cargo xtask crash --help` tells what it knows.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

/// The house.
const HOUSE: &str = "hoptac";
/// Who tries it.
const TRIALS: &str = "trials";
/// Names a folder with both, built already: nothing is built then.
const PROGRAMS: &str = "--programs";
/// Names the profile that both are built with.
const PROFILE: &str = "--profile";

/// Kills the house while people write: by default as `cargo build` makes it.
pub(crate) fn crash(root: &Path, arguments: &[String]) -> Result<ExitCode> {
    let (programs, rest) = taken(arguments, PROGRAMS)?;
    let (profile, rest) = taken(&rest, PROFILE)?;
    let profile = profile.as_deref().unwrap_or("dev");
    // One after the other: each is built as others build it alone, so that little is built twice.
    let (house, trials) = match programs {
        Some(folder) => built_already(Path::new(&folder)),
        None => (
            build(root, &["--profile", profile, "-p", HOUSE], HOUSE)?,
            build(root, &["--profile", profile, "-p", TRIALS], TRIALS)?,
        ),
    };
    run(Command::new(trials)
        .arg("crash")
        .arg("--program")
        .arg(house)
        .args(rest))
}

/// Measures the house: by default as it is released, without the typesetter, which no page needs and which is most of the
/// build.
pub(crate) fn bench(root: &Path, arguments: &[String]) -> Result<ExitCode> {
    let [what, arguments @ ..] = arguments else {
        bail!("usage: cargo xtask bench web|nation [--json FILE] [--profile NAME]");
    };
    let (profile, rest) = taken(arguments, PROFILE)?;
    let profile = profile.as_deref().unwrap_or("release");
    let both = [
        "--profile",
        profile,
        "--no-default-features",
        "-p",
        HOUSE,
        "-p",
        TRIALS,
    ];
    let house = build(root, &both, HOUSE)?;
    let trials = build(root, &both, TRIALS)?;
    let mut trial = Command::new(trials);
    trial
        .args(["bench", what, PROFILE, profile])
        .arg("--program")
        .arg(house);
    run(trial.args(rest))
}

/// The value of an option that is ours, and what is left without it.
fn taken(arguments: &[String], option: &str) -> Result<(Option<String>, Vec<String>)> {
    let mut rest = arguments.to_vec();
    let Some(place) = rest.iter().position(|argument| argument == option) else {
        return Ok((None, rest));
    };
    ensure!(place + 1 < rest.len(), "{option} needs a value");
    rest.remove(place);
    let value = rest.remove(place);
    Ok((Some(value), rest))
}

fn built_already(folder: &Path) -> (PathBuf, PathBuf) {
    let program = |name: &str| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    (program(HOUSE), program(TRIALS))
}

/// Builds; where the program of this name lies.
fn build(root: &Path, what: &[&str], name: &str) -> Result<PathBuf> {
    let built = Command::new("cargo")
        .args([
            "build",
            "--locked",
            "--quiet",
            "--message-format",
            "json-render-diagnostics",
        ])
        .args(what)
        .current_dir(root)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .context("cargo build")?;
    ensure!(
        built.status.success(),
        "cargo build {} failed",
        what.join(" ")
    );
    let told = String::from_utf8(built.stdout).context("what cargo says")?;
    program(&told, name).with_context(|| format!("cargo built no program {name}"))
}

/// The program of this name among the messages of cargo, a JSON object a line.
fn program(told: &str, name: &str) -> Option<PathBuf> {
    let messages = told
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut programs = messages.filter(|message| {
        message
            .pointer("/target/name")
            .is_some_and(|target| target == name)
            && message.get("executable").is_some_and(Value::is_string)
    });
    let message = programs.next()?;
    message
        .get("executable")
        .and_then(Value::as_str)
        .map(PathBuf::from)
}

/// Runs a trial; its status is ours.
fn run(trial: &mut Command) -> Result<ExitCode> {
    let ended = trial.status().context("run the trial")?;
    let status = ended.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(status.unwrap_or(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn an_option_of_ours_is_taken_out_and_one_without_value_is_refused() {
        let (value, rest) = taken(&words("--kills 3 --profile dev --seed 7"), PROFILE).unwrap();
        assert_eq!(value.as_deref(), Some("dev"));
        assert_eq!(rest, words("--kills 3 --seed 7"));
        assert_eq!(taken(&words("--kills 3"), PROFILE).unwrap().0, None);
        assert!(taken(&words("--kills 3 --profile"), PROFILE).is_err());
    }

    #[test]
    fn the_program_is_found_among_what_cargo_says() {
        let told = "{\"reason\":\"compiler-artifact\",\"target\":{\"name\":\"hoptac\"},\"executable\":null}\n\
                    {\"reason\":\"compiler-artifact\",\"target\":{\"name\":\"trials\"},\"executable\":\"a/trials\"}\n\
                    {\"reason\":\"compiler-artifact\",\"target\":{\"name\":\"hoptac\"},\"executable\":\"a/hoptac\"}\n\
                    {\"reason\":\"build-finished\",\"success\":true}\n";
        assert_eq!(program(told, HOUSE), Some(PathBuf::from("a/hoptac")));
        assert_eq!(program(told, "other"), None);
    }
}
