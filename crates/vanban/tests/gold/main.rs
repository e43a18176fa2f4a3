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

/// Differences left in the second batch. The numbers are exact: the test also fails when one gets better, so that this
/// table stays true. `tests/plans2/README.md` and the notes in the gold say where another reading is as good.
const LEFT: [(&str, usize); 6] = [
    // Hard by gold's own word: "Trách nhiệm chung" is owed by both issuers. As good without: "gấp 1,4 lần".
    // "hoàn thành trong năm 2026" is a deadline; gold makes it a milestone of the figure as well.
    ("dong-tra-2024-2028-chuong-trinh-phoi-hop.docx", 11),
    // As good: a share of what the clause before it speaks of.
    ("dong-tra-2025-2027-luu-tu-word.html", 2),
    // Hard by gold's own word: a table drawn with blanks.
    ("hai-van-dong-2024-pdf-giu-bo-cuc.txt", 20),
    // As good: a resolution named within the title of another.
    ("kim-bang-tay-2026-2030-phan-chuong-muc.docx", 1),
    // "Hướng dẫn" is a kind of its own here.
    ("tam-son-2023-lien-minh-cong-tac-nam.txt", 2),
    // As good: quarterly and by a day. 45 products that are graded are the 45 that shall be recognised; no shared word
    // says so.
    ("tam-son-2024-ocop-chuoi-lien-ket.txt", 5),
];

#[test]
fn plans_of_other_habits_are_understood_but_for_what_is_written_down() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans2");
    let files = documents(&folder);
    assert!(files.len() >= 9);
    let mut report = String::new();
    for file in files {
        let name = file.file_name().and_then(|n| n.to_str()).expect("a name");
        let left = LEFT.iter().find(|(known, _)| *known == name);
        let expected = left.map_or(0, |(_, number)| *number);
        let differences = compare::differences(&gold(&file), &understood(&file));
        if differences.len() != expected {
            report.push_str(&format!(
                "\n== {name}: {} differences, written down are {expected}\n{}\n",
                differences.len(),
                differences.join("\n")
            ));
        }
    }
    assert!(report.is_empty(), "{report}");
}
