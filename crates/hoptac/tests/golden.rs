//! What people see, line by line. A change here is read before it is taken over: run the command that the test names
//! and look at the difference.

#![expect(clippy::panic, reason = "a test that cannot go on fails")]

use std::path::Path;
use std::process::Command;

#[track_caller]
fn check(arguments: &[&str], golden: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let run = Command::new(env!("CARGO_BIN_EXE_hoptac"))
        .current_dir(&root)
        .args(["plan", "read"])
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{error}"));
    let printed = String::from_utf8_lossy(&run.stdout).into_owned();
    let kept = std::fs::read_to_string(root.join("crates/hoptac/tests/golden").join(golden))
        .unwrap_or_else(|error| panic!("{golden}: {error}"));
    let differing = printed
        .lines()
        .zip(kept.lines())
        .position(|(now, then)| now != then);
    assert!(
        printed == kept,
        "hoptac plan read {} differs from {golden} from line {}",
        arguments.join(" "),
        differing.map_or_else(
            || printed.lines().count().min(kept.lines().count()),
            |at| at + 1
        )
    );
}

#[test]
fn the_shipped_sample_is_outlined() {
    check(&["samples/ke-hoach-song-lam-2024.docx"], "sample.txt");
}

#[test]
fn a_decision_with_its_plan_is_outlined_as_one() {
    check(
        &["crates/vanban/tests/plans/hoa-son-2026-quyet-dinh-kem-ke-hoach.docx"],
        "decision.txt",
    );
}

#[test]
fn a_page_dump_is_mended_and_outlined() {
    check(
        &["crates/vanban/tests/plans/thanh-giang-2024-ban-trich-pdf.txt"],
        "page-cut.txt",
    );
    check(
        &[
            "--text",
            "crates/vanban/tests/plans/thanh-giang-2024-ban-trich-pdf.txt",
        ],
        "page-cut.repaired.txt",
    );
}
