//! A document is taken in at the command line, through the limited child, as it is by the page.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails at once, and says why"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn hoptac(data: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hoptac"))
        .args(arguments)
        .arg("--data")
        .arg(data)
        .output()
        .unwrap()
}

fn sample(name: &str) -> String {
    let samples = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    samples.join(name).to_str().unwrap().to_owned()
}

#[test]
fn a_wrong_file_is_one_sentence_and_the_same_file_again_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let loaded = hoptac(&data, &["admin", "load", "75"]);
    assert!(loaded.status.success(), "{loaded:?}");

    let wrong = hoptac(
        &data,
        &["plan", "import", &sample("ke-hoach-trinh-dien-2023.json")],
    );
    assert_eq!(wrong.status.code(), Some(2));
    let said = String::from_utf8(wrong.stderr).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");

    let document = sample("ke-hoach-trinh-dien-2023.docx");
    let named = [
        "plan",
        "import",
        &document,
        "--alliance",
        "Đồng Nai",
        "--json",
    ];
    let told = |output: Output| -> Value {
        assert!(output.status.success(), "{output:?}");
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let first = told(hoptac(&data, &named));
    assert_eq!(
        (&first["known"], &first["items"]),
        (&Value::from(false), &Value::from(58))
    );
    let again = told(hoptac(&data, &named));
    assert_eq!(again["known"], Value::from(true));
    assert_eq!(again["import"], first["import"]);
}
