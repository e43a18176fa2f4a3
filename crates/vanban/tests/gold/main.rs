//! What a careful reader finds in a document, against what is understood of it.

#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

mod compare;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use vanban::{outline, plan, read, repair};

/// Reads and understands one file as `hoptac plan read --json` does.
fn understood(file: &Path) -> Value {
    let bytes = fs::read(file).expect("the file is there");
    let source = read::read(&bytes).expect("the file can be read");
    let (source, repairs) = repair::mend(source);
    let outline = outline::outline(&source, &repairs);
    serde_json::to_value(plan::plan(&outline, None)).expect("a plan is JSON")
}

fn gold(file: &Path) -> Value {
    let name = file.file_name().and_then(|n| n.to_str()).expect("a name");
    let stem = name.rsplit_once('.').expect("an ending").0;
    let path = file.with_file_name(format!("{stem}.gold.json"));
    serde_json::from_str(&fs::read_to_string(path).expect("its gold is there"))
        .expect("gold is JSON")
}

fn documents(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            ["docx", "txt", "html", "pdf"]
                .iter()
                .any(|end| path.extension().is_some_and(|e| e == *end))
        })
        .collect();
    files.sort();
    files
}

fn check_all(folder: &Path) {
    let mut report = String::new();
    for file in documents(folder) {
        let differences = compare::differences(&gold(&file), &understood(&file));
        if !differences.is_empty() {
            report.push_str(&format!(
                "\n== {}\n{}\n",
                file.display(),
                differences.join("\n")
            ));
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn invented_plans_are_understood_as_a_careful_reader_does() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans");
    assert!(documents(&folder).len() >= 11);
    check_all(&folder);
}

/// The reference plans lie beside the project where it is developed; elsewhere there is nothing to compare.
#[test]
fn reference_plans_are_understood_as_a_careful_reader_does() {
    check_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/plans"));
}
