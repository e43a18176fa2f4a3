//! The bench of a nation from end to end, small enough for every run of the tests.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The house lies beside the trials; where only these were built, it is built now.
fn house() -> PathBuf {
    let trials = Path::new(env!("CARGO_BIN_EXE_trials"));
    let house = trials.with_file_name(format!("hoptac{}", std::env::consts::EXE_SUFFIX));
    if !house.exists() {
        let built = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--package", "hoptac"])
            .status()
            .unwrap();
        assert!(built.success());
    }
    house
}

fn bench(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_trials"))
        .args(["bench", "nation", "--program"])
        .arg(house())
        .args(arguments)
        .output()
        .unwrap()
}

#[test]
fn a_small_nation_is_founded_loaded_counted_and_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let json = folder.path().join("figures.json");
    let small = [
        "--entries",
        "2000",
        "--cooperatives",
        "40",
        "--provinces",
        "2",
    ];
    let quick = ["--requests", "2", "--records", "20", "--json"];
    let told = bench(&[&small[..], &quick, &[json.to_str().unwrap()]].concat());
    let complaint = String::from_utf8_lossy(&told.stderr);
    assert!(told.status.success(), "{complaint}");
    let figures = std::fs::read(json).unwrap();
    let figures: serde_json::Value = serde_json::from_slice(&figures).unwrap();
    assert_eq!(figures["cooperatives"], 40);
    let sizes = figures["sizes"].as_array().unwrap();
    let entries: Vec<_> = sizes.iter().map(|size| size["entries"].as_u64()).collect();
    assert_eq!(entries, [Some(200), Some(2000)]);
    for size in sizes {
        // Twenty questions of two plans, three of the whole nation: wrong after loading, right ever after.
        let says = |run: &str| size[run]["told"].as_str().unwrap().to_owned();
        assert!(
            says("written_anew").contains("trong 23 chỉ số lệch"),
            "{}",
            says("written_anew")
        );
        for run in ["compared", "compared_after"] {
            assert!(
                says(run).contains("Đã đếm lại 23 chỉ số: khớp hết"),
                "{}",
                says(run)
            );
        }
        assert!(size["pages"].as_array().unwrap().len() > 5);
        assert!(size["folded"]["rows"].as_u64().unwrap() > 20);
        assert!(size["recorded"]["p99_milliseconds"].as_f64().unwrap() > 0.0);
    }
}

#[test]
fn a_nation_that_is_too_small_is_refused_in_one_line() {
    for wrong in [
        ["--entries", "999"],
        ["--cooperatives", "339"],
        ["--provinces", "35"],
        ["--provinces", "0"],
    ] {
        let told = bench(&wrong);
        let complaint = String::from_utf8(told.stderr).unwrap();
        assert_eq!(told.status.code(), Some(1), "{wrong:?}");
        assert_eq!(complaint.trim().lines().count(), 1, "{complaint}");
        assert!(complaint.contains(wrong[0]), "{complaint}");
    }
}
